# The first questions, every one of which can be skipped, and days that are asked for.
hello = 👋 Hello! I count the days you may stay { $country_in } and warn you before they run out.
ask-language = 👋 How many days can you still stay { $country_in }? Choose a language:
ask-language-again = Choose a language:
ask-nationality = Which country are you a citizen of?
    The rule depends on it. Choose below or type the country.
ask-nationality-which = Which country do you mean?
ask-nationality-unread = I couldn’t find that country.
    Type its name, for example: { $examples }.
ask-own-limit = { $country }: I don’t know the exact rule.
ask-own-limit-unread = I need two whole numbers: days in one visit and days in any 180, for example 30 90. One limit for all visits: 90/180.
ask-inside = Are you { $country_in } now?
ask-past = Have you been { $country_in } at other times since { $since_date }?
    Past days count too. Send the dates of each trip, for example: 12.03.2026 - 20.04.2026
    Several trips: one per line.
ask-past-any = Have you been { $country_in } since { $since_date }?
    Past days count too. Send the dates of each trip, for example: 12.03.2026 - 20.04.2026
    Several trips: one per line.
ask-past-more = Any other trips since { $since_date }?
    Send the dates, for example: 12.03.2026 - 20.04.2026
ask-day-entered = Which day did you enter?
    Choose below or type it: 12.03, 12 March, yesterday.
ask-day-left = Which day did you leave?
    Choose below or type it: 12.03, 12 March, yesterday.
ask-day-stay-from = Entry: { $in_date }, { $in_weekday }.
    Which day did you leave after that? Nothing is saved yet.
ask-day-stay-to = Exit: { $out_date }, { $out_weekday }.
    Which day did you enter before that? Nothing is saved yet.
ask-day-came-back = You came back on { $in_weekday }, { $in_date }.
    Which day did you leave before that? Nothing is saved yet.
ask-day-fix-entry = { $stay }
    Which day did you actually enter?
ask-day-fix-exit = { $stay }
    Which day did you actually leave?
ask-day-plan = Which day do you plan to enter?
    Choose below or type it: 12.06, 12 June, tomorrow.
ask-day-plan-entry = { $trip }
    Which day shall I move the entry to?
ask-day-plan-exit = { $trip }
    Which day do you plan to leave?
ask-own-limit-swapped = All visits together can’t have fewer days than one visit. First type the days for one visit, then the days in any 180.
    For example: 30 90
half-stay-dropped-exit = Nothing was saved: the entry on { $day_date }, { $day_weekday }, needs its exit day too.
half-stay-dropped-entry = Nothing was saved: the exit on { $day_date }, { $day_weekday }, needs its entry day too.
ask-day-before-back = Exit: { $out_date }, { $out_weekday }. Then entry: { $in_date }, { $in_weekday }.
    On which day had you entered before that exit? Nothing is saved yet.
cancelled = OK, I’ve dropped that question. Nothing changed.
unheard = I didn’t understand the answer. Nothing was saved.
own-limit-choose = { $offers ->
        [1] I can count as the button says.
       *[other] Choose how to count; if you’re unsure, by the stricter one.
    }
ask-own-limit-choose = { own-limit-choose }
    Or send your own limit: days in one visit and days in any 180, for example 30 90. One limit for all visits: 90/180.
ask-own-limit-type = If you know your limit, send it: days in one visit and days in any 180, for example 30 90. One limit for all visits: 90/180.
ask-own-limit-ministry = To be sure: the Ministry of Foreign Affairs { $country_in }, { $where }
ask-own-limit-which = What does that number of days mean? Nothing is saved yet.
ask-day-after = Which day will you leave? I’ll count when you may return after it.
which-day = Which day exactly? Nothing is saved yet.
which-day-one = Did you mean this day? Nothing is saved yet.
which-day-stale = That button is from another day. Which day was it? Nothing is saved yet.
which-day-stale-in = That button is from another day. Which day did you enter? Nothing is saved yet.
which-day-stale-out = That button is from another day. Which day did you leave? Nothing is saved yet.
which-day-zones = It’s a different date { $country_in } and where you are. Which day was it? Nothing is saved yet.
which-day-zones-in = It’s a different date { $country_in } and where you are. Which day did you enter? Nothing is saved yet.
which-day-zones-out = It’s a different date { $country_in } and where you are. Which day did you leave? Nothing is saved yet.
entry-or-exit = { $day_date }, { $day_weekday }: did you enter or leave? Nothing is saved yet.
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
back-days = { $out_date }, { $out_weekday } → { $in_date }, { $in_weekday }
