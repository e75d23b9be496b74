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
MY = "мой, моя, моё, мои, наш, наша, наши, менин, биздин, my, our"
"""Before a name or a relative: «моя Аня», «менин апам»."""
MY_IN_A_CASE = "моей, моего, моему, моим, мою, нашей, нашего, нашему, нашим, нашу"
"""The same before a name in another case: «у моей Ани»."""
ONESELF = "я, мне, меня, сам, сама, мен, мага, менин, өзүм, me, i, myself, my"
"""Words for whoever writes, which name no other traveller."""
NAMES_TOO = "али, ali, ata, bala, maya, том, tom, дан, dan, ден, den"
"""Names whose letters are also those of words that stand behind a number or inside a longer phrase alone («али чыга
элекмин», "5 maya", «на том же месте», «Казакстан-дан»): where a message begins they are nothing else.
"""
RELATIVE = (
    "муж, жена, супруг, супруга, мама, мать, мамочка, папа, отец, сын, сынок, сыночек, дочь, дочка, доченька, "
    "ребёнок, малыш, малышка, брат, братик, сестра, сестрёнка, бабушка, дедушка, дед, внук, внучка, тётя, дядя, "
    "племянник, племянница, тёща, тесть, свекровь, свёкор, зять, невестка, невеста, жених, друг, подруга, парень, "
    "девушка, няня, ата, апа, эне, чоң ата, чоң апа, чоң атам, чоң апам, таята, таене, аял, эр, күйөө, келин, бала, "
    "балам, уул, уулум, кыз, кызым, аялым, келинчегим, жубайым, күйөөм, жолдошум, атам, апам, энем, байке, байкем, "
    "ага, агам, ини, иним, эже, эжем, сиңди, сиңдим, карындаш, карындашым, небере, неберем, жээн, жээним, тай ата, "
    "тай эне, кайнене, кайненем, кайната, кайнатам, дос, досум, курбум, "
    "husband, wife, spouse, partner, mother, mom, mum, mommy, mama, father, dad, daddy, papa, son, daughter, child, "
    "kid, baby, brother, sister, grandmother, grandma, granny, grandfather, grandpa, grandson, granddaughter, aunt, "
    "uncle, nephew, niece, cousin, friend, girlfriend, boyfriend, fiance, fiancee, mother-in-law, father-in-law, "
    "nanny"
)
"""Whom a message may be told of, whether a traveller is called so or not; where it begins they are nothing else."""
RELATIVES = (
    "сыновья, дочери, дочки, дети, малыши, родители, братья, сёстры, внуки, друзья, семья, родственники, родные, "
    "балдар, балдарым, уулдарым, кыздарым, ата-энем, неберелерим, досторум, туугандарым, "
    "sons, daughters, children, kids, parents, brothers, sisters, grandchildren, friends, family, relatives"
)
"""The same of several."""
