using System.Security.Cryptography;
using System.Text;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Format;

namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>What a community's version of a base entry was made from.</summary>
public static class BaseText
{
    /// <summary>
    /// The hash of all that an entry says, for <see cref="Revision.BaseHash"/>. Its date of checking doesn't go in: a base
    /// entry that was only checked again has not changed.
    /// </summary>
    public static string HashOf(Entry entry) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EntryFile.Write(entry with { Checked = null, Origin = null }))));
}
