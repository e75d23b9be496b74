"""Where days are counted, and what can be done about each country."""

from collections.abc import Sequence
from dataclasses import replace

from bot.actions.answers.countries import (
    AskRemoveCountry,
    Countries,
    CountriesFull,
    CountryCard,
    LastCountry,
    Place,
)
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button
from bot.telegram.screens.base import (
    Screen,
    Texts,
    in_blocks,
    in_lines,
    in_rows,
    listed,
    render,
    show_button,
    ticked,
    traveller_name,
)
from bot.telegram.screens.family import loss_line, losses_text
from bot.texts.countries import place_name
from bot.texts.zones import zone_label


@render.register
def _(answer: Countries, texts: Texts) -> Screen:
    language = texts.language
    removed = None
    if answer.removed:
        removed = texts.html("country-removed", country=place_name(language, answer.removed))
    pick = [Button(place_name(language, each.country), cb.OpenCountry(country=each.country)) for each in answer.places]
    rows = (*in_rows(pick, 2), (texts.button("button-add-country", cb.AskCountry()),))
    names = [place_name(language, each.country) for each in answer.places]
    lines = in_lines(*(_line(each, texts) for each in answer.places)) if texts.alone else listed(texts, names)
    return Screen(in_blocks(removed, texts.html("countries-title"), lines), rows)


def _line(place: Place, texts: Texts) -> str:
    """The country, who has days there, and who is there now."""
    country = place_name(texts.language, place.country)
    if not place.who:
        return texts.html("countries-line-nobody", country=country)
    line = texts.html("countries-line", country=country, who=_names(place.who, texts))
    return f"{line} {texts.html('countries-line-inside', who=_names(place.inside, texts))}" if place.inside else line


def _names(labels: Sequence[str], texts: Texts) -> str:
    return listed(texts, [traveller_name(texts, each) for each in labels])


@render.register
def _(answer: CountryCard, texts: Texts) -> Screen:
    language, country, place = texts.language, answer.place.country, answer.place
    clocks = [
        Button(
            ticked(zone_label(language, each, answer.now), each == answer.zone),
            cb.CountryZone(country=country, zone=each),
        )
        for each in answer.zones
    ]
    known = in_lines(
        texts.html("country", country=place_name(language, country)),
        texts.html("country-who", who=_names(place.who, texts)) if place.who else texts.html("country-nobody"),
        texts.html("country-inside", who=_names(place.inside, texts)) if place.inside else None,
    )
    text = in_blocks(
        known,
        None if place.who else replace(texts, country=country).html("country-how"),
        texts.html("country-clock", zone=zone_label(language, answer.zone, answer.now)),
        texts.html("country-clocks") if clocks else None,
    )
    remove = texts.button("button-remove", cb.RemoveCountry(country=country))
    return Screen(text, (*in_rows(clocks, 2), (remove,), (show_button(texts, "countries"),)))


@render.register
def _(answer: CountriesFull, texts: Texts) -> Screen:
    return Screen(texts.html("countries-full", most=answer.most), ((show_button(texts, "countries"),),))


@render.register
def _(answer: LastCountry, texts: Texts) -> Screen:
    add = texts.button("button-add-country", cb.AskCountry())
    name = place_name(texts.language, answer.country)
    return Screen(texts.html("country-last", country=name), ((add,), (show_button(texts, "countries"),)))


@render.register
def _(answer: AskRemoveCountry, texts: Texts) -> Screen:
    told = [loss_line(traveller_name(texts, loss.name), loss, texts) for loss in answer.losses]
    asked = texts.html("ask-remove-country", country=place_name(texts.language, answer.country))
    yes = cb.RemoveCountry(country=answer.country, mark=answer.mark)
    return Screen(
        in_blocks(asked, losses_text(told, texts)),
        (
            (texts.button("button-remove-yes", yes),),
            (texts.button("button-forget-no", cb.OpenCountry(country=answer.country)),),
        ),
    )
