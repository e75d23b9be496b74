# Countries side by side: how many days, when they come back, how many there are today, where that was read. In short: a page holds several.
command-compare = The rules of several countries
    .help = the rules of several countries side by side, and my days there
compare-title = <b>Rules by country</b> (citizenship: { $country })
compare-limits = <b>{ $country }</b>: { $limits }
# What makes days come back, for each kind of limit.
compare-back-visit = The count starts again with each entry.
compare-back-rolling = Old days become free one by one.
compare-back-year = The count starts again on 1 January.
compare-back-absence = The total starts again after { $absence ->
        [one] { $absence } day
       *[other] { $absence } days
    } in a row outside the country.
compare-back-period = The count starts again when that period is over.
compare-read = { $where }, checked on { $verified_date }
compare-unknown = No exact rule for today: { $countries }.
compare-unlimited = No limit for its own citizens: { $countries }.
compare-before = ‹ Previous
compare-after = Next ›
