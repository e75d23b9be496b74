# Above an answer where there are several journals: whose and where
heading = <b>{ $names }</b>
traveller-me = You
everybody = Everybody
button-undo-all = Undo all of it
# On the button below trips, plans and answers: the list of all journals
button-journals = All days
# Whose days, and in which country
which-day-told = { $day_weekday }, { $day_date }
which-traveller = Only for you, or for everybody?
who-left = Who left?
whose-day = Whose day is it?
which-country-in = Into which country?
which-country-out = Out of which country?
which-country = In which country?
button-only-me = Only me
button-everybody = Everybody
button-give = It was { $name }
not-counted = Nothing was saved: I don’t count days { $country_in } yet.
button-count-in = Count the entry { $country_into }
button-count-out = Count the exit { $country_from }
button-count-too = Count days { $country_in }
button-entered-too = I entered { $country_itself } that day
no-border = Nothing was saved: there is no border between these countries, and days { $country_in } count together.
left-there = One stay is still open: { $country_in } { $in_from }. When did it end?
button-left-there = Left { $day }
left-there-between = If you came back later, tap the two days: out → in.
button-leave-as-it-is = Leave it as it is
also-there = ⚠️ A stay { $country_in } has some of these days too: { $stay }.
button-all-in = We all entered
button-all-out = We all left
button-choose = Show first
journals-title = <b>📋 All days</b>
button-left-who = { $who }: left { $day }
not-given = Nothing changed: to save this for { $name }, the other day of that trip is missing. Type both days behind the name, and undo this entry.
