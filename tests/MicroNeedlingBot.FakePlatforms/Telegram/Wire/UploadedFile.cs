namespace MicroNeedlingBot.FakePlatforms.Telegram.Wire;

/// <summary>A file as it was uploaded.</summary>
/// <param name="Id">The id to send it again by.</param>
/// <param name="Name">Its file name.</param>
/// <param name="MediaType">Its content type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record UploadedFile(string Id, string Name, string MediaType, ReadOnlyMemory<byte> Content);
