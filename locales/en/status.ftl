# How things stand. The date first, then what binds, then the rest. One fact a line.
# The last day and how many more there are: in the same words here, in reminders and after a change.
stay-until = Last legal day: <b>{ $last_date }, { $last_weekday }</b> – { $more ->
        [one] { $more } day left
       *[other] { $more } days left
    } after today.
stay-over = The last legal day was <b>{ $last_date }, { $last_weekday }</b>: { $over ->
        [one] { $over } day
       *[other] { $over } days
    } over the limit.
stay-over-never = { $over ->
        [one] { $over } day
       *[other] { $over } days
    } over the limit: according to the recorded dates this trip had no legal days.
light-calm = 🟢
light-soon = 🟡
light-last = 🔴
light-unknown = ⚪
light-permit = 🪪
light-over = 🚨
status-since = Now { $country_in }: entered on { $in_date }.
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
status-last-day-today = Today, <b>{ $last_date }, { $last_weekday }</b>, is the last legal day. The border has to be crossed today.
status-last-day-rule = Today, <b>{ $last_date }, { $last_weekday }</b>, is the last legal day.
rule-ends = No rule is known after this day: whether it will be prolonged is not said.
status-over-since = Now { $country_in }: entered on { $in_date }, over the limit { $since_from }.
status-over-whole = Now { $country_in }: entered on { $in_date }, over the limit all that time.
status-over-what = The sooner the exit, the better: a fine and an entry ban are possible. A lawyer or the migration service can say what to do in such a case.
status-over-mend = Wrong dates? Fix them: “{ button-trips }”.
status-outside = Now outside { $country_itself }: left on { $out_weekday }, { $out_date }.
status-empty = No entries yet.
    To record an entry { $country_into }, tap “I entered” or type: entered 12 March
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
status-entry-today = With an entry today, the last legal day is <b>{ $last_date }, { $last_weekday }</b>: { $may_stay ->
        [one] { $may_stay } day
       *[other] { $may_stay } days
    } in all.
status-entry-none = No entry today: there are no legal days left.
status-next-entry = The first day to enter again: <b>{ $next_date }, { $next_weekday }</b>.
status-next-entry-full = The first day to enter again: <b>{ $next_date }, { $next_weekday }</b>, and then for the full { $full ->
        [one] { $full } day
       *[other] { $full } days
    }.
status-full-entry = An entry on { $full_date } or later gives the full { $full ->
        [one] { $full } day
       *[other] { $full } days
    }.
numbers-no-nationality = To count the days I need to know the citizenship.
numbers-permit = There is a residence permit or a visa, but I don’t know since when: no days are counted, and there will be no warnings.
numbers-permit-until = I don’t know since when, so no visa-free days are counted.
numbers-citizen = There’s no limit { $country_in } for its own citizens, so I don’t count days.
numbers-unknown-rule = I don’t know the exact rule (citizenship: { $country }), so I don’t count days.
    If you know the limit, send two numbers: days for one visit and days in any 180, for example 30 90.
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
doubt-of = { $names }: { $doubt }
status-used-over = { status-used }
status-used-year-over = { status-used-year }
status-outside-used-over = { status-outside-used }
status-used-period-over = { status-used-period }
status-outside-used-period-over = { status-outside-used-period }
status-outside-used-year-over = { status-outside-used-year }
