using System.Collections.Frozen;
using System.Text;
using MicroNeedlingBot.Answering.Text;

namespace MicroNeedlingBot.Chat.Answers;

/// <summary>
/// Guesses whether a message that nothing matched is in another language: mostly letters of another script, or small
/// words of another European language and none of English.
/// </summary>
internal static class ForeignLanguage
{
    private const int LettersRead = 2_000;
    private const int WordsRead = 100;
    private const int LettersWanted = 2;

    private static readonly FrozenSet<string> English = Words(
        "the a an and or but is are was were be been am do does did have has had can could will would should my your our "
        + "it its this that these those i you we they he she what when where why how who which to of for with on at in "
        + "from after before not no yes if so just about any some there me please help get got");

    // Words that are English too (die, son, on, pour, come, para) are left out: the sets must not overlap.
    private static readonly FrozenSet<string> Other = Words(
        "der das ist und ich nicht mit wie kann darf muss nach vor bei auf eine einen einer mein meine haut gesicht wann warum "
        + "was oder auch noch sind wird fur uber sollte "
        + "le la les des est et je ne pas avec peut puis quand pourquoi mon ma mes une peau visage apres avant combien "
        + "faut dois aussi sur dans cest quel quelle "
        + "el los las es y yo con puedo cuando cuanto mi piel cara despues antes una del que por debo como hay porque "
        + "il gli lo e non posso quando perche mia pelle viso dopo prima quanto della cosa devo che sono di "
        + "het een en ik niet met hoe kan mag moet na voor mijn huid gezicht waarom wanneer van zijn ook wat is "
        + "o os as uma eu nao com posso quando pele rosto depois antes por quanto meu minha "
        + "jest nie czy jak mozna moge skora twarz kiedy dlaczego przed na po sie moja "
        + "ve bir bu ne nasil icin cilt yuz sonra once mi degil miyim var neden zaman",
        except: English);

    // One of these will do: they have no other use in an English message.
    private static readonly FrozenSet<string> Telling = Words(
        "warum wieso wieviel kann darf pourquoi combien bonjour puedo cuanto cuesta cuando posso quanto quando perche "
        + "waarom wanneer hoeveel quero preciso czy dlaczego kiedy nasil neden");

    /// <summary>Whether a message is likely not English. Only asked about messages that matched nothing.</summary>
    public static bool IsLikely(string message) => IsOtherScript(message) || HasOtherWords(message);

    private static bool IsOtherScript(string message)
    {
        var (latin, other) = (0, 0);
        foreach (var rune in message.EnumerateRunes().Take(LettersRead))
        {
            if (Rune.IsLetter(rune))
            {
                _ = IsLatin(rune) ? latin++ : other++;
            }
        }

        return other > latin && other >= LettersWanted;
    }

    /// <summary>Latin letters, and the styled ones (𝓱𝓮𝓵𝓵𝓸, ｈｅｌｌｏ) that people paste.</summary>
    private static bool IsLatin(Rune rune) => rune.Value
        is < 0x0250 or (>= 0x1e00 and < 0x1f00) or (>= 0xff21 and < 0xff5b) or (>= 0x1d400 and < 0x1d800);

    private static bool HasOtherWords(string message)
    {
        var words = Tokeniser.Tokens(message.Length > LettersRead ? message[..LettersRead] : message, WordsRead);
        return !words.Any(English.Contains) && (words.Any(Telling.Contains) || words.Count(Other.Contains) >= 2);
    }

    private static FrozenSet<string> Words(string words, FrozenSet<string>? except = null) =>
        words.Split(' ').Where(word => except?.Contains(word) != true).ToFrozenSet(StringComparer.Ordinal);
}
