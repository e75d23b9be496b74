# The first questions, every one of which can be skipped, and days that are asked for.
hello = 👋 Hello! I count the days you may stay { $country_in } and warn you before they run out.
ask-language = 👋 How many days can you still stay { $country_in }? Choose a language:
ask-language-again = Choose a language:
ask-nationality = Which citizenship?
    The rule depends on it. Choose below or type the country.
ask-nationality-which = Which country do you mean?
ask-nationality-unread = I couldn’t find that country.
    Type its name, for example: { $examples }.
ask-own-limit = I don’t know the exact rule (citizenship: { $country }).
ask-own-limit-unread = I need two whole numbers: days in one visit and days in any 180, for example 30 90. One limit for all visits: 90/180.
ask-inside = Currently { $country_in }?
ask-past = Any other trips { $country_into } since { $since_date }?
    Past days count too. Send the dates of each trip, for example: 12.03.2026 - 20.04.2026
    Several trips: one per line.
ask-past-any = Any trips { $country_into } since { $since_date }?
    Past days count too. Send the dates of each trip, for example: 12.03.2026 - 20.04.2026
    Several trips: one per line.
ask-past-more = Any other trips since { $since_date }?
    Send the dates, for example: 12.03.2026 - 20.04.2026
ask-day-entered = Which day was the entry?
    Choose below or type it: 12.03, 12 March, yesterday.
ask-day-left = Which day was the exit?
    Choose below or type it: 12.03, 12 March, yesterday.
ask-day-stay-from = Entry: { $in_date }, { $in_weekday }.
    Which day was the exit after that? This is not saved yet.
ask-day-stay-to = Exit: { $out_date }, { $out_weekday }.
    Which day was the entry before that? This is not saved yet.
ask-day-came-back = Return: { $in_date }, { $in_weekday }.
    Which day was the exit before that? This is not saved yet.
ask-day-fix-entry = { $stay }
    Which day was the actual entry?
ask-day-fix-exit = { $stay }
    Which day was the actual exit?
ask-day-plan = Which day is the entry planned for?
    Choose below or type it: 12.06, 12 June, tomorrow.
ask-day-pause = From which day shall reminders come again?
    Choose a day or type it, for example: 20 May, or a week.
ask-day-plan-entry = { $trip }
    Which day shall I move the entry to?
ask-day-plan-exit = { $trip }
    Which day is the exit planned for?
ask-own-limit-swapped = All visits together can’t have fewer days than one visit. First type the days for one visit, then the days in any 180.
    For example: 30 90
half-stay-dropped-exit = Nothing was saved: the entry on { $day_date }, { $day_weekday }, needs its exit day too.
half-stay-dropped-entry = Nothing was saved: the exit on { $day_date }, { $day_weekday }, needs its entry day too.
ask-day-before-back = Exit: { $out_date }, { $out_weekday }. Then entry: { $in_date }, { $in_weekday }.
    Which day was the entry before that exit? This is not saved yet.
cancelled = OK, I’ve dropped that question. Nothing changed.
unheard = I didn’t understand the answer. Nothing was saved.
own-limit-choose = { $offers ->
        [1] I can count as the button says.
       *[other] Choose how to count; if you’re unsure, by the stricter one.
    }
ask-own-limit-choose = { own-limit-choose }
    Or set a limit yourself: days in one visit and days in any 180, for example 30 90. One limit for all visits: 90/180.
ask-own-limit-type = If you know the limit, send it: days in one visit and days in any 180, for example 30 90. One limit for all visits: 90/180.
ask-own-limit-ministry = To be sure: the Ministry of Foreign Affairs { $country_in }, { $where }
ask-own-limit-which = What does that number of days mean? Nothing is saved yet.
ask-own-limit-total = And how many days in any 180? Type both numbers, for example { $visit } { $total }. Nothing is saved yet.
ask-day-after = Which day is the exit? I’ll count when a return is possible after it.
which-day = Which day exactly? Nothing is saved yet.
which-day-one = Did you mean this day? Nothing is saved yet.
which-day-stale = That button is from another day. Which day was it? Nothing is saved yet.
which-day-stale-in = That button is from another day. Which day was the entry? Nothing is saved yet.
which-day-stale-out = That button is from another day. Which day was the exit? Nothing is saved yet.
which-day-zones = It’s a different date { $country_in } and where you are. Which day was it? Nothing is saved yet.
which-day-zones-there = It’s a different date in each of these countries now: { $countries }. Which day was it? Nothing is saved yet.
which-day-zones-apart = Today isn’t the same date everywhere now. Which day was it? Nothing is saved yet.
which-day-entered = Which day was the entry { $country_into }? Nothing is saved yet.
which-day-zones-in = It’s a different date { $country_in } and where you are. Which day was the entry? Nothing is saved yet.
which-day-zones-out = It’s a different date { $country_in } and where you are. Which day was the exit? Nothing is saved yet.
entry-or-exit = { $day_date }, { $day_weekday }: entry or exit? Nothing is saved yet.
which-day-plan = { $day_date }, { $day_weekday }: that day hasn’t come yet. Save it as a plan? Or was it earlier?
    Nothing is saved yet.
which-day-ahead = { $day_date }, { $day_weekday }: that day hasn’t come yet. Was it earlier?
    Nothing is saved yet.
which-day-impossible = There is no such date. Which day did you mean? Nothing is saved yet.
entry-exit-or-inside = { $day_date }, { $day_weekday }: an entry { $country_into }, an exit, or a trip inside the country? Nothing is saved yet.
done-yet-out = Has the exit already happened? Nothing is saved yet.
done-yet-in = Has the entry already happened? Nothing is saved yet.
exit-ahead = The exit on { $out_date } is still ahead – record it once you have left.
entry-ahead = The entry on { $out_date } is still ahead – record it once you are back.
still-there = Entry: { $in_date }, { $in_weekday }. Still { $country_in }?
    Nothing is saved yet.
back-days = { $out_date }, { $out_weekday } → { $in_date }, { $in_weekday }
