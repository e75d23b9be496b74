# Жөндөөлөр жана эскертүүлөр.
settings-title = <b>⚙️ Жөндөөлөр</b>
settings-language = Тил: { $language }
settings-nationality = Жарандык: { $country }
settings-none = көрсөтүлгөн эмес
settings-own = Өзүңүз жазган мөөнөт: бир киргенде { $visit } күн, каалаган { $window } күндүн ичинде { $days } күн
settings-permit-yes = РВП, ВНЖ же виза: бар, мөөнөт эсептелбейт
settings-permit-no = РВП, ВНЖ же виза: жок
settings-reminders = Эскертүү убактысы: { $hour }, { $zone }
reminders-title = <b>🔔 Эскертүүлөр</b>
reminders-time = Эскертүү убактысы: { $hour } ({ $zone })
reminders-before = Акыркы мөөнөткө канча күн калганда: { $days }
reminders-before-none = Алдын ала эскертпейм
reminders-on-last = Акыркы мөөнөт күнү: ооба
reminders-on-last-off = Акыркы мөөнөт күнү: жок
reminders-over = Мөөнөт өтүп кетсе: алгачкы үч күнү, андан кийин аптасына бир жолу
reminders-next = Чыгып кетпесеңиз, кийинкилери:
reminders-next-plans = Азырынча пландарыңыз жөнүндө гана сурайм:
reminders-call = • { $day_date }, { $day_weekday }, { $hour } – { $left } күн калат
reminders-call-last = • { $day_date }, { $day_weekday }, { $hour } – акыркы мөөнөт
reminders-call-over = • { $day_date }, { $day_weekday }, { $hour } – мөөнөттөн { $over } күн өтүп кетет
reminders-call-plan = • { $day_date }, { $day_weekday }, { $hour } – план жөнүндө суроо
reminders-paused = Эскертүүлөр токтотулган: мөөнөт жөнүндө эскертпейм. Улантуу: /reminders
reminders-none-rule = Эскертүүгө эч нерсе жок: күндөр азыр эсептелбейт. Себеби: /status
reminders-none-outside = Азыр { $country_in } эмессиз. Эскертүүлөр киргенден кийин башталат.
reminders-none = Азырынча эскертүүгө эч нерсе жок.
reminders-days-ask = Акыркы мөөнөткө канча күн калганда эскертейин? Күйгүзүү же токтотуу үчүн басыңыз.
reminders-hour-ask = Саат канчада эскертейин? Сиздин убакыт алкагыңыз боюнча.
reminders-zone-ask = Азыркы убакыт алкагы: { $zone }.
    Ал эскертүү убактысы үчүн керек. { $country_in } жүргөн күндөр ошол жердин убактысы боюнча эсептелет.
    Төмөндөн тандаңыз же шаарыңызды жазыңыз.
reminders-zone-unknown = Мындай шаарды билбейм. Убакыт алкагы мурункудай: { $zone }.
    Төмөндөн тандаңыз, жакынкы чоң шаарды жазыңыз же жайгашкан жериңизди жөнөтүңүз.
reminders-zone-set = ✅ Убакыт алкагы: { $zone }. Жайгашкан жериңиз сакталган жок.
    Эскертүүлөр: /reminders
place-ask = Төмөнкү баскыч менен жайгашкан жериңизди жөнөтүңүз: ошондон убакыт алкагын билем. Жердин өзү сакталбайт. Же жөн гана шаарыңызды жазыңыз.
place-unknown = Бул жердин убакыт алкагы белгисиз, мурункусу калды. Тизмеден тандоо: /reminders
place-kept = Убакыт алкагы мурункудай калды. Эскертүүлөр: /reminders
settings-own-window = Өзүңүз жазган мөөнөт: каалаган { $window } күндүн ичинде { $days } күн
