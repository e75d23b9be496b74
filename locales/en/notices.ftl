# What comes by itself.
reminder-before = ⏳ <b>{ $last_date }, { $last_weekday }</b>
    The last legal day { $country_in }: { $more ->
        [one] { $more } day left
       *[other] { $more } days left
    } after today.
    A good time to plan the trip out of { $country_itself }.
reminder-tomorrow = ⏰ <b>{ $last_date }, { $last_weekday }</b>
    Tomorrow is the last legal day { $country_in }.
    The border has to be crossed by the end of tomorrow.
reminder-last-day = 🔴 <b>{ $last_date }, { $last_weekday }</b>
    Today is the last legal day { $country_in }.
    The border has to be crossed today.
    Already out? Tap “I left”.
reminder-over = 🚨 <b>{ $last_date }, { $last_weekday }</b>
    That was the last legal day { $country_in }: { $over ->
        [one] { $over } day
       *[other] { $over } days
    } over the limit.
    The sooner the exit, the better: a fine and an entry ban are possible. A lawyer or the migration service can say what to do in such a case.
    Already out? Tap “I left”. Wrong dates? Fix them: “{ button-trips }”.
reminder-over-never = 🚨 <b>{ $this_date }, { $this_weekday }</b>
    { stay-over-never }
    The sooner the exit, the better: a fine and an entry ban are possible. A lawyer or the migration service can say what to do in such a case.
    Already out? Tap “I left”. Wrong dates? Fix them: “{ button-trips }”.
reminder-binds = The rule: { $limit }.
reminder-rule-ends = Unless you learn that it was prolonged, it is safer to leave on that day at the latest.
reminder-earlier = Before, it was { $before_date }: a rule or the records have changed.
permit-ends-day = 🪪 <b>{ $ends_date }, { $ends_weekday }</b>
permit-ends-soon = { $title }: its last day, { $left ->
        [one] { $left } day
       *[other] { $left } days
    } left after today.
permit-ends-tomorrow = { $title }: tomorrow is its last day.
permit-ends-today = { $title }: today is its last day.
permit-ends-inside = After it each day of this visit is over the limit.
permit-ends-inside-counted = After it each day of this visit is over the limit, even if visa-free days are left. The law doesn’t say so outright: this is the cautious reading.
permit-ends-leave = By that day it has to be extended, or the border crossed.
permit-ends-leave-today = Unless it has been extended, the border has to be crossed today.
    Already out? Tap “I left”. Extended? Change its last day.
permit-ends-outside-counted = After an entry later than that, visa-free days are counted.
permit-ends-outside = After an entry by that day, it has to be extended, or the border crossed, by that day too.
check-in = 📍 <b>{ $in_date }, { $in_weekday }</b>
    An entry is recorded on that day, and no exit since.
    Still { $country_in }? A forgotten exit spoils every later count.
check-in-yes = ✅ Noted: still { $country_in }.
check-in-asks = If nothing changes, I’ll ask again { $day_on }.
register-day = 🗂 <b>{ $last_date }, { $last_weekday }</b>
register-soon = The last day to register { $country_in }, { $left ->
        [one] { $left } day
       *[other] { $left } days
    } left after today.
register-tomorrow = Tomorrow is the last day to register { $country_in }.
register-today = Today is the last day to register { $country_in }.
register-who = Whoever stays longer than { $days ->
        [one] { $days } day
       *[other] { $days } days
    } has to; the day of entry is the first.
register-done = Registration is done at the migration service; then tap “Done”. With an exit by that day it isn’t needed.
register-over = The last day to register { $country_in } was { $last_date }. Without a registration, the migration service is the place to go.
register-paused = The last day to register { $country_in } is { $last_date }. In the pause I won’t remind you of it.
registered = ✅ Noted: registered. I’ll say no more of it during this visit.
unregistered = ↩️ Taken back: not registered yet. I’ll tell you of its last day as before.
again = 🔔 <b>{ $day_date }, { $day_weekday }</b>
    I’ll write once more at { $hour }, if it is still true then.
again-off = You have switched this off, so it won’t come again. Change it: /reminders
host-tells = 🏠 The host (a hotel, the flat’s owner) has to tell the migration police of the arrival by { $last_weekday }, { $last_date }.
host-tells-estimate = 🏠 The host (a hotel, the flat’s owner) has to tell the migration police of the arrival by { $last_weekday }, { $last_date } (an estimate: the days off of { $year } aren’t announced yet).
return-day = 🧳 <b>{ $day_weekday }, { $day_date }</b>
return-may = From today on, { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in a row { $country_in } are legal again.
return-until = With an entry today: { $last_until }.
return-asked = 🔔 I’ll tell you on { $day_weekday }, { $day_date }: from that day on, { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in a row { $country_in } are legal. An entry that you log cancels this, a correction moves it.
return-unasked = 🔕 I won’t tell you about it.
apology = 😔 I couldn’t answer one of your messages.
    Check what was saved (“{ button-trips }”); if it is missing, please send it again in other words.
pauses-end = ⏸ A pause of reminders has an end now: a week, or until a day of your choice. During it I’ll still warn you on the last legal day and on the first day over.
    Your pause has no end, and nothing comes, not even on the last legal day. It stays so until you change it: “{ button-pause }” to choose an end, “{ button-resume }” to turn reminders on.
outage = 📡 <b>{ $in_date }, { $in_weekday }</b>
    An entry { $country_into } is recorded on that day, and no exit since.
outage-why = I was out of reach for more than a day, and some messages may not have arrived. If there has been an exit since, tap “I left”.
