using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Verbs;

using var surroundings = Surroundings.OfProcess();
return BotCommandLine.Run(args, surroundings);
