namespace MicroNeedlingBot.FakePlatforms.Telegram.Wire;

/// <summary>
/// The methods of the Bot API that a bot of ours may call, and the types that it may send, as of version 10.1. A line is a
/// name and its members; <c>!</c> marks what must be there; limits stand in brackets: <c>text</c> counts characters,
/// <c>bytes</c> bytes of UTF-8.
/// </summary>
internal static class ContractTable
{
    public const string Methods = """
        getMe
        getUpdates offset:int limit:int(1..100) timeout:int(0..50) allowed_updates:text[]
        setWebhook url!:text certificate:file ip_address:text max_connections:int(1..100) allowed_updates:text[] drop_pending_updates:bool secret_token:match([A-Za-z0-9_-]{1,256})
        deleteWebhook drop_pending_updates:bool
        getWebhookInfo
        sendMessage business_connection_id:text chat_id!:id message_thread_id:int direct_messages_topic_id:int text!:text(1..4096) parse_mode:enum(HTML|Markdown|MarkdownV2) entities:MessageEntity[] link_preview_options:LinkPreviewOptions disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:text reply_parameters:ReplyParameters reply_markup:ReplyMarkup
        sendDocument business_connection_id:text chat_id!:id message_thread_id:int direct_messages_topic_id:int document!:file thumbnail:file caption:text(0..1024) parse_mode:enum(HTML|Markdown|MarkdownV2) caption_entities:MessageEntity[] disable_content_type_detection:bool disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:text reply_parameters:ReplyParameters reply_markup:ReplyMarkup
        sendChatAction business_connection_id:text chat_id!:id message_thread_id:int action!:enum(typing|upload_photo|record_video|upload_video|record_voice|upload_voice|upload_document|choose_sticker|find_location|record_video_note|upload_video_note)
        editMessageText business_connection_id:text chat_id:id message_id:int inline_message_id:text text!:text(1..4096) parse_mode:enum(HTML|Markdown|MarkdownV2) entities:MessageEntity[] link_preview_options:LinkPreviewOptions reply_markup:InlineKeyboardMarkup
        editMessageReplyMarkup business_connection_id:text chat_id:id message_id:int inline_message_id:text reply_markup:InlineKeyboardMarkup
        deleteMessage chat_id!:id message_id!:int
        answerCallbackQuery callback_query_id!:text text:text(0..200) show_alert:bool url:text cache_time:int
        answerInlineQuery inline_query_id!:text results!:InlineQueryResult[] cache_time:int is_personal:bool next_offset:bytes(0..64) button:InlineQueryResultsButton
        setMyCommands commands!:BotCommand[] scope:BotCommandScope language_code:match(([a-z]{2})?)
        getMyCommands scope:BotCommandScope language_code:match(([a-z]{2})?)
        deleteMyCommands scope:BotCommandScope language_code:match(([a-z]{2})?)
        setMyDescription description:text(0..512) language_code:match(([a-z]{2})?)
        setMyShortDescription short_description:text(0..120) language_code:match(([a-z]{2})?)
        getChat chat_id!:id
        getChatMember chat_id!:id user_id!:int
        getChatAdministrators chat_id!:id return_bots:bool
        leaveChat chat_id!:id
        """;

    public const string Types = """
        MessageEntity type!:enum(mention|hashtag|cashtag|bot_command|url|email|phone_number|bold|italic|underline|strikethrough|spoiler|blockquote|expandable_blockquote|code|pre|text_link|text_mention|custom_emoji|date_time) offset!:int(0..1000000) length!:int(1..1000000) url:text user:User language:text custom_emoji_id:text unix_time:int(0..2147483647) date_time_format:match(r|w?[dD]?[tT]?)
        User id!:int is_bot!:bool first_name!:text last_name:text username:text language_code:text
        LinkPreviewOptions is_disabled:bool url:text prefer_small_media:bool prefer_large_media:bool show_above_text:bool
        ReplyParameters message_id!:int chat_id:id allow_sending_without_reply:bool quote:text(0..1024) quote_parse_mode:text quote_entities:MessageEntity[] quote_position:int checklist_task_id:int poll_option_id:text
        InlineKeyboardMarkup inline_keyboard!:InlineKeyboardButton[][]
        InlineKeyboardButton text!:text(1..) icon_custom_emoji_id:text style:enum(danger|success|primary) url:text callback_data:bytes(1..64) web_app:WebAppInfo login_url:LoginUrl switch_inline_query:text switch_inline_query_current_chat:text switch_inline_query_chosen_chat:SwitchInlineQueryChosenChat copy_text:CopyTextButton pay:bool
        WebAppInfo url!:text
        LoginUrl url!:text forward_text:text bot_username:text request_write_access:bool
        SwitchInlineQueryChosenChat query:text allow_user_chats:bool allow_bot_chats:bool allow_group_chats:bool allow_channel_chats:bool
        CopyTextButton text!:text(1..256)
        ReplyKeyboardMarkup keyboard!:KeyboardButton[][] is_persistent:bool resize_keyboard:bool one_time_keyboard:bool input_field_placeholder:text(1..64) selective:bool
        KeyboardButton text!:text(1..) icon_custom_emoji_id:text style:enum(danger|success|primary) request_contact:bool request_location:bool web_app:WebAppInfo
        ReplyKeyboardRemove remove_keyboard!:bool selective:bool
        ForceReply force_reply!:bool input_field_placeholder:text(1..64) selective:bool
        InlineQueryResult type!:enum(article) id!:bytes(1..64) title!:text(1..) input_message_content!:InputTextMessageContent reply_markup:InlineKeyboardMarkup url:text description:text thumbnail_url:text thumbnail_width:int thumbnail_height:int
        InputTextMessageContent message_text!:text(1..4096) parse_mode:enum(HTML|Markdown|MarkdownV2) entities:MessageEntity[] link_preview_options:LinkPreviewOptions
        InlineQueryResultsButton text!:text(1..) web_app:WebAppInfo start_parameter:match([A-Za-z0-9_-]{1,64})
        BotCommand command!:match([a-z0-9_]{1,32}) description!:text(1..256)
        BotCommandScope type!:enum(default|all_private_chats|all_group_chats|all_chat_administrators|chat|chat_administrators|chat_member) chat_id:id user_id:int
        """;
}
