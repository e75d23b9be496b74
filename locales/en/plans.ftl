# Trips that have not begun. They count for nothing.
trip-open = { $in_date }, { $in_weekday } – exit not chosen yet
plan-card = 🗓 Plan:
plan-kept = 🗓 Plan saved:
plan-changed = 🗓 Plan changed:
plan-there = 🗓 There is a plan for that day already:
plan-overlaps = 🗓 Not saved. These dates overlap another plan:
plan-dropped = 🗑 Plan deleted:
plans-full = I keep no more than { $most } plans. Delete one: /plan
plan-answer = With an entry on { $in_weekday }, { $in_date }, the stay may last { $may_stay ->
        [one] { $may_stay } day
       *[other] { $may_stay } days
    }: { $last_until }.
plan-none = No entry on { $in_weekday }, { $in_date }: this trip doesn’t fit within the limit.
plan-legal = A trip of { $days ->
        [one] { $days } day
       *[other] { $days } days
    } is within the limit.
plan-may-stay = The longest stay from that entry: { $may_stay ->
        [one] { $may_stay } day
       *[other] { $may_stay } days
    }, { $last_until }.
plan-over = The trip breaks the limit: { $over ->
        [one] { $over } day
       *[other] { $over } days
    } over, from { $breaks_weekday }, { $breaks_date }.
plan-shorten = It can be { $over ->
        [one] { $over } day
       *[other] { $over } days
    } shorter: exit no later than { $last_weekday }, { $last_date }.
plan-shift = It can be moved: the whole trip fits with an entry no earlier than { $shift_weekday }, { $shift_date }.
plan-shift-entry = The first day to enter: { $shift_date }, { $shift_weekday }.
plan-no-later = There is no suitable entry day within a year.
plan-longest = One visit may last no more than { $longest ->
        [one] { $longest } day
       *[other] { $longest } days
    }.
plan-keeping = To keep the next plan within the limit, the stay must be no longer than { $days ->
        [one] { $days } day
       *[other] { $days } days
    }: { $last_until }.
plan-harms = This trip breaks a plan: { $trip }
    → { $short }
plan-leaving = Counted as if the exit { $country_from } were today.
plan-passed = That day has come, and no entry is recorded. A plan doesn’t change the count.
plan-not-in-force = I know of no rule that is in force on that day, so the plan isn’t counted.
plan-unknown-rule = I don’t know the rule for this citizenship, so the plan is not counted.
plans-title = <b>Plans</b> (not counted as days used)
plans-item = { $number }. { $trip }
    → { $short }
plan-short-legal = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, within the limit
plan-short-open = stay { $last_until }
plan-short-over = { $over ->
        [one] { $over } day
       *[other] { $over } days
    } over the limit, from { $breaks_date }
plan-short-none = this trip doesn’t fit within the limit
plan-short-passed = the day has come, no entry recorded
plan-short-unknown = not counted
plan-ask = What shall I count? Type an entry day, the dates of a trip, or how many days are needed. For example:
    <code>12 June</code>, <code>12.06 - 30.06</code>, <code>30 days</code>
plan-for = 🗓 <b>A trip of { $days ->
        [one] { $days } day
       *[other] { $days } days
    }</b>
plan-for-too-long = That’s too long: one visit may last no more than { $most ->
        [one] { $most } day
       *[other] { $most } days
    }.
plan-for-none = Within a year no entry day allows so long a stay.
plan-for-over = The stay { $country_in } is over the limit.
plan-for-later = The first day to enter for that long: { $in_date }, { $in_weekday }; the stay may last { $last_until }.
plan-due = 🗓 <b>{ $day_date }, { $day_weekday }</b>
    Today is the day of a planned entry { $country_into }. Has it happened?
    Nothing is recorded yet.
plan-due-late = 🗓 <b>{ $day_date }, { $day_weekday }</b>
    An entry { $country_into } was planned for that day. Did it happen?
    Nothing is recorded yet.
plan-due-inside = According to the records: { $country_in } { $in_from }.
status-plan-over = Plan: { $trip }
    → { $short }
status-keeping-inside = To keep the plans within the limit, the exit must be no later than { $last_weekday }, { $last_date }.
status-keeping-outside = With an entry today, the exit must be no later than { $last_weekday }, { $last_date }, to keep the plans within the limit.
status-keeping-none = Even with only today spent { $country_in }, one of the plans breaks the limit: /plan
status-plans-over = …and { $more ->
        [one] { $more } more plan breaks
       *[other] { $more } more plans break
    } the limit: /plan
plan-blocked = Another plan is in the way: { $plans }
plan-short-blocked = this trip does not fit, another plan is in the way: { $plan }
plan-promise = The plan of { $in_date } has no exit day. With its { $days ->
        [one] { $days } day
       *[other] { $days } days
    } this trip would not fit: exit no later than { $last_weekday }, { $last_date }.
plan-promise-none = The plan of { $in_date } has no exit day. With its { $days ->
        [one] { $days } day
       *[other] { $days } days
    } this trip would not fit at all.
plan-short-promise = { $short }, but a plan without an exit day may be in the way: { $in_date }
plan-visits = For longer, several visits one after another: { $visits } (with an exit and a new entry between).
plan-visa = To stay that long without leaving, a visa or a permit is needed.
plan-for-months = 🗓 <b>A trip of { $months ->
        [one] { $months } month
       *[other] { $months } months
    }</b>
plan-for-returns = The earliest return:
# An exit and what follows it.
plan-return = • { $leave } → { $then }
plan-leave-today = exit today
plan-leave-last = exit on the last legal day, { $out_weekday }, { $out_date }
plan-leave-on = exit on { $out_weekday }, { $out_date }
plan-return-days = from { $in_date } to { $last_date }
plan-return-none = no suitable day within a year
plan-return-over = that would be over the limit
