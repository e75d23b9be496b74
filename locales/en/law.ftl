# Words that the rules of all countries share. Each country has a file of its own besides: law_kz.ftl for bot/rulebook/kz.toml.
source-index = Passport Index, a visa directory
unknown-own-citizens = There’s no limit { $country_in } for its own citizens.
unknown-not-listed = I found no source about this country.
claim-index = a visa directory
claim-list = a list of 2022
