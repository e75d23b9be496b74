# Words for bot/rulebook/ru.toml.
source-ru-260 = Federal Law No.{ "\u00A0" }260-FZ, in force since 1 January 2025: 90 days in a calendar year
source-ru-eaeu-reports = The same for citizens of Kazakhstan, Kyrgyzstan and Armenia who don’t work in Russia
source-ru-visa-free = Whom it concerns: citizens of visa-free countries outside the EAEU
source-ru-continuous = The same article of the law: no more than 90 days in a row without leaving
source-ru-389 = Federal Law No.{ "\u00A0" }389-FZ, from 1 January 2014 to the end of 2024: 90 days in 180
source-ru-china = 30 days a visit for citizens of China

note-ru-eaeu = The sources disagree on whether this concerns EAEU citizens who don’t work in Russia. I take the stricter way.
note-ru-work = Who works under a contract or studies has another term: this rule isn’t for them.
note-ru-zone = Russia has several time zones; days go by Moscow time unless you choose another clock: /countries
note-ru-china-end = The visa waiver was given through 14 September 2026. Whether it was prolonged wasn’t found.
