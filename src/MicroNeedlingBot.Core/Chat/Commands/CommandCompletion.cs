using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Reminders.Zones;

namespace MicroNeedlingBot.Chat.Commands;

/// <summary>Completes a command as it is typed, from the catalogue: names, subcommands, options, their values.</summary>
/// <param name="platform">Where it is typed.</param>
/// <param name="knowledge">What can be asked: its topics are offered.</param>
public sealed class CommandCompletion(Platforms platform, LiveKnowledge knowledge)
{
    private const string Behind = " of ";

    /// <summary>The entries that whoever types may edit, by id; the base's where nothing else is known.</summary>
    public Func<IReadOnlyList<string>>? Entries { get; init; }

    /// <summary>The names of the communities that the bot knows; none where nothing is known.</summary>
    public Func<IReadOnlyList<string>>? Communities { get; init; }

    /// <summary>How a line may go on where it ends.</summary>
    public Completion Of(string typed)
    {
        if (typed.Length == 0 || typed[0] != '/')
        {
            return Completion.None;
        }

        var end = typed.IndexOf(' ', StringComparison.Ordinal);
        if (end < 0)
        {
            return Begun(typed, 1, CommandCatalogue.Begun(platform, typed[1..]).Select(Named));
        }

        var start = NextWord(typed, end);
        return TypedCommand.Read(typed[..end])?.FindOn(platform) is not { } command ? Completion.None
            : command.Subcommands.Count == 0 ? Option(command, typed, start)
            : Subcommand(command, typed, start);
    }

    private Completion Subcommand(ChatCommand command, string typed, int start)
    {
        var end = typed.IndexOf(' ', start);
        return end < 0 ? Begun(typed, start, command.Subcommands.Select(Named))
            : new TypedCommand("", typed[start..]).FindIn(command) is { } found ? Option(found.Command, typed, NextWord(typed, end))
            : Completion.None;
    }

    /// <summary>The value of the option that stands last; where that is finished or free, the names of the others.</summary>
    private Completion Option(ChatCommand command, string typed, int start)
    {
        var named = command.Options.Select(option => (Option: option, At: IndexOf(option, typed, start)))
            .Where(found => found.At >= 0)
            .OrderBy(found => found.At)
            .ToList();
        var last = named.Count > 0 ? named[^1].Option : command.Options.Count > 0 ? command.Options[0] : null;
        var at = named.Count > 0 ? NextWord(typed, named[^1].At + named[^1].Option.Name.Length + 1) : start;
        if (last is not null && Values(last, typed[at..]) is { Count: > 0 } values)
        {
            return new Completion(at, values);
        }

        var others = command.Options.Where(option => IsTypedByName(option, last, named.Count > 0) && named.TrueForAll(found => found.Option != option));
        return Begun(typed, typed.LastIndexOf(' ') + 1, others.Select(option => option.Name + ":"));
    }

    /// <summary>A session is its number, and what has offers of its own in front needs no name there.</summary>
    private bool IsTypedByName(CommandOption option, CommandOption? last, bool isNamed) =>
        option.Completion != CompletionSource.Sessions && (isNamed || option != last || Values(option, "").Count == 0);

    /// <summary>What an option may hold; a zone need not begin with what was typed for it, so it finds its own.</summary>
    private IReadOnlyList<string> Values(CommandOption option, string typed) => option.Completion switch
    {
        CompletionSource.Topics => Fitting(knowledge.Current.Content.Topics.Select(topic => topic.Key), typed),
        CompletionSource.Zones => [.. ZoneSpelling.Complete(typed).Where(zone => !zone.Equals(typed, StringComparison.Ordinal))],
        CompletionSource.Commands => Fitting(CommandCatalogue.Begun(platform, typed).Select(command => command.Name), typed),
        CompletionSource.Entries => Fitting(Entries?.Invoke() ?? [.. knowledge.Current.Content.Entries.Select(entry => entry.Id)], typed),
        CompletionSource.Communities => Fitting(Communities?.Invoke() ?? [], typed),
        CompletionSource.Roles => Roles(typed),
        _ => Fitting(option.Values, typed),
    };

    /// <summary>A role, and behind "of" a community: "moderator Ann of Glow".</summary>
    private IReadOnlyList<string> Roles(string typed)
    {
        var communities = Communities?.Invoke() ?? [];
        var of = typed.IndexOf(Behind, StringComparison.OrdinalIgnoreCase);
        return of >= 0
            ? [.. Fitting(communities, typed[(of + Behind.Length)..]).Select(name => typed[..(of + Behind.Length)] + name)]
            : Fitting(["member", "owner", .. communities.SelectMany(name => new[] { $"moderator of {name}", $"member of {name}", $"owner of {name}" })], typed);
    }

    /// <summary>Where "name:" stands as a word of its own; -1 where it doesn't.</summary>
    private static int IndexOf(CommandOption option, string typed, int start)
    {
        var at = typed.LastIndexOf(option.Name + ":", StringComparison.OrdinalIgnoreCase);
        return at >= start && typed[at - 1] == ' ' ? at : -1;
    }

    private static Completion Begun(string typed, int start, IEnumerable<string> offers) => new(start, Fitting(offers, typed[start..]));

    /// <summary>Those that begin like what stands there, and say more.</summary>
    private static IReadOnlyList<string> Fitting(IEnumerable<string> offers, string typed) =>
        [.. offers.Where(offer => offer.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && !offer.Equals(typed, StringComparison.OrdinalIgnoreCase))];

    private static string Named(ChatCommand command) =>
        command.Subcommands.Count + command.Options.Count > 0 ? command.Name + " " : command.Name;

    private static int NextWord(string typed, int at)
    {
        while (at < typed.Length && typed[at] == ' ')
        {
            at++;
        }

        return at;
    }
}
