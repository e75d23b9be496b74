# Али башталбаган сапарлар. Алар эсепке кирбейт.
trip-open = { $in_date }, { $in_weekday } – чыгар күн тандала элек
plan-card = 🗓 План:
plan-kept = 🗓 План сакталды:
plan-changed = 🗓 План түзөтүлдү:
plan-there = 🗓 Бул күнгө план мурунтан эле бар:
plan-overlaps = 🗓 Сакталган жок. Бул даталар башка пландын күндөрү менен кагышат:
plan-dropped = 🗑 План өчүрүлдү:
plans-full = Эң көбү { $most } план сакталат. Керексизин өчүрүңүз: /plan
plan-answer = { $in_on } ({ $in_weekday }) кирсеңиз, { $may_stay } күн жүрө аласыз — { $last_until }.
plan-none = { $in_on } ({ $in_weekday }) кирүүгө болбойт: бул сапар мөөнөттөн ашат.
plan-legal = { $days } күндүк сапар мөөнөттөн ашпайт.
plan-may-stay = Ошол күнү кирсеңиз, эң көбү { $may_stay } күн жүрө аласыз — { $last_until }.
plan-over = Сапар мөөнөттөн ашат: { $breaks_from } ({ $breaks_weekday }) баштап { $over } күн өтүп кетет.
plan-shorten = Сапарды { $over } күнгө кыскартсаңыз болот: чыгып кетүүнүн акыркы мөөнөтү — { $last_date } ({ $last_weekday }).
plan-shift = Сапарды жылдырсаңыз болот: { $shift_from } ({ $shift_weekday }) баштап кирсеңиз, бүт сапар мөөнөттөн ашпайт.
plan-shift-entry = { $shift_from } ({ $shift_weekday }) баштап кире аласыз.
plan-no-later = Жакынкы бир жылда кирүүгө ылайыктуу күн жок.
plan-longest = Бир киргенде эң көбү { $longest } күн жүрө аласыз.
plan-keeping = Кийинки план мөөнөттөн ашпашы үчүн эң көбү { $days } күн жүрүңүз — { $last_until }.
plan-harms = Бул сапар башка планды бузат: { $trip }
    → { $short }
plan-leaving = { $country_from } бүгүн чыгып кетесиз деп эсептелди.
plan-passed = Бул күн келди, бирок киргениңиз жазылган эмес. План күндөрдүн эсебине кошулбайт.
plan-unknown-rule = Сиздин жарандыгыңыз үчүн так эрежени билбейм, ошондуктан план эсептелген жок. Өз мөөнөтүңүздү жазуу: /settings
plans-title = <b>Пландар</b> (жүргөн күндөргө кошулбайт)
plans-item = { $number }. { $trip }
    → { $short }
plan-short-legal = { $days } күн
plan-short-open = { $last_until } жүрсөңүз болот
plan-short-over = { $breaks_from } баштап мөөнөттөн { $over } күн өтүп кетет
plan-short-none = бул сапар мөөнөттөн ашат
plan-short-passed = күнү келди, киргениңиз жазылган эмес
plan-short-unknown = эсептелген жок
plan-ask = Эмнени эсептейли? Кирер күндү, сапардын даталарын же канча күн керектигин жазыңыз. Мисалы:
    <code>12-июнь</code>, <code>12.06 - 30.06</code>, <code>30 күн</code>
plan-for = 🗓 <b>{ $days } күндүк сапар</b>
plan-for-too-long = Мынча күнгө болбойт: бир киргенде эң көбү { $most } күн жүрүүгө болот.
plan-for-none = Жакынкы бир жылда мынча күн жүрүүгө мүмкүнчүлүк жок.
plan-for-over = Азыр { $country_in } жүрөсүз, жүрүү мөөнөтүңүз өтүп кетти.
plan-for-later = Мынча күнгө { $in_from } ({ $in_weekday }) баштап кире аласыз. Ошондо { $last_until } жүрө аласыз.
plan-due = 🗓 План боюнча { $country_into } бүгүн, { $day_on } ({ $day_weekday }), киресиз. Кирдиңизби?
    Азырынча эч нерсе жазылган жок.
plan-due-late = 🗓 План боюнча { $country_into } { $day_on } ({ $day_weekday }) кирмекчи элеңиз. Кирдиңизби?
    Азырынча эч нерсе жазылган жок.
plan-due-inside = Жазууларыңыз боюнча сиз { $in_from } бери { $country_in } жүрөсүз.
status-plan-over = План: { $trip }
    → { $short }
status-keeping-inside = Пландарыңыз мөөнөттөн ашпашы үчүн эң кеч дегенде { $last_on } ({ $last_weekday }) чыгып кетишиңиз керек.
status-keeping-outside = Бүгүн кирсеңиз, пландарыңыз мөөнөттөн ашпашы үчүн эң кеч дегенде { $last_on } ({ $last_weekday }) чыгып кетишиңиз керек.
status-keeping-none = { $country_in } бүгүн эле болсоңуз да, бир планыңыз мөөнөттөн ашат: /plan
status-plans-over = …дагы { $more } план мөөнөттөн ашат: /plan
plan-blocked = Тоскоол болгон план: { $plans }
plan-short-blocked = бул сапар мөөнөттөн ашат, тоскоол болгон план: { $plan }
plan-promise = Планыңыздын ({ $in_date }) чыгар күнү тандала элек. Ал боюнча { $days } күн жүрсөңүз, бул сапар мөөнөттөн ашат: эң кеч дегенде { $last_on } ({ $last_weekday }) чыгып кетиңиз.
plan-promise-none = Планыңыздын ({ $in_date }) чыгар күнү тандала элек. Ал боюнча { $days } күн жүрсөңүз, бул сапар толугу менен мөөнөттөн ашат.
plan-short-promise = { $short }, бирок чыгар күнү тандала элек план тоскоол болушу мүмкүн: { $in_date }
plan-visits = Узагыраак жүрүү үчүн бир нече жолу катары менен кирсе болот: { $visits } (ортосунда чыгып, кайра кирүү керек).
plan-visa = Мынча күн чыкпай жүрүү үчүн виза же уруксат керек.
plan-for-months = 🗓 <b>{ $months } айлык сапар</b>
plan-for-returns = Эң эрте кайра кирүүгө болот:
# Чыгуу жана андан кийинкиси.
plan-return = • { $leave } → { $then }
plan-leave-today = бүгүн чыксаңыз
plan-leave-last = акыркы мөөнөттө, { $out_on } ({ $out_weekday }), чыксаңыз
plan-leave-on = { $out_on } ({ $out_weekday }) чыксаңыз
plan-return-days = { $in_from } { $last_until }
plan-return-none = жакынкы бир жылда ылайыктуу күн жок
plan-return-over = мөөнөт өтүп кетет
