# The first questions. Every one can be skipped.
ask-language = 👋 Hello! I count the days you may stay in Kazakhstan and warn you before they run out.
    Choose a language:
ask-language-again = Choose a language:
ask-nationality = Which country are you a citizen of?
    The rule depends on it. Choose below or type the country.
ask-nationality-which = Which country do you mean?
ask-nationality-unread = I couldn’t find that country.
    Type its name, for example: Uzbekistan, Türkiye, Germany.
ask-own-limit = I don’t know the exact rule for citizens of { $country }.
    If you know your limit, send two numbers: days for one visit and days in any 180.
    For example: 30 90
ask-own-limit-unread = I need two whole numbers: days for one visit and days in any 180.
    For example: 30 90
ask-inside = Are you in Kazakhstan now?
ask-past = Have you been in Kazakhstan at other times since { $since_date }?
    Past days count too. Send the dates of each trip, for example: 12.03.2026 - 20.04.2026
    Several trips: one per line.
ask-past-more = Any other trips since { $since_date }?
    Send the dates, for example: 12.03.2026 - 20.04.2026
ask-day-entered = Which day did you enter?
    Choose below or type it: 12.03, 12 March, yesterday.
ask-day-left = Which day did you leave?
    Choose below or type it: 12.03, 12 March, yesterday.
ask-day-stay-from = Entry: { $in_date }, { $in_weekday }.
    Which day did you leave after that?
ask-day-stay-to = Exit: { $out_date }, { $out_weekday }.
    Which day did you enter before that?
ask-day-came-back = You came back on { $in_weekday }, { $in_date }.
    Which day did you leave before that?
ask-day-fix-entry = { $stay }
    Which day did you actually enter?
ask-day-fix-exit = { $stay }
    Which day did you actually leave?
permit-on = 🪪 Noted: you have a residence permit or a visa.
    Your stay ends with that document. The visa-free limit doesn’t apply to you, so I won’t warn you about it.
    I still keep your entries and exits.
permit-off = Noted: no residence permit or visa any more. The visa-free limit applies to you again.
ask-day-plan = Which day do you plan to enter?
    Choose below or type it: 12.06, 12 June, tomorrow.
ask-day-plan-entry = { $trip }
    Which day shall I move the entry to?
ask-day-plan-exit = { $trip }
    Which day do you plan to leave?
ask-own-limit-swapped = All visits together can’t have fewer days than one visit. First type the days for one visit, then the days in any 180.
    For example: 30 90
noted = ✅ { $kept }
left-out-exit = Nothing was saved: the entry on { $day_date }, { $day_weekday }, needs its exit day too.
left-out-entry = Nothing was saved: the exit on { $day_date }, { $day_weekday }, needs its entry day too.
