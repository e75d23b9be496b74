"""Reading the dates and sentences that people type in Russian, Kyrgyz and English, mixed or not."""

from bot.reading.answers import (
    Back,
    BareDay,
    Command,
    Crossing,
    Day,
    HalfSaid,
    Length,
    Move,
    PastStay,
    PermitTold,
    PlannedStay,
    Reached,
    Refusal,
)
from bot.reading.asked_of import asked_of, may_be_asked_of, namesakes, traveller_named, whose_permit
from bot.reading.captions import Caption, read_caption
from bot.reading.countries import country_in
from bot.reading.lists import read_stays
from bot.reading.mentions import at_home, countries_named, without_countries
from bot.reading.names import LONGEST_NAME, NoName, why_no_name
from bot.reading.people import Who, Whose, about_whom, may_be_of, whose_each, whose_lines, without_oneself
from bot.reading.permits import permit_at_home, read_permit, speaks_of_permit
from bot.reading.pieces import MOST_STAYS
from bot.reading.question import LONGEST_TRIP, YEARS_AHEAD
from bot.reading.read import (
    Message,
    behind_command,
    one_after_another,
    read_coming_back,
    read_day,
    read_end,
    read_message,
    read_open_stay,
    read_plan,
    read_plan_in,
    read_return,
    read_stay_in,
    read_trip_away,
)
from bot.reading.third_person import told_of_them

__all__ = [
    "LONGEST_NAME",
    "LONGEST_TRIP",
    "MOST_STAYS",
    "YEARS_AHEAD",
    "Back",
    "BareDay",
    "Caption",
    "Command",
    "Crossing",
    "Day",
    "HalfSaid",
    "Length",
    "Message",
    "Move",
    "NoName",
    "PastStay",
    "PermitTold",
    "PlannedStay",
    "Reached",
    "Refusal",
    "Who",
    "Whose",
    "about_whom",
    "asked_of",
    "at_home",
    "behind_command",
    "countries_named",
    "country_in",
    "may_be_asked_of",
    "may_be_of",
    "namesakes",
    "one_after_another",
    "permit_at_home",
    "read_caption",
    "read_coming_back",
    "read_day",
    "read_end",
    "read_message",
    "read_open_stay",
    "read_permit",
    "read_plan",
    "read_plan_in",
    "read_return",
    "read_stay_in",
    "read_stays",
    "read_trip_away",
    "speaks_of_permit",
    "told_of_them",
    "traveller_named",
    "whose_each",
    "whose_lines",
    "whose_permit",
    "why_no_name",
    "without_countries",
    "without_oneself",
]
