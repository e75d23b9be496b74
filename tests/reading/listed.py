"""What is read of a list, in short, for the tests of lists."""

from datetime import date

from bot.reading import Crossing, PastStay, Refusal, read_stays

TODAY = date(2026, 5, 20)


def told(text: str, today: date = TODAY, language: str = "ru") -> list[str]:
    """What is read, in short: both days of a stay, the day of an entry, or why not."""
    found = []
    for one in read_stays(text, today, language):
        match one:
            case PastStay(entered, left):
                found.append(f"{entered}..{left}")
            case Crossing(act, day):
                found.append(f"{act} {day.date}")
            case Refusal(why):
                found.append(why)
    return found


TWO = ["2026-03-12..2026-04-20", "2026-02-01..2026-02-05"]
ONE = TWO[:1]
