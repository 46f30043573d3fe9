namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>The mark under which a platform knows a message: the same for all tries of one reminder and epoch.</summary>
public static class Nonce
{
    /// <summary>The longest one that Discord takes; a nonce of ours has 21 characters at most.</summary>
    public const int MostLength = 25;

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The nonce of a reminder's message; of a merged message, that of its first reminder.</summary>
    public static string Of(DueReminder reminder) => Of(reminder.Id, reminder.Epoch);

    /// <summary>The nonce of a reminder and epoch.</summary>
    public static string Of(long id, int epoch) => $"{InBase36((ulong)id)}-{InBase36((uint)epoch)}";

    private static string InBase36(ulong number)
    {
        Span<char> digits = stackalloc char[13];
        var at = digits.Length;
        do
        {
            digits[--at] = Digits[(int)(number % 36)];
            number /= 36;
        }
        while (number > 0);
        return digits[at..].ToString();
    }
}
