# Words for bot/rulebook/tr.toml.
source-tr-russia = 60 days a visit and 90 in 180 for citizens of Russia (old pages)
source-tr-decree = Decree of November 2018: 90 days in 180 for citizens of Kazakhstan and Uzbekistan
source-tr-kg-consulate = Kyrgyzstan’s Consulate General in Istanbul: 90 days in 180
source-tr-by-nationality = The terms in Türkiye by country

note-tr-kg-thirty = An older page of the Kyrgyz Foreign Ministry says 30 days; the consulate and the directory say 90.
note-tr-one-year = The source says “90 days in one year”, but not which year. I take any 365 days in a row (the stricter way).

unknown-tr-visa = Citizens of this country need a visa for Türkiye.
