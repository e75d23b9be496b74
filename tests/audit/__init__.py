"""Every call of a bot and every answer of the stand-in, held against a description of the Bot API."""
