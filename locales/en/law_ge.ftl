# Words for bot/rulebook/ge.toml.
source-ge-ordinance = Georgia’s Government Ordinance No.{ "\u00A0" }255, June 2015: a full year without a visa
source-ge-resets = The year begins again with each entry
source-ge-two-years = A report of two years for citizens of Ukraine

note-ge-year = A full year is taken as 365 days, counting the entry day.
note-ge-insurance = Since 1 January 2026 health insurance is needed for every day of the trip, counting the days of arrival and departure.
note-ge-work = Since 1 March 2026 a permit is needed to work, remotely too.
note-ge-ukraine = For citizens of Ukraine one report says two years, the directory says one. I take one (the stricter way).
