# Азыркы абал. Адегенде дата, анан ал эмнеден чыкканы, анан калганы. Ар бир сапта бир гана маалымат.
# Акыркы күн жана андан кийин канча күн калганы: ушул жерде, эскертүүлөрдө жана жазуудан кийин бирдей сөздөр менен.
stay-until = Чыгып кетүүнүн акыркы мөөнөтү — <b>{ $last_date }, { $last_weekday }</b>: бүгүндөн кийин { $more } күн калды.
stay-over = Чыгып кетүүнүн акыркы мөөнөтү <b>{ $last_date }, { $last_weekday }</b> болчу, андан бери { $over } күн өттү.
stay-over-never = Жазылган даталар боюнча бул сапарда уруксат берилген күн болгон эмес, мөөнөттөн { $over } күн өтүп кетти.
light-calm = 🟢
light-soon = 🟡
light-last = 🔴
light-unknown = ⚪
light-permit = 🪪
light-over = 🚨
status-since = Азыр { $country_in }: кирген күн — { $in_date }.
status-used = Акыркы { $window } күндүн ичинде { $limit } күндүн { $used } күнү өттү (бүгүндү кошо алганда).
status-used-over = Акыркы { $window } күндүн ичинде жүргөн күн — { $used } (бүгүндү кошо алганда; мөөнөт — { $limit } күн).
status-used-year = Быйыл { $limit } күндүн { $used } күнү өттү (бүгүндү кошо алганда).
status-used-year-over = Быйыл жүргөн күн — { $used } (бүгүндү кошо алганда; мөөнөт — { $limit } күн).
status-used-period = { $period }: { $limit } күндүн { $used } күнү өттү (бүгүндү кошо алганда).
status-used-period-over = { $period }: жүргөн күн — { $used } (бүгүндү кошо алганда; мөөнөт — { $limit } күн).
status-visit = Бул сапар: { $visit } күндүн { $day }-күнү.
status-last-day-today = Бүгүн, <b>{ $last_date }, { $last_weekday }</b>, — акыркы мөөнөт. Бүгүн чыгып кетүү керек.
status-last-day-rule = Бүгүн, <b>{ $last_date }, { $last_weekday }</b>, — акыркы мөөнөт.
rule-ends = Бул күндөн кийинки эреже белгисиз: узартылары айтылган эмес.
status-over-since = Азыр { $country_in }: кирген күн — { $in_date }, мөөнөттөн ашкан күндөр — { $since_from } бери.
status-over-whole = Азыр { $country_in }: кирген күн — { $in_date }, андан бери бардык күндөр мөөнөттөн ашат.
status-over-what = Мүмкүн болушунча тезирээк чыгып кетүү керек: айып пул салынышы жана кайра кирүүгө тыюу салынышы мүмкүн. Мындай жагдайда эмне кылуу керектигин юрист же миграция кызматы айтып берет.
status-over-mend = Даталарда ката болсо, түзөтүңүз: «{ button-trips }».
status-outside = Азыр { $country_in } эмес: чыккан күн — { $out_date }, { $out_weekday }.
status-empty = Азырынча жазуу жок.
    { $country_into } кирүүнү жазуу үчүн «Кирдим» баскычын басыңыз же жазыңыз: 12-мартта кирдим
status-outside-used = Акыркы { $window } күндүн ичинде { $limit } күндүн { $used } күнү өттү.
status-outside-used-over = Акыркы { $window } күндүн ичинде жүргөн күн — { $used } (мөөнөт — { $limit } күн).
status-outside-used-year = Быйыл { $limit } күндүн { $used } күнү өттү.
status-outside-used-year-over = Быйыл жүргөн күн — { $used } (мөөнөт — { $limit } күн).
status-outside-used-period = { $period }: { $limit } күндүн { $used } күнү өттү.
status-outside-used-period-over = { $period }: жүргөн күн — { $used } (мөөнөт — { $limit } күн).
status-entry-today = Бүгүн киргенде, чыгып кетүүнүн акыркы мөөнөтү — <b>{ $last_date }, { $last_weekday }</b>: бардыгы болуп { $may_stay } күн.
status-entry-none = Бүгүн кирүүгө болбойт: уруксат берилген күн калган жок.
status-next-entry = Кайра <b>{ $next_from } ({ $next_weekday })</b> баштап кирүүгө болот.
status-next-entry-full = Кайра <b>{ $next_from } ({ $next_weekday })</b> баштап кирүүгө болот. Ошондо толук { $full } күн жүрүүгө болот.
status-full-entry = { $full_from } баштап киргенде, толук { $full } күн жүрүүгө болот.
numbers-no-nationality = Күндөрдү эсептөө үчүн жарандыкты билишим керек.
numbers-permit = РВП, ВНЖ же виза бар, бирок кайсы күндөн тартып экенин билбейм: күндөрдү эсептебейм, эскертпейм.
numbers-permit-until = Кайсы күндөн тартып экенин билбейм, ошондуктан визасыз күндөрдү эсептебейм.
numbers-citizen = { $country_itself } өз жарандарына мөөнөт койбойт, ошондуктан күндөрдү эсептебейм.
numbers-unknown-rule = Так эрежени (жарандыгы: { $country }) билбейм, ошондуктан күндөрдү эсептебейм.
    Мөөнөттү билсеңиз, эки сан жазыңыз: бир киргенде канча күн жана каалаган 180 күндүн ичинде канча күн, мисалы 30 90.
numbers-not-in-force = Бүгүн күчүндөгү эрежени билбейм, ошондуктан күндөрдү эсептебейм.
status-visit-limit = Бул — бир киргендеги мөөнөт: эң көбү { $visit } күн.
# Сандарга канчалык ишенсе болот.
doubt-low = ≈ Эреженин ишенимдүүлүгү төмөн.
doubt-medium = ≈ Эреженин ишенимдүүлүгү орточо.
doubt-old = ≈ Эреже акыркы жолу { $verified_on } текшерилген, андан бери { $months } ай өттү.
doubt-of = { $names }: { $doubt }
