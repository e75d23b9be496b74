# Words for bot/rulebook/am.toml.
source-am-law = Armenia’s Law on Foreigners, 25 December 2006: 180 days in a year
source-am-press = 180 days in a year, without a visa

note-am-year = The law says “180 days in one year”, but not whether that’s a calendar year or any 365 days. I take any 365 days in a row (the stricter way).
