"""When the weekly rule is due next."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot import rulebook
from bot.actions.groups.settings import HOURS, next_digest
from bot.storage.groups import Group
from tests.actions.talk import ALMATY

BOOK = rulebook.load("KZ")


@given(
    st.integers(0, 6),
    st.sampled_from(HOURS),
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)).map(lambda at: at.replace(tzinfo=ALMATY)),
)
def test_the_next_digest_is_the_first_moment_of_that_day_and_hour(weekday: int, hour: int, after: datetime) -> None:
    group = Group(
        1, -1, "r", "ru", "RU", "KZ", weekday, hour, False, True, None, None, None, None, None, None, 0, 0, None
    )
    moment = next_digest(group, BOOK, after)
    assert moment is not None
    local = moment.astimezone(BOOK.zone)
    assert (local.weekday(), local.hour, local.minute) == (weekday, hour, 0)
    # A country that changes its clocks makes one week an hour longer.
    assert timedelta() < moment - after <= timedelta(days=7, hours=1)
