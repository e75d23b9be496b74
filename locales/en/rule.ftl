# The rule: for whom, how many days, how they are counted, where it was read, what is not known.
rule-title = <b>The rule { $country_in }</b> (citizenship: { $country })
rule-nobodys = There is no such country or person here: { $words }
    Type a country, a citizenship or a name, for instance: /rule { $country_in }
rule-no-country = { $country }: I don’t have this country’s rules.
rule-countries = I have those of: { $countries }.
rule-no-nationality = To show the rule I need to know the citizenship.
rule-none = I have no exact rule for this citizenship.
rule-own-ask = If you know the limit, you can give it.
rule-instead-of-own = The limit was not saved: the rule is known, and days are counted by it.
rule-own-add = If you know the limit: add the country with the button below, then send the limit, for example 90/180.
rule-own = I count under the limit that you gave.
rule-limits = Allowed: { $limits }.
rule-and = { $first } and { $second }
rule-rolling = at most { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in any { $window } days in a row
rule-per-visit = at most { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in one visit
rule-calendar-year = at most { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in a calendar year
rule-cumulative-reset = at most { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in all, reset after { $absence ->
        [one] { $absence } day
       *[other] { $absence } days
    } in a row outside the country
rule-anchored = at most { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in the { $period ->
        [one] { $period } day
       *[other] { $period } days
    } from the first entry on
rule-since = In force { $since_from }.
rule-until = Known { $last_until }; what comes after is not.
rule-not-in-force = This rule is not in force today.
rule-later = Later, from { $since_date }: { $limits }.
rule-earlier = Earlier, from { $since_date }: { $limits }.
rule-how = <b>How days are counted</b>
rule-both-days = The entry day and the exit day both count.
rule-window = The { $window } days are the day in question and the { $before ->
        [one] { $before } day
       *[other] { $before } days
    } before it.
rule-back = Old days become free one by one; leaving and coming back doesn’t reset the total.
rule-counts-from = Days before { $since_date } don’t count.
rule-zone = Dates go by the time { $country_in } ({ $offset }).
rule-sources = <b>Sources</b>
rule-source = • { $what } – { $where }
rule-verified = Checked against the sources on { $verified_date }.
rule-confidence-high = Confidence: high.
rule-confidence-medium = Confidence: medium, there are few sources.
rule-confidence-low = Confidence: low, check the official source.
rule-registration = <b>Registration</b>
    Whoever stays longer than { $days ->
        [one] { $days } day
       *[other] { $days } days
    } without a permit or visa registers at the migration service by day { $days }; the entry day is the first. So it is for entries since { $since_date }.
rule-host = <b>Notice of arrival</b>
    Given not by the foreigner but by the host (a hotel, the flat’s owner), within { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } after each entry.
rule-unsettled = <b>What isn’t known</b>
rule-note = • { $note }
rule-decides = At the border, the border service’s own database decides. This is not legal advice.
claim = • { $days ->
        [one] { $days } day
       *[other] { $days } days
    } – { $what }, { $where }
claim-window = • { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in { $window } – { $what }, { $where }
rule-verified-old = Checked against the sources on { $verified_date }, { $months ->
        [one] { $months } month
       *[other] { $months } months
    } ago.
