# Settings.
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
settings-own-window = Your own limit: { $days ->
        [one] { $days } day
       *[other] { $days } days
    } in any { $window } days
permit-on = 🪪 Noted: you have a residence permit or a visa.
    Your stay ends with that document. The visa-free limit doesn’t apply to you, so I won’t warn you about it.
    I still keep your entries and exits.
permit-off = Noted: no residence permit or visa any more. The visa-free limit applies to you again.
settings-saved = ✅ { $kept }
