# Words for bot/rulebook/uz.toml.
source-uz-kz-protocol = Protocol between Uzbekistan and Kazakhstan, ratified in April 2024
source-uz-kz-report = 30 days a visit and 90 in 180 for citizens of Kazakhstan

note-uz-over-30 = Longer than 30 days in one visit only with a permit.

unknown-uz-russia = No limit in days was found for citizens of Russia, only that they must register.
