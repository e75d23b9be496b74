# How the days were counted.
counted-window = <b>🧮 How it was counted as of today</b>
    The window: { $window } days, the first is { $first_date }, the last is today, { $last_date }.
counted-year = <b>🧮 How it was counted as of today</b>
    Days of this calendar year count: the first is { $first_date }, the last is today, { $last_date }.
counted-since = Earlier days don’t count: the rule holds { $since_from }.
counted-part = • { $first_date } – { $last_date }: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
counted-day = • { $first_date }: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
counted-back = { $part } → back { $first_date } – { $last_date }
counted-back-day = { $part } → back on { $first_date }
counted-earlier = • earlier, { $count ->
        [one] { $count } more stay
       *[other] { $count } more stays
    }: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
counted-total = In all: { $used ->
        [one] { $used } day
       *[other] { $used } days
    } of { $limit }.
counted-visit = This visit: day { $day } of { $days }, the last is { $last_date }, { $last_weekday }.
counted-naive = Limit minus used days: { $limit } − { $used } = { $rest }.
counted-true-inside = <b>What you may really stay after today: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }</b>, { $last_until }.
counted-true-inside-none = <b>In fact there are no legal days left.</b>
counted-true-outside = <b>What you may really stay if you enter today: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }</b>, { $last_until }.
counted-true-outside-none = <b>In fact there are no legal days if you enter today.</b>
counted-more = It is more, because old days drop out of the window while you stay.
counted-less = It is less, because the limit of one visit ends sooner.
counted-overstays = Your records hold an overstay: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, the first on { $first_date }, { $first_weekday }. A wrong date is the commonest reason: /trips
counted-how = The day of entry and the day of exit both count. At the border the border service’s database decides.
status-unsure = ≈ Some dates are from memory, so the count may differ.
