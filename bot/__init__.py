"""Kaldy: a Telegram bot for people who live by a day count."""
