"""Which of a few things that are offered a whole text chooses: by what buttons say, or by a country alone."""

from typing import Final, Literal

from bot.lexicon.countries import area
from bot.reading.answers import Direction
from bot.reading.mentions import mentions_in, without
from bot.reading.phrases import phrases, says_only

Choice = Literal["yes", "no", "me", "all", "replace", "after", "in", "out"]
_SAID: Final[dict[Choice, frozenset[str]]] = {
    "yes": phrases("""
        да, ага, угу, верно, всё верно, правильно, точно, именно, да именно, конечно
        ооба, ооба ошондой, туура, ошондой, ооба туура, ии
        yes, yep, yeah, yup, right, correct, exactly, that's right, sure
        da, ooba, tuura
    """),
    "no": phrases("""
        нет, неа, не, не то, не так, неверно, неправильно
        жок, туура эмес, андай эмес
        no, nope, nah, not that, wrong
        net, jok
    """),
    "me": phrases("""
        только мне, мне, только мне одному, только мне одной, мне одному, мне одной, только я, я, только себе, себе
        өзүмө эле, мага эле, мага, өзүмө, мен эле, мен, өзүм эле, өзүм, жалгыз
        only me, just me, me, me only, only for me, for me, just for me, only myself, myself, i, only i
        tolko mne, mne, maga ele, ozumo ele
    """),
    "all": phrases("""
        всем, нам всем, всем нам, все, мы все, все мы, для всех, у всех, всем сразу, каждому
        баарыбызга, баарыбыз, баарына, баары, бардыгыбызга, бардыгыбыз, бардыгына, баардыгыбызга
        everybody, everyone, all, all of us, us all, for all, for everybody, for everyone, we all, for all of us
        vsem, vse, baarybyzga, baaryna
    """),
    "replace": phrases("""
        заменить, замени, замените, да заменить, заменить прежнюю, заменить прежнюю запись, заменить прежнее,
        заменить прежнее новым, заменить старую, замена
        алмаштыруу, алмаштыр, алмаштырыңыз, мурдагысын алмаштыруу, мурдагысын алмаштыр, ооба алмаштыр
        replace, replace it, replace what was there, yes replace, yes replace it, replace the old one
        zamenit, almashtyruu
    """),
    "after": phrases("""
        новая, новое, новый, новая запись
        жаңысы, жаңы
        new, new one, a new one, the new one
    """),
    "in": phrases("""
        въезд, въезды, это въезд, это въезды, въехал, въехала, въехали, они въехали
        кирүү, кирүүлөр, кирди, киришти, кирген, кирген күн, кирген күндөр
        entry, entries, an entry, entered, they entered, in
    """),
    "out": phrases("""
        выезд, выезды, это выезд, это выезды, выехал, выехала, выехали, они выехали
        чыгуу, чыгуулар, чыкты, чыгышты, чыккан, чыккан күн, чыккан күндөр
        exit, exits, an exit, left, they left, out
    """),
}
_BEFORE: Final = phrases("в, во, на, из, с, со, to, in, into, from, out of, the, to the, in the, into the, from the")


def choices(text: str) -> frozenset[Choice]:
    """What the whole text may choose, politely or not."""
    return frozenset(choice for choice, said in _SAID.items() if says_only(text, said))


def country_alone(text: str, act: Direction | None = None) -> str | None:
    """The country that the whole text is, with what says where or whence: «Грузия», «в Турцию», "from Russia".

    Of a member of Schengen it is the whole of it. `act`: which way its border was crossed; None for a text that tells
    the other way, or more, or several countries.
    """
    text = text.strip(" .!?")
    named = mentions_in(text)
    if len(named) != 1 or (act and named[0].side == ("from" if act == "in" else "into")):
        return None
    rest = without(text, named)
    return area(named[0].code) if not rest.strip() or says_only(rest, _BEFORE) else None
