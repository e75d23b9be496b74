"""Answers as they are read: their words without markup, their buttons, the phrases of days in them."""

from datetime import date

from bot.actions.answers import Answer, Reminder, Reply
from bot.telegram.screens import screen_of
from bot.texts.days import day_words
from telegram_stand_in.formatting import parse_html
from tools.samples import TOPICS
from tools.samples.base import TODAY

LAST_YEAR = date(2025, 9, 12)
ANSWERS: list[Answer] = [sample.answer for topic in TOPICS for sample in topic.samples]
REMINDERS = [answer for answer in ANSWERS if isinstance(answer, Reminder)]


def said(answer: Answer, *languages: str) -> str:
    """The text as it is read, without markup, with plain spaces."""
    return parse_html(screen_of(Reply(answer, languages or ("en",))).text)[0].replace("\N{NO-BREAK SPACE}", " ")


def labels(answer: Answer, *languages: str) -> list[str]:
    return [button.label for row in screen_of(Reply(answer, languages)).rows for button in row]


def phrases(language: str, day: date) -> dict[str, str]:
    return {
        name: words.replace("\N{NO-BREAK SPACE}", " ") for name, words in day_words(language, "d", day, TODAY).items()
    }
