"""The first questions: language, nationality, are you inside, past stays; each can be skipped, none is lost."""

from collections.abc import Awaitable, Sequence
from dataclasses import replace

from bot.actions import dialogue, journal_writer, reminder_settings
from bot.actions.answers import Answer
from bot.actions.answers.days import Purpose, Wanted
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import Ask, AskLanguage, AskNationality, AskOwnLimit, HalfStayDropped, Hello
from bot.actions.answers.settings import ProfileSaved
from bot.actions.answers.status import Status
from bot.actions.answers.stays import ChangeKind, Saved, Since
from bot.actions.context import Context, languages_for
from bot.actions.dialogue import (
    EARLY,
    Step,
    half_told,
    open_question,
    put_off,
    stale,
    under_way,
    wanted_day,
    zone_asked,
)
from bot.actions.facts import JournalFacts
from bot.actions.notices.registration import registration_changed
from bot.actions.questions import (
    ask_day,
    ask_question,
    asked_now,
    asks_past,
    nationality_question,
    own_limit_question,
    question,
)
from bot.actions.status import status_of
from bot.lexicon.languages import LANGUAGES
from bot.lexicon.nationalities import is_nationality
from bot.reading.nationalities import find_countries, named_country
from bot.reading.own_limit import WHOLE, OwnLimit
from bot.reading.own_limit import WINDOW as DEFAULT_WINDOW
from bot.storage import groups, journals, people


def unknown(ctx: Context) -> bool:
    """Whether nothing is known of the person yet and nothing was asked: whatever they say, they are to be greeted."""
    asked = open_question(ctx) not in (None, Step.CHOICE)
    return not asked and _nothing_set(ctx) and not ctx.stays and len(ctx.journals) == 1


def _nothing_set(ctx: Context) -> bool:
    """Whether neither a nationality nor a permit says what is to be counted."""
    return ctx.nationality is None and not ctx.journal.permits


async def start(ctx: Context, source: str | None = None) -> Answer:
    """Begin, or go on where the questions stopped; who has answered them sees how things stand.

    `source`, what the link named that was followed, is kept of somebody whom this very request made known; if it was
    a group's, the person counts as come from there.
    """
    if source and source.startswith(groups.LINK):
        await groups.visit(ctx.tx, source.removeprefix(groups.LINK), ctx.person.id)
    if source and ctx.person.created_at == ctx.now:
        await people.set_source(ctx.tx, ctx.person.id, source)
    if len(languages_for(ctx.person.language, ctx.person.account_language)) > 1:
        return await ask_question(ctx, Step.LANGUAGE)
    if open_question(ctx) is Step.LANGUAGE:
        return _greeted(ctx, await _go_on(ctx, Step.LANGUAGE))
    if open_question(ctx) is Step.PAST:
        await dialogue.ask_nothing(ctx)
        return status_of(ctx)
    if ctx.dialogue and ctx.dialogue.first:
        await dialogue.ask_nothing(ctx)
    if under_way(ctx):
        return _greeted(ctx, await _again(ctx))
    if _nothing_set(ctx):
        return _greeted(ctx, await ask_question(ctx, Step.NATIONALITY))
    return status_of(ctx)


def _greeted(ctx: Context, first: Answer) -> Answer:
    """The first question, with a greeting before it; the language can still be chosen beside it."""
    return Hello(first, choose=ctx.person.language is None) if isinstance(first, AskNationality) else first


async def ask_language(ctx: Context) -> Answer:
    """Let the person choose another language; a question that is open stays open."""
    return AskLanguage(again=ctx.person.language is not None)


async def choose_language(ctx: Context, code: str) -> Answer:
    """Set the language, then go on."""
    if code in LANGUAGES:
        await ctx.set_person(language=code)
    if under_way(ctx):
        was_asked = open_question(ctx) is Step.LANGUAGE
        return _greeted(ctx, await (_go_on(ctx, Step.LANGUAGE) if was_asked else _again(ctx)))
    return status_of(ctx) if stale(ctx) else await _again(ctx)


async def choose_nationality(ctx: Context, code: str) -> Answer:
    """Set the nationality; where its rule is not known here, offer the person's own numbers.

    Numbers typed for another nationality do not go over to this one; a code of no country changes nothing.
    """
    if not is_nationality(code):
        return await current(ctx)
    before = ctx.facts
    traveller, another = replace(ctx.journal.traveller, nationality=code), code != ctx.nationality
    await people.set_nationality(ctx.tx, traveller.id, code)
    theirs = [each for each in ctx.journals if each.traveller.id == traveller.id]
    if another and any(each.own_limit for each in theirs):
        await journals.forget_own_limits(ctx.tx, traveller.id)
    changed = [replace(each, traveller=traveller, own_limit=None if another else each.own_limit) for each in theirs]
    await journal_writer.go_on_with(ctx, *changed, told=True)
    if not ctx.rules.knows(code):
        return await ask_question(ctx, Step.OWN_LIMIT, onboarding=under_way(ctx))
    return await _profile_saved(ctx, code, before)


async def _profile_saved(ctx: Context, kept: str | OwnLimit, before: JournalFacts) -> ProfileSaved:
    """What was kept and what follows, a question that was open: whoever is inside sees their number before it."""
    early = open_question(ctx) in (*EARLY, None) or put_off(ctx)
    then = await _go_on(ctx, Step.NATIONALITY) if early else question(ctx) or status_of(ctx)
    status = status_of(ctx) if ctx.journal.open and not isinstance(then, Status) else None
    return ProfileSaved(kept, then, status, registration_changed(ctx.facts, before, ctx.today))


async def name_nationality(ctx: Context, words: str) -> Answer:
    """Find the nationality that was typed; a guess or several fits are offered, without any it is asked again."""
    code = named_country(words)
    if code:
        return await choose_nationality(ctx, code)
    found = find_countries(words)
    return AskNationality(found, several=True) if found else replace(nationality_question(ctx), unread=True)


async def ask_nationality(ctx: Context) -> Answer:
    """Ask for the nationality outside the first questions."""
    asked = await ask_question(ctx, Step.NATIONALITY, onboarding=under_way(ctx))
    return replace(asked, current=ctx.nationality) if isinstance(asked, AskNationality) else asked


async def ask_own_limit(ctx: Context) -> Answer:
    """Ask for the person's own numbers once more; an old button where the rule is known speaks of nothing any more."""
    if ctx.nationality is None or ctx.rules.knows(ctx.nationality):
        return StaleButton()
    own = ctx.journal.own_limit
    asked = await ask_question(ctx, Step.OWN_LIMIT, onboarding=under_way(ctx) and own is None)
    return replace(asked, current=own) if isinstance(asked, AskOwnLimit) else asked


async def name_own_limit(ctx: Context, meant: Sequence[OwnLimit]) -> Answer:
    """Keep the numbers that were typed; where they may mean two limits, it is asked which."""
    if len(meant) == 1:
        return await own_limit(ctx, *meant[0])
    return replace(own_limit_question(ctx), either=tuple(meant), unread=not meant)


def ask_total(ctx: Context, visit: int) -> AskOwnLimit:
    """The days of one visit were told alone: how many are there in all visits together?"""
    likely = dict.fromkeys((visit, days, DEFAULT_WINDOW) for days in (WHOLE, visit) if visit <= days < DEFAULT_WINDOW)
    return replace(own_limit_question(ctx), either=tuple(likely), visit=visit, unread=not likely)


async def choose_own_limit(ctx: Context, visit: int, days: int, window: int) -> Answer:
    """A button with numbers; an old one where the rule is known speaks of nothing any more."""
    if ctx.nationality is None or ctx.rules.knows(ctx.nationality):
        return StaleButton()
    return await own_limit(ctx, visit, days, window)


async def own_limit(ctx: Context, visit: int, days: int, window: int | None) -> Answer:
    """Keep the person's own numbers: days a visit, days in a window (180 days unless given)."""
    window = window or DEFAULT_WINDOW
    if not (visit >= 1 and 1 <= days < window <= 3660 and visit <= 3660):
        return replace(own_limit_question(ctx), unread=True)
    if visit > days:
        return replace(own_limit_question(ctx), swapped=True)
    before = ctx.facts
    await journals.set_own_limit(ctx.tx, ctx.journal.id, (visit, days, window))
    await journal_writer.go_on_with(ctx, replace(ctx.journal, own_limit=(visit, days, window)), told=True)
    return await _profile_saved(ctx, (visit, days, window), before)


async def inside(ctx: Context, answer: bool) -> Answer:
    """Are you in the country now? Yes: since when; no: on to the past stays, or the exit of a stay that lasts."""
    await dialogue.leave_for(ctx, Step.INSIDE)
    if not under_way(ctx) or open_question(ctx) is not Step.INSIDE:
        return await current(ctx)
    if answer:
        return await ask_day(ctx, Wanted(Purpose.ENTER))
    if ctx.journal.open is not None:
        return await ask_day(ctx, Wanted(Purpose.LEAVE))
    return await _go_on(ctx, Step.INSIDE)


async def answer(ctx: Context, yes: bool) -> Answer:
    """A typed yes or no to the open question, which is one of the two that can be answered so."""
    if open_question(ctx) is Step.INSIDE:
        return await in_words(ctx, inside(ctx, yes))
    return await in_words(ctx, _again(ctx) if yes else skip(ctx, Step.PAST))


async def in_words(ctx: Context, press: Awaitable[Answer]) -> Answer:
    """What a button of the open question does, typed: the same words, come again, are its answer and no others are."""
    asked = ctx.dialogue
    then = await press
    if asked is not None and ctx.dialogue is None:
        ctx.dialogue = asked
        await dialogue.answered(ctx)
    return then


async def skip(ctx: Context, step: str) -> Answer:
    """Leave a question unanswered; an old button for another question changes nothing.

    A newcomer is told that the end of a stay which they had named is not kept without the other.
    """
    await dialogue.leave_for(ctx, step)
    if open_question(ctx) != step:
        return await current(ctx)
    if step == Step.CHOICE and zone_asked(ctx):
        return await reminder_settings.keep_zone(ctx)
    told = half_told(ctx) if under_way(ctx) else None
    then = await _go_on(ctx, Step.NATIONALITY if step == Step.OWN_LIMIT else Step(step))
    return HalfStayDropped(*told, ctx.today, then) if told else then


async def skip_day(ctx: Context, wanted: Wanted) -> Answer:
    """Leave the question for this day unanswered; the button of another question for a day changes nothing either."""
    return await (skip(ctx, Step.DAY) if dialogue.asked_day(ctx) == wanted else current(ctx))


async def skip_of(ctx: Context, step: str) -> Answer:
    """What the button below a question does: on an older version's, "day" was any day, and it leaves no other question.

    Today it is the day that a whole message lacks.
    """
    lacks = ctx.dialogue is not None and "lacks_day" in ctx.dialogue.known
    return await (skip(ctx, step) if step != Step.DAY or lacks else current(ctx))


async def after(ctx: Context, saved: Saved) -> Saved:
    """After a change was written: the next of the first questions, or the nationality where it is missing."""
    if ctx.together or open_question(ctx) is Step.LIST:
        return saved  # the rest of the list stays ready behind its button
    if others := dialogue.others_asked(ctx):
        return replace(saved, ask=await _ask_next(ctx, others))
    if dialogue.elsewhere(ctx):
        return replace(saved, ask=await _lead_back(ctx))
    if saved.permits:
        return replace(saved, ask=await _following_permit(ctx))
    let_be = open_question(ctx) is Step.PAST and stale(ctx)  # who left this question open has no more to tell
    if under_way(ctx) and not let_be:
        return replace(saved, ask=await _following_log(ctx, saved.verb))
    if _nothing_set(ctx):
        return replace(saved, ask=await ask_question(ctx, Step.NATIONALITY, onboarding=False))
    await dialogue.ask_nothing(ctx)
    return replace(saved, ask=_first_again(ctx))


async def _ask_next(ctx: Context, asked: Sequence[tuple[int, Wanted]]) -> Ask | None:
    """Of days that are asked of several journals one is told: the next one is asked."""
    here, act = ctx.journal, dialogue.act_of_several(ctx)
    journal, wanted = next((one for one in asked if one[1].purpose is not Purpose.LEAVE), asked[0])
    ctx.turn_to(next(each for each in ctx.journals if each.id == journal))
    await ask_day(ctx, wanted)
    await dialogue.note_several(ctx, asked, act)
    ctx.turn_to(here)
    return asked_now(ctx)


async def _lead_back(ctx: Context) -> Ask | None:
    """After a change of another journal than the first questions are of: whose citizenship is missing, then those."""
    if _nothing_set(ctx):
        return await ask_question(ctx, Step.NATIONALITY, onboarding=False)
    await dialogue.note(ctx, by=ctx.request)
    return _first_again(ctx)


def _first_again(ctx: Context) -> Ask | None:
    """The newcomer's question that another one came in between; None where their first questions are over."""
    return asked_now(ctx) if under_way(ctx) else None


async def asked_again(ctx: Context) -> Answer:
    """The question that this request asked when it came before."""
    return await _again(ctx)


async def _following_permit(ctx: Context) -> Ask | None:
    """The question that a permit came in between; whoever holds one need not say whose citizen they are."""
    step = put_off(ctx) or open_question(ctx)
    if under_way(ctx) and step is Step.PAST and asks_past(ctx):
        return await ask_question(ctx, step, more=True)
    if under_way(ctx) and step is not Step.PAST:
        following = await _go_on(ctx, Step.NATIONALITY)
        return None if isinstance(following, Status) else following
    await dialogue.ask_nothing(ctx)
    return _first_again(ctx)


async def _following_log(ctx: Context, verb: ChangeKind) -> Ask | None:
    step, late = open_question(ctx), put_off(ctx)
    # A whole past stay does not say where the person is now.
    where = step is Step.INSIDE or wanted_day(ctx) == Wanted(Purpose.ENTER)
    if where and not late and verb is ChangeKind.STAYED and ctx.journal.open is None:
        return await ask_question(ctx, Step.INSIDE)
    if step in EARLY:
        return await ask_question(ctx, step)
    if late:
        return await ask_question(ctx, late)
    passed = step is Step.PAST and verb in (ChangeKind.ENTERED, ChangeKind.LEFT, ChangeKind.CAME_BACK)
    if passed or not asks_past(ctx):
        await dialogue.ask_nothing(ctx)
        return None
    return await ask_question(ctx, Step.PAST, more=step is Step.PAST or verb is ChangeKind.STAYED)


async def _go_on(ctx: Context, done: Step) -> Status | Ask:
    """The question after `done`; the status when there is none left or the questions are not a newcomer's."""
    onboarding = under_way(ctx)
    if done is Step.LANGUAGE and _nothing_set(ctx):
        return await ask_question(ctx, Step.NATIONALITY)
    if onboarding and done in (Step.LANGUAGE, Step.NATIONALITY):
        if ctx.journal.open is None:
            return await ask_question(ctx, Step.INSIDE)
        done = Step.INSIDE
    late = put_off(ctx)
    if late is Step.INSIDE and ctx.journal.open is not None:  # an entry that was told in between says so
        late, done = None, Step.INSIDE
    if onboarding and done in (Step.DAY, Step.LIST) and late:
        return await ask_question(ctx, late)
    if onboarding and done in (Step.INSIDE, Step.DAY) and asks_past(ctx):
        return await ask_question(ctx, Step.PAST)
    await dialogue.ask_nothing(ctx)
    if done is Step.NATIONALITY and open_question(ctx) is Step.NATIONALITY and not dialogue.elsewhere(ctx):
        return await _go_on(ctx, Step.NATIONALITY)  # it was asked in another journal too, and is answered in both
    return _first_again(ctx) or status_of(ctx)


async def current(ctx: Context) -> Answer:
    """What an old button answers that changes nothing: the question that is open, else how things stand."""
    return await _again(ctx) if under_way(ctx) else Since(status_of(ctx))


async def _again(ctx: Context) -> Answer:
    """Ask once more what is open."""
    return asked_now(ctx) or status_of(ctx)
