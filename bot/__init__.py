"""Kaldy: a Telegram bot for people who live by a day count."""

import zoneinfo

__version__ = "0.1.0"

# A day depends on the clock of a place: the data that come with the bot decide, not what an old system holds.
zoneinfo.reset_tzpath(())
