using System.Globalization;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>Hosts that may be linked to; a host stands for all below it.</summary>
internal sealed class HostList(IReadOnlyList<string> hosts)
{
    private static readonly IdnMapping s_mapping = new();

    public bool Has(string host) => hosts.Any(each =>
        host.Equals(each, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + each, StringComparison.OrdinalIgnoreCase));

    /// <summary>The host of a link as the network knows it, in lower case; null when it is no link of the web.</summary>
    public static string? HostOf(string? link)
    {
        if (string.IsNullOrWhiteSpace(link))
        {
            return null;
        }

        var full = link.Contains("://", StringComparison.Ordinal) ? link : "https://" + link;
        return Uri.TryCreate(full, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.IdnHost.Length > 0
            ? address.IdnHost.TrimEnd('.').ToLowerInvariant()
            : null;
    }

    /// <summary>Whether a name may pass for another: letters beyond ASCII, spelt out or encoded, or a name before an @.</summary>
    public static bool IsLookAlike(string link, string host) =>
        host.Split('.').Any(label => label.StartsWith("xn--", StringComparison.Ordinal))
        || host.Any(c => !char.IsAscii(c))
        || (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.UserInfo.Length > 0);

    /// <summary>A host as somebody typed it, to be put on a list; null when it is none.</summary>
    public static string? Read(string typed)
    {
        var host = HostOf(typed.Trim().TrimEnd('/'));
        if (host is null || !host.Contains('.', StringComparison.Ordinal) || host.Length > 100 || Uri.CheckHostName(host) != UriHostNameType.Dns || IsLookAlike(typed, host))
        {
            return null;
        }

        var bare = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return string.Equals(s_mapping.GetAscii(bare), bare, StringComparison.Ordinal) ? bare : null;
    }
}
