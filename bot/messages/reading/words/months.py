"""Names of months in the forms that people type."""

from typing import Literal

Case = Literal["name", "english", "of_russian", "in_russian", "case", "to", "from", "of"]
"""name: nominative or short; of_russian: «марта»; in_russian: «марте»; case: Kyrgyz locative, accusative or
possessive; to, from, of: Kyrgyz dative, ablative, genitive."""

NAMES = {
    1: "январь, янв", 2: "февраль, февр, фев", 3: "март, мар", 4: "апрель, апр", 5: "май", 6: "июнь, июн",
    7: "июль, июл", 8: "август, авг", 9: "сентябрь, сент, сен", 10: "октябрь, окт", 11: "ноябрь, нояб, ноя",
    12: "декабрь, дек",
}  # fmt: skip
ENGLISH_NAMES = {
    1: "january, jan", 2: "february, feb", 3: "march, mar", 4: "april, apr", 5: "may", 6: "june, jun",
    7: "july, jul", 8: "august, aug", 9: "september, sept, sep", 10: "october, oct", 11: "november, nov",
    12: "december, dec",
}  # fmt: skip
RUSSIAN_GENITIVE = {
    1: "января", 2: "февраля", 3: "марта", 4: "апреля", 5: "мая", 6: "июня",
    7: "июля", 8: "августа", 9: "сентября", 10: "октября", 11: "ноября", 12: "декабря",
}  # fmt: skip
RUSSIAN_PREPOSITIONAL = {
    1: "январе", 2: "феврале", 3: "марте", 4: "апреле", 5: "мае", 6: "июне",
    7: "июле", 8: "августе", 9: "сентябре", 10: "октябре", 11: "ноябре", 12: "декабре",
}  # fmt: skip

# A final ь is dropped before a Kyrgyz ending; people keep it («15-январьдан»), so both stems are taken.
KYRGYZ_STEMS = {
    1: ("январ", "январь"), 2: ("феврал", "февраль"), 3: ("март",), 4: ("апрел", "апрель"),
    5: ("май",), 6: ("июн", "июнь"), 7: ("июл", "июль"), 8: ("август",),
    9: ("сентябр", "сентябрь"), 10: ("октябр", "октябрь"), 11: ("ноябр", "ноябрь"), 12: ("декабр", "декабрь"),
}  # fmt: skip
# Every harmony is taken with every month: «апрелда» is misspelt, but can mean nothing else.
KYRGYZ_ENDINGS: dict[Case, str] = {
    "case": "да де до та те то  ды ди ду ты ти ту  ы и у  ында инде унда  ын ин ун",
    "to": "га ге го ка ке ко  ына ине уна",
    "from": "дан ден дон тан тен тон  ынан инен унан",
    "of": "дын дин дун тын тин тун  ынын инин унун",
}

TRADITIONAL_STEMS = "жалган куран, чын куран, бугу, кулжа, теке, баш оона, аяк оона"
TRADITIONAL_ENDINGS = ", нын, нун, дын, да, га, дан, ну, ны, нан, сы, сынын, сында"
TRADITIONAL_COUNTED = "үчтүн, бирдин, тогуздун, жетинин, бештин"
TRADITIONAL_MONTH = "айы, айынын, айында"
"""Old Kyrgyz names: sources disagree on which month each is, so they are asked about."""


def forms() -> list[tuple[tuple[int, Case], str]]:
    """(month, case) and its forms, for every month and case."""
    found: list[tuple[tuple[int, Case], str]] = []
    for month, names in NAMES.items():
        found.append(((month, "name"), names))
        found.append(((month, "english"), ENGLISH_NAMES[month]))
        found.append(((month, "of_russian"), RUSSIAN_GENITIVE[month]))
        found.append(((month, "in_russian"), RUSSIAN_PREPOSITIONAL[month]))
        for case, endings in KYRGYZ_ENDINGS.items():
            inflected = [stem + ending for stem in KYRGYZ_STEMS[month] for ending in endings.split()]
            found.append(((month, case), ", ".join(inflected)))
    return found


def traditional() -> str:
    """The old Kyrgyz names with their endings."""
    endings = TRADITIONAL_ENDINGS.split(", ")
    inflected = [stem + ending for stem in TRADITIONAL_STEMS.split(", ") for ending in endings]
    counted = [f"{whose} {own}" for whose in TRADITIONAL_COUNTED.split(", ") for own in TRADITIONAL_MONTH.split(", ")]
    return ", ".join([*inflected, *counted])
