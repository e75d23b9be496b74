# What was written, and why something was not.
saved-entered = ✅ Entry saved: { $in_date }, { $in_weekday }.
saved-may-stay = From today you can stay { $may_stay ->
        [one] { $may_stay } day
       *[other] { $may_stay } days
    }: { $last_until }.
saved-left = ✅ Exit saved: { $out_date }, { $out_weekday }. Safe travels!
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
refused-still-open = Not saved. According to your records you’ve been in Kazakhstan { $in_from }, without an exit.
    What about { $day_weekday }, { $day_date }?
refused-inside = Not saved. On { $day_weekday }, { $day_date }, you were already in Kazakhstan:
refused-inside-what = Wrong dates? Correct the trip.
refused-shorten = Not saved. According to your records you were in Kazakhstan longer:
refused-shorten-what = If you left on { $day_weekday }, { $day_date }, change the exit.
refused-before-open = Not saved. According to your records you’ve been in Kazakhstan { $in_from }.
    What about { $day_weekday }, { $day_date }?
refused-before-entry = Not saved. Your only entry is later: { $in_date }, { $in_weekday }.
    Wrong entry? Change it.
refused-after-exit = Not saved. According to your records you had already left on { $out_weekday }, { $out_date }.
    What about { $day_weekday }, { $day_date }?
refused-backwards = Not saved. The exit ({ $out_date }, { $out_weekday }) is before the entry ({ $in_date }, { $in_weekday }).
refused-clash = Not saved. These dates overlap another trip:
refused-clash-what = Correct or delete it first. Or send other dates.
refused-overlap = Not saved. Two of the trips you sent overlap:
refused-overlap-what = Correct the dates and send all the trips again.
which-day = Which day exactly? Nothing is saved yet.
which-day-stale = That button is from another day. Which day was it? Nothing is saved yet.
which-day-zones = It’s a different date in Kazakhstan and where you are. Which day was it? Nothing is saved yet.
entry-or-exit = { $day_date }, { $day_weekday }: did you enter or leave?
edited = I don’t read edited messages again, so nothing changed.
edited-last = The last record:
edited-what = To correct it: /trips
not-own-words = I don’t save dates from forwarded messages. Type them yourself, for example: entered 12 March
trips-title = Your trips, newest first. To correct or delete one, tap its number.
trips-page = Page { $page } of { $pages }
trips-empty = No trips yet.
    Entered Kazakhstan? Tap “I entered” or type: entered 12 March
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
