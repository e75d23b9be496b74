# Settings.
settings-title = <b>⚙️ Settings</b>
settings-language = Language: { $language }
settings-nationality = Citizenship: { $country }
settings-none = not given
settings-own-idle = It has no effect while the rule is known.
settings-own = Own limit: { $visit ->
        [one] { $visit } day
       *[other] { $visit } days
    } a visit, { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in any { $window } days
settings-permit-no = Residence permit or visa: no
settings-reminders = Reminders: { $hour }, { $zone }
settings-own-window = Own limit: { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in any { $window } days
settings-saved = ✅ { $kept }
settings-picture = Picture in /status: on
button-picture-on = 📊 /status with a picture
button-picture-off = 📊 /status without the picture
