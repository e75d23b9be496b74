# /family: кимдин күндөрү эсептелет. traveller — адамдын аты.
command-family = Кимдин күндөрүн эсептөө: мен, балдар, ата-эне
    .help = жакындарыңыздын күндөрүн да эсептөө
traveller = <b>{ $name }</b>
listed-more = { $names } жана дагы { $more }
family-title = <b>👪 Кимдердин күндөрүн эсептейм</b>
    Өзгөртүү үчүн атын басыңыз.
traveller-countries = Өлкөлөр: { $countries }
traveller-inside = 📍 Азыр { $where }
family-line = <b>{ $name }</b> ({ $nationality }): { $countries }
family-line-no-nationality = <b>{ $name }</b> (жарандыгы көрсөтүлгөн эмес): { $countries }
family-line-inside = · 📍 азыр { $where }
family-added = ✅ Бул күндөр эми өзүнчө эсептелет.
family-removed = ✅ Өчүрүлдү: { $name }.
family-full = { $most } адам бар, мындан көп кошууга болбойт.
# Аты.
ask-name = Күндөрү эсептелчү адамдын аты ким?
    Атын жазыңыз, мисалы: Айгүл.
ask-name-another = { $name }: эми кантип атайбыз?
name-empty = Бул жерде ат көрүнбөйт.
name-long = Өтө узун: ат { $most } белгиден ашпашы керек.
name-letters = Ат тамгалардан турсун: сансыз жана бир сапта.
name-known = Бул сөздүн даталарда башка мааниси бар, чаташып калат. Лакап атын же фамилиясын эле жазыңыз, болбосо бул сөзгө бир тамга кошуңуз.
name-same = Мындай ат бар.
name-begins = Башка атка өтө окшош: экөө бирдей башталат. Фамилиясынан же лакап атынан баштаңыз.
# Өчүрүүдөн мурунку суроо: өлкөлөр же адамдар боюнча сапарлар.
ask-remove-traveller = { $name }: мындан ары күндөрүн эсептебейинби?
ask-remove-country = { $country }: бул өлкөнү мындан ары эсептебейинби?
remove-goes = Булар өчөт:
remove-gone = Аларды кайра калыбына келтирүү мүмкүн эмес.
remove-empty = Жазуулар жок.
remove-line = { $of }: { $stays } сапар
remove-line-and-more = { $of }: { $stays } сапар, ошондой эле пландар жана документтер
remove-line-more = { $of }: пландар жана документтер
button-family = Кимдердики эсептелет
button-add-traveller = ➕ Адам кошуу
button-rename = Атын өзгөртүү
button-remove = Өчүрүү
button-remove-yes = Ооба, өчүрүү
