using System.Text;
using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>Links lead where the community wants them to lead, and where they say that they lead.</summary>
internal static partial class LinkRules
{
    public static IEnumerable<EditFinding> Find(Draft draft)
    {
        foreach (var (field, text) in draft.Texts.Where(each => each.Field is not EntryFields.Answer))
        {
            if (BareLinks(text).FirstOrDefault() is { } bare)
            {
                yield return EditFinding.Error(field, "link", $"“{bare}” is a link. Links belong in the answer; write this in words.");
            }
        }

        if (!draft.IsNewAnswer)
        {
            yield break;
        }

        var allowed = new HostList([.. draft.Hosts, .. KnownHosts(draft)]);
        foreach (var run in ReplyMarkdown.Parse(draft.Entry.Answer).SelectMany(Runs))
        {
            foreach (var finding in run.Link is { } link ? OfLink(link, run.Text, allowed, draft) : BareLinks(run.Text).SelectMany(bare => OfLink(bare, bare, allowed, draft)))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<EditFinding> OfLink(string link, string text, HostList allowed, Draft draft)
    {
        if (HostList.HostOf(link) is not { } host)
        {
            yield return EditFinding.Error(EntryFields.Answer, "link", $"The link goes to “{link}”, which can't be sent. Link to an address that starts with https://.");
        }
        else if (HostList.IsLookAlike(link, host))
        {
            yield return EditFinding.Error(EntryFields.Answer, "look-alike", $"The link goes to {host}, whose letters can be taken for another name. Link to an address in plain letters.");
        }
        else if (!ReferenceEquals(link, text) && BareLinks(text).Select(HostList.HostOf).FirstOrDefault(shown => shown is not null) is { } shown && !string.Equals(shown, host, StringComparison.Ordinal))
        {
            yield return EditFinding.Error(EntryFields.Answer, "link-text", $"A link says {shown} and leads to {host}. Let its text say where it leads.");
        }
        else if (!allowed.Has(host))
        {
            var add = draft.OfBase ? "Make sure that it is the right one." : $"Take the link out, or put the host on the list first: /setup links add {(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host)}.";
            yield return new EditFinding(EntryFields.Answer, draft.OfBase ? FindingLevel.Warning : FindingLevel.Error, "link-host", $"The answer links to {host}, which is not on the list of this community. {add}");
        }
    }

    /// <summary>Where the text led to before: nobody has to list what stands there already.</summary>
    private static IEnumerable<string> KnownHosts(Draft draft) =>
        draft.Before.SelectMany(before => ReplyMarkdown.Parse(before.Answer)).SelectMany(Runs).Select(run => HostList.HostOf(run.Link)).OfType<string>();

    private static IEnumerable<Run> Runs(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Runs,
        PointList list => list.Items.SelectMany(item => item),
        _ => [],
    };

    /// <summary>What chat programs make a link of by themselves: with a scheme, or by a name that ends like one of the web.</summary>
    private static IEnumerable<string> BareLinks(string text) =>
        Bare().Matches(text.Normalised(NormalizationForm.FormKC).Replace('。', '.')).Select(match => match.Value.TrimEnd('.', ',', ')', '!', '?'));

    [GeneratedRegex(@"\b(?:[a-z][a-z0-9+]{1,10}://[^\s<>]+|(?:[\p{L}\p{N}_-]{1,63}\.){1,8}(?:com|org|net|edu|gov|uk|us|eu|de|fr|nl|it|es|pl|ru|cn|in|io|co|me|info|biz|app|dev|ai|gg|ly|tv|to|cc|xyz|top|shop|store|site|online|club|live|link|click|page|blog|news|health|clinic|care|skin|beauty|win|vip|icu|tk|ml|ga|cf|gq|ws|su|рф)(?![\p{L}\p{N}])(?:[:/?#][^\s<>]*)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bare();
}
