# Files that a person takes along.
command-export = My records as a file
    .help = my records as a file: for a spreadsheet, a calendar or to keep
export = <b>Your records as a file</b>
    📊 Spreadsheet (CSV): trips, plans, permits and visas, each on its own line.
    📅 Calendar (ICS): the last legal day with reminders, plans, the last days of permits.
    🗄 All of it (JSON): to keep, or for another program.
    📄 Sheet (PDF): to show or print: the trips, how they were counted, the rule and its sources.
export-several = These are files with everybody’s days in all countries. For a file with one list only, choose it:
button-export-csv = 📊 Spreadsheet
button-export-ics = 📅 Calendar
button-export-json = 🗄 All of it
button-export-pdf = 📄 Sheet
button-export-all = ‹ Everything together
export-nothing-ahead = There is nothing ahead that could stand in a calendar: no stay that is counted, no plan, no permit with an end.
exported-csv = 📊 Opens in Excel and other spreadsheets.
exported-ics = 📅 Open the file on your phone: the days go into its calendar. After a change take a new file from /export: it corrects them. What is deleted here has to be deleted there by hand.
exported-json = 🗄 All the records, with every mark. Only you can see this file, as long as you don’t pass it on.
exported-pdf = 📄 To show or to print. Only you can see this file, as long as you don’t pass it on.
# The headings of the spreadsheet, and what stands in its cells.
table-traveller = Who
table-country = Country
table-what = What
table-from = From
table-to = To
table-memory = From memory
table-registered = Registered
table-citizenship = Citizenship
table-me = Me
table-stay = Trip
table-plan = Plan
# The titles in the calendar.
calendar-last = Last legal day { $country_in }
calendar-over = Over the limit { $since_from } ({ $country })
calendar-return = From this day on: { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in a row { $country_in } are legal
calendar-plan = Plan: { $country_into }
calendar-permit = { $permit }: the last day it is valid ({ $country })
calendar-note = Kaldy counts by your own records. The border service’s database decides.
# The day in a calendar file has moved.
calendar-old-day = 📅 <b>{ $day_date }, { $day_weekday }</b>
calendar-old-inside = The last legal day { $country_in } now.
calendar-old-outside = From this day on a full visit { $country_in } is legal.
calendar-old = The calendar file you took says something else. A new one corrects it.
button-calendar-new = 📅 New calendar file
button-calendar-leave = 🔕 I don’t need it
calendar-left = 🔕 I’ll say no more of the calendar file, until you take another one: /export
# The sheet to show.
sheet-name = Days of stay
sheet-title = Days of stay { $country_in }
sheet-me = The holder of the record
sheet-who = Who: { $name }
sheet-made = Made on { $day_date } at { $time } ({ $offset })
sheet-foot = By the holder’s own record, not an official document. The border service’s database decides.
sheet-page = Page { $page } of { $pages }
sheet-empty = No entries are recorded.
sheet-uncounted-no-nationality = The citizenship is not given, so no days are counted.
sheet-uncounted-permit = There is a residence permit or a visa, but since when is not given: no visa-free days are counted.
sheet-uncounted-citizen = There’s no limit { $country_in } for its own citizens, so no days are counted.
sheet-uncounted-unknown-rule = The exact rule for this citizenship is not known, so no days are counted.
sheet-uncounted-not-in-force = No rule in force on this day is known, so no days are counted.
sheet-stays = Trips: { $range }
sheet-stays-all = All trips
sheet-earlier = Earlier trips, whose days don’t count any more: { $count }.
sheet-entered = Entry
sheet-left = Exit
sheet-still = no exit yet
sheet-days = Days
sheet-counted = Counted
sheet-marks = Marks
