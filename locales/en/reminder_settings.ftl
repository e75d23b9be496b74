# When a person is reminded, and by which time zone.
reminder-settings-title = <b>🔔 Reminders</b>
reminder-settings-time = Time: { $hour } ({ $zone })
reminder-settings-before = Days before the last legal day: { $days }
reminder-settings-before-none = No warnings in advance
reminder-settings-on-last = On the last legal day: yes
reminder-settings-on-last-off = On the last legal day: no
reminder-settings-over = When over the limit: on the first three days, then weekly
reminder-settings-kinds = Also: { $kinds }
reminder-settings-kinds-none = Nothing else
reminder-settings-kinds-ask = What else shall I tell you about? Tap to turn on or off.
    I warn you of an overstay all the same; in a pause, only on its first day.
reminder-settings-pause-ask = Until when shall I pause? From that day reminders come again.
    You may type it too, for example: 20 May, or a week.
reminder-settings-pause-still = On the last legal day and on the first day over I’ll warn you all the same; that has a switch of its own under “{ button-reminders-kinds }”.
notice-kind-last = last legal day
notice-kind-permit = end of a permit or visa
notice-kind-checkin = question “still there?”
notice-kind-registration = registration
notice-kind-host = the host’s notice
notice-kind-return = when I may come again
reminder-settings-next = The next ones, without an exit:
reminder-settings-next-plans = For now I’ll only ask about plans:
reminder-settings-next-outside = Before that:
reminder-settings-call = • { $day_date }, { $day_weekday }, { $hour } – { $left ->
        [one] { $left } day
       *[other] { $left } days
    } left
reminder-settings-call-last = • { $day_date }, { $day_weekday }, { $hour } – last legal day
reminder-settings-call-over = • { $day_date }, { $day_weekday }, { $hour } – { $over ->
        [one] { $over } day
       *[other] { $over } days
    } over the limit
reminder-settings-call-permit = • { $day_date }, { $day_weekday }, { $hour } – { $left ->
        [one] { $left } day to the end of the permit or visa
       *[other] { $left } days to the end of the permit or visa
    }
reminder-settings-call-permit-last = • { $day_date }, { $day_weekday }, { $hour } – last day of the permit or visa
reminder-settings-call-checkin = • { $day_date }, { $day_weekday }, { $hour } – question “still there?”
reminder-settings-call-registration = • { $day_date }, { $day_weekday }, { $hour } – registration
reminder-settings-call-return = • { $day_date }, { $day_weekday }, { $hour } – { $left ->
        [one] { $left } day
       *[other] { $left } days
    } in a row again
reminder-settings-call-plan = • { $day_date }, { $day_weekday }, { $hour } – question about a plan
reminder-settings-call-whose = { $call } ({ $names })
reminder-settings-paused = Reminders are paused without an end: I won’t warn you even on the last legal day. Change it: /reminders
reminder-settings-paused-until = Reminders are paused; they come again from { $day_date }, { $day_weekday }. Change it: /reminders
reminder-settings-none-rule = Days are not counted now, so I don’t remind you of a last day. Why: /status
reminder-settings-none-outside = Now outside { $country_itself }. Reminders begin after an entry.
reminder-settings-none = There is nothing to remind you of for now.
reminder-settings-days-ask = How many days before the last legal day shall I warn you? Tap to turn on or off.
reminder-settings-hour-ask = What time shall I remind you? In your own time zone.
reminder-settings-zone-ask = Your time zone now: { $zone }.
    It sets the hour of reminders. Days { $country_in } are counted by the time there.
    Choose below or type your city.
reminder-settings-zone-unknown = I don’t know that city. Your time zone is still { $zone }.
    Choose below, type the nearest large city or send your location.
reminder-settings-zone-set = ✅ Time zone: { $zone }. Your place is not kept.
    Reminders: /reminders
place-ask = Send your location with the button below: it tells me your time zone. The place itself is not kept. Or just type your city.
place-unknown = I know no time zone for that place, so yours stays as it was. Choose from the list: /reminders
place-kept = Your time zone stays as it was. Reminders: /reminders
