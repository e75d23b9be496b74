"""What a person has set."""

from bot.actions.answers.settings import ProfileSaved, Settings
from bot.actions.answers.status import Status
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Row, Rows
from bot.telegram.screens.base import (
    Screen,
    Texts,
    hour_words,
    in_blocks,
    in_lines,
    nationality_button,
    own_line,
    pause_line,
    permit_lines,
    render,
    said_first,
    show_button,
)
from bot.telegram.screens.status import status_text
from bot.telegram.screens.stays import register_line
from bot.texts import catalogue
from bot.texts.countries import country_name
from bot.texts.zones import zone_label


@render.register
def _(answer: Settings, texts: Texts) -> Screen:
    language = answer.language or texts.language
    country = country_name(texts.language, answer.nationality) if answer.nationality else texts.html("settings-none")
    own = own_line(texts, answer.own) if answer.own else None
    if own and answer.rule_known:
        own = in_lines(own, texts.html("settings-own-idle"))
    zone = zone_label(texts.language, answer.zone, answer.now)
    text = in_lines(
        texts.html("settings-title"),
        texts.html("settings-language", language=catalogue.language_name(language)),
        texts.html("settings-nationality", country=country),
        own,
        _permits(answer, texts),
        texts.html("settings-reminders", hour=hour_words(answer.hour), zone=zone),
        pause_line(texts, answer.paused_until, answer.today),
        texts.html("settings-pinned") if answer.pinned else None,
        texts.html("settings-picture") if answer.with_picture else None,
    )
    asks_own = answer.nationality is not None and not answer.rule_known
    permit: Row = ()
    if answer.permits is not None:
        add = texts.button("button-permit", cb.Permit(holds=True))
        permit = (show_button(texts, "permits") if answer.permits else add,)
    on = not answer.with_picture
    picture = texts.button("button-picture-on" if on else "button-picture-off", cb.WithPicture(on=on))
    rows: Rows = (
        (show_button(texts, "language"), nationality_button(texts, answer.nationality)),
        (show_button(texts, "own"),) if asks_own else (),
        permit,
        (show_button(texts, "reminders"), show_button(texts, "rule")),
        (show_button(texts, "pinned"),),
        (picture,),
        (show_button(texts, "viewers"),),
        (show_button(texts, "shown"),) if answer.is_guest else (),
    )
    return Screen(text, rows)


def _permits(answer: Settings, texts: Texts) -> str | None:
    if answer.permits is None:
        return None
    held = [permit for permit in answer.permits if permit.ends is None or permit.ends >= answer.today]
    return permit_lines(texts, held, answer.today) or texts.html("settings-permit-no")


@render.register
def _(answer: ProfileSaved, texts: Texts) -> Screen:
    if isinstance(answer.kept, str):
        kept = texts.html("settings-nationality", country=country_name(texts.language, answer.kept))
    else:
        kept = own_line(texts, answer.kept)
    stands = status_text(answer.status, texts) if answer.status else None
    status = answer.then if isinstance(answer.then, Status) else answer.status
    register = register_line(answer.register_by, status.today, texts) if status else None
    return said_first(in_blocks(texts.html("settings-saved", kept=kept), register, stands), answer.then, texts)
