# What comes by itself.
reminder-before = ⏳ { stay-until }
    A good time to plan the trip out of { $country_itself }.
reminder-tomorrow = ⏰ Tomorrow, { $last_weekday }, { $last_date }, is the last legal day { $country_in }.
    The border has to be crossed by the end of tomorrow.
reminder-last-day = 🔴 Today, { $last_weekday }, { $last_date }, is the last legal day { $country_in }. The border has to be crossed today.
    Already out? Tap “I left”.
reminder-over = 🚨 { stay-over }
    The sooner the exit, the better: a fine and an entry ban are possible. A lawyer or the migration service can say what to do in such a case.
    Already out? Tap “I left”. Wrong dates? Fix them: “{ button-trips }”.
reminder-over-never = 🚨 { stay-over-never }
    The sooner the exit, the better: a fine and an entry ban are possible. A lawyer or the migration service can say what to do in such a case.
    Already out? Tap “I left”. Wrong dates? Fix them: “{ button-trips }”.
apology = 😔 I couldn’t answer one of your messages.
    Check what was saved (“{ button-trips }”); if it is missing, please send it again in other words.
outage = 📡 I was out of reach for more than a day, and some messages may not have arrived.
    According to the records: { $country_in } { $in_from }. If there has been an exit since, tap “I left”.
outage-several = 📡 I was out of reach for more than a day, and some messages may not have arrived.
    According to the records these stays are still open:
outage-stay = { $names }: { $in_from }
outage-what = If there has been an exit since, open the stay below and tap “I left”.
