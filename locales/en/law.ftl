# Words that the rules of all countries share. Each country has a file of its own besides: law_kz.ftl for bot/rulebook/kz.toml.
source-index = Passport Index, a visa directory
source-gov-uk = British government travel advice
note-both-days = The sources don’t say whether the entry day and the exit day both count. Here they do (the stricter way).
note-no-total = The source names the days of one visit, but doesn’t say how many several visits may last in all.
unknown-own-citizens = There’s no limit { $country_in } for its own citizens.
unknown-not-listed = I found no source about this citizenship.
unknown-only-days = The number of days is known, but the sources don’t say in which period.
claim-index = a visa directory
claim-list = a list of 2022
