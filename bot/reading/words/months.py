"""Names of months in the forms that people type."""

from collections.abc import Iterable
from typing import Literal

Case = Literal["name", "english", "of_russian", "in_russian", "case", "to", "from", "of"]
"""name: nominative or short; of_russian: «марта»; in_russian: «марте»; case: Kyrgyz locative, accusative or
possessive; to, from, of: Kyrgyz dative, ablative, genitive."""

NAMES = {
    1: "январь, янв", 2: "февраль, февр, фев", 3: "март, мар", 4: "апрель, апр", 5: "май", 6: "июнь, июн",
    7: "июль, июл", 8: "август, авг", 9: "сентябрь, сент, сен", 10: "октябрь, окт", 11: "ноябрь, нояб, ноя",
    12: "декабрь, дек",
}  # fmt: skip
YOU = "сен"
"""At the end of a text without a day it is the Kyrgyz pronoun, no September."""
ENGLISH_NAMES = {
    1: "january, jan", 2: "february, feb", 3: "march, mar", 4: "april, apr", 5: "may", 6: "june, jun",
    7: "july, jul", 8: "august, aug", 9: "september, sept, sep", 10: "october, oct", 11: "november, nov",
    12: "december, dec",
}  # fmt: skip
ENGLISH_SPELT_ALIKE = {3: "mar", 4: "apr", 5: "may", 6: "jun", 7: "jul"}
"""«On may» beside other Kyrgyz words is «он май»."""
RUSSIAN_GENITIVE = {
    1: "января", 2: "февраля", 3: "марта", 4: "апреля", 5: "мая", 6: "июня",
    7: "июля", 8: "августа", 9: "сентября", 10: "октября", 11: "ноября", 12: "декабря",
}  # fmt: skip
RUSSIAN_PREPOSITIONAL = {
    1: "январе", 2: "феврале", 3: "марте", 4: "апреле", 5: "мае", 6: "июне",
    7: "июле", 8: "августе", 9: "сентябре", 10: "октябре", 11: "ноябре", 12: "декабре",
}  # fmt: skip

# The stem before Kyrgyz endings, its vowel in them, and whether it ends voiceless (т, not д; к, not г).
KYRGYZ_STEMS = {
    1: ("январ", "ы", False), 2: ("феврал", "ы", False), 3: ("март", "ы", True), 4: ("апрел", "и", False),
    5: ("май", "ы", False), 6: ("июн", "у", False), 7: ("июл", "у", False), 8: ("август", "у", True),
    9: ("сентябр", "ы", False), 10: ("октябр", "ы", False), 11: ("ноябр", "ы", False), 12: ("декабр", "ы", False),
}  # fmt: skip
# D is д or т, G is г or к, I the stem's narrow vowel, A its wide one. After I comes the possessive («12-мартында»).
KYRGYZ_ENDINGS: dict[Case, str] = {
    "case": "DA DI I IнDA Iн",
    "to": "GA IнA",
    "from": "DAн IнAн",
    "of": "DIн IнIн",
}
WIDE_VOWELS = {"ы": "а", "и": "е", "у": "а"}
MISSPELT_VOWELS = (("ы", "а"), ("и", "е"), ("у", "а"), ("у", "о"), ("и", "а"), ("ы", "е"))
"""«Апрелда» is misspelt, but can mean nothing else."""

TRADITIONAL_STEMS = "жалган куран, чын куран, бугу, кулжа, теке, баш оона, аяк оона"
TRADITIONAL_ENDINGS = ", нын, нун, дын, да, га, дан, ну, ны, нан, сы, сынын, сында"
TRADITIONAL_COUNTED = "үчтүн, бирдин, тогуздун, жетинин, бештин"
TRADITIONAL_MONTH = "айы, айынын, айында"
"""Old Kyrgyz names: sources disagree on which month each is, so they are asked about."""


ABLATIVE_ENDINGS = ("дан", "ден", "дон", "тан", "тен", "тон", "нан", "нен", "нон")
"""Of a Kyrgyz date, folded: «16-ноябрдан», «июндун 12синен», «12.03төн»."""
DATIVE_ENDINGS = ("га", "ге", "ка", "ке", "го", "ко", "на", "не", "но")
"""Of a Kyrgyz date, folded: «12-июнга», «июндун 12сине»."""


def forms() -> list[tuple[tuple[int, Case], str]]:
    """(month, case) and its forms, for every month and case."""
    found: list[tuple[tuple[int, Case], str]] = []
    for month, names in NAMES.items():
        found.append(((month, "name"), names))
        found.append(((month, "english"), ENGLISH_NAMES[month]))
        found.append(((month, "of_russian"), RUSSIAN_GENITIVE[month]))
        found.append(((month, "in_russian"), RUSSIAN_PREPOSITIONAL[month]))
        stem, narrow, voiceless = KYRGYZ_STEMS[month]
        found += _inflected(month, (stem,), ((narrow, WIDE_VOWELS[narrow]),), (voiceless,))
    return found


def misspelt() -> list[tuple[tuple[int, Case], str]]:
    """Kyrgyz forms with the vowels or consonants of another month, with the ь kept («15-январьдан») or lost.

    None of them («12-январ») can mean another month.
    """
    found: list[tuple[tuple[int, Case], str]] = []
    for month, (stem, _, _) in KYRGYZ_STEMS.items():
        with_soft_sign = [name for name in NAMES[month].split(", ") if name == f"{stem}ь"]
        found += [((month, "name"), stem) for _ in with_soft_sign]
        found += _inflected(month, (stem, *with_soft_sign), MISSPELT_VOWELS, (False, True))
    proper = {(key, form) for key, inflected in forms() for form in inflected.split(", ")}
    return [
        (key, ", ".join(wrong))
        for key, inflected in found
        if (wrong := [form for form in inflected.split(", ") if (key, form) not in proper])
    ]


def _inflected(
    month: int, stems: Iterable[str], vowels: Iterable[tuple[str, str]], voiceless: Iterable[bool]
) -> list[tuple[tuple[int, Case], str]]:
    return [
        (
            (month, case),
            ", ".join(
                stem + _spelt(ending, *pair, hard)
                for stem in stems
                for pair in vowels
                for hard in voiceless
                for ending in endings.split()
            ),
        )
        for case, endings in KYRGYZ_ENDINGS.items()
    ]


def _spelt(ending: str, narrow: str, wide: str, voiceless: bool) -> str:
    consonants = ("т", "к") if voiceless else ("д", "г")
    # After н of the possessive the consonant is always д.
    ending = ending.replace("нD", "нд").replace("D", consonants[0]).replace("G", consonants[1])
    return ending.replace("I", narrow).replace("A", wide)


def traditional() -> str:
    """The old Kyrgyz names with their endings."""
    endings = TRADITIONAL_ENDINGS.split(", ")
    inflected = [stem + ending for stem in TRADITIONAL_STEMS.split(", ") for ending in endings]
    counted = [f"{whose} {own}" for whose in TRADITIONAL_COUNTED.split(", ") for own in TRADITIONAL_MONTH.split(", ")]
    return ", ".join([*inflected, *counted])
