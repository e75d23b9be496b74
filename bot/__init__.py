"""Kaldy: a Telegram bot for people who live by a day count."""

import zoneinfo

# A day depends on the clock of a place: the data that come with the bot decide, not what an old system holds.
zoneinfo.reset_tzpath(())
