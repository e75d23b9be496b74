"""Kaldy: a Telegram bot for people who live by a day count."""

__version__ = "0.1.0"
