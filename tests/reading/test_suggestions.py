"""What is suggested says what was said: never another person, mood, tense, aspect or way."""

from datetime import date

import pytest

from bot.reading import BareDay, Refusal
from bot.reading.grammar.parser import proper_words
from bot.reading.normalise import fold
from bot.reading.read import read_message as read_abroad
from tests.reading.at_home import read_message
from tests.reading.spelling import listed

TODAY = date(2026, 3, 20)


def _kyrgyz_forms() -> list[str]:
    """Forms of coming in and going out that are no first person of the past, negations among them."""
    forms: list[str] = []
    for stem, past, gan, wide, narrow, negative in (
        ("кир", "ди", "ге", "е", "и", "кирбе"),
        ("кел", "ди", "ге", "е", "и", "келбе"),
        ("чык", "ты", "ка", "а", "ы", "чыкпа"),
        ("кет", "ти", "ке", "е", "и", "кетпе"),
    ):
        voiced = stem.replace("чык", "чыг")
        endings = {
            f"{stem}{past}": f"_ ң ң{narrow}з ңар лар лер",
            f"{stem}{gan}н": "_ сиң сың сиз сыз дер дар дан ден да де",
            f"{stem}с{wide}": "_ м ң к ңиз ңыз",
            f"{voiced}{wide}": "т сиң сың сиз сыз бы би ли лы",
            f"{voiced}{narrow}": "п птир птыр ңиз ңыз ш",
            f"{stem}м{wide}к": "_ мин мын",
            f"{stem}чу": "_ мун",
            negative: "дим дым ди ды дик дык генмин ганмын гем гам ген ган генбиз ганбыз йм йт сем сам",
        }
        forms += [begun + end.strip("_") for begun, ends in endings.items() for end in ends.split()]
    return forms


_BY_LAND = listed("езжал езжала езжали едет едут езжает езжают ехав ехало ехать езжать едь ехавший")
_BY_AIR = listed("летал летала летали летит летят летает летев летело лететь летай")
_RUSSIAN = [
    *(prefix + form for prefix in listed("въ вы за при у отъ съ подъ до про пере на объ") for form in _BY_LAND),
    *(prefix + form for prefix in listed("при вы у за про до пере с об") for form in _BY_AIR),
    *listed("съехал съехала съехали наехал проехал поехал переехал доехал объехал отъехал подъехал"),
    *listed("прибывал прибывала прибудет прибыло убывал убудет убил прибил прибыть убыв"),
    *listed("возвращался возвращалась возвращались вернётся вернутся вернулось вернуться вернись"),
    *listed("заходил заходила выходил выходила покидал покидала попадал попадала зайдёт выйдет"),
    *listed("съезд переезд проезд наезд объезд подъезд вылеты прилёты"),
]
_ENGLISH = listed("enters arrives exits departs leaves flies crosses returns stays")


@pytest.mark.parametrize(
    "form", [one for one in (*_kyrgyz_forms(), *_RUSSIAN, *_ENGLISH) if fold(one) not in proper_words()]
)
def test_another_form_of_a_verb_is_no_slip(form: str) -> None:
    for text in (f"вчера {form}", f"{form} 12 марта"):
        found = read_message(text, TODAY)
        assert isinstance(found, Refusal)
        assert found.suggestion is None, found


@pytest.mark.parametrize("word", listed("пятницей средой вторником субботой понедельнику четвергу воскресеньем"))
def test_another_case_is_no_slip(word: str) -> None:
    found = read_message(f"въехал прошлой {word}", TODAY)
    assert isinstance(found, Refusal)
    assert found.suggestion is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("вчера выехл", "вчера выехал"),
        ("вчера приехол", "вчера приехал"),
        ("вчера прилетела", None),
        ("вчара въехал", "вчера въехал"),
        ("кечээ кирдым", "кечээ кирдим"),
        ("кечээ кирдм", "кечээ кирдим"),
        ("кечээ чыкам", None),
        ("кечээ кетим", None),
        ("yesterday enterd", "yesterday entered"),
        ("въехал в прошую среду", "въехал в прошлую среду"),
        ("сейшемби", "шейшемби"),
        ("пейшемби", "бейшемби"),
        ("12 марата", "12 марта"),
        ("сегодн въехал", "сегодня въехал"),
    ],
)
def test_a_slip_within_a_word_is_suggested(text: str, meant: str | None) -> None:
    assert getattr(read_message(text, TODAY), "suggestion", None) == meant


@pytest.mark.parametrize("text", ["5 мрта в Грузии", "в Грузии 5 мрта", "5-матрта Грузияда", "5 mach in Georgia"])
def test_a_slip_in_the_day_of_a_country(text: str) -> None:
    found = read_abroad(text, TODAY)
    assert isinstance(found, Refusal)
    assert found.why == "typo"
    assert found.suggestion
    right = read_abroad(found.suggestion, TODAY)
    assert isinstance(right, BareDay)
    assert (right.day.date, right.country) == (date(2026, 3, 5), "GE")
