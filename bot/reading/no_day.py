"""The words that say, where a day of a permit is asked for, that nobody remembers it or that there is none."""

import re
from typing import Final

from bot.reading.phrases import phrases, says_only

_BEFORE_A_CLAUSE: Final = re.compile(r"\s*,\s*(?=с како|когда|since when|when)")
"""The comma of «не помню, с какого дня»."""
_FORGOTTEN: Final = phrases("""
    не помню, я не помню, не помню уже, уже не помню, точно не помню, не помню точно, не помню когда, не помню дату,
    не помню день, не помню дня, не помню с какого дня, не помню с какого числа, с какого дня не помню,
    с какого числа не помню, когда не помню, дату не помню, не помню начало, не вспомню, не могу вспомнить,
    не знаю, я не знаю, точно не знаю, не знаю точно, не знаю когда, не знаю дату, не знаю с какого дня,
    не знаю с какого числа, забыл, забыла, я забыл, я забыла, забыл когда, забыла когда, забыл дату, забыла дату,
    без понятия, понятия не имею, не могу сказать, хз

    эсимде жок, эсимде эмес, так эсимде жок, качан экени эсимде жок, кайсы күн экени эсимде жок, күнү эсимде жок,
    датасы эсимде жок, эстей албайм, эстей албай жатам, билбейм, так билбейм, мен билбейм, качан экенин билбейм,
    кайсы күн экенин билбейм, күнүн билбейм, датасын билбейм, унутуп калдым, унуттум, унутупмун,
    esimde jok, bilbeim, bilbeym, bilbejm, unutup kaldym, unuttum

    don't remember, i don't remember, dont remember, i dont remember, do not remember, i do not remember,
    can't remember, i can't remember, cant remember, i cant remember, cannot remember, i cannot remember,
    don't remember since when, i don't remember since when, don't remember when, i don't remember when,
    don't remember the date, i don't remember the date, don't remember exactly, i don't remember exactly,
    don't know, i don't know, dont know, i dont know, do not know, i do not know, don't know when, i don't know when,
    don't know since when, i don't know since when, don't know the date, i don't know the date, dunno, idk, no idea,
    i have no idea, not sure, i'm not sure, im not sure, forgot, i forgot, i've forgotten, forgotten,
    ne pomnu, ne pomnyu, ne pomniu, ne znau, ne znayu, zabyl, zabyla
""")
_NO_END: Final = phrases("""
    нет, неа, нету, нет срока, срока нет, нет даты, даты нет, нет конца, конца нет, нет окончания,
    нет даты окончания, даты окончания нет, без даты, без даты окончания, без конца, без окончания, без срока,
    бессрочно, бессрочный, бессрочная, бессрочное, пока нет, ещё нет, нет ещё, пока что нет, не закончился,
    не закончилась, не закончилось, ещё не закончился, ещё не закончилась, ещё не закончилось, пока не закончился,
    пока не закончилась, пока не закончилось, не кончается, не заканчивается, никогда, навсегда, не истекает,
    ещё действует, пока действует, действует, до сих пор действует, всё ещё действует

    жок, азырынча жок, али жок, азыр жок, мөөнөтү жок, бүтөр күнү жок, бүткөн күнү жок, акыркы күнү жок, аягы жок,
    чеги жок, мөөнөтсүз, бүтпөйт, бүтө элек, али бүтө элек, азырынча бүтө элек, бүткөн жок, эч качан,
    дагы эле жарактуу, азыр да жарактуу,
    jok, azyryncha jok, ali jok, bute elek

    no, nope, none, not yet, no end, no end date, no last day, no expiry, no expiry date, no expiration,
    no expiration date, without an end, without an end date, there is none, there's none, there is no end,
    there's no end, there is no end date, it has no end, it has no end date, it doesn't end, doesn't end,
    it doesn't expire, doesn't expire, does not expire, it does not expire, never, never ends, never expires,
    it never ends, it never expires, still valid, it's still valid, it is still valid, hasn't ended,
    it hasn't ended, has not ended, not over yet, indefinite, indefinitely, unlimited, forever,
    net, poka net, eshche net, esche net
""")


def forgotten(text: str) -> bool:
    """Whether the whole text says that the day is not remembered: «не помню», «эсимде жок», "I don't know"."""
    return says_only(_BEFORE_A_CLAUSE.sub(" ", text.lower()), _FORGOTTEN)


def no_end(text: str) -> bool:
    """Whether the whole text says that there is no last day, or none so far: «нет», «азырынча жок», "no end date"."""
    return says_only(text, _NO_END)
