// An echo bot by grammY: node echo.js <address of the stand-in> <token>
import { Bot, InlineKeyboard, InputFile } from "grammy";

const [apiRoot, token] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });

bot.command("start", (context) => context.reply("<b>Hello</b>", {
  parse_mode: "HTML",
  reply_markup: new InlineKeyboard().text("Go", "go"),
}));
bot.command("file", (context) => context.replyWithDocument(new InputFile(Buffer.from("a;b\n"), "stays.csv"), { caption: "All" }));
bot.on("message:document", async (context) => {
  const file = await context.getFile();
  const content = await fetch(`${apiRoot}/file/bot${token}/${file.file_path}`);
  await context.reply(`I read: ${await content.text()}`);
});
bot.on("message:text", (context) => context.reply(`You: ${context.message.text}`, {
  reply_parameters: { message_id: context.message.message_id },
}));
bot.callbackQuery("go", async (context) => {
  await context.editMessageText("gone");
  await context.answerCallbackQuery({ text: "Done", show_alert: true });
});
bot.catch((error) => { console.error(error); process.exitCode = 1; });
process.once("SIGTERM", () => bot.stop());
await bot.api.setMyCommands([{ command: "start", description: "Begin" }]);
await bot.start();
