using System.Text.Json.Serialization;
using MicroNeedlingBot.Chat.State;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>An offer as it is stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Offer), TypeInfoPropertyName = "Stored")]
internal sealed partial class OfferJson : JsonSerializerContext;
