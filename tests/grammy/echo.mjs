// The least that a bot of grammY can do: it says what it hears, and keeps nothing. The benchmarks measure ours beside it.
// Usage: node echo.mjs API_BASE TOKEN sequential|parallel
import { Bot } from "grammy";

const [, , apiRoot, token, order] = process.argv;
const bot = new Bot(token, { client: { apiRoot } });

// grammY handles one update after the other; "parallel" doesn't wait for what was sent, as its runner doesn't.
bot.on("message:text", order === "parallel" ? (ctx) => void ctx.reply(ctx.msg.text) : (ctx) => ctx.reply(ctx.msg.text));
await bot.start();
