using MicroNeedlingBot.Chat.Answers;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Chat;

public sealed class ForeignLanguageTests
{
    [Theory]
    [InlineData("Kann ich nach dem Needling duschen?")]
    [InlineData("combien ça coûte")]
    [InlineData("Bonjour, quel est le prix d'une séance")]
    [InlineData("¿Puedo usar maquillaje después?")]
    [InlineData("posso truccarmi dopo il trattamento?")]
    [InlineData("posso usar maquiagem depois?")]
    [InlineData("mag ik make-up op na de behandeling")]
    [InlineData("czy mogę używać makijażu po zabiegu")]
    [InlineData("işlemden sonra ne zaman makyaj yapabilirim")]
    [InlineData("когда можно делать макияж")]
    [InlineData("谢谢")]
    public void Other_languages_are_told(string message) => ForeignLanguage.IsLikely(message).ShouldBeTrue();

    [Theory]
    [InlineData("tret before rolling")]
    [InlineData("is la roche posay ok the same day")]
    [InlineData("creme de la mer after")]
    [InlineData("can you say grüße and où est la gare")]
    [InlineData("𝓱𝓮𝓵𝓵𝓸 𝔀𝓸𝓻𝓵𝓭")]
    [InlineData("asdf qwer zxcv")]
    [InlineData("😀😀😀")]
    [InlineData("12345")]
    [InlineData("α-arbutin serum")]
    [InlineData("\ud800 lone")]
    public void English_names_and_noise_are_not(string message) => ForeignLanguage.IsLikely(message).ShouldBeFalse();
}
