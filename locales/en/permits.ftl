# Residence permits and visas: periods whose days do not count. kind stands within a line, title at its beginning.
permit-kind-residence = residence permit
permit-kind-visa = visa
permit-kind-other = residence permit or visa
permit-title-residence = Residence permit
permit-title-visa = Visa
permit-title-other = Residence permit or visa
permit-days = { $range }: { $kind }, not counted
permit-endless = { $title } { $begins_from }, no end date, not counted
permit-undated = { $title }: since when isn’t known
permit-undated-until = { $title } { $ends_until }: since when isn’t known
# Below the day in /status and in reminders.
permit-held-goes-on = { $title } { $ends_until }: these days don’t count.
permit-held = { permit-held-goes-on } That is the last day to leave or to extend it.
permit-held-endless = { $title } { $begins_from }, no end date: the days don’t count.
permit-ahead = { $title } ahead, { $range }: these days won’t count.
permit-ahead-endless = { $title } ahead, from { $begins_date }, no end date: the days won’t count.
permit-ended = { $title }: its last day was { $ends_date }.
    By then one has to leave or extend it, so the days after it on this visit are over the limit.
permit-ended-counted = Only a new entry begins the visa-free count.
stay-endless = There is no day to leave by: the document has no end date.
status-entry-endless = With an entry today, there is no day to leave by: the document has no end date.
plan-endless = With an entry { $in_on }, there is no day to leave by: the document has no end date.
plan-permit-ends = The last day to leave or to extend the document is { $ends_date }: the days after it on this visit are over the limit.
plan-short-endless = no day to leave by
status-asks-dates = Since which day is the document valid? Then I can count the other days. Type, for example: residence permit from 16 December to 20 March
# The list.
permits-title = <b>🪪 Residence permits and visas</b>
    These days are not counted. To correct or delete one, tap its number.
permits-empty = <b>🪪 Residence permits and visas</b>
    None yet. Tap a button or type: residence permit from 16 December to 20 March
permits-line = { $number }. { $permit }
permits-heading = <b>🪪 Residence permits and visas</b>
permits-more = …and { $more } more
permits-full = There are { $most } documents already. Delete one to add another.
permit-clash = Some of these days are taken already:
permit-clash-new = Now:
permit-backwards = The last day ({ $ends_date }) is before the first ({ $begins_date }), so nothing was saved.
permit-since-or-until = { $title }, { $day_date }: is that the first day or the last?
# Questions for days.
ask-day-permit-from = { $title }: since which day?
ask-day-permit-from-until = { $title } { $ends_until }: since which day?
ask-day-permit-to = { $title } { $begins_from }: which is its last day?
ask-day-permit-begins = { $permit }
    Which is its first day really?
ask-day-permit-ends = { $permit }
    Which is its last day really?
permit-there = This is there already:
permit-clash-replace = Should the new one take its place?
permit-clash-what = Should the new one take its place, or begin on the day after?
which-permit = { $title }: which year is it?
permit-unread = I couldn’t make out the days of the document. Type, for example: residence permit from 16.12.2025 to 20.03.2027
permit-not-come = That day hasn’t come yet: { $day_date }. If it is ahead, type both days, for example: residence permit from 16.12.2026 to 20.03.2028
permit-which-year = Is it { $one_date }, or { $other_date }, which hasn’t come yet? Type it with the year. Nothing is saved yet.
ask-day-permit-over = { $title }: which was its last day?
