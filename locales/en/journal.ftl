# What was written, and why something was not.
saved-entered = ✅ Entry saved: { $in_date }, { $in_weekday }.
saved-left = ✅ Exit saved: { $out_date }, { $out_weekday }.
saved-stayed = ✅ Saved:
saved-came-back = ✅ Saved: exit { $out_date }, { $out_weekday }; entry { $in_date }, { $in_weekday }.
saved-corrected = ✅ Corrected:
saved-deleted = 🗑 Deleted:
stay-closed = { $in_date }, { $in_weekday } – { $out_date }, { $out_weekday }
stay-open = { $in_date }, { $in_weekday } – no exit yet
stays-more = …and { $more ->
        [one] { $more } more trip
       *[other] { $more } more trips
    }: /trips
undone = ↩️ Undone:
undone-entered = ↩️ Undone: entry on { $in_date }, { $in_weekday }.
undone-left = ↩️ Undone: exit on { $out_date }, { $out_weekday }.
undone-deleted = ↩️ Restored:
not-newest = There is a newer change. Undo that one first:
refused-not-come-in = { $day_date }, { $day_weekday }: that day hasn’t come yet. Log the entry when you’re in.
refused-not-come-out = { $day_date }, { $day_weekday }: that day hasn’t come yet. Log the exit when you’re out.
refused-not-come-out-legal = If you stay up to and including that day, you’ll be within the limit.
refused-not-come-out-illegal = ⚠️ If you stay up to and including that day, you’ll be over the limit.
refused-already = Already recorded:
refused-still-open = Not saved. According to your records you’ve been { $country_in } { $in_from }, without an exit.
    What about { $day_weekday }, { $day_date }?
refused-inside = Not saved. On { $day_weekday }, { $day_date }, you were already { $country_in }:
refused-inside-what = Wrong dates? Correct the trip.
refused-shorten = Not saved. According to your records you were { $country_in } longer:
refused-shorten-what = If you left on { $day_weekday }, { $day_date }, change the exit.
refused-before-open = Not saved. According to your records you’ve been { $country_in } { $in_from }.
    What about { $day_weekday }, { $day_date }?
refused-before-entry = Not saved. Your only entry is later: { $in_date }, { $in_weekday }.
    Wrong entry? Change it.
refused-after-exit = Not saved. According to your records you had already left on { $out_weekday }, { $out_date }.
    What about { $day_weekday }, { $day_date }?
refused-backwards = Not saved. The exit ({ $out_date }, { $out_weekday }) is before the entry ({ $in_date }, { $in_weekday }).
refused-clash = Not saved. These dates overlap another trip:
refused-clash-what = Correct or delete it first. Or send other dates.
refused-clash-open-what = Is it the same trip? Record its exit or correct its entry.
refused-overlap = Not saved. Two of the trips you sent overlap:
refused-overlap-what = Correct the dates and send all the trips again.
which-day = Which day exactly? Nothing is saved yet.
which-day-one = Did you mean this day? Nothing is saved yet.
which-day-stale = That button is from another day. Which day was it? Nothing is saved yet.
which-day-stale-in = That button is from another day. Which day did you enter? Nothing is saved yet.
which-day-stale-out = That button is from another day. Which day did you leave? Nothing is saved yet.
which-day-zones = It’s a different date { $country_in } and where you are. Which day was it? Nothing is saved yet.
which-day-zones-in = It’s a different date { $country_in } and where you are. Which day did you enter? Nothing is saved yet.
which-day-zones-out = It’s a different date { $country_in } and where you are. Which day did you leave? Nothing is saved yet.
entry-or-exit = { $day_date }, { $day_weekday }: did you enter or leave? Nothing is saved yet.
edited = I don’t read edited messages again, so nothing changed.
edited-last = The last record:
edited-what = To correct it: /trips
not-own-words = I don’t save dates from forwarded messages or from cards of bots. Type them yourself, for example: entered 12 March
unreadable = I could not read this. Nothing was saved. Write it in words, for example: entered 12 March
trips-title = Your trips, newest first. To correct or delete one, tap its number.
trips-page = Page { $page } of { $pages }
trips-empty = No trips yet.
    Entered { $country_itself }? Tap “I entered” or type: entered 12 March
trips-stay = { $number }. { $stay } · { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
trip-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
trip-what = What should I change?
gone = This button is out of date. How things stand now: /status
stay-from-memory = { $stay } ≈ from memory
saved-cleared = According to these dates there is no overstay any more.
undone-corrected = ↩️ Correction undone, recorded again:
refused-after-return = Not saved. The exit ({ $out_date }, { $out_weekday }) can’t be after the day you came back ({ $in_date }, { $in_weekday }).
refused-split = Not saved yet. According to your records you were { $country_in } then:
refused-split-what = Save an exit on { $out_weekday }, { $out_date } and a new entry on { $in_weekday }, { $in_date }?
refused-before-later = Not saved. After these days there is already a trip:
refused-before-later-what = Send both trips whole, each on its own line, for example: 12.03.2026 - 20.04.2026
refused-after-exit-back = Not saved. According to your records you had already left on { $out_weekday }, { $out_date }.
    What about { $day_weekday }, { $day_date }, before the entry on { $in_weekday }, { $in_date }?
which-day-plan = { $day_date }, { $day_weekday }: that day hasn’t come yet. Save it as a plan? Or was it earlier?
    Nothing is saved yet.
which-day-ahead = { $day_date }, { $day_weekday }: that day hasn’t come yet. Was it earlier?
    Nothing is saved yet.
which-day-impossible = There is no such date. Which day did you mean? Nothing is saved yet.
entry-exit-or-inside = { $day_date }, { $day_weekday }: did you enter { $country_itself }, leave it, or travel inside it? Nothing is saved yet.
done-yet-out = Have you left already? Nothing is saved yet.
done-yet-in = Have you entered already? Nothing is saved yet.
still-there = Entry: { $in_date }, { $in_weekday }. Are you still { $country_in }?
    Nothing is saved yet.
newest = The latest change:
newest-none = There is nothing to undo.
back-days = { $out_date }, { $out_weekday } → { $in_date }, { $in_weekday }
saved-left-today = ✅ Exit saved: { $out_date }, { $out_weekday }. Safe travels!
saved-stayed-many = ✅ Saved: { $count ->
        [one] { $count } trip
       *[other] { $count } trips
    }, { $years }:
saved-left-out = Not saved from the list: { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
stay-day = { $in_date }, { $in_weekday } (in and out)
# In lists: short weekdays, the year stands above.
stay-short = { $in_date }, { $in_short } – { $out_date }, { $out_short }
stay-short-day = { $in_date }, { $in_short }
stay-short-open = { $in_date }, { $in_short } – no exit yet
trips-year = <b>{ $year }</b>
# Days over the limit that have passed.
overstays-title = ⚠️ <b>Over the limit in your records</b>: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
overstays-title-past = ⚠️ <b>Over the limit in the past, according to these dates</b>: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
overstays-run = { $number }. { $range }: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
overstays-more = …and { $more ->
        [one] { $more } more run
       *[other] { $more } more runs
    } of days
overstays-what = Most often the cause is a wrong date. To correct a trip, tap its number.
since = That button is from before; things have changed since. Now:
