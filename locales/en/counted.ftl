# How the days were counted.
counted-title = <b>🧮 How it was counted as of today</b>
counted-window = The last { $window } days count: the first is { $first_date }, the last is today, { $last_date }.
counted-year = Days of this calendar year count: the first is { $first_date }, the last is today, { $last_date }.
counted-period = The days of one period count: it began { $first_on }, its last day is { $ends_date }. After it all these days are free again.
counted-since = Days before { $since_date } don’t count: the rule holds only from that day.
counted-part = • { $range }: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
counted-back = { $part } → free again { $back }
counted-earlier = • earlier, { $count ->
        [one] { $count } more trip
       *[other] { $count } more trips
    }: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
counted-total = In all: { $used ->
        [one] { $used } day
       *[other] { $used } days
    } of { $limit }.
counted-naive = Simply the limit minus the days used: { $limit } − { $used } = { $rest }.
counted-more = That’s more than the simple difference, because old days become free during the stay.
counted-overstays = The records have { $days ->
        [one] { $days } day
       *[other] { $days } days
    } over the limit. Most often the cause is a wrong date.
counted-overstays-now = Of these, on the present trip: { $over ->
        [one] { $over } day
       *[other] { $over } days
    }.
counted-how = The entry day and the exit day both count. At the border, the border service’s own database decides.
status-unsure = ≈ Some dates are from memory, so the count is approximate.
counted-visit = This visit: day { $day } of { $days }. Under the limit for one visit, the last day is { $last_weekday }, { $last_date }.
counted-total-over = { counted-total }
