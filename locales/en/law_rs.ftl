# Words for bot/rulebook/rs.toml.
source-rs-treaty = Agreement between Serbia and Russia, 10 June 2009: 30 days from entry
source-rs-press = 30 days a visit, which begin again with each entry

note-rs-visas-planned = The ambassador said there’d be no visas for Russians before 2027. What comes then isn’t known.
note-rs-six-months = The source says 90 days in 6 months. I take any 184 days in a row: six months never have more.
