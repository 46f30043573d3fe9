using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Texts;

/// <summary>Reads a keyboard, and refuses what Telegram refuses.</summary>
internal static partial class Markup
{
    private static readonly string[] s_kinds = ["inline_keyboard", "keyboard", "remove_keyboard", "force_reply"];

    private static readonly string[] s_actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
    ];

    /// <summary>The keyboard; null for none.</summary>
    public static JsonObject? Read(FakeTelegram fake, ApiCall call)
    {
        if (!call.Has("reply_markup"))
        {
            return null;
        }

        if (call.Object("reply_markup") is not { } markup)
        {
            throw new RefusedException(Reply.BadRequest("object expected as reply markup"));
        }

        if (fake.Does(Behaviour.UnknownMarkupRefused) && !s_kinds.Any(markup.ContainsKey))
        {
            throw new RefusedException(Reply.BadRequest("can't parse reply keyboard markup JSON object: reply markup must have a known type"));
        }

        CheckButtons(fake, markup);
        return markup["inline_keyboard"] is JsonArray { Count: 0 } ? null : markup.DeepClone().AsObject();
    }

    private static void CheckButtons(FakeTelegram fake, JsonObject markup)
    {
        var buttons = (markup["inline_keyboard"] as JsonArray ?? []).SelectMany(row => row as JsonArray ?? []).OfType<JsonObject>();
        foreach (var button in buttons)
        {
            CheckDeepLink(fake, button);
            if (fake.Does(Behaviour.OneActionPerButton) && s_actions.Count(button.ContainsKey) is not 1)
            {
                throw new RefusedException(Reply.BadRequest("can't parse inline keyboard button: exactly one action must be specified"));
            }

            if (fake.Does(Behaviour.LongCallbackRefused) && button["callback_data"] is { } text && text.GetValueKind() is JsonValueKind.String
                && Encoding.UTF8.GetByteCount(text.GetValue<string>()) is < 1 or > 64)
            {
                throw new RefusedException(Reply.BadRequest("BUTTON_DATA_INVALID"));
            }
        }
    }

    // Telegram's apps follow a link with a bad payload, and the bot gets a bare /start.
    private static void CheckDeepLink(FakeTelegram fake, JsonObject button)
    {
        var url = button["url"]?.ToString() ?? "";
        if (url.Contains($"t.me/{fake.Bot.Username}?start", StringComparison.OrdinalIgnoreCase) && !DeepLinks.IsMatch(url))
        {
            fake.Contract.Record(Behaviour.BrokenLimitsRecorded, $"{url}: a deep link's payload is 1 to 64 of A-Z a-z 0-9 _ -");
        }
    }

    [GeneratedRegex(@"\?(start|startgroup)=[A-Za-z0-9_-]{1,64}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DeepLinks { get; }
}
