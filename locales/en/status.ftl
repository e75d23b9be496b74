# How things stand. One fact a line.
light-calm = 🟢
light-soon = 🟡
light-last = 🔴
light-unknown = ⚪
light-permit = 🪪
status-inside = { $light } You’ve been in Kazakhstan { $in_from }.
status-used = Used: { $used ->
        [one] { $used } day
       *[other] { $used } days
    } of { $limit } in the last { $window } days, counting today.
status-used-year = Used: { $used ->
        [one] { $used } day
       *[other] { $used } days
    } of { $limit } this calendar year, counting today.
status-may-stay = You can stay { $may_stay ->
        [one] { $may_stay } day
       *[other] { $may_stay } days
    } counting today, that is { $more ->
        [one] { $more } day
       *[other] { $more } days
    } after today.
status-last-day = Last legal day: <b>{ $last_date }, { $last_weekday }</b>.
status-last-day-today = Today, { $last_date }, is your last legal day. You need to leave today.
status-over = 🚨 You’ve been in Kazakhstan { $in_from }.
    Over the limit { $since_from }: { $over ->
        [one] { $over } day
       *[other] { $over } days
    }.
status-over-legal = Your last legal day was { $last_weekday }, { $last_date }.
status-over-what = Leave as soon as you can: a fine and an entry ban are possible. A lawyer or the migration service can tell you what to do in your case.
    Wrong dates? Fix them: /trips
status-outside = ⚪ You’re outside Kazakhstan: you left on { $out_weekday }, { $out_date }.
status-empty = ⚪ No entries yet.
    Entered Kazakhstan? Tap “I entered” or type: entered 12 March
status-outside-used = Used: { $used ->
        [one] { $used } day
       *[other] { $used } days
    } of { $limit } in the last { $window } days.
status-outside-used-year = Used: { $used ->
        [one] { $used } day
       *[other] { $used } days
    } of { $limit } this calendar year.
status-entry-today = If you enter today, you can stay { $may_stay ->
        [one] { $may_stay } day
       *[other] { $may_stay } days
    }: { $last_until }.
status-entry-none = You can’t enter today: there are no legal days left.
status-next-entry = The first day you may enter again: { $next_date }, { $next_weekday }.
status-next-entry-full = The first day you may enter again: { $next_date }, { $next_weekday }, and then for the full { $full ->
        [one] { $full } day
       *[other] { $full } days
    }.
status-full-entry = Enter on { $full_date } or later to stay the full { $full ->
        [one] { $full } day
       *[other] { $full } days
    }.
numbers-no-nationality = To count your days I need your citizenship.
numbers-permit = You have a residence permit or a visa: the visa-free limit doesn’t apply, so I don’t warn you.
numbers-citizen = Kazakhstan doesn’t limit its own citizens, so I don’t count days.
numbers-unknown-rule = I don’t know the rule for citizens of { $country }, so I don’t count days.
    If you know your limit, send two numbers: days for one visit and days in any 180. For example: 30 90
numbers-not-in-force = I know of no rule in force today, so I don’t count days.
status-visit-limit = This is the limit for one visit: no more than { $visit ->
        [one] { $visit } day
       *[other] { $visit } days
    }.
