"""Bots by other people's libraries hold conversations with the stand-in: if it lies about the protocol, they fail."""

import asyncio
import shutil
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputFile, ReplyParameters, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes, MessageHandler, filters

from telegram_stand_in import Fault, Server, UserClient
from tests.components import NOT_INSTALLED

GRAMMY = Path(__file__).parent / "grammy"


async def conversation(emma: UserClient) -> None:
    """What both bots know: a greeting with a button, an echo in reply, files in both directions."""
    greeting = await emma.ask("/start")
    assert greeting.text == "Hello"
    assert [each.type for each in greeting.entities] == ["bold"]
    edited = await emma.tap("Go")
    assert (edited.id, edited.text) == (greeting.id, "gone")
    alert = await emma.answer()
    assert (alert.text, alert.alert) == ("Done", True)
    echo = await emma.ask("салам 😀")
    assert echo.text == "You: салам 😀"
    assert echo.reply_to is not None
    assert echo.reply_to.text == "салам 😀"
    file = await emma.ask("/file")
    assert (file.media["document"]["file_name"], file.text) == ("stays.csv", "All")
    emma.document("mine.txt", b"2026-01-01")
    assert (await emma.next()).text == "I read: 2026-01-01"


async def start(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]])
    await update.message.reply_text("<b>Hello</b>", parse_mode="HTML", reply_markup=markup)


async def give(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_document(InputFile(b"a;b\n", "stays.csv"), caption="All")


async def read(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    assert update.message.document is not None
    file = await update.message.document.get_file()
    content = await file.download_as_bytearray()
    await update.message.reply_text(f"I read: {content.decode()}")


async def repeat(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    reply = ReplyParameters(update.message.message_id)
    await update.message.reply_text(f"You: {update.message.text}", reply_parameters=reply)


async def press(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.callback_query is not None
    await update.callback_query.edit_message_text("gone")
    await update.callback_query.answer("Done", show_alert=True)


@asynccontextmanager
async def python_telegram_bot(url: str, token: str) -> AsyncIterator[Application[Any, Any, Any, Any, Any, Any]]:
    application = Application.builder().token(token).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot").build()
    application.add_handlers(
        [
            CommandHandler("start", start),
            CommandHandler("file", give),
            MessageHandler(filters.Document.ALL, read),
            MessageHandler(filters.TEXT, repeat),
            CallbackQueryHandler(press),
        ]
    )
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(timeout=2)
        yield application
        await application.updater.stop()
        await application.stop()


async def test_python_telegram_bot(server: Server, url: str) -> None:
    async with python_telegram_bot(url, server.token):
        await conversation(server.user("Emma"))


@pytest.mark.long
async def test_python_telegram_bot_outlives_faults_of_polling(server: Server, url: str) -> None:
    server.faults.add(Fault("getUpdates", status=502, body="<html>", content_type="text/html"))
    server.faults.add(Fault("getUpdates", drop=True))
    server.faults.add(Fault("getUpdates", retry_after=1))
    async with python_telegram_bot(url, server.token):
        assert (await server.user("Emma").ask("hello")).text == "You: hello"


async def install(directory: Path) -> None:
    """grammY as the lock file names it, into `directory`; without node, npm or the network the test is skipped."""
    if not (shutil.which("node") and shutil.which("npm")):
        pytest.skip(f"grammY {NOT_INSTALLED}")
    for name in ("package.json", "package-lock.json", "echo.js"):
        shutil.copy(GRAMMY / name, directory)
    npm = await asyncio.create_subprocess_exec(
        "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", cwd=directory,
    )  # fmt: skip
    if await npm.wait() != 0:
        pytest.skip(f"grammY {NOT_INSTALLED}")


@pytest.mark.long
async def test_grammy(server: Server, url: str, tmp_path: Path) -> None:
    await install(tmp_path)
    bot = await asyncio.create_subprocess_exec("node", "echo.js", url, server.token, cwd=tmp_path)
    try:
        await conversation(server.user("Emma"))
    finally:
        bot.send_signal(signal.SIGTERM)
        status = await bot.wait()
    assert status == 0
    assert server.state.commands[("default", "")] == [{"command": "start", "description": "Begin"}]
