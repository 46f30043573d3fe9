using System.Text.RegularExpressions;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>Words that promise a cure, and doses of medicines: a volunteer's answer should hold neither.</summary>
internal static partial class HealthClaimRules
{
    public static IEnumerable<EditFinding> Find(Draft draft)
    {
        var answer = draft.Entry.Answer;
        if (!draft.IsNewAnswer)
        {
            yield break;
        }

        if (Promise().Match(answer) is { Success: true } promise)
        {
            yield return EditFinding.Warning(EntryFields.Answer, "promise", $"“{promise.Value}” promises more than anybody can. Say what may happen, and for whom it may not.");
        }

        if (Dose().Match(answer) is { Success: true } dose)
        {
            yield return EditFinding.Warning(EntryFields.Answer, "dose", $"“{dose.Value}” reads like a medicine's dose. Leave doses to the packet, a pharmacist or a doctor.");
        }
    }

    [GeneratedRegex(@"\b(?:cur(?:e|es|ed|ing)\b(?!\s+time)|guarantee[sd]?|miracle|100\s?%|will\s+(?:definitely|certainly|surely)|heals?\s+(?:acne|scars|everything)|(?:completely|totally|permanently|forever)\s+(?:remove|removes|gone|heal|heals|clear|clears|erase|erases)|(?:removes?|clears?|erases?)\s+(?:all|every)\s+(?:scars?|acne|wrinkles?|marks?)|no\s+(?:risks?|side\s+effects)|completely\s+safe|safe\s+for\s+every(?:one|body)|always\s+works|never\s+fails)(?![\w])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Promise();

    [GeneratedRegex(@"\b[0-9]+(?:[.,][0-9]+)?\s?(?:mg|mcg|µg|ug|iu|i\.u\.)\b|\b(?:[0-9]+|an?|one|two|three|four|half\s+a)\s+(?:tablets?|pills?|capsules?|doses?)\b|\b(?:ibuprofen|paracetamol|acetaminophen|tylenol|advil|aspirin|naproxen|isotretinoin|accutane|roaccutane|antibiotics?|aciclovir|acyclovir|valacyclovir|valtrex|prednisone|prednisolone|antihistamines?|benadryl|cetirizine)\b[^.\n]{0,60}\b(?:once|twice|(?:[0-9]+|two|three|four)\s*(?:x|times)|every\s+[0-9a-z]+\s+hours?|daily|a\s+day|per\s+day)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dose();
}
