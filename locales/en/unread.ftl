# Why a typed date was not taken.
unread-ambiguous = This date can be read in two ways. Type it with day, month and year: 12.03.2026
unread-two-ways = This can be read in two ways. Say whether it is an entry or an exit, with the full date: entered 12.03.2026
unread-bare_number = That isn’t a date yet: add the month. For example: 12.03 or 12 March
unread-contradiction = These dates don’t agree: they name different days, or the exit is before the entry. Please check them.
unread-far = That’s too far ahead: I plan no more than two years ahead.
unread-future = That day hasn’t come yet. I only save what has already happened.
unread-implausible = Check the year, for example: 12.03.2026
unread-impossible = There is no such date. Check the day and the month.
unread-incomplete = The day is missing. Type, for example, 12 March
unread-not_a_date = I couldn’t read that date. Try 12.03, 12 March or yesterday.
unread-past = That day is already past.
unread-plan = I couldn’t read that. Try 12 June, 12.06 - 30.06 or 30 days.
unread-range = I need one day here, for example: 12.03
unread-typo = I couldn’t read that date. Is there a typo?
unread-typo-suggest = Did you mean “{ $suggestion }”? Type it again.
unread-clash = Some of these days are under a permit or a visa already. Please tell me of this one alone.
unread-vague = I need the exact day: one day can decide everything. Check the stamp or the ticket.
unread-year = It isn’t clear which year these days are in. Choose, or write them with the year: 12.03.2026 - 20.04.2026
unread-lines = Nothing is saved yet. I couldn’t read { $unread } of { $of }:
unread-line = “{ $line }”
unread-line-one-day = There is only one day here. Add the second one; for a day trip write it twice: 17.05 - 17.05
unread-line-no-in = The entry before this exit is missing.
unread-line-no-out = The exit after this entry is missing.
unread-line-year = Beside the other lines it isn’t clear which year this is. Add it: 12.03.2026 - 20.04.2026
unread-line-around = It isn’t clear whether “{ $words }” is about these days. Send these days on their own.
unread-line-words = There are words here I don’t know. Leave only the dates.
unread-line-stranger = I don’t know { $name }. If that is a person, add them and send the line again. If not, leave the word out.
unread-whose = It isn’t said whose trip this is. Begin the line with a name or with “me:”.
unread-line-days = The dates do not make { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. Both border days count.
unread-lines-more = And { $more } more.
list-ready = { $ready ->
        [one] { $ready } trip
       *[other] { $ready } trips
    } from your list can be saved.
unread-stranger = Nothing is saved: I don’t know { $names }. If that is a person, add them and write again. If not, leave the word out.
unread-stranger-asked = I don’t know { $names }. If that is a person to count days for, add them.
unread-strangers = Nothing is saved: I don’t know { $names }. If any of them are people, add them and write again. Leave the other words out.
unread-namesakes = Who is meant: { $names }? Please type the whole name.
unread-too-many = Nothing was saved: I take at most { $most ->
        [one] { $most } trip
       *[other] { $most } trips
    } from one message.
    Send them in several messages.
unread-typo-meant = Did you mean “{ $suggestion }”? Nothing is saved yet.
