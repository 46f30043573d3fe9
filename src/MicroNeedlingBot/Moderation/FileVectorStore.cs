using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Storage.Opening;

namespace MicroNeedlingBot.Moderation;

/// <summary>
/// Keeps encoded phrasings in a folder: sixteen files of equal records, each added to at its end and begun anew when it
/// is full. Nothing in it is needed: what can't be read or written is encoded again. One process may use a folder at a
/// time; another one that opens it only does without.
/// </summary>
/// <param name="folder">The folder; made when it is first written to.</param>
/// <param name="mostInFile">How many records a file holds: half a kilobyte each.</param>
internal sealed class FileVectorStore(string folder, int mostInFile = 8_000) : IVectorStore, IDisposable
{
    private const int Files = 16;

    private readonly VectorFile?[] _files = new VectorFile?[Files];
    private readonly Lock _lock = new();

    /// <inheritdoc/>
    public RoundedVector? Find(TextKey key)
    {
        lock (_lock)
        {
            return Open(key)?.Find(key);
        }
    }

    /// <inheritdoc/>
    public void Keep(TextKey key, RoundedVector vector)
    {
        lock (_lock)
        {
            Open(key)?.Add(key, vector);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var file in _files)
            {
                file?.Dispose();
            }
        }
    }

    private VectorFile? Open(TextKey key)
    {
        var number = (int)(key.Value % Files);
        if (_files[number] is null)
        {
            try
            {
                OwnerOnlyFolder.Create(folder);
                var path = Path.Combine(folder, $"vectors-{number:x}.bin");
                OwnerOnlyFolder.CreateFile(path);
                _files[number] = new VectorFile(path, mostInFile);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }

        return _files[number];
    }
}
