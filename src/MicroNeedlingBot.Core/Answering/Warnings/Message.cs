namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>A message's words in order, and for each the number of its clause and of its sentence, both rising.</summary>
internal sealed record Message(string[] Words, int[] Clauses, int[] Sentences);
