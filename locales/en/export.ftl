# Files that a person takes along.
command-export = My records as a file
    .help = my records as a file: for a spreadsheet, a calendar or to keep
export = <b>Your records as a file</b>
    📊 Spreadsheet (CSV): trips, plans, permits and visas, each on its own line.
    📅 Calendar (ICS): the last legal day with reminders, plans, the last days of permits.
    🗄 All of it (JSON): to keep, or for another program.
export-several = These are files with everybody’s days in all countries. For a file with one list only, choose it:
button-export-csv = 📊 Spreadsheet
button-export-ics = 📅 Calendar
button-export-json = 🗄 All of it
button-export-all = ‹ Everything together
export-nothing-ahead = There is nothing ahead that could stand in a calendar: no stay that is counted, no plan, no permit with an end.
exported-csv = 📊 Opens in Excel and other spreadsheets.
exported-ics = 📅 Open the file on your phone: the days go into its calendar. After a change take a new file from /export: it corrects them. What is deleted here has to be deleted there by hand.
exported-json = 🗄 All the records, with every mark. Only you can see this file, as long as you don’t pass it on.
# The headings of the spreadsheet, and what stands in its cells.
table-traveller = Who
table-country = Country
table-what = What
table-from = From
table-to = To
table-memory = From memory
table-registered = Registered
table-me = Me
table-stay = Trip
table-plan = Plan
# The titles in the calendar.
calendar-last = Last legal day { $country_in }
calendar-return = From this day on: { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in a row { $country_in } are legal
calendar-plan = Plan: { $country_into }
calendar-permit = { $permit }: the last day { $country_in }
calendar-note = Kaldy counts by your own records. The border service’s database decides.
# The day in a calendar file has moved.
calendar-old-day = 📅 <b>{ $day_date }, { $day_weekday }</b>
calendar-old-inside = The last legal day { $country_in } now.
calendar-old-outside = From this day on a full visit { $country_in } is legal.
calendar-old = The calendar file you took says something else. A new one corrects it.
button-calendar-leave = 🔕 I don’t need it
calendar-left = 🔕 I’ll say no more of the calendar file, until you take another one: /export
