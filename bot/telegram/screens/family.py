"""Whose days are counted, and what can be done about each."""

from bot.actions.answers.family import AskRemoveMember, Family, FamilyFull, Loss, Member, MemberCard
from bot.core.journal import ME
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row
from bot.telegram.screens.base import (
    Screen,
    Texts,
    cut,
    in_blocks,
    in_lines,
    in_rows,
    listed,
    nationality_button,
    render,
    show_button,
    traveller_name,
)
from bot.telegram.screens.journals import everybody_row
from bot.texts.countries import country_name, country_words, place_name


@render.register
def _(answer: Family, texts: Texts) -> Screen:
    removed = texts.html("family-removed", name=answer.removed) if answer.removed else None
    names = [traveller_name(texts, each.name) for each in answer.members]
    lines = (
        in_lines(*(_line(each, texts) for each in answer.members))
        if texts.alone
        else texts.html("heading", names=listed(texts, names))
    )
    pick = [
        Button(cut(traveller_name(texts, each.name)), cb.OpenTraveller(traveller=each.traveller))
        for each in answer.members
    ]
    everybody: Row = everybody_row(texts, answer.today) if len(answer.members) > 1 else ()
    rows = (*in_rows(pick, 2), everybody, (texts.button("button-add-traveller", cb.AddTraveller()),))
    return Screen(in_blocks(removed, texts.html("family-title"), lines), rows)


@render.register
def _(answer: MemberCard, texts: Texts) -> Screen:
    member = answer.member
    citizenship = nationality_button(texts, member.nationality).about(answer.journal)
    change: Row = ()
    if member.name != ME:
        change = (
            texts.button("button-rename", cb.RenameTraveller(traveller=member.traveller)),
            texts.button("button-remove", cb.RemoveTraveller(traveller=member.traveller)),
        )
    country = country_name(texts.language, member.nationality) if member.nationality else texts.plain("settings-none")
    text = in_lines(
        texts.html("traveller", name=traveller_name(texts, member.name)),
        texts.html("settings-nationality", country=country),
        texts.html("traveller-countries", countries=_countries(member, texts)),
        texts.html("traveller-inside", where=_where(member, texts)) if member.inside else None,
    )
    viewers = texts.button("button-who-sees", cb.Viewers(traveller=member.traveller))
    return Screen(text, ((citizenship,), change, (viewers,), (show_button(texts, "family"),)))


def _line(member: Member, texts: Texts) -> str:
    told = {"name": traveller_name(texts, member.name), "countries": _countries(member, texts)}
    if member.nationality:
        line = texts.html("family-line", nationality=country_name(texts.language, member.nationality), **told)
    else:
        line = texts.html("family-line-no-nationality", **told)
    return f"{line} {texts.html('family-line-inside', where=_where(member, texts))}" if member.inside else line


def _countries(member: Member, texts: Texts) -> str:
    return listed(texts, [place_name(texts.language, code) for code in member.countries])


def _where(member: Member, texts: Texts) -> str:
    return listed(texts, [country_words(texts.language, code)["country_in"] for code in member.inside])


@render.register
def _(answer: FamilyFull, texts: Texts) -> Screen:
    return Screen(texts.html("family-full", most=answer.most), ((show_button(texts, "family"),),))


@render.register
def _(answer: AskRemoveMember, texts: Texts) -> Screen:
    told = [
        loss_line(place_name(texts.language, loss.country), loss, texts)
        for loss in sorted(answer.losses, key=lambda loss: -loss.stays)
    ]
    text = in_blocks(texts.html("ask-remove-traveller", name=answer.name), losses_text(told, texts))
    yes = cb.RemoveTraveller(traveller=answer.traveller, mark=answer.mark)
    return Screen(
        text,
        (
            (texts.button("button-remove-yes", yes),),
            (texts.button("button-forget-no", cb.OpenTraveller(traveller=answer.traveller)),),
        ),
    )


def losses_text(told: list[str], texts: Texts) -> str:
    """What goes, a line each, and that it does not come back; or that nothing does."""
    return in_lines(texts.html("remove-goes"), *told, texts.html("remove-gone")) if told else texts.html("remove-empty")


def loss_line(of: str, loss: Loss, texts: Texts) -> str:
    """What goes of one journal."""
    if not loss.stays:
        return texts.html("remove-line-more", of=of)
    return texts.html("remove-line-and-more" if loss.more else "remove-line", of=of, stays=loss.stays)
