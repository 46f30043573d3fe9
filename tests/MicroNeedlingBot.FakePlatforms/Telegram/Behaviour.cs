namespace MicroNeedlingBot.FakePlatforms.Telegram;

/// <summary>What the fake does as Telegram does. All are on unless a test leaves one off with <see cref="FakeTelegramOptions.Without"/>.</summary>
public enum Behaviour
{
    /// <summary>Method names are read in any case.</summary>
    MethodsInAnyCase,

    /// <summary>A wrong token gives 401.</summary>
    WrongTokenIs401,

    /// <summary>An unknown method gives 404.</summary>
    UnknownMethodIs404,

    /// <summary>A path that doesn't begin with /bot gives 404.</summary>
    PathWithoutBotIs404,

    /// <summary>Urlencoded forms are read.</summary>
    FormBodies,

    /// <summary>Multipart bodies are read.</summary>
    MultipartBodies,

    /// <summary>In forms an object may be JSON text.</summary>
    ObjectsAsText,

    /// <summary>A null at the top of a JSON body acts as the text "null".</summary>
    NullActsAsText,

    /// <summary>The HTTP status is the error code.</summary>
    StatusIsErrorCode,

    /// <summary>429 carries the header Retry-After.</summary>
    RetryAfterHeader,

    /// <summary>An offset forgets older updates when the request arrives, whatever happens to the response.</summary>
    AckWhenAsked,

    /// <summary>Without an offset the oldest updates come again.</summary>
    Redelivery,

    /// <summary>A negative offset drops all but the last n.</summary>
    NegativeOffset,

    /// <summary>At most 100 updates come at once.</summary>
    LimitOf100,

    /// <summary>getUpdates waits for an update.</summary>
    LongPolling,

    /// <summary>A timeout above 50 s is cut to 50.</summary>
    TimeoutCutTo50,

    /// <summary>A client that hangs up frees its poll, so that the next one meets no conflict.</summary>
    HangingUpFreesThePoll,

    /// <summary>An offset more than 10 beyond the queue's end is no offset.</summary>
    FarOffsetIsNoOffset,

    /// <summary>After a week without updates the numbers start again somewhere else, here lower.</summary>
    NumbersRestartAfterAWeek,

    /// <summary>Update numbers have gaps.</summary>
    NumbersHaveGaps,

    /// <summary>The same offset within half a second gives one update.</summary>
    RepeatedOffsetGivesOne,

    /// <summary>The same offset within three seconds waits three seconds when nothing is there.</summary>
    RepeatedOffsetWaits,

    /// <summary>A second poller ends the first with 409.</summary>
    SecondPollerEndsFirst,

    /// <summary>getUpdates gives 409 while a webhook is set.</summary>
    WebhookStopsPolling,

    /// <summary>setWebhook ends a waiting poll with 409.</summary>
    SetWebhookEndsPoll,

    /// <summary>A second 409 within three seconds is answered three seconds late.</summary>
    RepeatedConflictsWait,

    /// <summary>allowed_updates holds until it is changed.</summary>
    AllowedUpdatesStick,

    /// <summary>An empty allowed_updates means all but chat_member and reactions.</summary>
    EmptyAllowedUpdatesIsDefault,

    /// <summary>Updates are filtered when they are queued, not when they are fetched.</summary>
    FilteredWhenQueued,

    /// <summary>Messages leave the queue after 24 hours.</summary>
    MessagesExpire,

    /// <summary>Presses leave the queue after 150 seconds.</summary>
    PressesExpire,

    /// <summary>Inline queries leave the queue after 30 seconds.</summary>
    InlineQueriesExpire,

    /// <summary>Webhook posts carry the secret token.</summary>
    WebhookSecret,

    /// <summary>Webhook posts are repeated until they are taken.</summary>
    WebhookRetries,

    /// <summary>A webhook's Retry-After is waited for.</summary>
    WebhookRetryAfter,

    /// <summary>One update of a chat is posted at a time, in order.</summary>
    WebhookOrder,

    /// <summary>A method in a webhook's answer is executed.</summary>
    WebhookAnswerExecuted,

    /// <summary>Updates carry members that no published version knows.</summary>
    UnknownMembers,

    /// <summary>Updates of unpublished kinds come.</summary>
    UnknownUpdateKinds,

    /// <summary>A chat member's user is written before its status.</summary>
    UserBeforeStatus,

    /// <summary>A bot with privacy on sees in groups only what is meant for it.</summary>
    PrivacyMode,

    /// <summary>A bare command in a group reaches the bot that wrote last.</summary>
    BareCommandsGoToTheLastBot,

    /// <summary>A change of privacy mode counts only in groups that add the bot again.</summary>
    PrivacyFixedWhenAdded,

    /// <summary>An administrator bot sees everything.</summary>
    AdministratorsSeeAll,

    /// <summary>Messages are numbered for each chat alone.</summary>
    MessageNumbersPerChat,

    /// <summary>What was sent is returned as a whole message.</summary>
    WholeMessageReturned,

    /// <summary>Dates are in seconds.</summary>
    DatesInSeconds,

    /// <summary>HTML becomes entities.</summary>
    HtmlBecomesEntities,

    /// <summary>Commands, mentions and links in a text become entities.</summary>
    EntitiesAreFound,

    /// <summary>An empty text is refused.</summary>
    EmptyTextRefused,

    /// <summary>A text over 4096 characters is refused.</summary>
    LongTextRefused,

    /// <summary>A text over 32768 bytes is refused before it is parsed.</summary>
    ManyBytesRefused,

    /// <summary>Broken HTML is refused with the place.</summary>
    BrokenHtmlRefused,

    /// <summary>An entity that leaves the text is refused.</summary>
    EntitiesOutsideRefused,

    /// <summary>callback_data over 64 bytes is refused.</summary>
    LongCallbackRefused,

    /// <summary>A button with two actions or none is refused.</summary>
    OneActionPerButton,

    /// <summary>A keyboard of no known kind is refused.</summary>
    UnknownMarkupRefused,

    /// <summary>A reply to a message that isn't there is refused.</summary>
    MissingReplyRefused,

    /// <summary>A bot can't write first.</summary>
    PeopleStartFirst,

    /// <summary>Someone who blocked the bot can't be written to.</summary>
    BlockedIs403,

    /// <summary>Blocking and unblocking are told to the bot.</summary>
    BlockingIsTold,

    /// <summary>A deactivated account can't be written to.</summary>
    DeactivatedIs403,

    /// <summary>A group that removed the bot can't be written to.</summary>
    KickedIs403,

    /// <summary>A group that the bot left or never joined can't be written to.</summary>
    NotAMemberIs403,

    /// <summary>A deleted group can't be written to.</summary>
    DeletedGroupIs403,

    /// <summary>Without the right to write, a message is refused.</summary>
    NoWriteRightIs400,

    /// <summary>An upgraded group answers with its new number.</summary>
    UpgradedIs400,

    /// <summary>An upgrade brings two service messages.</summary>
    UpgradeIsTold,

    /// <summary>An unknown topic is refused.</summary>
    UnknownTopicIs400,

    /// <summary>A closed topic is refused.</summary>
    ClosedTopicIs400,

    /// <summary>The general topic has no number.</summary>
    GeneralHasNoNumber,

    /// <summary>In a topic, a message that answers nothing carries the topic's own message as its reply.</summary>
    TopicReplyTrap,

    /// <summary>In a supergroup without topics, replies carry a thread's number.</summary>
    ReplyThreadNumbers,

    /// <summary>An edit that changes nothing is refused.</summary>
    NotModifiedIs400,

    /// <summary>An edit of a missing message is refused.</summary>
    EditNotFoundIs400,

    /// <summary>Only the bot's own messages can be edited.</summary>
    OnlyOwnEdits,

    /// <summary>An edit of an inline message gives true.</summary>
    InlineEditGivesTrue,

    /// <summary>An edit without a keyboard removes it.</summary>
    EditDropsKeyboard,

    /// <summary>Deleting a missing message is refused.</summary>
    DeleteNotFoundIs400,

    /// <summary>A message over 48 hours old can't be deleted.</summary>
    OldMessagesStay,

    /// <summary>An unknown press can't be answered.</summary>
    UnknownPressIs400,

    /// <summary>A press can't be answered late.</summary>
    LatePressIs400,

    /// <summary>A press on a message that is gone carries date 0.</summary>
    GoneMessageHasDateZero,

    /// <summary>At most 50 inline results.</summary>
    InlineLimitOf50,

    /// <summary>Inline results have different ids.</summary>
    InlineIdsDiffer,

    /// <summary>An inline query can't be answered late.</summary>
    LateInlineIs400,

    /// <summary>A member is told with its status.</summary>
    MemberTable,

    /// <summary>Only an administrator bot learns of other members.</summary>
    MembersNeedAdministrator,

    /// <summary>A private chat has no administrators.</summary>
    PrivateHasNoAdministrators,

    /// <summary>An anonymous administrator writes as the group.</summary>
    AnonymousAdministrators,

    /// <summary>A channel's writing carries the channel.</summary>
    ChannelSenders,

    /// <summary>A linked channel's posts are forwarded by Telegram.</summary>
    LinkedPosts,

    /// <summary>Other bots' messages don't come.</summary>
    BotsAreNotHeard,

    /// <summary>One message a second in a chat, after a short burst.</summary>
    LimitPerChat,

    /// <summary>Twenty messages a minute in a group.</summary>
    LimitPerGroup,

    /// <summary>Thirty messages a second over all.</summary>
    LimitOverall,

    /// <summary>Commands are kept for each scope and language.</summary>
    CommandsByScope,

    /// <summary>Uploaded files are kept.</summary>
    FilesAreKept,

    /// <summary>A file can be sent again by its id.</summary>
    FilesResentById,

    /// <summary>A member that the API doesn't know is recorded as a violation.</summary>
    UnknownMembersRecorded,

    /// <summary>A wrong type is recorded as a violation.</summary>
    WrongTypesRecorded,

    /// <summary>A broken limit is recorded as a violation.</summary>
    BrokenLimitsRecorded,

    /// <summary>A missing member is recorded as a violation.</summary>
    MissingMembersRecorded,
}
