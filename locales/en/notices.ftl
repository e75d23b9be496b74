# What comes by itself.
reminder-before = ⏳ { stay-until }
    A good time to plan your trip out of { $country_itself }.
reminder-tomorrow = ⏰ Tomorrow, { $last_weekday }, { $last_date }, is your last legal day { $country_in }.
    Plan to be across the border by the end of tomorrow.
reminder-last-day = 🔴 Today, { $last_weekday }, { $last_date }, is your last legal day { $country_in }. You need to leave today.
    Already out? Tap “I left”.
reminder-over = 🚨 { stay-over }
    Leave as soon as you can: a fine and an entry ban are possible. A lawyer or the migration service can tell you what to do in your case.
    Already out? Tap “I left”. Wrong dates? Fix them: “{ button-trips }”.
reminder-over-never = 🚨 { stay-over-never }
    Leave as soon as you can: a fine and an entry ban are possible. A lawyer or the migration service can tell you what to do in your case.
    Already out? Tap “I left”. Wrong dates? Fix them: “{ button-trips }”.
apology = 😔 I couldn’t answer one of your messages.
    Check /trips for what was saved; if it is missing, please send it again in other words.
outage = 📡 I was out of reach for more than a day, and some messages may not have arrived.
    According to your records you’ve been { $country_in } { $in_from }. If you have left since, tap “I left”.
outage-several = 📡 I was out of reach for more than a day, and some messages may not have arrived.
    According to your records these stays are still open:
outage-stay = { $names }: { $in_from }
outage-what = If anybody has left since, open it below and tap “I left”.
