# Али башталбаган сапарлар. Алар эсепке кирбейт.
trip-open = { $in_date }, { $in_weekday } – чыгуу күнү тандала элек
plan-card = 🗓 План:
plan-kept = 🗓 План сакталды:
plan-changed = 🗓 План түзөтүлдү:
plan-there = 🗓 Бул күнгө план мурунтан эле бар:
plan-dropped = 🗑 План өчүрүлдү:
plans-full = Эң көп дегенде { $most } план сакталат. Керексизин өчүрүңүз: /plan
plan-answer = { $in_on } ({ $in_weekday }) кирсеңиз, { $may_stay } күн жүрө аласыз — { $last_until }.
plan-none = { $in_on } ({ $in_weekday }) кирсеңиз, уруксат берилген күн болбойт.
plan-legal = Сапар мөөнөткө туура келет: { $days } күн.
plan-may-stay = Ошондо бардыгы { $may_stay } күн жүрө аласыз — { $last_until }.
plan-over = Сапар мөөнөттөн ашып кетет: ашкан биринчи күн — { $breaks_date } ({ $breaks_weekday }), бардыгы { $over } күн.
plan-shorten = Сапарды { $over } күнгө кыскартсаңыз болот: чыгып кетүүнүн акыркы мөөнөтү — { $last_date } ({ $last_weekday }).
plan-shift = Сапарды жылдырсаңыз да болот: бүт сапар батышы үчүн кирүүнүн эң эрте күнү — { $shift_date } ({ $shift_weekday }).
plan-shift-entry = Кирүүнүн эң эрте күнү — { $shift_date } ({ $shift_weekday }).
plan-no-later = Жакынкы бир жылда ылайыктуу кирүү күнү жок.
plan-keeping = Кийинки план мөөнөткө батышы үчүн { $days } күндөн ашык жүрбөңүз — { $last_until }.
plan-keeping-none = Бул сапар болсо, кийинки план мөөнөттөн ашып кетет.
plan-leaving = Казакстандан бүгүн чыгып кетесиз деп эсептелди.
plan-passed = Бул күн келди, бирок киргениңиз жазылган эмес. План күндөрдүн эсебине таасир этпейт.
plan-unknown-rule = Сиздин жарандык үчүн так эрежени билбейм, ошондуктан план эсептелген жок. Өз сандарыңызды көрсөтүү: /settings
plans-title = <b>Пландар</b> (эсепке кирбейт)
plans-item = { $number }. { $trip }
    → { $short }
plan-short-legal = { $days } күн
plan-short-open = { $last_until } жүрсөңүз болот
plan-short-over = { $breaks_from } баштап мөөнөт ашат, { $over } күн
plan-short-none = уруксат берилген күн жок
plan-short-passed = күнү келди, кирүү жазылган эмес
plan-short-unknown = эсептелген жок
plan-ask = Эмнени эсептейли? Кирүү күнүн, сапардын даталарын же канча күн керектигин жазыңыз. Мисалы:
    <code>12-июнь</code>, <code>12.06 - 30.06</code>, <code>30 күн</code>
plan-for = 🗓 <b>{ $days } күндүк сапар</b>
plan-for-too-long = Мынчага болбойт: бир киргенде эң көбү { $most } күн жүрүүгө болот.
plan-for-none = Жакынкы бир жылда мынча жүрүүгө мүмкүн болгон күн жок.
plan-for-inside = Азыр Казакстандасыз, дагы { $may_stay } күн жүрө аласыз (бүгүн кошо) — { $last_until }.
plan-for-over = Азыр Казакстандасыз, жүрүү мөөнөтүңүз ашып кетти.
plan-for-later = Мынча күнгө кирүүнүн эң эрте күнү — { $in_date } ({ $in_weekday }), { $last_until } жүрөсүз.
plan-for-again = Бүгүн чыгып кетсеңиз, мынча күнгө кайра кирүүнүн эң эрте күнү — { $in_date } ({ $in_weekday }), { $last_until } жүрөсүз.
plan-due = 🗓 План боюнча Казакстанга бүгүн, { $day_on } ({ $day_weekday }), киресиз. Кирдиңизби?
    Азырынча эч нерсе жазылган жок.
plan-due-late = 🗓 План боюнча Казакстанга { $day_on } ({ $day_weekday }) кирмексиз. Кирдиңизби?
    Азырынча эч нерсе жазылган жок.
plan-due-inside = Жазууларыңыз боюнча сиз { $in_from } бери Казакстандасыз.
status-plan-over = План: { $trip }
    → { $short }
status-keeping-inside = Пландарыңыз мөөнөткө батышы үчүн чыгып кетүүнүн акыркы мөөнөтү — { $last_date } ({ $last_weekday }).
status-keeping-outside = Бүгүн кирсеңиз, пландарыңыз мөөнөткө батышы үчүн чыгып кетүүнүн акыркы мөөнөтү — { $last_date } ({ $last_weekday }).
status-keeping-none = Казакстандагы бүгүнкү күн эле пландардын бирин бузат: /plan
status-plans-over = …дагы { $more } план мөөнөттөн ашат: /plan
