# Words for bot/rulebook/eu.toml.
source-eu-code = Schengen Borders Code, article{ "\u00A0" }6: 90 days in any 180
source-eu-manual = How to count days: the European Commission’s and Switzerland’s manuals
source-eu-list = Italy’s Foreign Ministry: who needs no visa
source-eu-regulation = Regulation (EU) 2018/1806: who needs a visa and who doesn’t

note-eu-biometric = Without a visa one enters only on a biometric passport.
note-eu-zone = The Schengen area has several time zones; days go by Brussels time unless you choose another clock: /countries
note-eu-not-members = Days in EU countries outside the Schengen area don’t count.

unknown-eu-visa = Citizens of this country need a visa, which says how many days it allows.
