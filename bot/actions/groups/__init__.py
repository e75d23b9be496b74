"""What the bot does in a group: nothing about a person is ever read, kept or answered there."""
