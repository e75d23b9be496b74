"""The words that say, where other trips are asked for, that there were none or that these were all."""

from typing import Final

from bot.reading.phrases import phrases, says_only

_NO_MORE: Final = phrases("""
    нет, неа, нету, не было, нет не было, не было больше, больше не было, больше нет, больше нету, нет больше,
    нету больше, никаких, ни одной, ни разу, других нет, других не было, других поездок нет, других поездок не было,
    нет других, нет других поездок, не было других, не было других поездок, поездок не было, не было поездок,
    поездок больше не было, больше поездок не было, больше не было поездок, больше поездок нет, поездок больше нет,
    нет поездок, больше не ездил, больше не ездила, не ездил, не ездила, больше ничего, больше ничего нет,
    ничего больше, это все, все, вот и все, это все поездки, все поездки, вроде все, кажется все, на этом все,
    больше нечего добавить, нечего добавить, это вся история, это было все, готово, закончил, закончила

    жок, башка жок, жок башка, башка болгон жок, башка болгон эмес, болгон жок, болгон эмес, болбоду, башка сапар жок,
    башка сапар болгон жок, сапар жок, сапар болгон жок, башка барган жокмун, барган жокмун, башка барган эмесмин,
    бутту, ушул эле, ушуну менен бутту, ушуну менен баары, ушулар эле, баары ушул, баары ушул эле, болгону ушул,
    болгону ушу, болду, баары, бардыгы ушул, башка эч нерсе жок, эч нерсе жок
    jok, bashka jok, jok bashka, bashka bolgon jok, bolgon jok, bolgon emes, butty, buttu, ushul ele, bolgonu ushul,
    boldu, baary, baary ushul

    no, nope, none, no more, nothing, nothing more, nothing else, no others, no other trips, no more trips,
    there were none, there were no others, there were no other trips, no other, not any more, no further trips,
    that's all, thats all, that is all, that was all, that's it, thats it, that is it, that's everything, all,
    that is everything, it's all, its all, done, i'm done, im done, all done, finished, i never did, never
    net, ne bylo, bolshe net, bolshe ne bylo, eto vse, eto vsyo, vse, vsyo
""")


def no_more(text: str) -> bool:
    """Whether the whole text says so, in one phrase or several («нет, это всё»), politely or not."""
    return says_only(text, _NO_MORE)
