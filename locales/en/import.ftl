# Files that a person sends.
command-import = Bring trips from a file
    .help = trips from a file
import = 📥 <b>Trips from a file</b>
    Send it here: a table (CSV, XLSX, ODS, TXT) with the days of entry and exit, a file from another program, or one from /export.
    First you will see what was read. Nothing from the file is saved until you press the button. At most 1 MB and 2,000 lines.
    You can also paste the list into a message, each trip on its own line. It is saved at once; a button below the answer undoes it.
button-import = Which files can be read
import-preview = 📥 <b>This is what the file says.</b> Nothing is saved yet.
import-nothing = 📥 There is nothing to save: the file says nothing new.
import-none-found = 📥 There is nothing to save: I found no trips in the file.
import-changed-since = 📥 <b>Your records have changed</b>, so nothing is saved. This is how it is now:
import-line = <b>{ $names }</b>: { $entries }
import-still-there = { $in_from }, still there
import-from = from { $in_date }
import-planned = plan: { $days }
import-between = … { $more } more …
import-stays = { $count ->
        [one] { $count } trip
       *[other] { $count } trips
    }
import-plans = { $count ->
        [one] { $count } plan
       *[other] { $count } plans
    }
import-permits = { $count ->
        [one] { $count } permit or visa
       *[other] { $count } permits or visas
    }
import-more-journals = And { $more } more lists
import-known = Already saved before: { $known }
import-column = “{ $name }”
import-both-orders = The file has both orders, day/month and month/day. Please check the dates.
import-columns = Columns I don’t read: { $names }
import-people = New people: { $names }
import-countries = New countries: { $names }
import-assumed = Where no country is named, it is taken to be { $name }
import-assumed-whose = Where nobody is named, the trips are taken to be those of { $name }
import-caption = I don’t understand the words below the file: “{ $words }”
import-caption-command = The command below the file was not carried out: “{ $words }”. Send it by itself.
import-caption-idle = The words below the file change nothing: each line says itself whose it is, or where.
import-caption-idle-whose = The name below the file changes nothing: each line says itself whose it is.
import-caption-idle-where = The country below the file changes nothing: each line says itself where it was.
import-people-you = If that is you, or somebody you count already, tap the button with the name.
import-uncounted = No citizenship yet: { $names }. You can set it right after saving.
import-settings = This will change, too:
import-settings-replaced = If you replace, this will change, too:
import-citizenship = Citizenship ({ $name }): { $after }
import-citizenship-changed = Citizenship ({ $name }): { $before } → { $after }
import-citizenship-unknown = I don’t know this citizenship, so it won’t be saved: { $code } ({ $name })
import-citizenship-kept = The citizenship stays: { $name } – { $stands }
import-citizenship-several = The file names more than one citizenship, so none is saved: { $told } ({ $name })
import-set-current = Shown first: { $names }
import-set-clock = Clock ({ $name }): { $clock }
import-set-limit = Own limit ({ $names }): { $limit }
import-set-limit-idle = Own limit ({ $names }): { $limit } (no effect)
import-limit-idle = Where the rule is known, an own limit has no effect.
import-set-wish = Tell when a return is possible ({ $names }): { $wish }
import-wish = { $days ->
        [0] for the full time
        [one] for { $days } day
       *[other] for { $days } days
    }
import-set-resumed = Reminders: no pause
import-set-off = No reminders about: { $kinds }
import-set-none-off = Reminders about everything
import-set-unpinned = Pinned status: off
import-set-no-picture = Picture in /status: off
import-settings-kept = In the file, but can’t be set: { $names }
import-setting-language = language
import-setting-zone = time zone
import-setting-reminder_hour = hour of reminders
import-setting-days_before = days of reminders
import-setting-switched_off = reminders turned off
import-left-out = <b>Left out: { $count }</b>
import-unread = <b>Lines not read: { $count }</b>
import-more = …and { $more } more
import-numbered = No. { $line }: “{ $words }”
import-of-sheet = “{ $sheet }”, no. { $line }: “{ $words }”
import-bare = “{ $words }”
import-goes = If you replace, this goes: { $entries }.
import-comes = This comes instead: { $entries }.
import-comes-none = Nothing comes instead.
button-import-all = Save ({ $come })
button-import-set = Save
button-import-add = Add ({ $come })
button-import-replace = Replace what is saved
button-import-drop = Don’t save
button-import-new = New person: { $name }
button-import-who-is = { $name }: who is it?
button-import-whose = Whose are they?
button-import-where = Which country?
button-import-days-only = Only the trips
button-import-settings-too = With the settings
button-import-left-out = Show the rest
import-why-overlaps = overlaps with what is saved
import-why-twice = overlaps with another line of the file
import-why-ahead = these days are still ahead
import-why-old = too long ago
import-why-past = a plan for days already past
import-why-far = too far ahead
import-why-full = one list can’t hold so many
import-why-no-rules = there are no rules of this country here: { $name }
import-why-name = this name won’t do: { $name }
import-why-person = unclear whose it is: { $name }
import-why-too-many-people = too many people already: { $name }
import-why-too-many-countries = too many countries already: { $name }
import-is-person = “{ $name }”: is that a person? Choose below whose trips these are; until then they are left out.
import-name-letters = A name needs letters, without digits.
import-name-long = The name is too long.
import-name-known = This word means something else in dates and commands, so it can’t be a name.
import-name-same = The name is too close to another one of yours.
import-name-whose = Choose below whose trips these are.
import-unread-no-date = no date
import-unread-no-year = no year
import-unread-impossible = there is no such day
import-unread-remark = there are other words beside the date
import-unread-around = unclear whether the words above or beside it are about these days
import-unread-old = too long ago
import-unread-far = too far ahead
import-unread-unclear = the day can be read in two ways
import-unread-which = unclear which of the dates are the entry and the exit
import-unread-order = the exit is before the entry
import-unread-ahead = these days are still ahead
import-unread-contradiction = the number of days doesn’t match the dates
import-unread-weekday = the day of the week doesn’t match the date
import-unread-one-end = the entry or the exit is missing
import-unread-way = unclear whether this is an entry or an exit
import-unread-formula = a formula without its value
import-unread-other-calendar = a date of another calendar
import-unread-country = unclear which country this is
import-unread-whose = it isn’t said whose trip this is
import-unread-above = this line stands above the table
import-unread-balance = days left or allowed, not a trip
import-unread-cancelled = the trip did not take place
import-unread-unsettled = unclear whether the trip took place
import-unread-kind = unclear what kind of record this is
import-order = The dates in the file can be read in two ways. Which day is meant there?
import-which-country = { $rows ->
        [one] { $rows } line of the file names no country.
       *[other] { $rows } lines of the file name no country.
    } Which country is it?
import-who-is = { $name }: whose trips are these?
import-whose = Whose trips are these? This is about the lines that name nobody.
import-whose-new = Add whoever is missing here, then come back.
import-all-left-out = { $count ->
        [one] { $count } line that won’t be saved.
       *[other] { $count } lines that won’t be saved.
    }
import-none-left-out = No line is left out.
import-refused-too-large = The file is larger than 1 MB, which I can’t read. Split it, or paste the list into a message.
import-refused-too-many-lines = The file has more than 2,000 lines, too many at once. Please split it.
import-refused-too-long = There is no table in this file, and a list in words can have up to 4,000 characters and 100 trips. Split it, or make two columns: the date of entry and the date of exit.
import-refused-journeys = This table tells of journeys, from where to where, which I can’t read. Nothing was saved. It needs two columns: the day of entry and the day of exit.
import-refused-not-understood = I found no trips in this file, so nothing was saved. It needs two columns: the day of entry and the day of exit.
import-refused-broken = The file can’t be opened: it is damaged or has a password. Nothing was saved.
import-refused-resave = This is an old Excel table (.xls), an XLSB or Numbers table or a web page, which I can’t read. Nothing was saved. Open the file and save it as XLSX or CSV.
import-refused-newer = This file was made by a newer version of the bot, so I can’t read it. Nothing was saved.
import-refused-not-ours = This file holds another program’s JSON, which I can’t read. Nothing was saved. Send a table (CSV, XLSX) with the days of entry and exit, or JSON from /export.
import-refused-not-back = I can’t read calendars (ICS) or PDF, so nothing was saved. Of the files from /export, the table (CSV) and the complete one (JSON) can be brought back.
import-refused-faulty = There is an error in this JSON, so it was not read and nothing was saved. Where it is: { $place }
import-refused-gone = I couldn’t get the file. Please send it again.
import-dropped = All right, nothing was saved from the file.
import-already = Already saved: everything from this file is there. Nothing has changed now.
imported = ✅ <b>The file is saved.</b>
imported-gone = Earlier records that went: { $gone }
imported-settings = Your settings were changed.
import-undone = ↩️ The import is undone: everything is as it was.
