# What comes by itself.
reminder-before = ⏳ { stay-until }
    A good time to plan your trip out of { $country_itself }.
reminder-tomorrow = ⏰ Tomorrow, { $last_weekday }, { $last_date }, is your last legal day { $country_in }.
    Plan to be across the border by the end of tomorrow.
reminder-last-day = 🔴 Today, { $last_weekday }, { $last_date }, is your last legal day { $country_in }.
    You need to leave today.
    Already out? Tap “I left”.
reminder-over = 🚨 { stay-over }
    Leave as soon as you can: a fine and an entry ban are possible. A lawyer or the migration service can tell you what to do in your case.
    Already out? Tap “I left”. Wrong dates? Fix them: /trips
reminder-over-never = 🚨 { stay-over-never }
    Leave as soon as you can: a fine and an entry ban are possible. A lawyer or the migration service can tell you what to do in your case.
    Already out? Tap “I left”. Wrong dates? Fix them: /trips
permit-ends-day = 🪪 <b>{ $ends_date }, { $ends_weekday }</b>
permit-ends-soon = { $title }: its last day, { $left ->
        [one] { $left } day
       *[other] { $left } days
    } left after today.
permit-ends-tomorrow = { $title }: its last day, tomorrow.
permit-ends-today = { $title }: its last day, today.
permit-ends-inside = After it each day of this visit is over the limit, even if you have visa-free days left. The law doesn’t say so outright: I read it the cautious way.
permit-ends-leave = Leave or extend it by that day.
permit-ends-leave-today = Leave today, unless it has been extended.
    Already out? Tap “I left”. Extended? Change its last day.
permit-ends-outside = If you enter after it, visa-free days are counted.
    If you enter by that day, leave or extend it by that day too.
check-in = 📍 <b>{ $in_date }, { $in_weekday }</b>
    An entry is recorded on that day, and no exit since.
    Still { $country_in }? A forgotten exit spoils every later count.
check-in-yes = ✅ Noted: still { $country_in }.
    If nothing changes, I’ll ask again in 30 days.
register-day = 🗂 <b>{ $last_date }, { $last_weekday }</b>
register-soon = The last day to register { $country_in }, { $left ->
        [one] { $left } day
       *[other] { $left } days
    } left after today.
register-tomorrow = The last day to register { $country_in }, tomorrow.
register-today = The last day to register { $country_in }, today.
register-who = Whoever stays longer than { $days ->
        [one] { $days } day
       *[other] { $days } days
    } has to; the day of entry is the first.
register-done = Register with the migration service, then tap “Done”. If you leave by that day, you needn’t.
register-over = The last day to register { $country_in } was { $last_date }. If you haven’t, ask the migration service.
registered = ✅ Noted: you have registered. I’ll say no more of it during this visit.
apology = 😔 I couldn’t answer one of your messages.
    Check /trips for what was saved; if it is missing, please send it again in other words.
outage = 📡 I was out of reach for more than a day, and some messages may not have arrived.
    According to your records you’ve been { $country_in } { $in_from }. If you have left since, tap “I left”.
