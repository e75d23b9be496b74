# Words for bot/rulebook/kg.toml.
source-kg-regulation = Regulation No.{ "\u00A0" }541 of 10 October 2023, as amended on 31 December 2025
source-kg-since-2024 = From 5 September 2024: 90 days in 180, or 60 in 120
source-kg-border-service = Kyrgyzstan’s border service: a new count after 90 days outside the country

note-kg-two-ways = The regulation says 90 days in each 180. The border service says that days add up, and a new count begins only after 90 days in a row outside the country. I count both ways, and the stricter one holds.
note-kg-enforced-later = For citizens of Kazakhstan the limit was named from 1 September 2025; refusals of entry were reported from December 2025.
