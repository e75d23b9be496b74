# Inline mode: cards that can be posted in any chat.
inline-title = { $countries }: { $in_date } → { $last_date }
inline-title-in = { $countries }, { $country_in }: { $in_date } → { $last_date }
inline-title-too-long = { $title }; { $days ->
        [one] { $days } day does not fit
       *[other] { $days } days do not fit
    }
inline-entry = 🧮 Entry: { $in_weekday }, { $in_date }.
inline-entry-in = 🧮 Entry { $country_into }: { $in_weekday }, { $in_date }.
inline-last = Last legal day: { $last_weekday }, { $last_date }; { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in all.
inline-fits = A trip of { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, { $out_until }, is within the limit.
inline-too-long = A trip of { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, { $out_until }, is { $over ->
        [one] { $over } day
       *[other] { $over } days
    } longer than allowed.
inline-rule = Rule: { $limits }.
inline-rule-named = The { $name } rule: { $limits }.
inline-rule-own = My own limit (the exact rule is not known): { $limits }.
inline-whose = Citizenship: { $countries }.
inline-assumed = This holds without a visa or a residence permit, if there were no other days { $country_in } in the { $window ->
        [one] { $window } day
       *[other] { $window } days
    } before the entry.
inline-share-what = Tell others about the bot
inline-share = <b>How many days can you still stay { $country_in }?</b>
    Kaldy counts under the rule for your citizenship (90/180 and others) and warns you before your time runs out. Free of charge.
inline-mine-title = My days (the chat will see them)
inline-mine-title-in = { $country }, { $country_in }: my days (the chat will see them)
inline-mine-inside = ⏳ Today is { $on_date }. I have { $days ->
        [one] { $days } day
       *[other] { $days } days
    } left { $country_in } after today: { $last_until }.
inline-mine-last-day = ⏳ Today, { $on_date }, is my last legal day { $country_in }.
inline-mine-outside = If I enter { $country_itself } today, { $on_date }, I can stay { $days ->
        [one] { $days } day
       *[other] { $days } days
    }: { $last_until }.
inline-mine-query = my days
inline-my-trip-title = { $country }: my days (the chat will see them)
inline-my-trip = If I enter { $country_itself } { $in_on }, I can stay { $days ->
        [one] { $days } day
       *[other] { $days } days
    }: { $last_until }.
inline-my-trip-none = I cannot enter { $country_itself } { $in_on }: I have no days left by then.
inline-hint = Type an entry day and how many days: 12.03 30
inline-no-rule = There is no exact rule here for citizens of that country
inline-no-country = I don’t have this country’s rules
inline-no-rule-title = { $country }: the exact rule is not known here
inline-no-rule-title-in = { $country }, { $country_in }: the exact rule is not known here
inline-no-rule-card = Kaldy has no exact rule for this citizenship { $country_in }: it counts by a limit that you set yourself.
inline-not-in-force = The rule has been in force { $since_from }
inline-picture = My trips as a picture (the chat will see them)
