using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Texts;

/// <summary>Finds the entities that Telegram finds by itself. Offsets are in UTF-16 units, which are those of a .NET string.</summary>
internal static partial class EntityFinder
{
    /// <summary>The given entities, and those found beside them, in order.</summary>
    public static JsonNode?[] Find(FakeTelegram fake, string text, JsonArray given)
    {
        List<JsonObject> entities = [.. given.Select(entity => entity!.DeepClone().AsObject())];
        if (fake.Does(Behaviour.EntitiesAreFound))
        {
            Add(entities, "url", Urls.Matches(text));
            Add(entities, "bot_command", Commands.Matches(text));
            Add(entities, "mention", Mentions.Matches(text));
            Add(entities, "hashtag", Hashtags.Matches(text));
        }

        return [.. entities.OrderBy(entity => (int)entity["offset"]!).ThenByDescending(entity => (int)entity["length"]!)];
    }

    private static void Add(List<JsonObject> entities, string type, MatchCollection matches)
    {
        foreach (Match match in matches)
        {
            if (!entities.Exists(entity => (int)entity["offset"]! < match.Index + match.Length && match.Index < (int)entity["offset"]! + (int)entity["length"]! && !IsFormat((string)entity["type"]!)))
            {
                entities.Add(Json.Of(("type", type), ("offset", match.Index), ("length", match.Length)));
            }
        }
    }

    private static bool IsFormat(string type) => type is "bold" or "italic" or "underline" or "strikethrough" or "spoiler" or "blockquote" or "expandable_blockquote";

    [GeneratedRegex(@"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?(?![\w/])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Commands { get; }

    [GeneratedRegex(@"(?<![\w@/])@[A-Za-z0-9_]{3,32}(?!\w)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mentions { get; }

    [GeneratedRegex(@"(?<!\w)#\w*\p{L}\w*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hashtags { get; }

    [GeneratedRegex(@"(?<![\w@])(https?://[^\s<>""]+[^\s<>"".,;:!?)]|(www\.|t\.me/)[^\s<>""]*[^\s<>"".,;:!?)]|[a-z0-9-]+\.(com|org|net|example)(/[^\s<>""]*[^\s<>"".,;:!?)])?)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Urls { get; }
}
