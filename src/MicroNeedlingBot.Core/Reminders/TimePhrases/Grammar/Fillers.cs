using System.Collections.Frozen;
using MicroNeedlingBot.Reminders.TimePhrases.Words;

namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>Words and signs round a date that change nothing about it.</summary>
internal static class Fillers
{
    private const string Words =
        """
        please thanks thank you hi hey hello ok okay yes yeah well so just um uh hmm
        i im id ill we my our it its me
        on at the for
        session sessions appointment treatment microneedling needling dermarolling clinic
        set add book schedule register make put
        date time when exactly sharp precisely
        starts start starting begins scheduled booked planned due having doing
        """;

    private const string Phrases =
        """
        can we do
        can we do it
        can you do
        can you make it
        can we make it
        can i do
        can i do it
        can i book
        can i come
        can i have
        could we do
        could you do
        could i do
        could i have
        lets do
        lets do it
        lets say
        let us do
        lets go with
        let us say
        lets make it
        how about
        what about
        i am
        may i
        may we
        like to
        want to
        need to
        going to
        going to do
        would like
        would like to
        would like to do
        id like to do
        i want to do
        i have
        we have
        i have a
        ive got
        i have got
        got
        a session
        an appointment
        a treatment
        session is
        appointment is
        treatment is
        session will be
        will be
        would be
        would be great
        would be good
        would be nice
        works for me
        works
        will do
        it is
        that is
        my next session
        my next appointment
        next session
        next appointment
        next treatment
        the next session
        is on
        is at
        is set for
        my time
        local time
        our time
        remind me
        in the calendar
        i do
        we do
        to do
        to have
        do it
        do
        home session
        at home
        at the clinic
        a home session
        """;

    private const string PastPhrases =
        """
        was
        had
        did
        went
        took
        took place
        ive had
        has been
        have had
        have done
        ive done
        finished
        done
        """;

    private static readonly FrozenSet<string> s_harmless = Words
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Concat(Lines(Phrases))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_past = Lines(PastPhrases).ToFrozenSet(StringComparer.Ordinal);

    private static readonly int s_longest = s_harmless.Concat(s_past).Max(phrase => phrase.Count(c => c == ' ') + 1);

    /// <summary>The longest harmless run of words, which two shorter ones may make up.</summary>
    public static Match? Phrase(Cursor cursor)
    {
        if (OrdinalSession(cursor) is { } ordinal)
        {
            return ordinal;
        }

        for (var length = s_longest; length > 0; length--)
        {
            var words = Enumerable.Range(0, length).Select(ahead => cursor[ahead]).ToList();
            if (words.TrueForAll(word => word.Kind == TokenKind.Word))
            {
                var phrase = string.Join(' ', words.Select(word => word.Text));
                if (s_past.Contains(phrase))
                {
                    return new Match(length, new PastTense());
                }

                if (s_harmless.Contains(phrase))
                {
                    return new Match(length);
                }
            }
        }

        return null;
    }

    /// <summary>Signs that only part or end a phrase; between two numbers they would mean something.</summary>
    public static Match? Punctuation(Cursor cursor)
    {
        var (before, sign, after) = (cursor[-1], cursor[0], cursor[1]);
        if (sign.Kind != TokenKind.Sign)
        {
            return null;
        }

        var inside = before.Kind == TokenKind.Number && !sign.Spaced && after.Kind == TokenKind.Number && !after.Spaced;
        var harmless = sign.Text[0] switch
        {
            ',' or '.' or '!' or ';' or '"' or '\'' or '(' or ')' => !inside,
            ':' => !inside && after.Spaced && before.Kind != TokenKind.Number,
            '?' => after.Kind is TokenKind.End or TokenKind.Sign,
            '-' => sign.Spaced && after.Spaced && (after.Kind == TokenKind.Word || IsPlainlyTime(cursor.Skip(1))),
            _ => false,
        };
        return harmless ? new Match(1) : null;
    }

    /// <summary>"my first session", "the third one": says which session, not which day.</summary>
    private static Match? OrdinalSession(Cursor cursor)
    {
        var start = cursor.Run(0, "my", "the", "our");
        return cursor[start] is { IsNumber: true, Ordinal: true } && cursor.Is(start + 1, "session", "appointment", "treatment", "time", "one")
            ? new Match(start + 2)
            : null;
    }

    /// <summary>A dash before a bare number would rather be a range ("12 - 14").</summary>
    private static bool IsPlainlyTime(Cursor cursor) =>
        cursor[0].IsNumber && (cursor[1].IsGlued(':') || cursor.Is(1, "am", "pm", "oclock"));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
