using System.Text;
using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Texts;

/// <summary>Reads what the bot wants to say, and refuses what Telegram refuses.</summary>
internal sealed class OutgoingText(FakeTelegram fake)
{
    private const int MostBytes = 32768;

    /// <summary>The text as it is read, and its entities.</summary>
    public (string Text, JsonArray Entities) Read(ApiCall call, string textName = "text", string entitiesName = "entities", int most = 4096, bool mayBeEmpty = false)
    {
        var raw = call.Text(textName) ?? "";
        if (fake.Does(Behaviour.ManyBytesRefused) && Encoding.UTF8.GetByteCount(raw) > MostBytes)
        {
            throw new RefusedException(Reply.BadRequest("text is too long"));
        }

        var (text, entities) = Parse(raw, call.Text("parse_mode"), call.List(entitiesName) ?? []);
        var isBlank = string.IsNullOrWhiteSpace(text);
        if (isBlank && !mayBeEmpty && fake.Does(Behaviour.EmptyTextRefused))
        {
            throw new RefusedException(Reply.BadRequest("message text is empty"));
        }

        if (text.EnumerateRunes().Count() > most && fake.Does(Behaviour.LongTextRefused))
        {
            throw new RefusedException(Reply.BadRequest(textName is "caption" ? "message caption is too long" : "message is too long"));
        }

        return (text, new(EntityFinder.Find(fake, text, entities)));
    }

    private (string, JsonArray) Parse(string raw, string? mode, JsonArray entities)
    {
        switch (mode?.ToUpperInvariant())
        {
            case null or "":
                CheckBounds(raw, entities);
                return (raw, entities);
            case "HTML":
                return ParseHtml(raw);
            case "MARKDOWN" or "MARKDOWNV2":
                fake.Contract.Record(Behaviour.BrokenLimitsRecorded, $"parse_mode {mode}: this fake reads no Markdown");
                return (raw, []);
            default:
                throw new RefusedException(Reply.BadRequest("unsupported parse_mode"));
        }
    }

    private (string, JsonArray) ParseHtml(string raw)
    {
        if (!fake.Does(Behaviour.HtmlBecomesEntities))
        {
            return (raw, []);
        }

        try
        {
            return new HtmlText(raw).Read();
        }
        catch (RefusedException) when (!fake.Does(Behaviour.BrokenHtmlRefused))
        {
            return (raw, []);
        }
    }

    private void CheckBounds(string text, JsonArray entities)
    {
        if (!fake.Does(Behaviour.EntitiesOutsideRefused))
        {
            return;
        }

        foreach (var entity in entities)
        {
            var offset = (int?)entity!["offset"] ?? 0;
            var length = (int?)entity["length"] ?? 0;
            if (offset < 0 || offset + length > text.Length)
            {
                throw new RefusedException(Reply.BadRequest(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {text.Length}")));
            }

            if ((offset < text.Length && char.IsLowSurrogate(text[offset])) || (offset + length < text.Length && char.IsLowSurrogate(text[offset + length])))
            {
                throw new RefusedException(Reply.BadRequest(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"entity begins in a middle of a UTF-16 symbol at byte offset {Encoding.UTF8.GetByteCount(text.AsSpan(0, offset))}")));
            }
        }
    }
}
