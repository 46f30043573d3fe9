using System.CommandLine;
using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Streams;

namespace MicroNeedlingBot.Verbs;

/// <summary>The program's front door: reads the command line, runs a verb, turns faults into one line and an exit code.</summary>
internal static class BotCommandLine
{
    private const string Verbose = "--verbose";

    /// <summary>Runs the verb of a command line.</summary>
    /// <returns>What the program exits with.</returns>
    public static int Run(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        try
        {
            var (kept, settings) = SettingArguments.Split(arguments);
            return Run(kept, new VerbContext(surroundings, settings));
        }
        catch (StopException stop)
        {
            return Fail(stop.Message, stop.ExitCode, stop, arguments, surroundings);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            var message = $"Something went wrong inside the program: {fault.Message} Run again with --verbose and report what it prints.";
            return Fail(message, ExitCodes.Problems, fault, arguments, surroundings);
        }
    }

    private static int Run(IReadOnlyList<string> arguments, VerbContext context)
    {
        // A question may begin with @: that is no file of arguments.
        var parsed = VerbTree.Build(context).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            throw new StopException($"{parsed.Errors[0].Message} --help lists what there is.", ExitCodes.WrongUsage);
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = context.Surroundings.Output,
            Error = context.Surroundings.Error,
        });
    }

    private static int Fail(string message, int exitCode, Exception fault, IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        surroundings.Output.Flush();
        surroundings.Error.WriteLine(message.ReplaceLineEndings(" "));
        if (arguments.Contains(Verbose, StringComparer.Ordinal))
        {
            surroundings.Error.WriteLine(fault.ToString());
        }

        surroundings.Error.Flush();
        return exitCode;
    }
}
