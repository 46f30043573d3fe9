using MicroNeedlingBot.Benchmarks.Verbs;

return BenchmarkVerbs.Run(args);
