"""What the tests ask `check`, and the keys of a whole answer."""

EXAMPLE = {
    "country": "KZ",
    "nationality": "RU",
    "stays": [["2026-01-05", "2026-02-01"], ["2026-03-01", None]],
    "on": "2026-03-20",
    "need": 30,
}
NINETY = {"limits": [{"rolling": [90, 180]}]}
KEYS = [
    "days_used",
    "may_stay_days",
    "last_legal_day",
    "overstay_days",
    "first_overstay_day",
    "earliest_entry",
    "may_stay_keeping_plans",
    "binding",
]
