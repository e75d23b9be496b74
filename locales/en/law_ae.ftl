# Words for bot/rulebook/ae.toml.
source-ae-treaty = Treaty between the UAE and Russia, in force since 17 February 2019: 90 days in 180
source-ae-kazakhstan = Agreement between the UAE and Kazakhstan: 30 days

note-ae-first-entry = The treaty says 90 days in 180; British advice says the 180 days begin with the first entry. I take any 180 days in a row (the stricter way).
