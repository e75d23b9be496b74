# /countries: where days are counted.
command-countries = Countries where days are counted
    .help = countries where days are counted
countries-title = <b>🌍 Where I count days</b>
    To change something, tap a country.
countries-line = <b>{ $country }</b>: { $who }
countries-line-nobody = <b>{ $country }</b>: no trips yet
countries-line-inside = · 📍 there now: { $who }
country = <b>{ $country }</b>
country-who = Trips: { $who }
country-nobody = No trips yet.
country-inside = 📍 There now: { $who }
country-how = To save an entry, write for example: entered { $country_itself } yesterday
country-clock = Days go by this clock: { $zone }.
country-clocks = There are several time zones. Choose yours:
country-removed = ✅ Removed: { $country }.
country-last = { $country } is the only country. Add another one first.
countries-full = There are { $most } countries already, and no more can be added.
ask-country = Which country shall I add?
    Choose below or type it.
ask-country-none = All countries whose rules I know are added already.
ask-country-unread = I couldn’t find that country.
button-countries = Where I count days
button-add-country = ➕ Add a country
