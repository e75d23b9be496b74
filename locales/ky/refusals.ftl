# Эмне үчүн эч нерсе жазылган жок.
refused-not-come-in = { $day_date }, { $day_weekday }: бул күн али келе элек. Киргенден кийин жазыңыз.
refused-not-come-out = { $day_date }, { $day_weekday }: бул күн али келе элек. Чыккандан кийин жазыңыз.
refused-not-come-out-legal = Ошол күнгө чейин жүргөндө (ошол күндү кошо алганда), мөөнөт өтүп кетпейт.
refused-not-come-out-illegal = ⚠️ Ошол күнгө чейин жүргөндө (ошол күндү кошо алганда), мөөнөт өтүп кетет.
refused-already = Мурда эле жазылган:
refused-still-open = Жазылган жок. Жазуулар боюнча { $in_from } бери { $country_in }, чыгуу жазылган эмес.
    { $day_on } ({ $day_weekday }) эмне болду?
refused-inside = Жазылган жок. Бул күн ({ $day_date }, { $day_weekday }) мурда жазылган сапардын ичинде:
refused-inside-what = Даталарда ката болсо, сапарды түзөтүңүз.
refused-shorten = Жазылган жок. Жазуулар боюнча { $country_into } сапар узагыраак болгон:
refused-shorten-what = Эгер чыгуу { $day_on } ({ $day_weekday }) болсо, жазууну түзөтүңүз.
refused-before-open = Жазылган жок. Жазуулар боюнча { $in_from } бери { $country_in }.
    { $day_on } ({ $day_weekday }) эмне болду?
refused-before-entry = Жазылган жок. Жазууларда бир гана кирген күн бар, ал кийинчерээк: { $in_date }, { $in_weekday }.
    Ката болсо, кирген күндү түзөтүңүз.
refused-after-exit = Жазылган жок. Жазуулар боюнча чыккан күн мурунураак: { $out_date }, { $out_weekday }.
    { $day_on } ({ $day_weekday }) эмне болду?
refused-backwards = Жазылган жок. Чыккан күн ({ $out_date }, { $out_weekday }) кирген күндөн ({ $in_date }, { $in_weekday }) мурун.
refused-clash = Жазылган жок. Бул даталар мурда жазылган сапардын күндөрү менен кагышат:
refused-clash-what = Адегенде аны түзөтүңүз же өчүрүңүз. Же башка даталарды жазыңыз.
refused-clash-open-what = Бул ошол эле сапарбы? Чыккан күнүн жазыңыз же кирген күнүн түзөтүңүз.
refused-overlap = Жазылган жок. Билдирүүңүздөгү эки сапардын күндөрү кагышат:
refused-overlap-what = Даталарды түзөтүп, бардык сапарларды кайра жазыңыз.
refused-after-return = Жазылган жок. Чыккан күн ({ $out_date }, { $out_weekday }) кайра кирген күндөн ({ $in_date }, { $in_weekday }) кийин боло албайт.
refused-split = Азырынча жазылган жок. Жазуулар боюнча ал учурда { $country_into } сапар болгон:
refused-split-what = Чыккан күн — { $out_date }, { $out_weekday }, кайра кирген күн — { $in_date }, { $in_weekday }. Жазайынбы?
refused-before-later = Жазылган жок. Бул күндөрдөн кийин мурда эле жазылган сапар бар:
refused-before-later-what = Эки сапарды тең толук, ар бирин жаңы саптан жазыңыз, мисалы: 12.03.2026 - 20.04.2026
refused-after-exit-back = Жазылган жок. Жазуулар боюнча чыккан күн мурунураак: { $out_date }, { $out_weekday }.
    Кайра кирген күн — { $in_date }, { $in_weekday }. Ага чейин, { $day_on } ({ $day_weekday }), эмне болду?
