# Эреже: кимге, канча күн, кантип эсептелет, кайдан белгилүү, эмне белгисиз.
rule-title = <b>{ $country_in } колдонулган эреже</b> (жарандыгы: { $country })
rule-nobodys = Мындай өлкө да, адам да бул жерде жок: { $words }
    Өлкөнү, жарандыкты же атты жазыңыз, мисалы: /rule { $country_in }
rule-no-country = { $country }: бул өлкөнүн эрежелери менде жок.
rule-countries = Барлары: { $countries }.
rule-no-nationality = Эрежени көрсөтүү үчүн жарандыкты билишим керек.
rule-none = Бул жарандык үчүн так эреже менде жок.
rule-own-ask = Мөөнөттү билсеңиз, жазсаңыз болот.
rule-instead-of-own = Өз мөөнөт жазылган жок: эреже белгилүү, күндөр ошол боюнча эсептелет.
rule-own-add = Мөөнөттү билсеңиз: өлкөнү төмөнкү баскыч менен кошуп, анан мөөнөттү жазыңыз, мисалы 90/180.
rule-own = Күндөр сиз жазган мөөнөт боюнча эсептелет.
rule-limits = { $country_in } { $limits } жүрүүгө болот.
rule-and = { $first } жана { $second }
rule-rolling = каалаган { $window } күндүн ичинде эң көбү { $days } күн
rule-per-visit = бир киргенде эң көбү { $days } күн
rule-calendar-year = бир календардык жылда эң көбү { $days } күн
rule-cumulative-reset = катары менен { $absence } күн өлкөдөн тышкары болмоюнча бардыгы болуп эң көбү { $days } күн
rule-anchored = биринчи киргенден тартып { $period } күндө эң көбү { $days } күн
rule-since = { $since_from } бери күчүндө.
rule-until = { $last_until } белгилүү, андан кийинкиси белгисиз.
rule-not-in-force = Бул эреже бүгүн күчүндө эмес.
rule-later = Кийин, { $since_from } баштап: { $limits }.
rule-earlier = Мурда, { $since_from } баштап: { $limits }.
rule-how = <b>Күндөр кантип эсептелет</b>
rule-both-days = Кирген күн да, чыккан күн да эсептелет.
rule-window = { $window } күн — эсептелип жаткан күн жана андан мурунку { $before } күн.
rule-back = Эски күндөр эсептен бирден чыгат. { $country_from } чыгып, кайра кирүү жалпы эсепти нөлдөн баштабайт.
rule-counts-from = { $since_from } мурунку күндөр эсептелбейт.
rule-zone = Күндөр { $country_in } колдонулган убакыт боюнча эсептелет ({ $offset }).
rule-sources = <b>Булактар</b>
rule-source = • { $what } – { $where }
rule-verified = Булактар менен { $verified_on } салыштырылды.
rule-confidence-high = Ишенимдүүлүгү жогору.
rule-confidence-medium = Ишенимдүүлүгү орточо: булактар аз.
rule-confidence-low = Ишенимдүүлүгү төмөн: расмий булактан тактап алыңыз.
rule-registration = <b>Каттоо</b>
    РВП, ВНЖ же визасы жок { $days } күндөн көп жүргөн киши миграция кызматына { $days }-күндөн кечикпей каттоого турат; кирген күн — биринчи күн. Бул { $since_from } тарта киргендерге тиешелүү.
rule-host = <b>Келүү тууралуу билдирме</b>
    Аны чет өлкөлүк өзү эмес, кабыл алган тарап (мейманкана, үйдүн ээси) берет: ар бир кирүүдөн кийинки { $days }-жумуш күнүнөн кечикпей.
rule-unsettled = <b>Эмне белгисиз</b>
rule-note = • { $note }
rule-decides = Чек ара кызматы өз базасы боюнча чечет. Бул юридикалык кеңеш эмес.
claim = • { $days } күн – { $what }, { $where }
claim-window = • { $window } күндө { $days } күн – { $what }, { $where }
rule-verified-old = Булактар менен { $verified_on } салыштырылды, андан бери { $months } ай өттү.
