# The poster with the QR code: one line of what the bot does; it stands below the bot's name.
poster-what = Counts your days in Kazakhstan by the 90/180 rule and warns you in time
