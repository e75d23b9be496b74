# Эмне жазылды жана эмне үчүн жазылган жок.
saved-entered = ✅ Киргениңизди жаздым: { $in_date }, { $in_weekday }.
saved-left = ✅ Чыкканыңызды жаздым: { $out_date }, { $out_weekday }.
saved-stayed = ✅ Жаздым:
saved-came-back = ✅ Чыкканыңызды жана кайра киргениңизди жаздым: чыккан күн — { $out_date }, { $out_weekday }, кирген күн — { $in_date }, { $in_weekday }.
saved-corrected = ✅ Түзөтүлдү:
saved-deleted = 🗑 Өчүрүлдү:
stay-closed = { $in_date }, { $in_weekday } – { $out_date }, { $out_weekday }
stay-open = { $in_date }, { $in_weekday } – чыга элек
stays-more = …дагы { $more } сапар: /trips
undone = ↩️ Жазуу алынып салынды:
undone-entered = ↩️ Жазуу алынып салынды: кирген күн — { $in_date }, { $in_weekday }.
undone-left = ↩️ Жазуу алынып салынды: чыккан күн — { $out_date }, { $out_weekday }.
undone-deleted = ↩️ Калыбына келтирилди:
not-newest = Мындан жаңыраак жазуу бар. Адегенде аны алып салыңыз:
refused-not-come-in = { $day_date }, { $day_weekday }: бул күн али келе элек. Киргенден кийин жазыңыз.
refused-not-come-out = { $day_date }, { $day_weekday }: бул күн али келе элек. Чыккандан кийин жазыңыз.
refused-not-come-out-legal = Ошол күнгө чейин жүрсөңүз (ошол күндү кошо алганда), мөөнөт өтүп кетпейт.
refused-not-come-out-illegal = ⚠️ Ошол күнгө чейин жүрсөңүз (ошол күндү кошо алганда), мөөнөт өтүп кетет.
refused-already = Мурда эле жазылган:
refused-still-open = Жазылган жок. Жазууларыңыз боюнча сиз { $in_from } бери { $country_in } жүрөсүз, чыкканыңыз жазылган эмес.
    { $day_on } ({ $day_weekday }) эмне болду?
refused-inside = Жазылган жок. { $day_on } ({ $day_weekday }) сиз { $country_in } болгонсуз:
refused-inside-what = Даталарда ката болсо, сапарды түзөтүңүз.
refused-shorten = Жазылган жок. Жазууларыңыз боюнча { $country_in } узагыраак жүргөнсүз:
refused-shorten-what = Эгер { $day_on } ({ $day_weekday }) чыккан болсоңуз, чыккан күндү түзөтүңүз.
refused-before-open = Жазылган жок. Жазууларыңыз боюнча сиз { $in_from } бери { $country_in } жүрөсүз.
    { $day_on } ({ $day_weekday }) эмне болду?
refused-before-entry = Жазылган жок. Жазууларыңызда бир гана кирген күн бар, ал кийинчерээк: { $in_date }, { $in_weekday }.
    Ката болсо, кирген күндү түзөтүңүз.
refused-after-exit = Жазылган жок. Жазууларыңыз боюнча сиз буга чейин эле чыккансыз: { $out_date }, { $out_weekday }.
    { $day_on } ({ $day_weekday }) эмне болду?
refused-backwards = Жазылган жок. Чыккан күн ({ $out_date }, { $out_weekday }) кирген күндөн ({ $in_date }, { $in_weekday }) мурун.
refused-clash = Жазылган жок. Бул даталар мурда жазылган сапардын күндөрү менен кагышат:
refused-clash-what = Адегенде аны түзөтүңүз же өчүрүңүз. Же башка даталарды жазыңыз.
refused-clash-open-what = Бул ошол эле сапарбы? Чыккан күнүн жазыңыз же кирген күнүн түзөтүңүз.
refused-overlap = Жазылган жок. Билдирүүңүздөгү эки сапардын күндөрү кагышат:
refused-overlap-what = Даталарды түзөтүп, бардык сапарларды кайра жазыңыз.
which-day = Так кайсы күн? Азырынча эч нерсе жазылган жок.
which-day-one = Ушул күндү айттыңызбы? Азырынча эч нерсе жазылган жок.
which-day-stale = Бул баскыч башка күнкү. Кайсы күн эле? Азырынча эч нерсе жазылган жок.
which-day-stale-in = Бул баскыч башка күнкү. Кайсы күнү кирдиңиз? Азырынча эч нерсе жазылган жок.
which-day-stale-out = Бул баскыч башка күнкү. Кайсы күнү чыктыңыз? Азырынча эч нерсе жазылган жок.
which-day-zones = { $country_in } жана сизде азыр ар башка дата. Кайсы күн эле? Азырынча эч нерсе жазылган жок.
which-day-zones-in = { $country_in } жана сизде азыр ар башка дата. Кайсы күнү кирдиңиз? Азырынча эч нерсе жазылган жок.
which-day-zones-out = { $country_in } жана сизде азыр ар башка дата. Кайсы күнү чыктыңыз? Азырынча эч нерсе жазылган жок.
entry-or-exit = { $day_date }, { $day_weekday }: кирдиңизби же чыктыңызбы? Азырынча эч нерсе жазылган жок.
edited = Түзөтүлгөн билдирүүнү кайра окубайм, ошондуктан эч нерсе өзгөргөн жок.
edited-last = Акыркы жазуу:
edited-what = Аны түзөтүү: /trips
not-own-words = Кайра жөнөтүлгөн билдирүүлөрдөн жана боттордун карточкаларынан дата жазбайм. Өзүңүз жазыңыз, мисалы: 12-мартта кирдим
unreadable = Муну окуй албадым, эч нерсе жазылган жок. Сөз менен жазыңыз, мисалы: 12-мартта кирдим
trips-title = Сапарларыңыз, жаңысы биринчи. Түзөтүү же өчүрүү үчүн номерин басыңыз.
trips-page = { $pages } барактын { $page }-барагы
trips-empty = Азырынча сапар жок.
    { $country_into } кирдиңизби? «Кирдим» баскычын басыңыз же жазыңыз: 12-мартта кирдим
trips-stay = { $number }. { $stay } · { $days } күн
trip-days = { $days } күн
trip-what = Эмнени түзөтөбүз?
gone = Бул баскыч эскирип калды. Азыркы абал: /status
stay-from-memory = { $stay } ≈ болжол менен
saved-cleared = Бул даталар боюнча мөөнөт өтүп кеткен эмес.
undone-corrected = ↩️ Түзөтүү алынып салынды, азыр кайра мындай:
refused-after-return = Жазылган жок. Чыккан күн ({ $out_date }, { $out_weekday }) кайра кирген күндөн ({ $in_date }, { $in_weekday }) кийин боло албайт.
refused-split = Азырынча жазылган жок. Жазууларыңыз боюнча ал учурда { $country_in } болгонсуз:
refused-split-what = Чыккан күн — { $out_date }, { $out_weekday }, кайра кирген күн — { $in_date }, { $in_weekday }. Жазайынбы?
refused-before-later = Жазылган жок. Бул күндөрдөн кийин мурда эле жазылган сапар бар:
refused-before-later-what = Эки сапарды тең толук, ар бирин жаңы саптан жазыңыз, мисалы: 12.03.2026 - 20.04.2026
refused-after-exit-back = Жазылган жок. Жазууларыңыз боюнча сиз буга чейин эле чыккансыз: { $out_date }, { $out_weekday }.
    Кайра кирген күн — { $in_date }, { $in_weekday }. Ага чейин, { $day_on } ({ $day_weekday }), эмне болду?
which-day-plan = { $day_date }, { $day_weekday }: бул күн али келе элек. План катары сактайынбы? Же ал мурда болгонбу?
    Азырынча эч нерсе жазылган жок.
which-day-ahead = { $day_date }, { $day_weekday }: бул күн али келе элек. Ал мурда болгонбу?
    Азырынча эч нерсе жазылган жок.
which-day-impossible = Мындай күн жок. Кайсы күндү айттыңыз? Азырынча эч нерсе жазылган жок.
entry-exit-or-inside = { $day_date }, { $day_weekday }: { $country_into } кирдиңизби, чыктыңызбы же өлкөнүн ичинде жүрдүңүзбү? Азырынча эч нерсе жазылган жок.
done-yet-out = Чыктыңызбы? Азырынча эч нерсе жазылган жок.
done-yet-in = Кирдиңизби? Азырынча эч нерсе жазылган жок.
still-there = Кирген күн: { $in_date }, { $in_weekday }. Азыр да { $country_in } жүрөсүзбү?
    Азырынча эч нерсе жазылган жок.
newest = Акыркы өзгөртүү:
newest-none = Алып сала турган жазуу жок.
back-days = { $out_date }, { $out_weekday } → { $in_date }, { $in_weekday }
saved-left-today = ✅ Чыкканыңызды жаздым: { $out_date }, { $out_weekday }. Ак жол!
saved-stayed-many = ✅ { $count } сапар жаздым, { $years }:
saved-left-out = Тизменин { $count } сабы жазылган жок.
stay-day = { $in_date }, { $in_weekday } (кирип-чыгуу)
# Тизмелерде: апта күндөрү кыска, жыл үстүндө жазылат.
stay-short = { $in_date }, { $in_short } – { $out_date }, { $out_short }
stay-short-day = { $in_date }, { $in_short }
stay-short-open = { $in_date }, { $in_short } – чыга элек
trips-year = <b>{ $year }</b>
# Мөөнөттөн ашкан, өтүп кеткен күндөр.
overstays-title = ⚠️ <b>Жазууларыңызда мөөнөттөн ашкан күндөр</b>: { $days } күн
overstays-title-past = ⚠️ <b>Бул даталар боюнча мурда мөөнөттөн ашкан күндөр</b>: { $days } күн
overstays-run = { $number }. { $range }: { $days } күн
overstays-more = …дагы { $more } жолу
overstays-what = Көбүнчө дата туура эмес жазылган болот. Сапарды түзөтүү үчүн номерин басыңыз.
since = Бул — эски баскыч, андан бери жазуулар өзгөргөн. Азыр мындай:
