# Али башталбаган сапарлар. Алар эсепке кирбейт.
trip-open = { $in_date }, { $in_weekday } – чыгар күн тандала элек
plan-card = 🗓 План:
plan-kept = 🗓 План сакталды:
plan-changed = 🗓 План түзөтүлдү:
plan-there = 🗓 Бул күнгө план мурунтан эле бар:
plan-overlaps = 🗓 Сакталган жок. Бул даталар башка пландын күндөрү менен кагышат:
plan-dropped = 🗑 План өчүрүлдү:
plans-full = Эң көбү { $most } план сакталат. Керексизин өчүрүңүз: /plan
plan-answer = { $in_on } ({ $in_weekday }) киргенде, { $may_stay } күн жүрүүгө болот — { $last_until }.
plan-none = { $in_on } ({ $in_weekday }) кирүүгө болбойт: бул сапар мөөнөттөн ашат.
plan-legal = { $days } күндүк сапар мөөнөттөн ашпайт.
plan-may-stay = Ошол күнү киргенде, эң көбү { $may_stay } күн жүрүүгө болот — { $last_until }.
plan-over = Сапар мөөнөттөн ашат: { $breaks_from } ({ $breaks_weekday }) баштап { $over } күн өтүп кетет.
plan-shorten = Сапарды { $over } күнгө кыскартса болот: чыгып кетүүнүн акыркы мөөнөтү — { $last_date } ({ $last_weekday }).
plan-shift = Сапарды жылдырса болот: { $shift_from } ({ $shift_weekday }) баштап киргенде, бүт сапар мөөнөттөн ашпайт.
plan-shift-entry = { $shift_from } ({ $shift_weekday }) баштап кирүүгө болот.
plan-no-later = Жакынкы бир жылда кирүүгө ылайыктуу күн жок.
plan-longest = Бир киргенде эң көбү { $longest } күн жүрүүгө болот.
plan-keeping = Кийинки план мөөнөттөн ашпашы үчүн эң көбү { $days } күн жүрүүгө болот — { $last_until }.
plan-harms = Бул сапар башка планды бузат: { $trip }
    → { $short }
plan-leaving = { $country_from } чыгар күн бүгүн деп эсептелди.
plan-passed = Бул күн келди, бирок кирүү жазылган эмес. План күндөрдүн эсебине кошулбайт.
plan-not-in-force = Ал күнү күчүндөгү эрежени билбейм, ошондуктан план эсептелген жок.
plan-unknown-rule = Бул жарандык үчүн так эрежени билбейм, ошондуктан план эсептелген жок.
plans-title = <b>Пландар</b> (жүргөн күндөргө кошулбайт)
plans-item = { $number }. { $trip }
    → { $short }
plan-short-legal = { $days } күн, мөөнөттөн ашпайт
plan-short-open = { $last_until } жүрсө болот
plan-short-over = { $breaks_from } баштап мөөнөттөн { $over } күн өтүп кетет
plan-short-none = бул сапар мөөнөттөн ашат
plan-short-passed = күнү келди, кирүү жазылган эмес
plan-short-unknown = эсептелген жок
plan-ask = Эмнени эсептейли? Кирер күндү, сапардын даталарын же канча күн керектигин жазыңыз. Мисалы:
    <code>12-июнь</code>, <code>12.06 - 30.06</code>, <code>30 күн</code>
plan-for = 🗓 <b>{ $days } күндүк сапар</b>
plan-for-too-long = Мынча күнгө болбойт: бир киргенде эң көбү { $most } күн жүрүүгө болот.
plan-for-none = Жакынкы бир жылда мынча күн жүрүүгө мүмкүнчүлүк жок.
plan-for-over = { $country_in } жүрүү мөөнөтү өтүп кетти.
plan-for-later = Мынча күнгө { $in_from } ({ $in_weekday }) баштап кирүүгө болот. Ошондо { $last_until } жүрүүгө болот.
plan-due = 🗓 <b>{ $day_date }, { $day_weekday }</b>
    План боюнча бүгүн { $country_into } кирүү күнү. План ишке аштыбы?
    Азырынча эч нерсе жазылган жок.
plan-due-late = 🗓 <b>{ $day_date }, { $day_weekday }</b>
    План боюнча ошол күнү { $country_into } кирүү күнү болчу. План ишке аштыбы?
    Азырынча эч нерсе жазылган жок.
plan-due-inside = Жазуулар боюнча { $in_from } бери { $country_in }.
status-plan-over = План: { $trip }
    → { $short }
status-keeping-inside = Пландар мөөнөттөн ашпашы үчүн эң кеч дегенде { $last_on } ({ $last_weekday }) чыгып кетүү керек.
status-keeping-outside = Бүгүн киргенде, пландар мөөнөттөн ашпашы үчүн эң кеч дегенде { $last_on } ({ $last_weekday }) чыгып кетүү керек.
status-keeping-none = { $country_in } бүгүн эле жүргөндө да, бир план мөөнөттөн ашат: /plan
status-plans-over = …дагы { $more } план мөөнөттөн ашат: /plan
plan-blocked = Тоскоол болгон план: { $plans }
plan-short-blocked = бул сапар мөөнөттөн ашат, тоскоол болгон план: { $plan }
plan-promise = Пландын ({ $in_date }) чыгар күнү тандала элек. Ал боюнча { $days } күн жүргөндө, бул сапар мөөнөттөн ашат: эң кеч дегенде { $last_on } ({ $last_weekday }) чыгып кетүү керек.
plan-promise-none = Пландын ({ $in_date }) чыгар күнү тандала элек. Ал боюнча { $days } күн жүргөндө, бул сапар толугу менен мөөнөттөн ашат.
plan-short-promise = { $short }, бирок чыгар күнү тандала элек план тоскоол болушу мүмкүн: { $in_date }
plan-visits = Узагыраак жүрүү үчүн бир нече жолу катары менен кирсе болот: { $visits } (ортосунда чыгып, кайра кирүү керек).
plan-visa = Мынча күн чыкпай жүрүү үчүн виза же уруксат керек.
plan-for-months = 🗓 <b>{ $months } айлык сапар</b>
plan-for-returns = Эң эрте кайра кирүүгө болот:
# Чыгуу жана андан кийинкиси.
plan-return = • { $leave } → { $then }
plan-leave-today = бүгүн чыкканда
plan-leave-last = акыркы мөөнөттө, { $out_on } ({ $out_weekday }), чыкканда
plan-leave-on = { $out_on } ({ $out_weekday }) чыкканда
plan-return-days = { $in_from } { $last_until }
plan-return-none = жакынкы бир жылда ылайыктуу күн жок
plan-return-over = мөөнөт өтүп кетет
