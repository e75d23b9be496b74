"""A Bot API on loopback and a chat page, so that the whole bot runs without Telegram."""
