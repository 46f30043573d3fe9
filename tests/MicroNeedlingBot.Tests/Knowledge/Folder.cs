using MicroNeedlingBot.Knowledge;
using Shouldly;

namespace MicroNeedlingBot.Tests.Knowledge;

/// <summary>A knowledge folder in memory: sound unless a test makes it otherwise.</summary>
internal sealed class Folder
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    public static Folder Of(string path, string text) => new Folder().With(path, text);

    public static string Entry(
        string question = "When do I stop?",
        string also = "  - stop when",
        string answer = "Two days before.",
        string more = "") =>
        $"---\nquestion: {question}\nalso:\n{also}\n{more}{(more.Length > 0 ? "\n" : "")}---\n{answer}\n";

    public Folder With(string path, string text)
    {
        _files[path] = text;
        return this;
    }

    public (KnowledgeContent? Content, IReadOnlyList<Finding> Findings) Read() =>
        KnowledgeReader.Read(_files.Select(file => new KnowledgeFile(file.Key, file.Value)).ToList());

    /// <summary>The content of a folder that must be sound.</summary>
    public KnowledgeContent Content()
    {
        var (content, findings) = Read();
        return content ?? throw new InvalidOperationException(string.Join('\n', findings));
    }

    /// <summary>The only finding.</summary>
    public Finding Finding() => Read().Findings.ShouldHaveSingleItem();
}
