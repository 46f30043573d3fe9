using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Wire;

/// <summary>Holds requests against the Bot API's own words. Telegram itself ignores most of what is recorded here.</summary>
public sealed class Contract
{
    private static readonly IReadOnlyDictionary<string, Shape> s_methods = Shape.ReadAll(ContractTable.Methods);
    private static readonly IReadOnlyDictionary<string, Shape> s_types = Shape.ReadAll(ContractTable.Types);
    private readonly FakeTelegram _fake;
    private readonly List<string> _violations = [];

    internal Contract(FakeTelegram fake) => _fake = fake;

    /// <summary>What was sent against the Bot API, a sentence each. A test asserts that there is none.</summary>
    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (_fake.Gate)
            {
                return [.. _violations];
            }
        }
    }

    internal static Shape? Method(string name) => s_methods.GetValueOrDefault(name);

    internal static string NameOf(string name) => s_methods.TryGetValue(name, out var shape) ? shape.Name : name;

    internal void Check(ApiCall call)
    {
        if (Method(call.Method) is { } shape)
        {
            CheckMembers(call.Method, shape, call.Parameters, call.Files);
        }
    }

    /// <summary>Records a violation unless its behaviour is off.</summary>
    internal void Record(Behaviour behaviour, string violation)
    {
        if (_fake.Does(behaviour))
        {
            lock (_fake.Gate)
            {
                _violations.Add(violation);
            }
        }
    }

    private void CheckMembers(string at, Shape shape, JsonObject json, IReadOnlyDictionary<string, UploadedFile>? files = null)
    {
        // With a parse_mode the limit of a text counts what is left of it, which only the method knows.
        var isMarkedUp = json.ContainsKey("parse_mode");
        foreach (var (name, value) in json)
        {
            if (!shape.Members.TryGetValue(name, out var member))
            {
                Record(Behaviour.UnknownMembersRecorded, $"{at}.{name}: the Bot API knows no such member");
            }
            else
            {
                CheckValue($"{at}.{name}", isMarkedUp && name is ("text" or "caption" or "message_text") ? member with { Limit = "" } : member, member.Depth, value);
            }
        }

        foreach (var member in shape.Members.Values.Where(member => member.IsRequired && !json.ContainsKey(member.Name) && files?.ContainsKey(member.Name) is not true))
        {
            Record(Behaviour.MissingMembersRecorded, $"{at}.{member.Name}: must be there");
        }
    }

    private void CheckValue(string at, ShapeMember member, int depth, JsonNode? value)
    {
        if (value is null)
        {
            Record(Behaviour.WrongTypesRecorded, $"{at}: null; leave the member out");
        }
        else if (depth > 0)
        {
            CheckList(at, member, depth, value);
        }
        else if (value is JsonObject json && NamedShape(member.Type, json) is { } shape)
        {
            CheckMembers(at, shape, json);
        }
        else if (!IsOfType(member.Type, value))
        {
            Record(Behaviour.WrongTypesRecorded, $"{at}: {value.ToJsonString()} is no {member.Type}");
        }
        else
        {
            CheckLimit(at, member, value);
        }
    }

    private void CheckList(string at, ShapeMember member, int depth, JsonNode value)
    {
        if (value is not JsonArray list)
        {
            Record(Behaviour.WrongTypesRecorded, $"{at}: {value.ToJsonString()} is no array of {member.Type}");
            return;
        }

        for (var index = 0; index < list.Count; index++)
        {
            CheckValue($"{at}[{index}]", member, depth - 1, list[index]);
        }
    }

    private static Shape? NamedShape(string type, JsonObject json) => type is not "ReplyMarkup"
        ? s_types.GetValueOrDefault(type)
        : s_types.Values.SingleOrDefault(shape => shape.Name is "InlineKeyboardMarkup" or "ReplyKeyboardMarkup" or "ReplyKeyboardRemove" or "ForceReply"
            && json.ContainsKey(shape.Members.Values.First().Name));

    private static bool IsOfType(string type, JsonNode value) => (type, value.GetValueKind()) switch
    {
        ("int", JsonValueKind.Number) => value.AsValue().TryGetValue<long>(out _),
        ("id", JsonValueKind.Number) => value.AsValue().TryGetValue<long>(out _),
        ("id" or "text" or "bytes" or "match" or "enum" or "file", JsonValueKind.String) => true,
        ("bool", JsonValueKind.True or JsonValueKind.False) => true,
        _ => false,
    };

    private void CheckLimit(string at, ShapeMember member, JsonNode value)
    {
        var (from, to) = member.Range();
        var text = value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : "";
        var holds = member.Type switch
        {
            "int" => value.GetValue<long>() is var number && number >= from && number <= to,
            "text" => text.EnumerateRunes().Count() is var runes && runes >= from && runes <= to,
            "bytes" => Encoding.UTF8.GetByteCount(text) is var bytes && bytes >= from && bytes <= to,
            "enum" => member.Limit.Split('|').Contains(text, StringComparer.Ordinal),
            "match" => Regex.IsMatch(text, $"^({member.Limit})$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)),
            _ => true,
        };
        if (!holds)
        {
            var shown = value.ToJsonString();
            Record(Behaviour.BrokenLimitsRecorded, $"{at}: {(shown.Length > 100 ? $"{shown[..100]}… ({text.Length} characters)" : shown)} breaks {member.Type}({member.Limit})");
        }
    }
}
