# Words for bot/rulebook/*.toml: where a rule was read, what its numbers leave out, why there is none for somebody.
source-resolution-148 = Resolution No.{ "\u00A0" }148, rules of entry and stay
source-resolution-1146 = Resolution No.{ "\u00A0" }1146, which introduced 90/180
source-eaeu-wording = The wording for EAEU countries
source-thirty-wording = The wording for other visa-free countries
source-fourteen-wording = 14 days a visit and 42 in 180
source-resolution-464 = Resolution No.{ "\u00A0" }464, in force since 8 July 2022
source-counted-backwards = Counted back from the day of entry, check or exit
source-not-retroactive = Kazakhstan’s Interior Ministry: earlier days don’t count
source-list-2022 = Kazakhstan’s Interior Ministry: list of countries, 2022
source-resolution-2025 = Resolution of 25 August 2025, list of countries
source-kg-as-eaeu = Citizens of Kyrgyzstan as those of other EAEU countries
source-kg-suspended = From 9 October 2023 to 31 August 2025 citizens of Kyrgyzstan were not refused entry for exceeding the limit
source-kg-enforced = Kyrgyz Foreign Ministry: from 1 September 2025 entry may be refused again; still so in February 2026
source-thai-treaty = Treaty with Thailand, 2024
source-uz-report = A report on the rule for citizens of Uzbekistan
source-chinese-agreement = Agreement with China, in force since 10 November 2023
source-migration-law = Law on Migration, article 6: 30 days from entry and 90 in 180, unless an agreement says otherwise
source-travel-advice = Travel advice of four governments, 2025–2026
source-uz-protocol = Protocol with Uzbekistan, for entries since 27 January 2023
source-turkish-agreement = Agreement with Türkiye of 1992: one month
source-list-2019 = List of countries, Kazakhstan’s Ministry of Internal Affairs, 2019

note-exit-and-window = No official source says whether the exit day counts, or whether the period is 180 or 181 days. Here the exit day counts (the stricter way), and the period is 180 days.
note-resolution-unread = I couldn’t read the full text of Resolution No.{ "\u00A0" }148; I did read the law itself.
note-kg-let-in = From 9 October 2023 to 31 August 2025 citizens of Kyrgyzstan were let in even over the limit, but the days of that time count. No document was found for the last year of it.
note-september-2025 = The day the resolution came into force wasn’t found; I take early September 2025.
note-total-before-2025 = No source gives the total before the 2025 resolution; I take the law’s default, 90 days in 180.

unknown-sources-disagree = The sources contradict each other.
unknown-no-total = It’s 14 days for one visit, but the sources don’t say how many for several visits.
unknown-no-period = The sources name 90 days, but don’t say in which period.
unknown-agreement-unread = The lists say 30 days, but I couldn’t read the terms of the agreement.
unknown-own-citizens = There’s no limit { $country_in } for its own citizens.
unknown-not-listed = I found no source about this country.
unknown-stateless = No source says how long people without a citizenship may stay.
claim-index = a visa directory
claim-agreement = the agreement with that country
claim-ministry = Kazakhstan’s Ministry of Internal Affairs, 2023
claim-list = a list of 2022
claim-draft = a draft agreement

crossings-qazeta = The QazETA app gives foreigners a certificate of their own border crossings. You can type its dates in here.
