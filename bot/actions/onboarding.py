"""The first questions: language, nationality, are you inside, past stays; each can be skipped, none is lost."""

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

from bot.actions.answers import (
    Answer,
    Ask,
    AskInside,
    AskLanguage,
    AskNationality,
    AskOwnLimit,
    AskPast,
    PermitSet,
    Purpose,
    Saved,
    Wanted,
)
from bot.actions.asking import ask_day, day_question, under_way, wanted_day
from bot.actions.ledger import Ledger
from bot.core.crossings import open_stay
from bot.messages.catalogue import LANGUAGES
from bot.messages.countries import find_countries, named_country
from bot.rulebook import Unknown
from bot.storage import people

DEFAULT_WINDOW = 180


class Step(StrEnum):
    """The questions that keep a dialogue open, in the order in which a newcomer meets them."""

    LANGUAGE = "language"
    NATIONALITY = "nationality"
    OWN_LIMIT = "own"
    INSIDE = "inside"
    DAY = "day"
    PAST = "past"


async def start(ledger: Ledger) -> Answer:
    """Begin, or go on where the questions stopped; who has answered them sees how things stand."""
    if ledger.person.language is None:
        return await _ask(ledger, Step.LANGUAGE, AskLanguage(), onboarding=True)
    if under_way(ledger):
        return await _again(ledger)
    if ledger.me.nationality is None and not ledger.me.permit:
        return await _ask(ledger, Step.NATIONALITY, AskNationality(), onboarding=True)
    return ledger.status()


async def ask_language(ledger: Ledger) -> Answer:
    """Let the person choose another language; a question that is open stays open."""
    return AskLanguage(again=ledger.person.language is not None)


async def choose_language(ledger: Ledger, code: str) -> Answer:
    """Set the language, then go on."""
    if code in LANGUAGES:
        await people.set_language(ledger.tx, ledger.person.id, code)
        ledger.person = replace(ledger.person, language=code)
    if under_way(ledger):
        return await _go_on(ledger, Step.LANGUAGE) if _open(ledger) is Step.LANGUAGE else await _again(ledger)
    return ledger.status()


async def choose_nationality(ledger: Ledger, code: str) -> Answer:
    """Set the nationality; where its rule is not known here, offer the person's own numbers."""
    await people.set_nationality(ledger.tx, ledger.me.id, code)
    await ledger.refresh()
    if isinstance(ledger.book.find(code), Unknown):
        return await _ask(ledger, Step.OWN_LIMIT, AskOwnLimit(code), onboarding=under_way(ledger))
    return await _go_on(ledger, Step.NATIONALITY)


async def name_nationality(ledger: Ledger, words: str) -> Answer:
    """Find the nationality that was typed; a guess or several fits are offered, without any it is asked again."""
    code = named_country(words)
    if code:
        return await choose_nationality(ledger, code)
    found = find_countries(words)
    return AskNationality(candidates=found, unread=not found)


async def ask_nationality(ledger: Ledger) -> Answer:
    """Ask for the nationality outside the first questions."""
    return await _ask(ledger, Step.NATIONALITY, AskNationality(), onboarding=under_way(ledger))


async def own_limit(ledger: Ledger, visit: int, days: int, window: int | None) -> Answer:
    """Keep the person's own numbers: days a visit, days in a window (180 days unless given)."""
    window = window or DEFAULT_WINDOW
    if not (visit >= 1 and 1 <= days < window <= 3660 and visit <= 3660):
        return AskOwnLimit(ledger.me.nationality or "", unread=True)
    await people.set_own(ledger.tx, ledger.me.id, visit, days, window)
    await ledger.refresh()
    return await _go_on(ledger, Step.NATIONALITY)


async def set_permit(ledger: Ledger, holds: bool) -> Answer:
    """Whether the person holds a residence permit or a visa: then the limits do not apply and nothing is warned of."""
    await people.set_permit(ledger.tx, ledger.me.id, holds)
    await ledger.refresh()
    going_on = under_way(ledger) and _open(ledger) in (Step.NATIONALITY, Step.OWN_LIMIT, Step.INSIDE)
    following = await _go_on(ledger, Step.NATIONALITY) if going_on else None
    return PermitSet(holds, ledger.status(), following if isinstance(following, Ask) else None)


async def inside(ledger: Ledger, answer: bool) -> Answer:
    """Are you in the country now? Yes: since when; no: on to the past stays."""
    if not under_way(ledger) or _open(ledger) is not Step.INSIDE:
        return await _current(ledger)
    if answer:
        return await ask_day(ledger, Wanted(Purpose.ENTER))
    return await _go_on(ledger, Step.INSIDE)


async def skip(ledger: Ledger, step: str) -> Answer:
    """Leave a question unanswered; an old button for another question changes nothing."""
    if _open(ledger) != step:
        return await _current(ledger)
    return await _go_on(ledger, Step.NATIONALITY if step == Step.OWN_LIMIT else Step(step))


async def after(ledger: Ledger, saved: Saved) -> Saved:
    """After a change was written: the next of the first questions, or the nationality where it is missing."""
    if under_way(ledger):
        following = await _following_log(ledger)
        return replace(saved, ask=following) if following else saved
    if ledger.me.nationality is None and not ledger.me.permit:
        await _ask(ledger, Step.NATIONALITY, AskNationality(), onboarding=False)
        return replace(saved, ask=AskNationality())
    await ledger.ask_nothing()
    return saved


async def _following_log(ledger: Ledger) -> Ask | None:
    step = _open(ledger)
    if step in (Step.LANGUAGE, Step.NATIONALITY, Step.OWN_LIMIT):
        again = await _again(ledger)
        return again if isinstance(again, Ask) else None
    return await _ask_past(ledger, more=step is Step.PAST)


async def _go_on(ledger: Ledger, done: Step) -> Answer:
    """The question after `done`; the status when there is none left or the questions are not a newcomer's."""
    onboarding = under_way(ledger)
    if done is Step.LANGUAGE and ledger.me.nationality is None and not ledger.me.permit:
        return await _ask(ledger, Step.NATIONALITY, AskNationality(), onboarding=True)
    if onboarding and done in (Step.LANGUAGE, Step.NATIONALITY):
        if open_stay(ledger.stays) is None:
            return await _ask(ledger, Step.INSIDE, AskInside(), onboarding=True)
        done = Step.INSIDE
    if onboarding and done in (Step.INSIDE, Step.DAY):
        return await _ask_past(ledger, more=False)
    await ledger.ask_nothing()
    return ledger.status()


async def _ask_past(ledger: Ledger, more: bool) -> Ask:
    return await _ask(ledger, Step.PAST, _past(ledger, more), onboarding=True)


def _past(ledger: Ledger, more: bool) -> AskPast:
    return AskPast(ledger.today - timedelta(DEFAULT_WINDOW - 1), more)


async def _ask(ledger: Ledger, step: Step, ask: Ask, onboarding: bool) -> Ask:
    await ledger.ask(step.value, onboarding=onboarding)
    return ask


def _open(ledger: Ledger) -> Step | None:
    return Step(ledger.dialogue.question) if ledger.dialogue else None


async def _current(ledger: Ledger) -> Answer:
    return await _again(ledger) if under_way(ledger) else ledger.status()


async def _again(ledger: Ledger) -> Answer:
    """Ask once more what is open."""
    match _open(ledger):
        case Step.LANGUAGE:
            return AskLanguage()
        case Step.NATIONALITY:
            return AskNationality()
        case Step.OWN_LIMIT:
            return AskOwnLimit(ledger.me.nationality or "")
        case Step.INSIDE:
            return AskInside()
        case Step.PAST:
            return _past(ledger, more=False)
        case Step.DAY:
            return day_question(ledger, wanted_day(ledger) or Wanted(Purpose.ENTER))
        case None:
            return ledger.status()
