# Эскертүүлөр качан жана кайсы убакыт боюнча келет.
reminder-settings-title = <b>🔔 Эскертүүлөр</b>
reminder-settings-time = Эскертүү убактысы: { $hour } ({ $zone })
reminder-settings-before = Акыркы мөөнөткө канча күн калганда: { $days }
reminder-settings-before-none = Алдын ала эскертпейм
reminder-settings-on-last = Акыркы мөөнөт күнү: ооба
reminder-settings-on-last-off = Акыркы мөөнөт күнү: жок
reminder-settings-over = Мөөнөт өтүп кетсе: алгачкы үч күнү, андан кийин аптасына бир жолу
reminder-settings-kinds = Дагы: { $kinds }
reminder-settings-kinds-none = Башка эч нерсе жөнүндө эскертпейм
reminder-settings-kinds-ask = Дагы эмне жөнүндө эскертейин? Күйгүзүү же токтотуу үчүн басыңыз.
    Мөөнөттөн ашуу жөнүндө баары бир эскертем; токтотулуп турганда – биринчи күнү гана.
reminder-settings-pause-ask = Кайсы күнгө чейин токтотоюн? Ошол күндөн баштап эскертүүлөр кайра келет.
    Күндү жазсаңыз да болот, мисалы: 20-май же бир аптага.
reminder-settings-pause-still = Акыркы мөөнөт күнү жана мөөнөттөн ашкан биринчи күнү баары бир эскертем; аны өзүнчө токтотсо болот: «{ button-reminders-kinds }».
notice-kind-last = акыркы мөөнөт күнү
notice-kind-permit = РВПнын, ВНЖнын же визанын бүтүшү
notice-kind-checkin = «сапар бүтө элекпи?»
notice-kind-registration = каттоо
notice-kind-host = кабыл алган тараптын билдирмеси
notice-kind-return = качан кайра келсе болот
reminder-settings-next = Чыгуу болбосо, кийинкилери:
reminder-settings-next-plans = Азырынча пландар жөнүндө гана сурайм:
reminder-settings-next-outside = Ага чейин:
reminder-settings-call = • { $day_date }, { $day_weekday }, { $hour } – { $left } күн калат
reminder-settings-call-last = • { $day_date }, { $day_weekday }, { $hour } – акыркы мөөнөт
reminder-settings-call-over = • { $day_date }, { $day_weekday }, { $hour } – мөөнөттөн { $over } күн өтүп кетет
reminder-settings-call-permit = • { $day_date }, { $day_weekday }, { $hour } – РВП, ВНЖ же виза бүтөрүнө { $left } күн калат
reminder-settings-call-permit-last = • { $day_date }, { $day_weekday }, { $hour } – РВПнын, ВНЖнын же визанын акыркы күнү
reminder-settings-call-checkin = • { $day_date }, { $day_weekday }, { $hour } – «сапар бүтө элекпи?»
reminder-settings-call-registration = • { $day_date }, { $day_weekday }, { $hour } – каттоо
reminder-settings-call-return = • { $day_date }, { $day_weekday }, { $hour } – кайрадан катары менен { $left } күн
reminder-settings-call-plan = • { $day_date }, { $day_weekday }, { $hour } – план жөнүндө суроо
reminder-settings-call-whose = { $call } ({ $names })
reminder-settings-paused = Эскертүүлөр мөөнөтсүз токтотулган: акыркы мөөнөт күнү да эскертпейм. Өзгөртүү: /reminders
reminder-settings-paused-until = Эскертүүлөр токтотулган, { $day_from } ({ $day_weekday }) баштап кайра келет. Өзгөртүү: /reminders
reminder-settings-none-rule = Күндөр азыр эсептелбейт, ошондуктан мөөнөт жөнүндө эскертпейм. Себеби: /status
reminder-settings-none-outside = Азыр { $country_in } эмес. Эскертүүлөр киргенден кийин башталат.
reminder-settings-none = Азырынча эскертүүгө эч нерсе жок.
reminder-settings-days-ask = Акыркы мөөнөткө канча күн калганда эскертейин? Күйгүзүү же токтотуу үчүн басыңыз.
reminder-settings-hour-ask = Саат канчада эскертейин? Сиздин убакыт алкагыңыз боюнча.
reminder-settings-zone-ask = Азыркы убакыт алкагы: { $zone }.
    Ал эскертүү убактысы үчүн керек. { $country_in } жүргөн күндөр ошол жердин убактысы боюнча эсептелет.
    Төмөндөн тандаңыз же шаарыңызды жазыңыз.
reminder-settings-zone-unknown = Мындай шаарды билбейм. Убакыт алкагы мурункудай: { $zone }.
    Төмөндөн тандаңыз, жакынкы чоң шаарды жазыңыз же жайгашкан жериңизди жөнөтүңүз.
reminder-settings-zone-set = ✅ Убакыт алкагы: { $zone }. Жайгашкан жериңиз сакталган жок.
    Эскертүүлөр: /reminders
place-ask = Төмөнкү баскыч менен жайгашкан жериңизди жөнөтүңүз: ошондон убакыт алкагын билем. Жердин өзү сакталбайт. Же жөн гана шаарыңызды жазыңыз.
place-unknown = Бул жердин убакыт алкагы белгисиз, мурункусу калды. Тизмеден тандоо: /reminders
place-kept = Убакыт алкагы мурункудай калды. Эскертүүлөр: /reminders
