using MicroNeedlingBot.Verbs;

namespace MicroNeedlingBot.Settings;

/// <summary>Takes <c>--Section:Key=value</c> out of a command line.</summary>
internal static class SettingArguments
{
    /// <summary>The settings, and the arguments without them. Behind <c>--</c> all is left as it is.</summary>
    /// <exception cref="StopException">A secret, or a setting without a value.</exception>
    public static (IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string?> Settings) Split(IReadOnlyList<string> arguments)
    {
        var kept = new List<string>();
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var end = arguments.TakeWhile(argument => argument is not "--").Count();
        foreach (var argument in arguments.Take(end))
        {
            if (Key(argument) is not { } key)
            {
                kept.Add(argument);
            }
            else
            {
                settings[key] = Value(argument, key);
            }
        }

        kept.AddRange(arguments.Skip(end));
        return (kept, settings);
    }

    private static string? Key(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal))
        {
            return null;
        }

        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        var key = equals < 0 ? argument[2..] : argument[2..equals];
        return key.Contains(':', StringComparison.Ordinal) && key.All(c => char.IsAsciiLetterOrDigit(c) || c == ':') ? key : null;
    }

    private static string Value(string argument, string key)
    {
        if (Setting.IsSecret(key))
        {
            throw new StopException(
                $"{key} is a secret and the command line can be read by others: set the environment variable "
                + $"{BotSettings.EnvironmentPrefix}{key.Replace(":", "__", StringComparison.Ordinal)} instead.",
                ExitCodes.WrongUsage);
        }

        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals >= 0
            ? argument[(equals + 1)..]
            : throw new StopException($"{argument} needs a value: {argument}=VALUE.", ExitCodes.WrongUsage);
    }
}
