# Эмне жазылды, эмне алып салынды жана сапарлардын тизмеси.
saved-entered = ✅ Кирген күн жазылды: { $in_date }, { $in_weekday }.
saved-left = ✅ Чыккан күн жазылды: { $out_date }, { $out_weekday }.
saved-stayed = ✅ Жаздым:
saved-came-back = ✅ Жазылды: чыккан күн — { $out_date }, { $out_weekday }, кайра кирген күн — { $in_date }, { $in_weekday }.
saved-corrected = ✅ Түзөтүлдү:
saved-deleted = 🗑 Өчүрүлдү:
stay-closed = { $in_date }, { $in_weekday } – { $out_date }, { $out_weekday }
stay-open = { $in_date }, { $in_weekday } – чыга элек
stays-more = …дагы { $more } сапар: «{ button-trips }»
undone = ↩️ Жазуу алынып салынды:
undone-entered = ↩️ Жазуу алынып салынды: кирген күн — { $in_date }, { $in_weekday }.
undone-left = ↩️ Жазуу алынып салынды: чыккан күн — { $out_date }, { $out_weekday }.
undone-deleted = ↩️ Калыбына келтирилди:
not-newest = Мындан жаңыраак жазуу бар. Адегенде аны алып салыңыз:
stays-title = Сапарлар, жаңысы биринчи. Түзөтүү же өчүрүү үчүн номерин басыңыз.
stays-page = { $pages } барактын { $page }-барагы
stays-empty = Азырынча сапар жок.
    { $country_into } кирүүнү жазуу үчүн «Кирдим» баскычын басыңыз же жазыңыз: 12-мартта кирдим
stays-line = { $number }. { $stay } · { $days } күн
stay-days = { $days } күн
stay-what = Эмнени түзөтөбүз?
stay-from-memory = { $stay } ≈ болжол менен
stay-registered = { $stay } · каттоо бар
saved-cleared = Бул даталар боюнча мөөнөт өтүп кеткен эмес.
undone-corrected = ↩️ Түзөтүү алынып салынды, азыр кайра мындай:
newest = Сапарлардагы акыркы жазуу:
newest-own = Өзүңүз жазган мөөнөт бул жерден алынбайт: аны төмөнкү баскыч менен өзгөртсө болот.
newest-none = Алып сала турган жазуу жок.
saved-left-today = ✅ Чыккан күн жазылды: { $out_date }, { $out_weekday }. Ак жол!
saved-stayed-many = ✅ { $count } сапар жаздым, { $years }:
saved-left-out = Тизмеден жазылбаганы: { $count }
stay-day = { $in_date }, { $in_weekday } (кирип-чыгуу)
# Тизмелерде: апта күндөрү кыска, жыл үстүндө жазылат.
stay-short = { $in_date }, { $in_short } – { $out_date }, { $out_short }
stay-short-day = { $in_date }, { $in_short }
stay-short-open = { $in_date }, { $in_short } – чыга элек
stays-year = <b>{ $year }</b>
# Мөөнөттөн ашкан, өтүп кеткен күндөр.
overstays-title = ⚠️ <b>Жазууларда мөөнөттөн ашкан күндөр</b>: { $days } күн
overstays-title-past = ⚠️ <b>Бул даталар боюнча мурда мөөнөттөн ашкан күндөр</b>: { $days } күн
overstays-run = { $number }. { $range }: { $days } күн
overstays-more = …дагы { $more } жолу
overstays-what = Көбүнчө дата туура эмес жазылган болот. Сапарды түзөтүү үчүн номерин басыңыз.
since = Бул — эски баскыч, андан бери жазуулар өзгөргөн. Азыр мындай:
stays-full = Сапарлар { $most } болду, мындан көбү сакталбайт. Жаңысын кошуу үчүн ашыкчасын өчүрүңүз.
