using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Texts;

/// <summary>Reads Telegram's HTML: few tags, four named entities, and errors that tell the byte.</summary>
internal sealed partial class HtmlText(string html)
{
    private readonly StringBuilder _text = new();
    private readonly List<JsonObject> _entities = [];
    private readonly Stack<(string Tag, JsonObject Entity)> _open = new();
    private int _at;

    public (string Text, JsonArray Entities) Read()
    {
        while (_at < html.Length)
        {
            if (html[_at] == '<')
            {
                ReadTag();
            }
            else
            {
                ReadCharacter();
            }
        }

        return _open.TryPeek(out var open)
            ? throw Broken($"Can't find end tag corresponding to start tag \"{open.Tag}\"")
            : (_text.ToString(), new([.. _entities.OrderBy(entity => (int)entity["offset"]!)]));
    }

    private void ReadCharacter()
    {
        var match = References.Match(html, _at);
        if (html[_at] == '&' && match.Success && match.Index == _at)
        {
            _text.Append(WebUtility.HtmlDecode(match.Value));
            _at += match.Length;
        }
        else
        {
            _text.Append(html[_at++]);
        }
    }

    private void ReadTag()
    {
        var start = _at;
        var isEnd = start + 1 < html.Length && html[start + 1] == '/';
        var close = html.IndexOf('>', start);
        if (close < 0)
        {
            throw Broken($"Unclosed {(isEnd ? "end" : "start")} tag at byte offset {Byte(start)}");
        }

        var inner = html[(start + (isEnd ? 2 : 1))..close];
        _at = close + 1;
        if (isEnd)
        {
            CloseTag(inner.Trim(), start);
        }
        else
        {
            OpenTag(inner, start);
        }
    }

    private void OpenTag(string inner, int start)
    {
        var name = TagNames.Match(inner).Value.ToLowerInvariant();
        var attributes = Attributes.Matches(inner).ToDictionary(match => match.Groups["name"].Value.ToLowerInvariant(), match => WebUtility.HtmlDecode(match.Groups["value"].Value.Trim('"', '\'')), StringComparer.Ordinal);
        var entity = Entity(name, attributes, start);
        entity["offset"] = _text.Length;
        _open.Push((name, entity));
    }

    private JsonObject Entity(string name, Dictionary<string, string> attributes, int start)
    {
        if (name is "span" && attributes.GetValueOrDefault("class") is not "tg-spoiler")
        {
            throw Broken($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {Byte(start)}");
        }

        var type = name switch
        {
            "b" or "strong" => "bold",
            "i" or "em" => "italic",
            "u" or "ins" => "underline",
            "s" or "strike" or "del" => "strikethrough",
            "tg-spoiler" or "span" => "spoiler",
            "a" => "text_link",
            "code" => "code",
            "pre" => "pre",
            "blockquote" => "blockquote",
            "tg-emoji" => "custom_emoji",
            "tg-time" => "date_time",
            _ => throw Broken($"Unsupported start tag \"{name}\" at byte offset {Byte(start)}"),
        };
        return Json.Of(
            ("type", type),
            ("url", name is "a" ? attributes.GetValueOrDefault("href", "") : null),
            ("custom_emoji_id", attributes.GetValueOrDefault("emoji-id")),
            ("unix_time", name is "tg-time" && long.TryParse(attributes.GetValueOrDefault("unix"), CultureInfo.InvariantCulture, out var unix) ? unix : null),
            ("date_time_format", name is "tg-time" ? attributes.GetValueOrDefault("format") : null));
    }

    private void CloseTag(string name, int start)
    {
        if (!_open.TryPop(out var open))
        {
            throw Broken($"Unexpected end tag at byte offset {Byte(start)}");
        }

        if (name.Length > 0 && !name.Equals(open.Tag, StringComparison.OrdinalIgnoreCase))
        {
            throw Broken($"Unmatched end tag at byte offset {Byte(start)}, expected \"</{open.Tag}>\", found \"</{name}>\"");
        }

        var length = _text.Length - (int)open.Entity["offset"]!;
        if (length > 0 && (string?)open.Entity["url"] is not "")
        {
            open.Entity["length"] = length;
            _entities.Add(open.Entity);
        }
    }

    private string Byte(int index) => Encoding.UTF8.GetByteCount(html.AsSpan(0, index)).ToString(CultureInfo.InvariantCulture);

    private static RefusedException Broken(string detail) => new(Reply.BadRequest("can't parse entities: " + detail));

    [GeneratedRegex("&(lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex References { get; }

    [GeneratedRegex("^[^\\s>/]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TagNames { get; }

    [GeneratedRegex("\\s(?<name>[A-Za-z-]+)=(?<value>\"[^\"]*\"|'[^']*'|[^\\s>]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attributes { get; }
}
