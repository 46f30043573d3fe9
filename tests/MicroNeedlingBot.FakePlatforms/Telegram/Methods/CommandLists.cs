using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Methods;

/// <summary>Commands by scope and language, and the bot's descriptions by language.</summary>
public sealed class CommandLists
{
    private readonly FakeTelegram _fake;
    private readonly Dictionary<string, JsonArray> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _descriptions = new(StringComparer.Ordinal);

    internal CommandLists(FakeTelegram fake) => _fake = fake;

    /// <summary>Commands of a scope (such as <c>all_private_chats</c>, or <c>chat:-100…</c>, or <c>chat_member:-100…:5…</c>) and a language, by name, each with its description.</summary>
    public IReadOnlyDictionary<string, string> Of(string scope = "default", string language = "")
    {
        lock (_fake.Gate)
        {
            return _lists.GetValueOrDefault(Key(scope, language), []).ToDictionary(command => (string)command!["command"]!, command => (string)command!["description"]!, StringComparer.Ordinal);
        }
    }

    /// <summary>The description of a language; null when none was set.</summary>
    public string? Description(string language = "") => Read("description:" + language);

    /// <summary>The short description of a language; null when none was set.</summary>
    public string? ShortDescription(string language = "") => Read("short_description:" + language);

    internal Reply Set(ApiCall call)
    {
        _lists[KeyOf(call)] = call.List("commands")?.DeepClone().AsArray() ?? [];
        return Reply.True;
    }

    internal Reply Get(ApiCall call) => Reply.Ok(_lists.GetValueOrDefault(KeyOf(call), []).DeepClone());

    internal Reply Delete(ApiCall call)
    {
        _lists.Remove(KeyOf(call));
        return Reply.True;
    }

    internal Reply SetDescription(ApiCall call) => SetText(call, "description");

    internal Reply SetShortDescription(ApiCall call) => SetText(call, "short_description");

    private string? Read(string key)
    {
        lock (_fake.Gate)
        {
            return _descriptions.GetValueOrDefault(key);
        }
    }

    private Reply SetText(ApiCall call, string name)
    {
        _descriptions[$"{name}:{call.Text("language_code")}"] = call.Text(name) ?? "";
        return Reply.True;
    }

    private string KeyOf(ApiCall call)
    {
        var scope = call.Object("scope");
        string?[] parts = [(string?)scope?["type"] ?? "default", scope?["chat_id"]?.ToString(), scope?["user_id"]?.ToString()];
        return Key(string.Join(':', parts.Where(part => part is not null)), call.Text("language_code") ?? "");
    }

    private string Key(string scope, string language) => _fake.Does(Behaviour.CommandsByScope) ? $"{scope} {language}" : "default";
}
