"""Words that look like others: a slip in a known word, or an English word where none is meant."""

NOT_SLIPS = (
    "кирди, чыкты, келди, кетти, кирдиң, чыктың, келдиң, кеттиң, кирдиңиз, чыктыңыз, кирдиби, чыктыбы, кирген, чыккан, "
    "кирсем, чыксам, кирет, чыгат, келет, кетет, кирген эмесмин, въехало, выехало, въезд-выезд, въехать, выехать, "
    "приехать, уехать, заехать, выход, вход, въезжал, выезжал, въезжала, выезжала, собирался, собиралась, убил, убила, "
    "убили, прибил, прибила, прибили, еду, поеду, иду, пойду, ехал, ехала, карта, марка, партия, маршрут, марафон, "
    "парта, вечера, неделька, marched, marching, lest, lift, late, lasted, enters, entry-level, leaves, where, he, "
    "she, they, mary, mark, marc, алам"
)

ENGLISH_TOO = "on, men, my, try, let, sent, son"
"""They are English, and spell Kyrgyz or Russian words: он (ten), мен (I), мы, три, лет, сент, соң."""
