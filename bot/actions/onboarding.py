"""The first questions: language, nationality, are you inside, past stays; each can be skipped, none is lost."""

from collections.abc import Awaitable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.actions import reminders
from bot.actions.answers import (
    NO_LIMIT,
    Also,
    Answer,
    Ask,
    AskInside,
    AskLanguage,
    AskNationality,
    AskOwnLimit,
    AskPast,
    Counted,
    DoneYet,
    EntryOrExit,
    Gone,
    Hello,
    LeftOut,
    NoNumbers,
    NotAllRead,
    Noted,
    NotRead,
    Page,
    PermitSet,
    PlanFor,
    Planned,
    Plans,
    Purpose,
    Refused,
    Reminders,
    RuleCard,
    Saved,
    Settings,
    Since,
    Status,
    StillThere,
    Trip,
    Trips,
    Verb,
    Wanted,
    WhichBack,
    WhichDay,
)
from bot.actions.asking import EARLY, Step, ask_day, day_question, half_told, stale, under_way, wanted_day, zone_asked
from bot.actions.ledger import Ledger, languages_for
from bot.actions.rule import claims
from bot.messages.countries import find_countries, is_nationality, named_country
from bot.messages.locales import LANGUAGES
from bot.messages.own_limit import WHOLE, Limit
from bot.messages.own_limit import WINDOW as DEFAULT_WINDOW
from bot.rulebook import Unknown
from bot.storage import groups, journals, people
from bot.storage.dialogues import Dialogue

OFFERED = 4
"""So many nationalities have a button below the question for it."""
_CARDS = (Counted, Planned, PlanFor, Plans, Reminders, RuleCard, Settings, Status, Trip, Trips)
_OFFERS = (AskLanguage, DoneYet, EntryOrExit, Refused, StillThere, WhichBack, WhichDay)
"""What asks for a button to be pressed, and for nothing that could be typed."""
_PAGES = (Page.HELP, Page.PRIVACY, Page.IN_GROUPS, Page.SHARE, Page.NOT_YET)
"""What commands and buttons show that has nothing to do with the first questions."""


def unknown(ledger: Ledger) -> bool:
    """Whether nothing is known of the person yet and nothing was asked: whatever they say, they are to be greeted."""
    asked = _open(ledger) not in (None, Step.CHOICE)
    return not asked and _nothing_set(ledger) and not ledger.stays


def _nothing_set(ledger: Ledger) -> bool:
    """Whether neither a nationality nor a permit says which rule holds."""
    return ledger.nationality is None and not ledger.journal.permit


async def start(ledger: Ledger, source: str | None = None) -> Answer:
    """Begin, or go on where the questions stopped; who has answered them sees how things stand.

    `source`, what the link named that was followed, is kept of somebody whom this very request made known; if it was
    a group's, the person counts as come from there.
    """
    if source and source.startswith(groups.LINK):
        await groups.visit(ledger.tx, source.removeprefix(groups.LINK), ledger.person.id)
    if source and ledger.person.created_at == ledger.now:
        await people.set_source(ledger.tx, ledger.person.id, source)
    if len(languages_for(ledger.person.language, ledger.person.account_language)) > 1:
        return await _ask(ledger, Step.LANGUAGE)
    if _open(ledger) is Step.LANGUAGE:
        return _greeted(ledger, await _go_on(ledger, Step.LANGUAGE))
    if _open(ledger) is Step.PAST:
        await ledger.ask_nothing()
        return ledger.status()
    if under_way(ledger):
        return _greeted(ledger, await _again(ledger))
    if _nothing_set(ledger):
        return _greeted(ledger, await _ask(ledger, Step.NATIONALITY))
    return ledger.status()


def _greeted(ledger: Ledger, first: Answer) -> Answer:
    """The first question, with a greeting before it; the language can still be chosen beside it."""
    return Hello(first, choose=ledger.person.language is None) if isinstance(first, AskNationality) else first


async def ask_language(ledger: Ledger) -> Answer:
    """Let the person choose another language; a question that is open stays open."""
    return AskLanguage(again=ledger.person.language is not None)


async def choose_language(ledger: Ledger, code: str) -> Answer:
    """Set the language, then go on."""
    if code in LANGUAGES:
        await people.set_language(ledger.tx, ledger.person.id, code)
        ledger.person = replace(ledger.person, language=code)
    if under_way(ledger):
        was_asked = _open(ledger) is Step.LANGUAGE
        return _greeted(ledger, await (_go_on(ledger, Step.LANGUAGE) if was_asked else _again(ledger)))
    return ledger.status() if stale(ledger) else await _again(ledger)


async def choose_nationality(ledger: Ledger, code: str) -> Answer:
    """Set the nationality; where its rule is not known here, offer the person's own numbers.

    Numbers typed for another nationality do not go over to this one; a code of no country changes nothing.
    """
    if not is_nationality(code):
        return await _current(ledger)
    if code != ledger.nationality:
        await journals.set_own_limit(ledger.tx, ledger.journal.id, None)
    await people.set_nationality(ledger.tx, ledger.journal.traveller.id, code)
    await ledger.refresh()
    if not ledger.rules.knows(code):
        return await _ask(ledger, Step.OWN_LIMIT, onboarding=under_way(ledger))
    return await _noted(ledger, code)


async def _noted(ledger: Ledger, kept: str | tuple[int, int, int]) -> Noted:
    """What was kept and what follows, a question that was open: whoever is inside sees their number before it."""
    early = _open(ledger) in (*EARLY, None) or _put_off(ledger)
    then = await _go_on(ledger, Step.NATIONALITY) if early else _question(ledger) or ledger.status()
    inside = ledger.journal.open is not None
    return Noted(kept, then, ledger.status() if inside and not isinstance(then, Status) else None)


async def name_nationality(ledger: Ledger, words: str) -> Answer:
    """Find the nationality that was typed; a guess or several fits are offered, without any it is asked again."""
    code = named_country(words)
    if code:
        return await choose_nationality(ledger, code)
    found = find_countries(words)
    return AskNationality(found, several=True) if found else replace(_nationality_question(ledger), unread=True)


async def ask_nationality(ledger: Ledger) -> Answer:
    """Ask for the nationality outside the first questions."""
    asked = await _ask(ledger, Step.NATIONALITY, onboarding=under_way(ledger))
    return replace(asked, current=ledger.nationality) if isinstance(asked, AskNationality) else asked


async def ask_own_limit(ledger: Ledger) -> Answer:
    """Ask for the person's own numbers once more; an old button where the rule is known speaks of nothing any more."""
    if ledger.nationality is None or ledger.rules.knows(ledger.nationality):
        return Gone()
    own = ledger.journal.own_limit
    asked = await _ask(ledger, Step.OWN_LIMIT, onboarding=under_way(ledger) and own is None)
    return replace(asked, current=own) if isinstance(asked, AskOwnLimit) else asked


async def name_own_limit(ledger: Ledger, meant: Sequence[Limit]) -> Answer:
    """Keep the numbers that were typed; where they may mean two limits, it is asked which."""
    if len(meant) == 1:
        return await own_limit(ledger, *meant[0])
    return replace(_own_question(ledger), either=tuple(meant), unread=not meant)


async def choose_own_limit(ledger: Ledger, visit: int, days: int, window: int) -> Answer:
    """A button with numbers; an old one where the rule is known speaks of nothing any more."""
    if ledger.nationality is None or ledger.rules.knows(ledger.nationality):
        return Gone()
    return await own_limit(ledger, visit, days, window)


async def own_limit(ledger: Ledger, visit: int, days: int, window: int | None) -> Answer:
    """Keep the person's own numbers: days a visit, days in a window (180 days unless given)."""
    window = window or DEFAULT_WINDOW
    if not (visit >= 1 and 1 <= days < window <= 3660 and visit <= 3660):
        return replace(_own_question(ledger), unread=True)
    if visit > days:
        return replace(_own_question(ledger), swapped=True)
    await journals.set_own_limit(ledger.tx, ledger.journal.id, (visit, days, window))
    await ledger.refresh()
    return await _noted(ledger, (visit, days, window))


def _nationality_question(ledger: Ledger) -> AskNationality:
    return AskNationality(ledger.rules.offered[:OFFERED])


def _own_question(ledger: Ledger) -> AskOwnLimit:
    """What the sources say, and the limits that follow: a total that they do not name is the usual one."""
    found = ledger.rules.find(ledger.nationality or "")
    if not isinstance(found, Unknown):
        return AskOwnLimit(ledger.nationality or "")
    offers = {(one.days, one.days if one.window else WHOLE, one.window or DEFAULT_WINDOW) for one in found.claims}
    strictest = sorted(offers, key=lambda offer: (offer[0], offer[1], -offer[2]))
    ministry = ledger.rules.ministry
    return AskOwnLimit(found.nationality, found.reason.id, claims(found), tuple(strictest), ministry=ministry)


async def set_permit(ledger: Ledger, holds: bool) -> Answer:
    """Whether the person holds a residence permit or a visa: then the limits do not apply and nothing is warned of.

    To a citizen of the country itself an old button of this changes nothing.
    """
    if ledger.rule is NoNumbers.CITIZEN:
        return await _current(ledger)
    await journals.set_permit(ledger.tx, ledger.journal.id, holds)
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


async def answer(ledger: Ledger, yes: bool) -> Answer:
    """A typed yes or no to the open question, which is one of the two that can be answered so."""
    if _open(ledger) is Step.INSIDE:
        return await in_words(ledger, inside(ledger, yes))
    return await in_words(ledger, _again(ledger) if yes else skip(ledger, Step.PAST))


async def in_words(ledger: Ledger, press: Awaitable[Answer]) -> Answer:
    """What a button of the open question does, typed: the same words, come again, are its answer and no others are."""
    asked = ledger.dialogue
    then = await press
    if asked is not None and ledger.dialogue is None:
        ledger.dialogue = asked
        await ledger.answered()
    return then


async def skip(ledger: Ledger, step: str) -> Answer:
    """Leave a question unanswered; an old button for another question changes nothing.

    A newcomer is told that the end of a stay which they had named is not kept without the other.
    """
    if _open(ledger) != step:
        return await _current(ledger)
    if step == Step.CHOICE and zone_asked(ledger):
        return await reminders.keep_zone(ledger)
    told = half_told(ledger) if under_way(ledger) else None
    then = await _go_on(ledger, Step.NATIONALITY if step == Step.OWN_LIMIT else Step(step))
    return LeftOut(*told, ledger.today, then) if told else then


async def after(ledger: Ledger, saved: Saved) -> Saved:
    """After a change was written: the next of the first questions, or the nationality where it is missing."""
    if _open(ledger) is Step.LIST:
        return saved  # the rest of the list stays ready behind its button
    let_be = _open(ledger) is Step.PAST and stale(ledger)  # who left this question open has no more to tell
    if under_way(ledger) and not let_be:
        return replace(saved, ask=await _following_log(ledger, saved.verb))
    if _nothing_set(ledger):
        return replace(saved, ask=await _ask(ledger, Step.NATIONALITY, onboarding=False))
    await ledger.ask_nothing()
    return saved


async def passed_by(ledger: Ledger, asked: Dialogue | None, answer: Answer) -> None:
    """The question about other trips is asked once: who looked at a card instead has nothing to add to it."""
    elsewhere = isinstance(answer, _CARDS) or answer in _PAGES
    if elsewhere and asked is not None and asked is ledger.dialogue and _open(ledger) is Step.PAST:
        await ledger.ask_nothing()


async def offered(ledger: Ledger, answer: Answer) -> None:
    """What only buttons answer is the open question too, where there is no other: it can be left in words."""
    offers = isinstance(answer, _OFFERS) or (isinstance(answer, NotRead) and answer.offers)
    old = stale(ledger) and not under_way(ledger) and _open(ledger) in (Step.DAY, Step.CHOICE)
    if offers and (ledger.dialogue is None or old):
        await ledger.ask(Step.CHOICE)


async def told_again(ledger: Ledger, saved: Saved) -> Saved:
    """The answer to a request that came before, with the question that it asked and what of a list it left out."""
    left_out = ledger.dialogue.known.get("left_out", {}) if ledger.dialogue else {}
    saved = replace(saved, left_out=left_out.get(ledger.request, 0))
    return replace(saved, ask=_question(ledger)) if ledger.has_asked else saved


async def asked_again(ledger: Ledger) -> Answer:
    """The question that this request asked when it came before."""
    return await _again(ledger)


async def _following_log(ledger: Ledger, verb: Verb) -> Ask | None:
    step, put_off = _open(ledger), _put_off(ledger)
    # A whole past stay does not say where the person is now.
    where = step is Step.INSIDE or wanted_day(ledger) == Wanted(Purpose.ENTER)
    if where and not put_off and verb is Verb.STAYED and ledger.journal.open is None:
        return await _ask(ledger, Step.INSIDE)
    if step in EARLY:
        return await _ask(ledger, step)
    if put_off:
        return await _ask(ledger, put_off)
    passed = step is Step.PAST and verb in (Verb.ENTERED, Verb.LEFT, Verb.CAME_BACK)
    if passed or not _asks_past(ledger):
        await ledger.ask_nothing()
        return None
    return await _ask(ledger, Step.PAST, more=step is Step.PAST or verb is Verb.STAYED)


async def _go_on(ledger: Ledger, done: Step) -> Status | Ask:
    """The question after `done`; the status when there is none left or the questions are not a newcomer's."""
    onboarding = under_way(ledger)
    if done is Step.LANGUAGE and _nothing_set(ledger):
        return await _ask(ledger, Step.NATIONALITY)
    if onboarding and done in (Step.LANGUAGE, Step.NATIONALITY):
        if ledger.journal.open is None:
            return await _ask(ledger, Step.INSIDE)
        done = Step.INSIDE
    put_off = _put_off(ledger)
    if onboarding and done in (Step.DAY, Step.LIST) and put_off:
        return await _ask(ledger, put_off)
    if onboarding and done in (Step.INSIDE, Step.DAY) and _asks_past(ledger):
        return await _ask(ledger, Step.PAST)
    await ledger.ask_nothing()
    return ledger.status()


def _limited(ledger: Ledger) -> bool:
    """Whether past stays matter, and a permit would change anything: where no limit applies neither is asked."""
    return ledger.rule not in NO_LIMIT


def _asks_past(ledger: Ledger) -> bool:
    """Whether there may be days that count and are not known: no stay on record reaches back to the window's begin."""
    return _limited(ledger) and not any(stay.entered <= _window_begin(ledger) for stay in ledger.stays)


def _window_begin(ledger: Ledger) -> date:
    return ledger.today - timedelta(DEFAULT_WINDOW - 1)


async def _ask(ledger: Ledger, step: Step, *, onboarding: bool = True, more: bool = False) -> Ask:
    await ledger.ask(step.value, onboarding=onboarding, more=more)
    asked = _question(ledger)
    assert asked is not None, "a question was just opened"
    return asked


def _open(ledger: Ledger) -> Step | None:
    return Step(ledger.dialogue.question) if ledger.dialogue else None


def _put_off(ledger: Ledger) -> Step | None:
    put_off = ledger.dialogue.known.get("put_off") if ledger.dialogue else None
    return Step(put_off) if put_off else None


async def _current(ledger: Ledger) -> Answer:
    return await _again(ledger) if under_way(ledger) else Since(ledger.status())


async def _again(ledger: Ledger) -> Answer:
    """Ask once more what is open."""
    return _question(ledger) or ledger.status()


def _question(ledger: Ledger) -> Ask | None:
    """The question that is open, None without one."""
    match _open(ledger):
        case Step.LANGUAGE:
            return AskLanguage()
        case Step.NATIONALITY:
            return _nationality_question(ledger)
        case Step.OWN_LIMIT:
            return _own_question(ledger)
        case Step.INSIDE:
            return AskInside(permit=not _limited(ledger))
        case Step.PAST:
            more = ledger.dialogue is not None and ledger.dialogue.known.get("more", False)
            return AskPast(_window_begin(ledger), more)
        case Step.LIST:
            known = ledger.dialogue.known if ledger.dialogue else {}
            return NotAllRead((), len(known["stays"][Also.NOTHING]), len(known["stays"][Also.DAY_TRIPS]))
        case Step.DAY:
            return day_question(ledger, wanted_day(ledger) or Wanted(Purpose.ENTER))
        case Step.CHOICE | None:
            return None
