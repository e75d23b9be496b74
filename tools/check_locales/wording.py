"""How a text is worded: what no language does, and what one of them must not.

A rule is looked for in all that a text can say, spelled out without markup, values as ``{name}`` and, where a plural
form was chosen, ``{name|few}``. A new language has the rules of all until it gets its own.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from fluent.syntax import ast as ftl

from tools.check_locales.texts import Fault, Text, found, spelled


class Rule(NamedTuple):
    """What must not be found, why, and in which kinds and keys of texts: everywhere, if not said."""

    wrong: re.Pattern[str]
    reason: str
    kinds: frozenset[str] = frozenset()
    keys: re.Pattern[str] = re.compile("")

    def concerns(self, text: Text) -> bool:
        """Whether the text is one of those that the rule is about."""
        return (not self.kinds or text.kind in self.kinds) and bool(self.keys.match(text.key))


def _rule(wrong: str, reason: str, *kinds: str, keys: str = "") -> Rule:
    return Rule(re.compile(wrong, re.IGNORECASE), reason, frozenset(kinds), re.compile(keys))


_LETTER: Final = r"[^\W\d_]"
_VALUE: Final = r"\{[^}]+\}"
# A day as it may stand in a text: a phrase, a button's label, a date in digits or in words, or a way around it.
_DAY: Final = r"\{(?!country_)\w+_(?:date|until|from|on|weekday)\}"
_IN_DIGITS: Final = r"\d{1,2}\.\d{2}(?:\.\d{2,4})?+"
_RUSSIAN_MONTH: Final = r"(?:январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)\w*+"
_RUSSIAN_DAY: Final = (
    rf"(?:{_DAY}(?:[ ,(]+{_DAY}\)?)?+|\{{day\}}(?!\s{_RUSSIAN_MONTH})|{_IN_DIGITS}"
    rf"|(?:\{{day\}}|\d{{1,2}})\s{_RUSSIAN_MONTH}(?:\s(?:\{{year\}}|\d{{4}})\sгода)?+"
    r"|(?:этого|того|последнего|сегодняшнего|завтрашнего)\s(?:дня|числа))"
)
_KYRGYZ_DAY: Final = (
    rf"(?:{_DAY}|\{{day\}}(?!-)|{_IN_DIGITS}|(?:\{{day\}}|\d{{1,2}})-{_RUSSIAN_MONTH}"
    r"|(?:ошол|бул|ушул|акыркы|бүгүнкү|эртеңки)\s(?:күн|дата)\w*)"
)
_ENGLISH_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*+"
_ENGLISH_DAY: Final = rf"(?:{_DAY}|\{{day\}}|{_IN_DIGITS}|\d{{1,2}}\s{_ENGLISH_MONTH}|(?:that|this|the\slast)\sday)"

# Texts that can stand below the name of somebody else; those left out speak to whoever wrote or knows something.
_OF_WHOEVER_TRAVELS: Final = (
    r"(?!rule-own|numbers-unknown-rule|refused-overlap|which-day-(?:one|impossible|zones))"
    r"(?:status|stays?|plans?|refused|permits?|numbers|counted|saved|overstays|rule|compare|still-there|done-yet|which-day"
    r"|ask-(?:nationality$|inside|past|day)|entry-or|entry-exit|reminder-(?:before|tomorrow|last|over)|outage)(?:-|$)"
)
_NO_YOU: Final = "who travels may be somebody else: say it without “you”"
_KYRGYZ_DO: Final = "(?:жаз|бас|ал|сал|танда|түзөт|өчүр)[ыиуү]?ң[ыиуү]з"

_COUNTRY_FIRST: Final = _rule(r"(?:^|[\n.!?])\W*\{country_", "a country begins small here: put another word before it")

EVERYWHERE: Final = (
    _rule(rf"{_VALUE}{_LETTER}+", "an ending is glued to a value"),
    _rule(rf"{_LETTER}+{_VALUE}", "a word is glued to a value"),
    _rule(rf"{_VALUE}{_VALUE}", "no space between two values"),
    _rule(rf"(?<![\w/@.-])\d++(?!(?:st|nd|rd|th)\b){_LETTER}+", "no space between a number and its word"),
    _rule(r"[ \u00a0]{2}", "two spaces"),
    _rule("!", "no exclamation marks in warnings", keys=r"reminder-|status-over|refused-"),
)

BY_LANGUAGE: Final[Mapping[str, tuple[Rule, ...]]] = {
    "ru": (
        _COUNTRY_FIRST,
        _rule(rf"\bдо\s{_RUSSIAN_DAY}(?!\sвключительно)", "bare «до»: does it include the day?"),
        _rule(r"\{\w+\}\s(?:день|дня|дней|раза?|поезд(?:ка|ки|ок)|час(?:а|ов)?)\b", "counted without plural forms"),
        # In the genitive «одного дня», «двух дней» are right.
        _rule(r"\|one\}\s(?:дней|поездок)\b", "another form goes with [one]"),
        _rule(r"\|few\}\s(?:день|поездка)\b", "another form goes with [few]"),
        _rule(r"\|(?:many|other)\}\s(?:день|дня|поездка|поездки)\b", "another form goes with [many]"),
        _rule(r"[\"“”„]", "quotation marks are «»"),
        _rule(r"\b(?:вход|выход)\b", "reads as “log in” or “log out”", "button"),
        _rule(r"^\W*(?:вход|выход)\W*$", "reads as “log in” or “log out”"),
        _rule(r"киргиз", "the house writes «Кыргызстан», «кыргызский»"),
        _rule(r"(?:крайний|ваш последний) день", "say «последний разрешённый день»"),
        _rule(r"\bмне остал", "sounds like the last days of a life"),
        _rule(r"\b(?:вы|вас|вам|вами|ваш\w*)\b", _NO_YOU, keys=_OF_WHOEVER_TRAVELS),
    ),
    "ky": (
        _rule(
            rf"{_KYRGYZ_DAY}\s+чейин(?![^.!?\n]*кошо алганда)",
            "bare «чейин»: does it include the day?",
        ),
        _rule(
            r"\}(?:[»”’]-?|-)(?:[гкн][аеоө]|[дтн][аеоө]н?|[дтн][ыиуү]н?|[бп][ыиуү]|[лдт][ыиуү]к)\b",
            "an ending is glued to a value",
        ),
        _rule(
            r"(?:\d|\})\s(?:күндөр|сапарлар|апталар|жылдар|айлар|сааттар)", "a noun after a number has no plural ending"
        ),
        _rule(r"[\"“”„]", "quotation marks are «»"),
        _rule(r"(?<!-)\b(?:кирүү|чыгуу)\b(?!-)", "reads as “log in” or “log out”", "button"),
        _rule(r"^\W*(?:кирүү|чыгуу)\W*$", "reads as “log in” or “log out”"),
        _rule(r"өчүр", "a reminder is stopped («токтотуу»), «өчүрүү» is deleting too", keys=r"(?:\w+-)*reminder"),
        _rule(r"\bжума\b(?! күнү)", "Friday or week? «жума күнү» or «апта»", "message", "caption", "alert", "button"),
        _rule(r"\bче(?:к(?:ти|ке|тен|тин)?|ги\w*)\b(?! ара)", "limit, receipt or border? say «мөөнөт» or «чек ара»"),
        _rule(r"акыркы күн(?:үңүз|үң)", "sounds like the last day of a life"),
        _rule(r"\bбат(?:ат|пайт|ышы үчүн)|ашып кет", "nobody says so of a term: «мөөнөттөн ашпайт», «өтүп кетти»"),
        _rule(r"\b(?:бүгүн|күнү?) кошо\b", "say «бүгүндү кошо алганда»"),
        _rule(r"\bтурган жер", "where one lives or hides; a location is «жайгашкан жер»"),
        _rule(r"\bоңдо", "every button says «түзөтүү»: one word for one act"),
        _rule(r"баары болуп", "say «бардыгы болуп»"),
        _rule(r"\bсен(?:и|ин|ден|сиң)?\b", "people are addressed with «Сиз»"),
        _rule(
            rf"\b(?!{_KYRGYZ_DO}\b)\w*ң[ыиуү]з|\bсиз(?:ди|ге|де|дин)?\b|(?<!виз)[аеоөй]с[ыиуү]з(?:[бп][ыиуү])?\b",
            _NO_YOU,
            keys=_OF_WHOEVER_TRAVELS,
        ),
        _rule("[ӊӉ]", "the letter is U+04A3, not U+04CA"),
    ),
    "en": (
        _COUNTRY_FIRST,
        _rule(rf"\b(?:until|till|up to)\s{_ENGLISH_DAY}", "bare “until”: does it include the day?"),
        # A window is at least two days long (a rolling limit is shorter than its window): it needs no singular.
        _rule(r"\{(?!window\})\w+\}\s(?:days?|times?|stays?|hours?)\b", "counted without plural forms"),
        _rule(r"\|one\}\s(?:days|stays)\b", "another form goes with [one]"),
        _rule(r"\|other\}\s(?:day|stay)\b", "another form goes with [other]"),
        _rule(r"\bby (?:your|these|the) (?:records|dates|rule)\b", "“according to” records and dates, “under” a rule"),
        _rule(r"[\"']", "quotation marks are “”, the apostrophe is ’"),
        _rule(r"\byou(?:r|’\w+)?\b", _NO_YOU, keys=_OF_WHOEVER_TRAVELS),
    ),
}


def wrong_words(text: Text, texts: Mapping[str, Text]) -> Iterator[Fault]:
    """What a text can say and must not."""
    rules = [rule for rule in (*EVERYWHERE, *BY_LANGUAGE.get(text.language, ())) if rule.concerns(text)]
    for line in spelled(text, texts):
        for rule in rules:
            if wrong := rule.wrong.search(line):
                yield text.fault(f"«{wrong[0].strip()}»: {rule.reason}")
    if any(reference.id.name == "DATETIME" for reference in found(text.pattern, ftl.FunctionReference)):
        yield text.fault("DATETIME() gives CLDR's dates, not the house's")
