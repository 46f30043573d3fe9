using MicroNeedlingBot.Chat;
using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using MicroNeedlingBot.TelegramChat.Incoming;

namespace MicroNeedlingBot.TelegramChat.Listening;

/// <summary>Fetches a file that a moderator sent, as far as one is taken at all.</summary>
internal sealed class FileFetching(TelegramClient client)
{
    /// <summary>The file; null where it is too large or can't be had.</summary>
    public async ValueTask<AttachedFile?> FetchAsync(SentFile file, CancellationToken cancel)
    {
        if (file.Size > AttachedFile.MostBytes
            || await client.GetFileAsync(new GetFile { FileId = file.FileId }, cancel) is not ApiResult<StoredFile>.Done { Value.FilePath: { } path })
        {
            return null;
        }

        return await client.DownloadAsync(path, AttachedFile.MostBytes, cancel) is ApiResult<byte[]>.Done { Value: { } content }
            ? new AttachedFile(Path.GetFileName(file.Name), content)
            : null;
    }
}
