"""Words for residence permits and visas, and for what is said of one: had, got, extended, over."""

import re
from itertools import product
from typing import Literal

from bot.core.permit import PermitKind

Act = Literal["has", "had", "got", "extended", "over", "ends", "delete"]
Which = Literal["any", "purpose", "permanent", "endless"]

_SHORT = ("рвп", "внж", "пмж")
_KYRGYZ_ON_SHORT = "м, ым, им, ны, ни, нын, нин, мды, мди, ымды, мдын, мдин, ымдын"
"""«РВПм», «РВПны», «ВНЖымдын»; «РВПсы» is somebody else's."""
SUFFIXES = "м, ны, нын, мды, мдын"
"""The same behind a hyphen: «РВП-ны»."""
_KYRGYZ_PERMIT = "уруксат, уруксатым, уруксатты, уруксатымды, уруксаттын, уруксатымдын"
_KYRGYZ_OF_A_KIND = f"{_KYRGYZ_PERMIT}, уруксаты, уруксатын, уруксатынын"
"""«Жашоо уруксаты» is a compound, and nobody else's."""


def _each(firsts: str, seconds: str, joint: str = " ") -> str:
    return ", ".join(joint.join(pair) for pair in product(firsts.split(", "), seconds.split(", ")))


# Third persons («визасы») are missing on purpose, but in a compound («жумуш визасы»).
NAMES: dict[PermitKind, str] = {
    PermitKind.RESIDENCE: ", ".join(
        (
            *_SHORT,
            _each(", ".join(_SHORT), _KYRGYZ_ON_SHORT, ""),
            # In Latin letters they stand beside English words too: "my RVP expired".
            "rvp, vnzh, vnj",
            _each("вид, вида, виду, виде, видом", "на жительство"),
            _each(
                "разрешение, разрешения, разрешению, разрешением",
                "на проживание, на временное проживание, на постоянное проживание, на жительство",
            ),
            _each("residence, residency, resident", "permit, card"),
            "residence, residency",
            _each("жашоого, жашап турууга", _KYRGYZ_PERMIT),
            _each("жашоо", _KYRGYZ_OF_A_KIND),
        )
    ),
    PermitKind.VISA: "виза, визу, визы, визе, визам, визамды, визаны, визанын, визамдын, visa, e-visa, evisa, viza, "
    + _each("жумуш, жумушчу, эмгек, окуу, студенттик, студент", "визасы, визасын, визасынын"),
    PermitKind.OTHER: f"разрешение, разрешения, {_KYRGYZ_PERMIT}, permit",
}
MARKS = (
    "рвп, внж, пмж, rvp, vnzh, vnj, vnz, pmj, pmzh, жительств, zhitel, jitel, разрешени, razresh, визу, визы, "
    "визе, виза, viza, vizu, vizy, vizi, vize, visa, уруксат, uruksat, permit, residen"
)
"""One of these stands in every name, in whichever letters it is written."""

SCHENGEN = "шенгенская, шенгенскую, шенгенской, шенгенские, шенген, schengen"
"""Before the word for a visa; the noun alone is one, too, behind what one does with a visa and before its end."""
DONE_WITH_A_VISA = (
    "получил, получила, получили, открыл, открыла, открыли, сделал, сделала, сделали, продлил, продлила, продлили, "
    "дали, выдали, есть, got, got a, got my, have a"
)
ENDS_OF_A_VISA = "до, действует, действителен, истекает, заканчивается, закончился, алдым, until, expires, expired"
_HARD, _SOFT = "ая, ую, ой, ый, ое, ого", "ая, ую, ей, ий, ее, его"
ADJECTIVES: dict[Which, str] = {
    "any": _each("действующ", _SOFT, "")
    + ", "
    + _each("временн, постоянн, нов, электронн", _HARD, "")
    + ", a, an, the, temporary, new, valid, current, убактылуу, туруктуу, жаңы",
    "purpose": _each("рабоч", _SOFT, "")
    + ", "
    + _each("учебн, делов, гостев, частн, семейн", _HARD, "")
    + ", студенческая, студенческую, студенческой, туристическая, туристическую, туристической, бизнес, бизнес-, "
    "work, working, student, study, tourist, business, family, жумуш, жумушчу, эмгек, студенттик, окуу, туристтик",
    "permanent": "permanent",
    "endless": _each("бессрочн", _HARD, "") + ", indefinite, unlimited, мөөнөтсүз",
}
"""A "work permit" says nothing of a stay, so a purpose stands beside the other kinds only. What is "permanent" has no
end unless one is told; «постоянное» and «туруктуу» are in the name of a document that has to be renewed.
"""
ENDLESS = (
    "бессрочно, без срока, без срока действия, без ограничения срока, без ограничения по сроку, без конца, "
    "без окончания, без даты окончания, без срока окончания, даты окончания нет, срока нет, мөөнөтсүз, мөөнөтү жок, "
    "мөөнөтү чектелбеген, бүтүү күнү жок, indefinite, indefinitely, open-ended, "
    + ", ".join(
        _each(before, after)
        for before, after in (
            ("no, with no, has no, have no, without", "end, end date, expiry, expiry date, expiration date"),
            ("without an, doesn't have an, does not have an", "end, end date, expiry date, expiration date"),
        )
    )
    + ", does not expire, doesn't expire, never expires"
)
"""Apart from the name."""
TERM = "срок, срока, срок действия, действие"
TERM_AFTER = "мөөнөтү, мөөнөтүм"

THEIRS = re.compile(
    r"(?<!\w)(рвп|внж|пмж|виза|уруксат)-?(?:(?:с[ыи])|(?<=т)ы)(нын|нин|н)?(?!\w)",
    re.IGNORECASE,
)
"""What somebody else has in Kyrgyz, «РВПсы», «визасынын», with the end of its case: one's own is «РВПм», «визамдын»."""
CASES_OF_THEIRS = {"": "м", "н": "мды", "нын": "мдын", "нин": "мдын"}
CASES_BEHIND_A_CONSONANT = {"": "ым", "н": "ымды", "нын": "ымдын", "нин": "ымдын"}

HAVING = "у меня, у нас, u меня, менде, бизде"
"""Whoever says so has what is named; «u» is no Russian word by itself."""
SUBJECT = "я, мы, мне, нам, мен, биз, мага, бизге, i, we, i've, we've, me"
OWN = "мой, моя, моё, мою, моего, моей, свой, своё, свою, менин, биздин, my, our"
FILLING = "уже, наконец, наконец-то, теперь, сейчас, это, already, finally, now, эми, азыр"
"""Beside what is said of a permit these change nothing."""
ASKING = "is, was"
"""First in a sentence they ask: "is my visa valid"."""
DATED = "от, dated"
"""«РВП от 16 декабря»: issued on that day."""

VALID = (
    "действует, действителен, действительна, действительно, годен, годна, годно, valid, is valid, and valid, "
    "and is valid, жарактуу"
)
"""Before the last day, also behind another verb: «выдано 16.12.2025, действует до 16.12.2028»."""
ACTS: dict[Act, str] = {
    "has": f"есть, имею, имеем, имеется, {VALID}, have, hold, am on, i'm on, is, good, is good, бар",
    "had": "был, была, было, had, was, was valid, болгон, болчу, бар эле, бар болчу",
    "got": "получил, получила, получили, дали, выдали, оформил, оформила, оформили, сделал, сделала, сделали, открыли, "
    "выдан, выдана, выдано, был выдан, была выдана, было выдано, gave, they gave, got, have got, "
    "received, obtained, have received, have obtained, issued, was issued, was granted, was given, "
    "have been granted, have been issued, has been issued, has been granted, were issued, were granted, "
    "алдым, алдык, алгам, алганмын, алганбыз, алып алдым, беришти, берилди, жасаттым",
    "extended": "продлил, продлила, продлили, продлён, продлена, продлено, extended, renewed, "
    "they extended, they renewed, was extended, "
    "was renewed, have extended, have renewed, has been extended, has been renewed, узарттым, узарттык, узартып алдым, "
    "узартылды, узартышты, узартып беришти",
    "delete": "удали, удалите, удалить, убери, уберите, убрать, сотри, сотрите, delete, remove, өчүр, өчүрүп сал, "
    "өчүрүңүз, өчүрүү, өчүрүп койчу, өчүрүп коюңуз, алып сал, алып салыңыз",
    "over": "закончился, закончилась, закончилось, кончился, кончилась, кончилось, истёк, истекла, истекло, "
    "просрочен, просрочена, просрочено, больше не действует, уже не действует, больше нет, больше нету, уже нет, "
    "expired, has expired, is expired, ended, has ended, ran out, has run out, is over, lapsed, has lapsed, "
    "is no longer valid, no longer valid, no longer have, бүттү, бүтүп калды, бүтүптүр, бүткөн, аяктады, "
    "мөөнөтү өттү, мөөнөтү өтүп кетти, жараксыз болуп калды",
    "ends": "заканчивается, закончится, кончается, кончится, истекает, истечёт, expires, is expiring, will expire, "
    "ends, is ending, will end, runs out, will run out, бүтөт, аяктайт",
}
