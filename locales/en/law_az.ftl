# Words for bot/rulebook/az.toml.
source-az-decision = Decision of Azerbaijan’s government, in force since 1 January 2025: 90 days in a calendar year
