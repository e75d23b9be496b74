"""Who a message is told of, beside its writer."""

ALL = (
    "мы все вместе, мы все, все мы, все вместе, мы всей семьёй, всей семьёй, мы всей семьей, всей семьей, "
    "биз баарыбыз, баарыбыз, биз бардыгыбыз, бардыгыбыз, бүт үй-бүлө, бүт үй-бүлөбүз, бүт үй-бүлө менен, "
    "үй-бүлөбүз менен, we all, we've all, we have all, all of us, the whole family, our whole family, "
    "with the whole family, with my whole family, whole family"
)
"""Everybody whose days are counted."""
EVERYBODY = "баары, бардыгы, баардыгы, everyone, everybody"
"""The same without «мы»; the verb is said of them."""
EVERYBODY_OF_MANY = "все"
"""The same beside a verb that is said of many: «всё», which is typed so, too, says it of nobody («всё, выехал»)."""
AND = "и, а, жана, ал эми, менен, and"
"""Between names, or between what is told of one and of another."""
BESIDE_ME = (
    "we've, we're, we'll, my wife and i, my husband and i, my family and i, my son and i, my daughter and i, "
    "my kids and i, my children and i, жена и я, муж и я, я и жена, я и муж, аялым экөөбүз, балам экөөбүз, экөөбүз, "
    "үчөөбүз, төртөөбүз, мы вдвоём, мы втроём, мы вчетвером, мы впятером, вдвоём, втроём, вчетвером, впятером, "
    "the two of us, the three of us, the four of us, both of us, we both"
)
"""The writer and somebody else; whether the days of these are told too is not said."""
WE_WITH = "мы с, мы со, я с, я со, мы вместе с, я вместе с"
"""Before the names of those beside the writer: «мы с Аней»."""
WE = "мен, биз"
BOTH_OF_US = (
    "экөөбүз, үчөөбүз, төртөөбүз, менен экөөбүз, менен үчөөбүз, менен, менен бирге, менен чогуу, м-н, м-н бирге"
)
"""Kyrgyz, behind those names: «Аня экөөбүз», «мен Аня менен»."""
DECLINED = (
    ("я", "ей, ею"),
    ("а", "ой, ою, ей, ею"),
    ("й", "ем"),
    ("ь", "ем, ью"),
    ("ел", "лом, елом, елем"),
    ("", "ом, ем"),
)
"""The end of a name, and what stands there behind «с»: «Аня», «с Аней»."""
RUSSIAN_CASES = (
    ("очь", "очери, очерью"),
    ("ать", "атери, атерью"),
    ("я", "и, е, ю, ей, ею, ин, ины"),
    ("а", "ы, и, е, у, ой, ою, ей, ею, ин, ины"),
    ("й", "я, ю, ем, е, евы"),
    ("ь", "я, и, ю, ем, ью, е, евы"),
    ("ел", "ла, лу, лом, ле, ела, елу, елом, еле"),
    ("ец", "ца, цу, цом, цем, це"),
    ("", "а, у, ом, ем, е, овы"),
)
"""The end of a name, and what stands there in the other cases, and in what is theirs: «Анины дни».

«Тимуров» and «Тимурова» are other people.
"""
KYRGYZ_CASES = (
    "да, де, до, дө, та, те, то, тө, дын, дин, дун, дүн, тын, тин, тун, түн, нын, нин, нун, нүн, га, ге, го, гө, ка, "
    "ке, ко, кө, ны, ни, ну, нү, ды, ди, ду, дү, ты, ти, ту, тү, дан, ден, дон, дөн, тан, тен, тон, төн"
)
BEFORE_WHOM = "у, для, про, for, of, about"
"""What stands before a name in a question about them."""
ONESELF_ASKED = "у меня, мне, я, мой, мои, менин, менде, my, i, about me"
"""Of oneself, in its place."""
THEIR_OWN = {
    "does": "do", "алат": "алам", "болот": "болом",
    "күнү": "күнүм", "мөөнөтү": "мөөнөтүм", "убактысы": "убактым", "статусу": "статусум",
    "абалы": "абалым", "чыгышы": "чыгышым", "кетиши": "кетишим", "сапарлары": "сапарларым",
}  # fmt: skip
"""What is said of another's in a question, and the same of one's own."""
ONESELF = "я, мне, меня, сам, сама, мен, мага, менин, өзүм, me, i, myself, my"
"""Words for whoever writes, which name no other traveller."""
NAMES_TOO = (
    "сын, али, ата, бала, ali, ata, bala, maya, том, tom, дан, dan, ден, den, mum, mom, mother, dad, father, wife, "
    "husband, son, daughter, brother, sister, grandma, grandpa, baby"
)
"""Names whose letters are also those of words that stand behind a number or inside a longer phrase alone («6-сын», «али
чыга элекмин», «ата-энем менен», "5 maya", «на том же месте», «Казакстан-дан», "with my mum"): where a message begins
they are nothing else.
"""
RELATIVES = (
    "муж, жена, супруг, супруга, мама, мать, мамочка, папа, отец, сын, сынок, сыночек, сыновья, дочь, дочка, доченька, "
    "дочери, дочки, дети, ребёнок, малыш, малышка, родители, брат, братья, братик, сестра, сёстры, сестрёнка, бабушка, "
    "дедушка, дед, внук, внучка, внуки, тётя, дядя, племянник, племянница, тёща, тесть, свекровь, свёкор, зять, "
    "невестка, невеста, жених, друг, подруга, друзья, парень, девушка, семья, родственники, родные, няня, "
    "ата, апа, эне, чоң ата, чоң апа, таята, таене, аял, эр, күйөө, келин, бала, балдар, балам, балдарым, уул, уулум, "
    "уулдарым, кыз, кызым, кыздарым, аялым, келинчегим, жубайым, күйөөм, жолдошум, атам, апам, энем, ата-энем, байке, "
    "байкем, ага, агам, ини, иним, эже, эжем, сиңди, сиңдим, карындаш, карындашым, небере, неберем, неберелерим, жээн, "
    "жээним, тай ата, тай эне, кайнене, кайненем, кайната, кайнатам, дос, досум, досторум, курбум, туугандарым, "
    "husband, wife, spouse, partner, mother, mom, mum, mommy, mama, father, dad, daddy, papa, son, sons, daughter, "
    "daughters, child, children, kid, kids, baby, parents, brother, brothers, sister, sisters, grandmother, grandma, "
    "granny, grandfather, grandpa, grandson, granddaughter, grandchildren, aunt, uncle, nephew, niece, cousin, friend, "
    "friends, girlfriend, boyfriend, fiance, fiancee, family, relatives, mother-in-law, father-in-law, nanny"
)
"""Whom a message may be told of that is no traveller by that name."""
