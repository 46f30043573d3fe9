using MicroNeedlingBot.Moderation.Files;
using MicroNeedlingBot.Moderation.Forms;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Reminders.Forms;

namespace MicroNeedlingBot.Chat.Dialogues;

/// <summary>Every form there is.</summary>
internal static class Forms
{
    public static IReadOnlyList<IForm> All { get; } =
        [
            new AddSessionForm(), new NextSessionForm(), new MoveSessionForm(), new CancelSessionForm(), new TimeZoneForm(), new StopRemindersForm(),
            new EditEntryForm(), new RemoveEntryForm(), new SameAsForm(), new BulkImportForm(),
        ];
}
