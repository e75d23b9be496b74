# Жооптун үстүндө, журнал бир нече болгондо: кимдики жана кайсы өлкөдө
heading = <b>{ $names }</b>
traveller-me = Сиз
everybody = Баары
button-undo-all = Баарын кайтаруу
# Сапарлардын, пландардын жана жооптун астындагы баскыч: бардык журналдар
button-journals = Бардык күндөр
# Кимдин күндөрү жана кайсы өлкөдө
which-day-told = { $day_date } ({ $day_weekday })
which-traveller = Өзүңүзгө элеби же баарыңызгабы?
who-left = Ким чыкты?
whose-day = Бул кимдин күнү?
which-country-in = Кирген өлкө кайсы?
which-country-out = Чыккан өлкө кайсы?
which-country = Кайсы өлкөдө?
button-only-me = Өзүмө эле
button-everybody = Баарыбызга
button-give = Бул { $name }
not-counted = Жазылган жок: { $country_in } болгон күн азырынча эсептелбейт.
button-count-in = { $country_into } кирген күн эсептелсин
button-count-out = { $country_from } чыккан күн эсептелсин
button-count-too = { $country_in } да эсептелсин
button-entered-too = { $country_into } ошол эле күнү кирдим
no-border = Жазылган жок: бул өлкөлөрдүн ортосунда чек ара жок, { $country_in } күн чогуу эсептелет.
left-there = Бүтө элек сапар бар: { $country_in } { $in_from } бери. Чыккан күн кайсы?
button-left-there = Чыккан күн: { $day }
left-there-between = Кайра келген болсоңуз, эки күндүү баскычты басыңыз: чыгуу → кирүү.
button-leave-as-it-is = Ошол бойдон калсын
also-there = ⚠️ Бул күндөргө { $country_in } болгон сапар да жазылган: { $stay }.
button-all-in = Баарыбыз кирдик
button-all-out = Баарыбыз чыктык
button-choose = Биринчи көрсөтүү
journals-title = <b>📋 Бардык күндөр</b>
button-left-who = { $who }: чыккан { $day }
not-given = Эч нерсе өзгөргөн жок: муну { $name } үчүн жазууга сапардын экинчи күнү жетишпейт. Аттан кийин эки күндү тең жазыңыз, бул жазууну алып салыңыз.
