# How things stand. The date first, then what binds, then the rest. One fact a line.
# The last day and how many more there are: in the same words here, in reminders and after a change.
stay-until = Last legal day: <b>{ $last_date }, { $last_weekday }</b> – { $more ->
        [one] { $more } day left
       *[other] { $more } days left
    } after today.
stay-over = Your last legal day was <b>{ $last_date }, { $last_weekday }</b>: you’re { $over ->
        [one] { $over } day
       *[other] { $over } days
    } over the limit.
stay-over-never = You’re { $over ->
        [one] { $over } day
       *[other] { $over } days
    } over the limit: according to your dates this trip had no legal days.
light-calm = 🟢
light-soon = 🟡
light-last = 🔴
light-unknown = ⚪
light-permit = 🪪
light-over = 🚨
status-since = You’ve been { $country_in } { $in_from }.
status-used = Used: { $used ->
        [one] { $used } day
       *[other] { $used } days
    } of { $limit } in the last { $window } days, counting today.
status-used-year = Used: { $used ->
        [one] { $used } day
       *[other] { $used } days
    } of { $limit } this calendar year, counting today.
status-used-period = Used: { $used ->
        [one] { $used } day
       *[other] { $used } days
    } of { $limit } in the period { $period }, counting today.
status-visit = Day { $day } of this visit’s { $visit }.
status-last-day-today = Today, <b>{ $last_date }, { $last_weekday }</b>, is your last legal day. You need to leave today.
status-over-since = You’ve been { $country_in } { $in_from }, over the limit { $since_from }.
status-over-whole = You’ve been { $country_in } { $in_from }, over the limit all that time.
status-over-what = Leave as soon as you can: a fine and an entry ban are possible. A lawyer or the migration service can tell you what to do in your case.
    Wrong dates? Fix them: /trips
status-outside = You’re outside { $country_itself }: you left on { $out_weekday }, { $out_date }.
status-empty = No entries yet.
    Entered { $country_itself }? Tap “I entered” or type: entered 12 March
status-outside-used = Used: { $used ->
        [one] { $used } day
       *[other] { $used } days
    } of { $limit } in the last { $window } days.
status-outside-used-year = Used: { $used ->
        [one] { $used } day
       *[other] { $used } days
    } of { $limit } this calendar year.
status-outside-used-period = Used: { $used ->
        [one] { $used } day
       *[other] { $used } days
    } of { $limit } in the period { $period }.
status-entry-today = If you enter today, your last legal day is <b>{ $last_date }, { $last_weekday }</b>: { $may_stay ->
        [one] { $may_stay } day
       *[other] { $may_stay } days
    } in all.
status-entry-none = You can’t enter today: there are no legal days left.
status-next-entry = The first day you may enter again: <b>{ $next_date }, { $next_weekday }</b>.
status-next-entry-full = The first day you may enter again: <b>{ $next_date }, { $next_weekday }</b>, and then for the full { $full ->
        [one] { $full } day
       *[other] { $full } days
    }.
status-full-entry = Enter on { $full_date } or later to stay the full { $full ->
        [one] { $full } day
       *[other] { $full } days
    }.
numbers-no-nationality = To count your days I need your citizenship.
numbers-permit = You have a residence permit or a visa, but I don’t know since when: no days are counted, and I don’t warn you.
numbers-permit-until = I don’t know since when, so no visa-free days are counted.
numbers-citizen = There’s no limit { $country_in } for its own citizens, so I don’t count days.
numbers-unknown-rule = { $country }: I don’t know the exact rule, so I don’t count days.
    If you know your limit, send two numbers: days for one visit and days in any 180, for example 30 90. What the sources say: /rule
numbers-not-in-force = I know of no rule in force today, so I don’t count days.
status-visit-limit = This is the limit for one visit: no more than { $visit ->
        [one] { $visit } day
       *[other] { $visit } days
    }.
# How far the numbers may be trusted.
doubt-low = ≈ Confidence in this rule: low.
doubt-medium = ≈ Confidence in this rule: medium.
doubt-old = ≈ The rule was last checked on { $verified_date }, { $months ->
        [one] { $months } month
       *[other] { $months } months
    } ago.
doubt-more = { $doubt } More: /rule
status-used-over = { status-used }
status-used-year-over = { status-used-year }
status-outside-used-over = { status-outside-used }
status-used-period-over = { status-used-period }
status-outside-used-period-over = { status-outside-used-period }
status-outside-used-year-over = { status-outside-used-year }
