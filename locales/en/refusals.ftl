# Why nothing was written.
refused-not-come-in = { $day_date }, { $day_weekday }: that day hasn’t come yet. Log the entry on that day or later.
refused-not-come-out = { $day_date }, { $day_weekday }: that day hasn’t come yet. Log the exit on that day or later.
refused-not-come-out-legal = A stay up to and including that day is within the limit.
refused-not-come-out-illegal = ⚠️ A stay up to and including that day is over the limit.
refused-already = Already recorded:
refused-still-open = Not saved. According to the records: { $country_in } { $in_from }, no exit.
    What about { $day_weekday }, { $day_date }?
refused-inside = Not saved. On { $day_weekday }, { $day_date }, there is already a trip { $country_into }:
refused-inside-what = Wrong dates? Correct the trip.
refused-shorten = Not saved. According to the records the trip { $country_into } was longer:
refused-shorten-what = If the exit was on { $day_weekday }, { $day_date }, change the record.
refused-before-open = Not saved. According to the records: { $country_in } { $in_from }.
    What about { $day_weekday }, { $day_date }?
refused-before-entry = Not saved. The only recorded entry is later: { $in_date }, { $in_weekday }.
    Wrong entry? Change it.
refused-after-exit = Not saved. According to the records the exit was earlier: { $out_date }, { $out_weekday }.
    What about { $day_weekday }, { $day_date }?
refused-backwards = Not saved. The exit ({ $out_date }, { $out_weekday }) is before the entry ({ $in_date }, { $in_weekday }).
refused-clash = Not saved. These dates overlap another trip:
refused-clash-what = Correct or delete it first. Or send other dates.
refused-clash-open-what = Is it the same trip? Record its exit or correct its entry.
refused-overlap = Not saved. Two of the trips you sent overlap:
refused-overlap-what = Correct the dates and send all the trips again.
refused-after-return = Not saved. The exit ({ $out_date }, { $out_weekday }) can’t be after the return ({ $in_date }, { $in_weekday }).
refused-split = Not saved yet. According to the records there was a trip { $country_into } then:
refused-split-what = Save an exit on { $out_weekday }, { $out_date } and a new entry on { $in_weekday }, { $in_date }?
refused-before-later = Not saved. After these days there is already a trip:
refused-before-later-what = Send both trips whole, each on its own line, for example: 12.03.2026 - 20.04.2026
refused-after-exit-back = Not saved. According to the records the exit was earlier: { $out_date }, { $out_weekday }.
    What about { $day_weekday }, { $day_date }, before the entry on { $in_weekday }, { $in_date }?
