"""A small aiogram bot for the tests of the stand-in and its page: it knows one of everything."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ContentType
from aiogram.filters import Command, CommandStart
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InlineQueryResultUnion,
    InputTextMessageContent,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    SwitchInlineQueryChosenChat,
)

from telegram_stand_in._server import BOT_USERNAME
from tests.telegram_stand_in.pictures import poster

CARD = (
    "<b>Kazakhstan</b>: 12 days used of 90\n"
    "You may stay until <b>Fri, 5 June 2026</b> (that day included).\n\n"
    "<i>Counted by the days, both included.</i> See <a href='https://example.com/rule'>the rule</a>, /help"
)


def keyboard() -> InlineKeyboardMarkup:
    """Two rows of buttons, one with a long label."""
    first = [("Edit", "edit"), ("Alert", "alert"), ("Toast", "toast")]
    rows = [
        [InlineKeyboardButton(text=text, callback_data=data) for text, data in first],
        [InlineKeyboardButton(text="A rather long label on a button of its own", callback_data="edit")],
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows)


def dispatcher() -> Dispatcher:
    """The bot's handlers."""
    routes, notes = Dispatcher(), list[Message]()

    @routes.message(CommandStart())
    async def start(message: Message) -> None:
        await message.answer(CARD, reply_markup=keyboard(), parse_mode="HTML")

    @routes.message(Command("file"))
    async def file(message: Message) -> None:
        await message.answer_document(BufferedInputFile(b"a;b\n1;2\n", "stays.csv"), caption="All your data")

    @routes.message(Command("where"))
    async def where(message: Message) -> None:
        keys = [[KeyboardButton(text="Share my location", request_location=True)], [KeyboardButton(text="By list")]]
        markup = ReplyKeyboardMarkup(keyboard=keys, one_time_keyboard=True, resize_keyboard=True)
        await message.answer("Where are you?", reply_markup=markup)

    @routes.message(Command("link"))
    async def link(message: Message) -> None:
        button = InlineKeyboardButton(text="In private", url=f"https://t.me/{BOT_USERNAME}?start=g-1")
        await message.answer("Ask me there", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[button]]))

    @routes.message(Command("poster"))
    async def show(message: Message) -> None:
        link = f"https://t.me/{BOT_USERNAME}"
        addresses = {
            "In private": f"{link}?start=g-1",
            "To a group of mine": f"{link}?startgroup=g-1",
            "The source": "https://example.com/law",
            "Tell others": f"https://t.me/share/url?url={link}&text=Days",
        }
        rows = [[InlineKeyboardButton(text=text, url=url)] for text, url in addresses.items()]
        markup = InlineKeyboardMarkup(inline_keyboard=rows)
        words = "<b>How long may I stay?</b>\nScan it, print it, pin it."
        await message.answer_photo(
            BufferedInputFile(poster(), "poster.png"), caption=words, parse_mode="HTML", reply_markup=markup
        )

    @routes.message(Command("note"))
    async def note(message: Message) -> None:
        notes.append(await message.reply("Ask me in private; this note goes by itself."))

    @routes.message(Command("later"))
    async def later(_message: Message) -> None:
        while notes:
            await notes.pop().delete()

    @routes.message(Command("slow"))
    async def slow(message: Message) -> None:
        await message.reply("This takes a second.")
        await asyncio.sleep(1)
        await message.reply("It has passed.")

    @routes.message(Command("try"))
    async def try_it(message: Message) -> None:
        groups = SwitchInlineQueryChosenChat(query="there", allow_group_chats=True)
        rows = [
            [InlineKeyboardButton(text="Here", switch_inline_query_current_chat="12.03")],
            [InlineKeyboardButton(text="Anywhere", switch_inline_query="")],
            [InlineKeyboardButton(text="In a group", switch_inline_query_chosen_chat=groups)],
            [InlineKeyboardButton(text="To the private chat", callback_data="away")],
        ]
        await message.answer("Inline mode", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))

    @routes.message(F.location)
    async def place(message: Message) -> None:
        await message.answer("I got your location.", reply_markup=ReplyKeyboardRemove())

    @routes.message(F.text)
    async def repeat(message: Message) -> None:
        await message.answer(f"<b>You:</b> {message.text}", parse_mode="HTML", reply_markup=keyboard())

    @routes.message()
    async def other(message: Message) -> None:
        await message.answer(f"I got your {ContentType(message.content_type).value}.")

    @routes.callback_query()
    async def press(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        if query.data == "away":
            await query.answer(url=f"https://t.me/{BOT_USERNAME}?start=away")
        elif query.data == "edit":
            await query.message.edit_text("This text was <b>edited</b>.", parse_mode="HTML")
            await query.answer()
        else:
            article = "an" if query.data == "alert" else "a"
            await query.answer(f"This is {article} {query.data}.", show_alert=query.data == "alert")

    @routes.inline_query()
    async def offer(query: InlineQuery) -> None:
        if query.query == "nothing":
            await query.answer([], cache_time=0)
            return
        told = {"Card": "by the bot", "Last legal day": "12 March 2026 → 9 June 2026, that day included", "Rule": ""}
        results: list[InlineQueryResultUnion] = [
            InlineQueryResultArticle(
                id=title,
                title=title,
                description=description or None,
                input_message_content=InputTextMessageContent(
                    message_text=f"A {title.lower()} for {query.query or 'everybody'}"
                ),
            )
            for title, description in told.items()
        ]
        button = InlineQueryResultsButton(text="Log an entry of mine", start_parameter="inline")
        await query.answer(results, cache_time=0, button=button)

    return routes


@asynccontextmanager
async def polling(bot: Bot, routes: Dispatcher) -> AsyncIterator[None]:
    """`bot` fetches and handles updates until the block ends; then none is being handled any more."""
    async with asyncio.TaskGroup() as tasks:
        # One after the other: what aiogram handles as a task of its own outlives the polling, and the bot's session
        polled = tasks.create_task(
            routes.start_polling(
                bot, polling_timeout=2, handle_as_tasks=False, handle_signals=False, close_bot_session=False
            )
        )
        yield
        await routes.stop_polling()
        await polled


@asynccontextmanager
async def running(url: str, token: str) -> AsyncIterator[Bot]:
    """The small bot, polling the stand-in at `url` until the block ends."""
    async with Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url))) as bot:
        await bot.set_my_commands([BotCommand(command="start", description="Begin again")])
        await bot.set_my_commands(
            [
                BotCommand(command="start", description="Начать заново"),
                BotCommand(command="file", description="Прислать файл"),
            ],
            language_code="ru",
        )
        async with polling(bot, dispatcher()):
            yield bot
