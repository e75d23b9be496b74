# Trips that have not begun. They count for nothing.
trip-open = { $in_date }, { $in_weekday } – exit not chosen yet
plan-card = 🗓 Plan:
plan-kept = 🗓 Plan kept:
plan-changed = 🗓 Plan changed:
plan-there = 🗓 There is a plan for that day already:
plan-dropped = 🗑 Plan deleted:
plans-full = I keep no more than { $most } plans. Delete one you don’t need: /plan
plan-answer = If you enter on { $in_date }, { $in_weekday }, you can stay { $may_stay ->
        [one] { $may_stay } day
       *[other] { $may_stay } days
    }: { $last_until }.
plan-none = If you enter on { $in_date }, { $in_weekday }, there will be no legal days.
plan-legal = The trip is within the limit: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
plan-may-stay = After that entry you could stay { $may_stay ->
        [one] { $may_stay } day
       *[other] { $may_stay } days
    } in all: { $last_until }.
plan-over = The trip is too long: the first day over the limit is { $breaks_date }, { $breaks_weekday }, in all { $over ->
        [one] { $over } day
       *[other] { $over } days
    }.
plan-shorten = You can shorten it, { $over ->
        [one] { $over } day
       *[other] { $over } days
    } less: the last legal day is { $last_date }, { $last_weekday }.
plan-shift = You can move it: the whole trip fits if you enter on { $shift_date }, { $shift_weekday }, at the earliest.
plan-shift-entry = The first day you may enter: { $shift_date }, { $shift_weekday }.
plan-no-later = There is no suitable entry day within a year.
plan-keeping = To keep your next plan legal, stay no more than { $days ->
        [one] { $days } day
       *[other] { $days } days
    }: { $last_until }.
plan-keeping-none = With this trip your next plan breaks the limit.
plan-leaving = Counted as if you left Kazakhstan today.
plan-passed = That day has come, and no entry is recorded. A plan doesn’t change your count.
plan-unknown-rule = I don’t know the rule for your citizenship, so the plan is not counted. Give your own numbers: /settings
plans-title = <b>Plans</b> (not counted)
plans-item = { $number }. { $trip }
    → { $short }
plan-short-legal = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
plan-short-open = stay { $last_until }
plan-short-over = over the limit from { $breaks_date }, { $over ->
        [one] { $over } day
       *[other] { $over } days
    }
plan-short-none = no legal days
plan-short-passed = the day has come, no entry recorded
plan-short-unknown = not counted
plan-ask = What shall I count? Type an entry day, the dates of a trip, or how many days you need. For example:
    <code>12 June</code>, <code>12.06 - 30.06</code>, <code>30 days</code>
plan-for = 🗓 <b>A trip of { $days ->
        [one] { $days } day
       *[other] { $days } days
    }</b>
plan-for-too-long = That’s too long: one visit may last no more than { $most ->
        [one] { $most } day
       *[other] { $most } days
    }.
plan-for-none = Within a year there is no day from which you could stay that long.
plan-for-inside = You’re in Kazakhstan and can stay { $may_stay ->
        [one] { $may_stay } day
       *[other] { $may_stay } days
    }, counting today: { $last_until }.
plan-for-over = You’re in Kazakhstan and over the limit.
plan-for-later = For that long, enter on { $in_date }, { $in_weekday }, at the earliest: you can stay { $last_until }.
plan-for-again = If you leave today, re-enter for that long on { $in_date }, { $in_weekday }, at the earliest: you can stay { $last_until }.
plan-due = 🗓 You planned to enter Kazakhstan today, { $day_date }, { $day_weekday }. Have you entered?
    Nothing is recorded yet.
plan-due-late = 🗓 You planned to enter Kazakhstan on { $day_date }, { $day_weekday }. Did you?
    Nothing is recorded yet.
plan-due-inside = By your records you’ve been in Kazakhstan { $in_from }.
status-plan-over = Plan: { $trip }
    → { $short }
status-keeping-inside = To keep your plans legal, leave on { $last_date }, { $last_weekday }, at the latest.
status-keeping-outside = If you enter today, leave on { $last_date }, { $last_weekday }, at the latest to keep your plans legal.
status-keeping-none = Even today in Kazakhstan makes one of your plans break the limit: /plan
status-plans-over = …and { $more ->
        [one] { $more } more plan breaks
       *[other] { $more } more plans break
    } the limit: /plan
