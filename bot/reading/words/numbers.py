"""Numbers as words, and the endings that are written after digits."""

RUSSIAN_UNITS = {
    1: "один, одна, одну, одно", 2: "два, две", 3: "три", 4: "четыре", 5: "пять",
    6: "шесть", 7: "семь", 8: "восемь", 9: "девять",
}  # fmt: skip
RUSSIAN_TEENS = {
    10: "десять", 11: "одиннадцать", 12: "двенадцать", 13: "тринадцать", 14: "четырнадцать",
    15: "пятнадцать", 16: "шестнадцать", 17: "семнадцать", 18: "восемнадцать", 19: "девятнадцать",
}  # fmt: skip
RUSSIAN_TENS = {
    20: "двадцать", 30: "тридцать", 40: "сорок", 50: "пятьдесят", 60: "шестьдесят",
    70: "семьдесят", 80: "восемьдесят", 90: "девяносто",
}  # fmt: skip
RUSSIAN_COLLECTIVE = {2: "двое", 3: "трое", 4: "четверо", 5: "пятеро"}
ENGLISH_UNITS = {
    1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
}  # fmt: skip
ENGLISH_TEENS = {
    10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen",
    15: "fifteen", 16: "sixteen", 17: "seventeen", 18: "eighteen", 19: "nineteen",
}  # fmt: skip
ENGLISH_TENS = {
    20: "twenty", 30: "thirty", 40: "forty, fourty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty",
    90: "ninety",
}  # fmt: skip
KYRGYZ_UNITS = {
    1: "бир", 2: "эки", 3: "үч", 4: "төрт", 5: "беш", 6: "алты", 7: "жети", 8: "сегиз", 9: "тогуз",
}  # fmt: skip
KYRGYZ_TENS = {
    10: "он", 20: "жыйырма", 30: "отуз", 40: "кырк", 50: "элүү", 60: "алтымыш", 70: "жетимиш", 80: "сексен",
    90: "токсон",
}  # fmt: skip

ROMAN = {
    1: "i", 2: "ii", 3: "iii", 4: "iv", 5: "v", 6: "vi", 7: "vii", 8: "viii", 9: "ix", 10: "x", 11: "xi", 12: "xii",
}  # fmt: skip
"""Months in Roman numbers: «12.III.2026»."""

# Days of the month: neuter nominative and genitive in Russian.
RUSSIAN_DAYS = {
    1: "первое, первого", 2: "второе, второго", 3: "третье, третьего", 4: "четвёртое, четвёртого",
    5: "пятое, пятого", 6: "шестое, шестого", 7: "седьмое, седьмого", 8: "восьмое, восьмого",
    9: "девятое, девятого", 10: "десятое, десятого", 11: "одиннадцатое, одиннадцатого",
    12: "двенадцатое, двенадцатого", 13: "тринадцатое, тринадцатого", 14: "четырнадцатое, четырнадцатого",
    15: "пятнадцатое, пятнадцатого", 16: "шестнадцатое, шестнадцатого", 17: "семнадцатое, семнадцатого",
    18: "восемнадцатое, восемнадцатого", 19: "девятнадцатое, девятнадцатого", 20: "двадцатое, двадцатого",
    30: "тридцатое, тридцатого",
}  # fmt: skip
ENGLISH_DAYS = {
    1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth",
    9: "ninth", 10: "tenth", 11: "eleventh", 12: "twelfth", 13: "thirteenth", 14: "fourteenth", 15: "fifteenth",
    16: "sixteenth", 17: "seventeenth", 18: "eighteenth", 19: "nineteenth", 20: "twentieth", 30: "thirtieth",
}  # fmt: skip
KYRGYZ_ORDINALS = {
    1: "биринчи", 2: "экинчи", 3: "үчүнчү", 4: "төртүнчү", 5: "бешинчи", 6: "алтынчы", 7: "жетинчи",
    8: "сегизинчи", 9: "тогузунчу", 10: "онунчу", 20: "жыйырманчы", 30: "отузунчу",
}  # fmt: skip
KYRGYZ_POSSESSIVE = {
    1: "бири", 2: "экиси", 3: "үчү", 4: "төртү", 5: "беши", 6: "алтысы", 7: "жетиси", 8: "сегизи", 9: "тогузу",
    10: "ону", 20: "жыйырмасы", 30: "отузу",
}  # fmt: skip
KYRGYZ_ON_AND_FROM = "нда, нде, ндө, нан, нен, нөн"
KYRGYZ_CASES_AFTER_POSSESSIVE = f", н, на, не, нө, {KYRGYZ_ON_AND_FROM}"

# Written after digits: «12-го», «12си», «12-чи», "12th".
RUSSIAN_SUFFIXES = "го, ого, его, е, ое, ье, й, ый, ий"
ENGLISH_SUFFIXES = "st, nd, rd, th"
KYRGYZ_ORDINAL_SUFFIXES = "чи, чы, чү, нчи, нчы, нчү, инчи, ынчы, үнчү"
KYRGYZ_POSSESSIVE_SUFFIXES = "и, ы, ү, си, сы, сү"
SUFFIXES_APART = "го, ого, чи, чы, чү, нчи, нчы, нчү, инчи, си, сы, сү, st, nd, rd, th"
"""These may stand after a space: «12 го»."""
SUFFIXES_ALONE = "го, ого, его, е, ое, ье, st, nd, rd, th, си, сы, сү"
"""With these a number is a day of the month though no month is said: «12-го», «айдын 12си»."""
KYRGYZ_CASE_SUFFIXES = "га, ге, гө, ка, ке, кө, дан, ден, дөн, тан, тен, төн, нан, нен, нөн"
"""Cases on the digits themselves: on a day alone only in ranges («12ден 20га чейин»), else on a whole date."""
KYRGYZ_ON_SUFFIXES = "да, де, дө, до, та, те, тө, то"
"""«12.03тө»; on a number alone it may be an hour: «12де»."""

_KYRGYZ_JOINTS = (" ", "-", "")
"""«Он эки», «онэки»."""


def _split(forms: str) -> list[str]:
    return [form.strip() for form in forms.split(",")]


def _with_tens(tens: dict[int, str], units: dict[int, str], joints: tuple[str, ...]) -> list[tuple[int, str]]:
    return [
        (ten + unit, f"{first}{joint}{last}")
        for ten, firsts in tens.items()
        for unit, lasts in units.items()
        if unit < 10
        for first in _split(firsts)
        for last in _split(lasts)
        for joint in joints
    ]


def counts() -> list[tuple[int, str]]:
    """One to ninety-nine, as one counts days."""
    return [*counts_without_english(), *english_counts()]


def counts_without_english() -> list[tuple[int, str]]:
    """One to ninety-nine in Kyrgyz and Russian; beside a month these may be days («он эки март»)."""
    kyrgyz = [*KYRGYZ_UNITS.items(), *KYRGYZ_TENS.items(), *_with_tens(KYRGYZ_TENS, KYRGYZ_UNITS, _KYRGYZ_JOINTS)]
    russian = [*RUSSIAN_UNITS.items(), *RUSSIAN_TEENS.items(), *RUSSIAN_TENS.items()]
    russian += [*RUSSIAN_COLLECTIVE.items(), *_with_tens(RUSSIAN_TENS, RUSSIAN_UNITS, (" ",))]
    return [*kyrgyz, *russian]


def english_counts() -> list[tuple[int, str]]:
    """One to ninety-nine in English."""
    plain = [*ENGLISH_UNITS.items(), *ENGLISH_TEENS.items(), *ENGLISH_TENS.items()]
    return [*plain, *_with_tens(ENGLISH_TENS, ENGLISH_UNITS, (" ", "-"))]


def russian_days() -> list[tuple[int, str]]:
    """«Первое», «двадцать первого»: 1 to 39; what is no day of a month is found out later."""
    return [*RUSSIAN_DAYS.items(), *_with_tens({20: "двадцать", 30: "тридцать"}, RUSSIAN_DAYS, (" ",))]


def english_days() -> list[tuple[int, str]]:
    """ "First", "twenty-first"."""
    return [*ENGLISH_DAYS.items(), *_with_tens({20: "twenty", 30: "thirty"}, ENGLISH_DAYS, (" ", "-"))]


def kyrgyz_days() -> list[tuple[int, str]]:
    """«Он экинчи», and «он экиси» with its cases."""
    tens = {ten: word for ten, word in KYRGYZ_TENS.items() if ten < 40}
    ordinals = [*KYRGYZ_ORDINALS.items(), *_with_tens(tens, KYRGYZ_ORDINALS, _KYRGYZ_JOINTS)]
    return [*ordinals, *kyrgyz_possessive_days()]


def kyrgyz_days_alone() -> list[tuple[int, str]]:
    """«Он төртүндө», «жыйырма бешинен»; not «экисинде», which is also "in both"."""
    return [(day, forms) for day, forms in kyrgyz_possessive_days(KYRGYZ_ON_AND_FROM) if day > 10]


def kyrgyz_possessive_days(cases: str = KYRGYZ_CASES_AFTER_POSSESSIVE) -> list[tuple[int, str]]:
    """«Он экиси», «он экисинде», «он экинчиси»: after «марттын» or «айдын»."""
    endings = cases.split(", ")
    belonging = {
        day: f"{possessive}, {KYRGYZ_ORDINALS[day]}{'сү' if KYRGYZ_ORDINALS[day][-1] in 'үу' else 'си'},"
        f" {KYRGYZ_ORDINALS[day]}сы"
        for day, possessive in KYRGYZ_POSSESSIVE.items()
    }
    tens = {ten: word for ten, word in KYRGYZ_TENS.items() if ten < 40}
    stems = [*belonging.items(), *_with_tens(tens, belonging, _KYRGYZ_JOINTS)]
    return [(day, ", ".join(form + ending for form in _split(forms) for ending in endings)) for day, forms in stems]


def kyrgyz_suffixes() -> str:
    """«12си», «12синде», «12-чи», «12-чисинде» and the like."""
    return f"{KYRGYZ_ORDINAL_SUFFIXES}, {_possessive(KYRGYZ_CASES_AFTER_POSSESSIVE)}"


def kyrgyz_days_suffixes() -> str:
    """«12синде», «10унан»: with these a number is a day of the month though no month is said, also after a space."""
    return _possessive(KYRGYZ_ON_AND_FROM)


def _possessive(cases: str) -> str:
    possessive = [
        *_split(KYRGYZ_POSSESSIVE_SUFFIXES),
        *(f"{one}{own}" for one in _split(KYRGYZ_ORDINAL_SUFFIXES) for own in ("си", "сы", "сү")),
    ]
    return ", ".join(own + case for own in possessive for case in cases.split(", "))
