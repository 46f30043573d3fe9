using MicroNeedlingBot.Benchmarks.Inputs;

namespace MicroNeedlingBot.Benchmarks.Chatting;

/// <summary>Where the repository is.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder of the solution that this program was built from.</summary>
    /// <exception cref="WrongInputException">There is none above the program.</exception>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "MicroNeedlingBot.sln")))
        {
            folder = folder.Parent ?? throw new WrongInputException("Run the benchmarks from within the repository: the shipped knowledge lies there.");
        }

        return folder.FullName;
    }
}
