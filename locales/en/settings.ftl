# Settings and reminders.
settings-title = <b>⚙️ Settings</b>
settings-language = Language: { $language }
settings-nationality = Citizenship: { $country }
settings-none = not given
settings-own = Your own limit: { $visit ->
        [one] { $visit } day
       *[other] { $visit } days
    } a visit, { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in any { $window } days
settings-permit-yes = Residence permit or visa: yes, the limit doesn’t apply
settings-permit-no = Residence permit or visa: no
settings-reminders = Reminders: { $hour }, { $zone }
reminders-title = <b>🔔 Reminders</b>
reminders-time = Time: { $hour } ({ $zone })
reminders-before = Days before the last legal day: { $days }
reminders-before-none = No warnings in advance
reminders-on-last = On the last legal day: yes
reminders-on-last-off = On the last legal day: no
reminders-over = When over the limit: on the first three days, then weekly
reminders-next = The next ones, if you don’t leave:
reminders-next-plans = For now I’ll only ask about your plans:
reminders-call = • { $day_date }, { $day_weekday }, { $hour } – { $left ->
        [one] { $left } day
       *[other] { $left } days
    } left
reminders-call-last = • { $day_date }, { $day_weekday }, { $hour } – last legal day
reminders-call-over = • { $day_date }, { $day_weekday }, { $hour } – { $over ->
        [one] { $over } day
       *[other] { $over } days
    } over the limit
reminders-call-plan = • { $day_date }, { $day_weekday }, { $hour } – question about your plan
reminders-paused = Reminders are paused: I won’t warn you. Turn them on: /reminders
reminders-none-rule = There is nothing to remind you of: your days are not counted now. Why: /status
reminders-none-outside = You’re outside { $country_itself } now. Reminders begin after you enter.
reminders-none = There is nothing to remind you of for now.
reminders-days-ask = How many days before the last legal day shall I warn you? Tap to turn on or off.
reminders-hour-ask = What time shall I remind you? In your own time zone.
reminders-zone-ask = Your time zone now: { $zone }.
    It sets the hour of reminders. Days { $country_in } are counted by the time there.
    Choose below or type your city.
reminders-zone-unknown = I don’t know that city. Your time zone is still { $zone }.
    Choose below, type the nearest large city or send your location.
reminders-zone-set = ✅ Time zone: { $zone }. Your place is not kept.
    Reminders: /reminders
place-ask = Send your location with the button below: it tells me your time zone. The place itself is not kept. Or just type your city.
place-unknown = I know no time zone for that place, so yours stays as it was. Choose from the list: /reminders
place-kept = Your time zone stays as it was. Reminders: /reminders
settings-own-window = Your own limit: { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in any { $window } days
