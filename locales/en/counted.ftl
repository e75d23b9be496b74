# How the days were counted.
counted-window = <b>🧮 How it was counted as of today</b>
    The last { $window } days count: the first is { $first_date }, the last is today, { $last_date }.
counted-year = <b>🧮 How it was counted as of today</b>
    Days of this calendar year count: the first is { $first_date }, the last is today, { $last_date }.
counted-since = Days before { $since_date } don’t count: the rule holds only from that day.
counted-part = • { $first_date } – { $last_date }: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
counted-day = • { $first_date }: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
counted-back = { $part } → free again { $first_date } – { $last_date }
counted-back-day = { $part } → free again on { $first_date }
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
counted-visit = This visit: day { $day } of { $days }. Under the limit for one visit, the last day is { $last_weekday }, { $last_date }.
counted-naive = Simply the limit minus the days used: { $limit } − { $used } = { $rest }.
counted-true-inside = <b>You can stay after today: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }</b>, { $last_until }.
counted-true-inside-none = <b>There are no legal days left.</b>
counted-true-outside = <b>You can stay if you enter today: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }</b>, { $last_until }.
counted-true-outside-none = <b>You can’t enter today: there are no legal days left.</b>
counted-more = That’s more than the simple difference, because old days become free while you stay.
counted-less = That’s less than the simple difference, because the limit for one visit ends sooner.
counted-overstays = Your records have { $days ->
        [one] { $days } day
       *[other] { $days } days
    } over the limit, the first on { $first_weekday }, { $first_date }. Most often the cause is a wrong date: /trips
counted-how = The entry day and the exit day both count. At the border, the border service’s own database decides.
status-unsure = ≈ Some dates are from memory, so the count is approximate.
