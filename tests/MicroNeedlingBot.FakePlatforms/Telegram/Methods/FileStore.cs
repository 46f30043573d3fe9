using System.Globalization;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Methods;

/// <summary>Files that the bot uploaded, by the id that sends them again.</summary>
public sealed class FileStore
{
    private readonly FakeTelegram _fake;
    private readonly Dictionary<string, UploadedFile> _files = new(StringComparer.Ordinal);
    private int _last;

    internal FileStore(FakeTelegram fake) => _fake = fake;

    /// <summary>The file of an id; null when there is none.</summary>
    public UploadedFile? Find(string id)
    {
        lock (_fake.Gate)
        {
            return _files.GetValueOrDefault(id);
        }
    }

    internal string NextId() => string.Create(CultureInfo.InvariantCulture, $"BQACAgQAAxkDAAM{Interlocked.Increment(ref _last)}");

    internal void Keep(UploadedFile file) => _files[file.Id] = file;
}
