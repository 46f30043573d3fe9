using System.Security.Cryptography;
using System.Text;
using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Fitting;
using MicroNeedlingBot.Tests.Answering.Encoder;
using MicroNeedlingBot.Tests.Chat;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Fitting;

public class FittedModelFormatTests
{
    private static readonly Lazy<FittedModel> s_model = new(() => Fitter.Fit(SampleKnowledge.Content, SharedEncoder.Instance, static _ => { }));

    private static readonly string s_hash = SampleKnowledge.Content.Hash;

    [Fact]
    public void What_was_written_is_read_again()
    {
        var (calibration, tables) = Written();

        var read = Read(calibration, tables).ShouldNotBeNull();

        var again = Write(read);
        again.Calibration.ShouldBe(calibration);
        again.Tables.ShouldBe(tables);
    }

    [Fact]
    public void The_same_content_fitted_twice_gives_the_same_bytes()
    {
        var again = Write(Fitter.Fit(SampleKnowledge.Content, SharedEncoder.Instance, static _ => { }));

        again.Calibration.ShouldBe(Written().Calibration);
        again.Tables.ShouldBe(Written().Tables);
    }

    [Fact]
    public void Other_content_another_recipe_and_the_lack_of_the_encoder_are_refused()
    {
        var (calibration, tables) = Written();
        var text = Encoding.UTF8.GetString(calibration);
        var recipe = $"\"recipe\": {FittedModelFormat.Recipe}";
        text.ShouldContain(recipe);

        Read(calibration, tables, new string('1', 64)).ShouldBeNull();
        Read(calibration, tables, withEncoder: false).ShouldBeNull();
        Read(Encoding.UTF8.GetBytes(text.Replace(recipe, "\"recipe\": 1", StringComparison.Ordinal)), tables).ShouldBeNull();
    }

    [Fact]
    public void Other_weights_of_the_encoder_come_with_another_recipe()
    {
        using var weights = typeof(SentenceEncoder).Assembly.GetManifestResourceStream("encoder.bin").ShouldNotBeNull();

        (FittedModelFormat.Recipe, Convert.ToHexStringLower(SHA256.HashData(weights))[..12]).ShouldBe((7, "8deb730839b8"), "Raise the recipe, or what was fitted to the old weights passes for fresh.");
    }

    [Fact]
    public void Tables_that_belong_to_another_calibration_are_refused()
    {
        var words = Write(Fitter.Fit(SampleKnowledge.Content, encoder: null, static _ => { }));

        Read(Written().Calibration, words.Tables).ShouldBeNull();
    }

    [Fact]
    public void Truncated_files_are_refused()
    {
        var (calibration, tables) = Written();
        var random = new Random(1);
        for (var trial = 0; trial < 150; trial++)
        {
            Read(calibration[..random.Next(calibration.Length)], tables).ShouldBeNull();
            Read(calibration, tables[..random.Next(tables.Length)]).ShouldBeNull();
        }
    }

    [Fact]
    public void A_flipped_bit_in_the_tables_is_noticed()
    {
        var (calibration, tables) = Written();
        var random = new Random(2);
        for (var trial = 0; trial < 300; trial++)
        {
            Read(calibration, Flipped(tables, random)).ShouldBeNull();
        }
    }

    [Fact]
    public void A_flipped_bit_in_the_calibration_is_noticed_or_changes_nothing()
    {
        var (calibration, tables) = Written();
        var random = new Random(3);
        for (var trial = 0; trial < 300; trial++)
        {
            // Spaces may become other blanks, and a number's last digit may not matter.
            if (Read(Flipped(calibration, random), tables) is { } read)
            {
                Write(read).Calibration.ShouldBe(calibration);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"calibration\"")]
    [InlineData("{\"hash\":\"HASH\",\"recipe\":3,\"encoder\":true,\"check\":null,\"calibration\":null}")]
    [InlineData("{\"hash\":\"HASH\",\"recipe\":3,\"encoder\":true,\"check\":\"\",\"calibration\":{\"sharpness\":1e999}}")]
    public void Json_of_another_shape_is_refused(string json)
    {
        var text = json.Replace("HASH", s_hash, StringComparison.Ordinal).Replace("\"recipe\":3", $"\"recipe\":{FittedModelFormat.Recipe}", StringComparison.Ordinal);

        Read(Encoding.UTF8.GetBytes(text), Written().Tables).ShouldBeNull();
    }

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        var flipped = bytes.ToArray();
        flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static FittedModel? Read(byte[] calibration, byte[] tables, string? hash = null, bool withEncoder = true) =>
        FittedModelFormat.Read(hash ?? s_hash, withEncoder, new MemoryStream(calibration), new MemoryStream(tables));

    private static (byte[] Calibration, byte[] Tables) Written() => Write(s_model.Value);

    private static (byte[] Calibration, byte[] Tables) Write(FittedModel model)
    {
        using var calibration = new MemoryStream();
        using var tables = new MemoryStream();
        FittedModelFormat.Write(model, calibration, tables);
        return (calibration.ToArray(), tables.ToArray());
    }
}
