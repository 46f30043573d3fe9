// A small bot of grammY, which knows nothing of our tests' server: what it can do there, it can do at Telegram.
// Usage: node bot.mjs API_BASE TOKEN
import { Bot, GrammyError, InlineKeyboard, InputFile } from "grammy";

const [, , apiRoot, token] = process.argv;
const bot = new Bot(token, { client: { apiRoot } });

// Waits as a 429 says, and asks again.
bot.api.config.use(async (prev, method, payload, signal) => {
  for (;;) {
    const answer = await prev(method, payload, signal);
    if (answer.ok || answer.error_code !== 429) return answer;
    await new Promise((resolve) => setTimeout(resolve, answer.parameters.retry_after * 1000));
  }
});

const keyboard = (text) => new InlineKeyboard().text("Shout", `shout:${text}`).url("Guide", "https://example.org/guide");

bot.command("start", (ctx) => ctx.reply(`Welcome, ${ctx.from.first_name}. ${ctx.match}`.trim()));
bot.command("file", (ctx) =>
  ctx.replyWithDocument(new InputFile(Buffer.from("BEGIN:VCALENDAR"), "session.ics"), { caption: "Add it to your calendar" }));
bot.command("bold", (ctx) => ctx.reply("<b>bold</b> &amp; plain", { parse_mode: "HTML" }));
bot.command("empty", async (ctx) => {
  try {
    await ctx.reply(" ");
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    await ctx.reply(`${error.error_code}: ${error.description}`);
  }
});
bot.on("message:text", (ctx) =>
  ctx.reply(`You said: ${ctx.msg.text}`, { reply_markup: keyboard(ctx.msg.text), reply_parameters: { message_id: ctx.msg.message_id } }));
bot.callbackQuery(/^shout:(.*)$/, async (ctx) => {
  await ctx.answerCallbackQuery({ text: "Shouting" });
  await ctx.editMessageText(`${ctx.match[1].toUpperCase()}!`);
});
bot.on("inline_query", (ctx) =>
  ctx.answerInlineQuery(
    [{ type: "article", id: "1", title: `About ${ctx.inlineQuery.query}`, input_message_content: { message_text: "SPF 30 or higher" } }],
    { cache_time: 0, is_personal: true }));
bot.on("my_chat_member", (ctx) => console.log(`place ${ctx.myChatMember.new_chat_member.status}`));
bot.catch((failure) => console.error(String(failure.error)));

process.once("SIGTERM", () => bot.stop());
await bot.api.setMyCommands([{ command: "start", description: "Begin" }], { scope: { type: "all_private_chats" } });
await bot.start({
  allowed_updates: ["message", "callback_query", "inline_query", "my_chat_member"],
  onStart: (me) => console.log(`ready ${me.username}`),
});
console.log("stopped");
