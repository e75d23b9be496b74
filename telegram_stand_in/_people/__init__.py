"""What people do and see, in their chat with the bot and in groups."""
