"""The open question: what is asked, what is known of it, what answers it and how it is left."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.actions.answers import Answer
from bot.actions.answers.days import BeforeBack, Direction, OtherEnd, Purpose, Wanted, wanted_of
from bot.actions.answers.unread import Also, NotAllRead, NotRead, TooManyStays, WayOut
from bot.actions.context import Context
from bot.storage import dialogues
from bot.storage.dialogues import Dialogue

STALE = timedelta(days=1)
"""A day asked for longer ago is no longer what a typed date answers; its buttons still work."""


class Step(StrEnum):
    """The questions that keep a dialogue open, in the order in which a newcomer meets them."""

    LANGUAGE = "language"
    NATIONALITY = "nationality"
    OWN_LIMIT = "own"
    INSIDE = "inside"
    DAY = "day"
    PAST = "past"
    LIST = "list"
    NAME = "name"
    COUNTRY = "country"
    CHOICE = "choice"  # what buttons alone answer: words can only leave it


PAST_TRIP = (Purpose.STAY_FROM, Purpose.STAY_TO, Purpose.BEFORE_BACK)
"""What a day of a past trip is asked for, whose other end is known."""
LEAVABLE = (Step.DAY, Step.CHOICE, Step.NAME, Step.COUNTRY)
"""Questions that are left by a cancel, where they are no newcomer's."""
_LEFT_TO_BUTTONS = (Step.PAST, Step.CHOICE, Step.NAME, Step.COUNTRY)
"""Questions that words answer for a day; after it only their buttons do."""
EARLY = (Step.LANGUAGE, Step.NATIONALITY, Step.OWN_LIMIT)
"""The questions that come before any day; a day that comes in between puts them off."""


def under_way(ctx: Context) -> bool:
    """Whether a newcomer's first questions are still going on."""
    return bool(ctx.dialogue and ctx.dialogue.known.get("onboarding"))


def elsewhere(ctx: Context) -> bool:
    """Whether a newcomer's first questions are going on, of another journal than the one that is open."""
    return under_way(ctx) and ctx.dialogue is not None and ctx.dialogue.known.get("journal") != ctx.journal.id


def is_of_another(ctx: Context) -> bool:
    """Whether a day is asked for of one journal alone, which is not the one that is open; no newcomer's question is."""
    known = ctx.dialogue.known if ctx.dialogue else {}
    of_one = open_question(ctx) is Step.DAY and not (known.get("of_several") or known.get("lacks_day"))
    return of_one and not under_way(ctx) and known.get("journal") not in (None, ctx.journal.id)


def stale(ctx: Context) -> bool:
    """Whether the open question was asked too long ago to be what a message answers."""
    return ctx.dialogue is not None and ctx.now - ctx.dialogue.asked_at > STALE


def open_step(ctx: Context) -> Step | None:
    """The question that words answer. Some stay open for their buttons, and after a day words are no answer to them."""
    step = Step(ctx.dialogue.question) if ctx.dialogue and _is_here(ctx.dialogue, ctx) else None
    return None if step in _LEFT_TO_BUTTONS and stale(ctx) else step


def _is_here(asked: Dialogue, ctx: Context) -> bool:
    """Whether the journal that the question is about is the one that is open."""
    return not _asks_anew(asked, ctx) and bool(asked.known.get("journal", ctx.journal.id) == ctx.journal.id)


def _asks_anew(asked: Dialogue, ctx: Context) -> bool:
    """Whether the same come again asks it first: it is the last question of an act in several journals, or one that
    lacks its day.
    """
    asks_last = asked.known.get("together") or asked.known.get("lacks_day")
    return bool(asks_last and asked.known["by"] == ctx.request)


def way_out(ctx: Context) -> WayOut | None:
    """How the open question is left; None without one, or where one is to be chosen first."""
    match open_step(ctx):
        case None | Step.LANGUAGE:
            return None
        case Step.CHOICE if ctx.has_asked:  # the very words that are answered with it
            return None
        case Step.PAST:
            return WayOut(Step.PAST, "done")
        case Step.LIST:
            return WayOut(Step.LIST, "drop-list")
        case Step.DAY if wanted_day(ctx) is None:
            return None
        case step:
            label = "cancel" if step in LEAVABLE and not under_way(ctx) else "skip"
            return WayOut(step, label, wanted_day(ctx) if step is Step.DAY else None)


def with_way_out(ctx: Context, answer: Answer) -> Answer:
    """What was not understood leaves the question open, and says how to leave it."""
    if isinstance(answer, NotRead | TooManyStays) or (isinstance(answer, NotAllRead) and not answer.ready):
        return replace(answer, leave=way_out(ctx))
    return answer


async def ask_zone(ctx: Context) -> None:
    """Ask for the time zone beside any other question, which stays open; a city that is typed answers it."""
    alone = ctx.dialogue is None or ctx.dialogue.known.get("zone", {}).get("alone", False)
    if ctx.dialogue is None:
        await ask(ctx, Step.CHOICE)
    await note(ctx, zone={"at": ctx.now.isoformat(), "alone": alone, "answered_by": None})


def zone_asked(ctx: Context, since: datetime | None = None) -> bool:
    """Whether the time zone is asked for; to what answered it, come again, it is asked still."""
    zone = ctx.dialogue.known.get("zone") if ctx.dialogue else None
    if zone is None or zone["answered_by"] not in (None, ctx.request):
        return False
    return since is None or datetime.fromisoformat(zone["at"]) >= since


async def zone_answered(ctx: Context) -> None:
    """The time zone is no longer asked for."""
    if not zone_asked(ctx):
        return
    assert ctx.dialogue is not None, "it is kept with the open question"
    zone = ctx.dialogue.known["zone"]
    await note(ctx, zone={**zone, "answered_by": ctx.request})
    if zone["alone"]:
        await answered(ctx)


async def ask_way(ctx: Context, day: date, traveller: int, country: str | None) -> None:
    """Ask which way the border was crossed on a day, beside any other question, which stays open.

    `traveller`: whose id it is, or `EVERYBODY`; `country` None: it is not told yet.
    """
    if ctx.dialogue is None:
        await ask(ctx, Step.CHOICE)
    about = {"day": day.isoformat(), "traveller": traveller, "country": country}
    await note(ctx, way={**about, "at": ctx.now.isoformat(), "answered_by": None})


def way_asked(ctx: Context) -> Mapping[str, Any] | None:
    """The day of which it is asked which way the border was crossed; to what answered it, come again, it is still."""
    way: Mapping[str, Any] | None = ctx.dialogue.known.get("way") if ctx.dialogue else None
    if way is None or way["answered_by"] not in (None, ctx.request):
        return None
    return None if ctx.now - datetime.fromisoformat(way["at"]) > STALE else way


def way_told(ctx: Context) -> None:
    """It is no longer asked which way it was: kept with whatever is asked next, or by `keep_way_told`."""
    assert ctx.dialogue is not None, "it is kept with the open question"
    way = {**ctx.dialogue.known["way"], "answered_by": ctx.request}
    ctx.dialogue = replace(ctx.dialogue, known={**ctx.dialogue.known, "way": way})


async def keep_way_told(ctx: Context, asked: Dialogue | None) -> None:
    """Keep that it was told where nothing else was asked since; `asked`: the open question as it was then."""
    if asked is not None and ctx.dialogue is asked:
        await note(ctx)


def wanted_day(ctx: Context) -> Wanted | None:
    """The day that is asked for, if the open question is about one and not stale."""
    return asked_day(ctx) if under_way(ctx) or not stale(ctx) else None


def asked_day(ctx: Context) -> Wanted | None:
    """The day of the open journal that is asked for, alone or with those of others, however long ago that was; None
    where none is.
    """
    asked = ctx.dialogue
    if asked is None or asked.question != Step.DAY or _asks_anew(asked, ctx):
        return None
    if asked.known.get("journal", ctx.journal.id) == ctx.journal.id:
        return wanted_of(Purpose(asked.known["purpose"]), asked.known["about"])
    return next((wanted for journal, wanted in asked_of_several(ctx) if journal == ctx.journal.id), None)


def half_told(ctx: Context) -> tuple[Direction, date] | None:
    """The end of a stay that was told while the day of its other end is asked for: nothing of it is written yet."""
    match wanted_day(ctx):
        case OtherEnd(Purpose.STAY_TO, day) | BeforeBack(left=day):
            return Direction.OUT, day
        case OtherEnd(day=day):
            return Direction.IN, day
    return None


def open_question(ctx: Context) -> Step | None:
    """The question that is open, however long ago it was asked; None without one."""
    return Step(ctx.dialogue.question) if ctx.dialogue else None


def put_off(ctx: Context) -> Step | None:
    """Which of a newcomer's questions a day came in between, as it was kept with that day's question."""
    step = ctx.dialogue.known.get("put_off") if ctx.dialogue else None
    return Step(step) if step else None


async def ask(ctx: Context, question: str, **known: Any) -> None:
    """Keep which question is open and what is known so far; it replaces the one before.

    One of a newcomer's first questions waits below any other that comes in between, unless `first` is given as None;
    what could be chosen beside it no longer can.
    What this request has answered or done before it asks goes on being kept for it (`to_answer`, `done_before`).
    """
    if not known.get("onboarding") and (first := _first(ctx)):
        waiting = {name: it for name, it in first.known.items() if name != "choices"}
        waits = {"question": first.question, "known": waiting, "asked_at": first.asked_at.isoformat()}
        known = {"first": waits, **known}
    await _open(ctx, question, known | {"journal": ctx.journal.id})


def _first(ctx: Context) -> Dialogue | None:
    """A newcomer's question that is not answered; who left that about other trips open has no more to tell."""
    if under_way(ctx):
        return None if ctx.dialogue and ctx.dialogue.question == Step.PAST and stale(ctx) else ctx.dialogue
    return ctx.dialogue.first if ctx.dialogue else None


async def _open(ctx: Context, question: str, known: dict[str, Any]) -> None:
    known |= {"by": ctx.request}
    for beside in ("way", "choices"):  # the same words, come again, find what they answered
        if ctx.dialogue and (it := ctx.dialogue.known.get(beside)) and it["answered_by"] == ctx.request:
            known[beside] = it
    if (given := giving(ctx)) and given["to"] == known.get("journal"):  # what stands in its way is asked about
        known["giving"] = given
    if ctx.dialogue and is_answered(ctx):
        known["answered"] = {"question": ctx.dialogue.question, "known": ctx.dialogue.known}
    if (done := done_before(ctx)) is not None:
        known["done"] = {"by": ctx.request, "what": done}
    await dialogues.put(ctx.tx, ctx.person.id, question, known, ctx.now)
    ctx.dialogue = Dialogue(question, known, ctx.now)


async def answered(ctx: Context) -> None:
    """The open question was answered by this request: to any other it is open no longer.

    For what leaves no change: the same words, come again, find the question and do and say the same.
    """
    await note(ctx, answered_by=ctx.request)


def giving(ctx: Context) -> Mapping[str, int] | None:
    """The change that is to be given to another traveller, with the journals `from` and `to` which it goes; None
    without one.
    """
    found: Mapping[str, int] | None = ctx.dialogue.known.get("giving") if ctx.dialogue else None
    return found


def is_answered(ctx: Context) -> bool:
    """Whether this very request answered the open question."""
    return ctx.dialogue is not None and ctx.dialogue.known.get("answered_by") == ctx.request


def lines_ready(known: Mapping[str, Any]) -> Mapping[str, int]:
    """How many lines of a list can be written, by what they are (`Also`); an older version did not keep it."""
    return known.get("lines") or {also.value: len(known["stays"].get(also, ())) for also in Also}


def to_answer(ctx: Context) -> Dialogue | None:
    """The open question, which a button answers; to the same press, come again, the one that it has answered."""
    asked = ctx.dialogue
    if asked and asked.known.get("by") == ctx.request and "answered" in asked.known:
        return replace(asked, **asked.known["answered"])
    return asked


def is_kept(ctx: Context) -> bool:
    """Whether the question is one that this request asked or answered, and is to find again."""
    known = ctx.dialogue.known if ctx.dialogue else {}
    return ctx.request in (known.get("by"), known.get("answered_by"))


def is_done(ctx: Context) -> bool:
    """Whether nothing is asked: what is kept serves this request alone, were it to come again."""
    known = ctx.dialogue.known if ctx.dialogue else {}
    return known.get("answered_by") == ctx.request or (known.get("by") == ctx.request and "told" in known)


async def note(ctx: Context, **known: Any) -> None:
    """Know something more while the open question stays as it is."""
    assert ctx.dialogue is not None, "a question is open"
    known = {**ctx.dialogue.known, **known}
    await dialogues.put(ctx.tx, ctx.person.id, ctx.dialogue.question, known, ctx.dialogue.asked_at)
    ctx.dialogue = replace(ctx.dialogue, known=known)


async def keep_done(ctx: Context, what: Any) -> None:
    """Keep what this request did of which nothing else is left: the same request, come again, finds it.

    A question that is open stays open.
    """
    done = {"by": ctx.request, "what": what}
    if ctx.dialogue is None:
        await ask(ctx, Step.CHOICE, done=done, answered_by=ctx.request)
    else:
        await note(ctx, done=done)


def done_before(ctx: Context) -> Any:
    """What this very request did when it came before, where that was kept (`keep_done`); None where it was not."""
    done = ctx.dialogue.known.get("done") if ctx.dialogue else None
    return done["what"] if done and done["by"] == ctx.request else None


def asked_of_several(ctx: Context) -> list[tuple[int, Wanted]]:
    """The days that an act in several journals asks for, each with its journal; [] where none does."""
    asked = ctx.dialogue.known.get("of_several") if ctx.dialogue else None
    theirs = {each.id for each in ctx.journals}
    if not isinstance(asked, list):  # an older version kept less
        return []
    return [(journal, wanted_of(Purpose(purpose), about)) for journal, purpose, about in asked if journal in theirs]


def others_asked(ctx: Context) -> list[tuple[int, Wanted]]:
    """The days that an act in several journals still asks for when that of the open one is told; [] without any.

    When stays ended that last is asked by itself (`two_countries`).
    """
    asked = asked_of_several(ctx)
    others = [one for one in asked if one[0] != ctx.journal.id]
    by_itself = bool(ctx.dialogue and ctx.dialogue.known.get("left_there"))
    if len(others) == len(asked) or (by_itself and all(wanted.purpose is Purpose.LEAVE for _, wanted in others)):
        return []
    return others


async def note_several(ctx: Context, asked: Sequence[tuple[int, Wanted]], act: str | None, **known: Any) -> None:
    """Know the days that are asked of several journals, and the request whose act in them asks for them."""
    of_several = [(journal, wanted.purpose, wanted.about) for journal, wanted in asked]
    await note(ctx, of_several=of_several, act=act, **known)


def act_of_several(ctx: Context) -> str | None:
    """The request whose act in several journals asks for days; None where none does."""
    act: str | None = ctx.dialogue.known.get("act") if ctx.dialogue else None
    return act


def act_lacking(ctx: Context, wanted: Wanted) -> str | None:
    """The same where it lacks this day in the open journal, and wrote nothing there."""
    asked = wanted.purpose is not Purpose.LEAVE and (ctx.journal.id, wanted) in asked_of_several(ctx)
    return act_of_several(ctx) if asked else None


async def put_away(ctx: Context) -> None:
    """Keep no longer what an earlier request has answered, where nothing was asked since."""
    asked = ctx.found.dialogue
    if asked is None or asked.known.get("answered_by") in (None, ctx.request) or ctx.dialogue != asked.first:
        return
    if first := asked.first:
        await dialogues.put(ctx.tx, ctx.person.id, first.question, first.known, first.asked_at)
    else:
        await dialogues.clear(ctx.tx, ctx.person.id)


async def leave_for(ctx: Context, step: str) -> None:
    """Leave the open question for a newcomer's that it came in between, where that is the one a button answers."""
    if ctx.dialogue is not None and (first := ctx.dialogue.first) and first.question == step:
        await ask_nothing(ctx)


async def ask_nothing(ctx: Context) -> None:
    """No question is open any more, but a newcomer's that the last one came in between."""
    if ctx.dialogue is not None and (first := ctx.dialogue.first):
        await _open(ctx, first.question, first.known)
    elif ctx.dialogue is not None:
        await dialogues.clear(ctx.tx, ctx.person.id)
        ctx.dialogue = None
