"""Who a message is told of, beside its writer."""

ALL = (
    "мы все вместе, мы все, все мы, все вместе, мы всей семьёй, всей семьёй, мы всей семьей, всей семьей, "
    "биз баарыбыз, баарыбыз, биз бардыгыбыз, бардыгыбыз, бүт үй-бүлө, бүт үй-бүлөбүз, бүт үй-бүлө менен, "
    "үй-бүлөбүз менен, we all, we've all, we have all, all of us, the whole family, our whole family, "
    "with the whole family, with my whole family, whole family"
)
"""Everybody whose days are counted."""
BESIDE_ME = (
    "we've, we're, we'll, my wife and i, my husband and i, my family and i, my son and i, my daughter and i, "
    "my kids and i, my children and i, жена и я, муж и я, я и жена, я и муж, аялым экөөбүз, балам экөөбүз, экөөбүз"
)
"""The writer and somebody else; whether the days of these are told too is not said."""
ONESELF = "я, мне, меня, сам, сама, мен, мага, менин, өзүм, me, i, myself, my"
"""Words for whoever writes, which name no other traveller."""
NAMES_TOO = "сын, али, ата, бала, ali, ata, bala, maya"
"""Names whose letters are also those of words that stand behind a number or inside a longer phrase alone («6-сын», «али
чыга элекмин», «ата-энем менен», "5 maya"): where a message begins they are nothing else.
"""
