using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Overlays;

namespace MicroNeedlingBot.Moderation;

/// <summary>One file of vectors: key, scale, steps and a check sum, record after record. Not for parallel use.</summary>
internal sealed class VectorFile : IDisposable
{
    private const int KeyLength = 16;
    private const int ScaleLength = sizeof(float);
    private const int Body = KeyLength + ScaleLength + SentenceEncoder.Dimensions;
    private const int Record = Body + sizeof(uint);

    private readonly FileStream _file;
    private readonly int _most;
    private readonly Dictionary<TextKey, int> _places = [];
    private int _count;

    /// <summary>Opens a file and reads its keys; half a record at its end is cut off.</summary>
    public VectorFile(string path, int most)
    {
        _most = most;
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        _count = (int)(_file.Length / Record);
        _file.SetLength((long)_count * Record);
        Span<byte> key = stackalloc byte[KeyLength];
        for (var place = 0; place < _count; place++)
        {
            _file.Position = (long)place * Record;
            _file.ReadExactly(key);
            _places[new TextKey(BinaryPrimitives.ReadUInt128LittleEndian(key))] = place;
        }
    }

    /// <summary>The vector of a key; null where it is absent or damaged.</summary>
    public RoundedVector? Find(TextKey key)
    {
        if (!_places.TryGetValue(key, out var place))
        {
            return null;
        }

        try
        {
            Span<byte> record = stackalloc byte[Record];
            _file.Position = (long)place * Record;
            _file.ReadExactly(record);
            return Read(record, key);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Adds one; a file that is full begins anew.</summary>
    public void Add(TextKey key, RoundedVector vector)
    {
        try
        {
            if (_count >= _most)
            {
                _file.SetLength(0);
                _places.Clear();
                _count = 0;
            }

            Span<byte> record = stackalloc byte[Record];
            Write(record, key, vector);
            _file.Position = (long)_count * Record;
            _file.Write(record);
            _file.Flush();
            _places[key] = _count++;
        }
        catch (IOException)
        {
            // A full disk: the vector is encoded again next time.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static void Write(Span<byte> record, TextKey key, RoundedVector vector)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(record, key.Value);
        BinaryPrimitives.WriteSingleLittleEndian(record[KeyLength..], vector.Scale);
        MemoryMarshal.AsBytes<sbyte>(vector.Steps).CopyTo(record[(KeyLength + ScaleLength)..]);
        BinaryPrimitives.WriteUInt32LittleEndian(record[Body..], Check(record[..Body]));
    }

    private static uint Check(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return BinaryPrimitives.ReadUInt32LittleEndian(hash);
    }

    private static RoundedVector? Read(ReadOnlySpan<byte> record, TextKey key) =>
        BinaryPrimitives.ReadUInt128LittleEndian(record) == key.Value && BinaryPrimitives.ReadUInt32LittleEndian(record[Body..]) == Check(record[..Body])
            ? new RoundedVector(BinaryPrimitives.ReadSingleLittleEndian(record[KeyLength..]), MemoryMarshal.Cast<byte, sbyte>(record[(KeyLength + ScaleLength)..Body]).ToArray())
            : null;
}
