# The poster with the QR code: one line of what the bot does; it stands below the bot's name.
poster-what = This Telegram bot counts how many days you can still stay { $country_in } and warns you in time
