# What was written, taken back, and the list of stays.
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
    }: “{ button-trips }”
undone = ↩️ Undone:
undone-entered = ↩️ Undone: entry on { $in_date }, { $in_weekday }.
undone-left = ↩️ Undone: exit on { $out_date }, { $out_weekday }.
undone-deleted = ↩️ Restored:
not-newest = There is a newer change. Undo that one first:
stays-title = Trips, newest first. To correct or delete one, tap its number.
stays-page = Page { $page } of { $pages }
stays-empty = No trips yet.
    To record an entry { $country_into }, tap “I entered” or type: entered 12 March
stays-line = { $number }. { $stay } · { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
stay-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
stay-what = What should I change?
stay-from-memory = { $stay } ≈ from memory
stay-registered = { $stay } · registered
saved-cleared = According to these dates there is no overstay any more.
undone-corrected = ↩️ Correction undone, recorded again:
newest = The latest record in your trips:
newest-own = Your own limit isn’t undone here: change it with the button below.
newest-none = There is nothing to undo.
saved-left-today = ✅ Exit saved: { $out_date }, { $out_weekday }. Safe travels!
saved-stayed-many = ✅ Saved: { $count ->
        [one] { $count } trip
       *[other] { $count } trips
    }, { $years }:
saved-left-out = Not saved from the list: { $count }
stay-day = { $in_date }, { $in_weekday } (in and out)
# In lists: short weekdays, the year stands above.
stay-short = { $in_date }, { $in_short } – { $out_date }, { $out_short }
stay-short-day = { $in_date }, { $in_short }
stay-short-open = { $in_date }, { $in_short } – no exit yet
stays-year = <b>{ $year }</b>
# Days over the limit that have passed.
overstays-title = ⚠️ <b>Over the limit in the records</b>: { $days ->
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
stays-full = There are { $most } trips already, and no more fit. To add one, delete another.
