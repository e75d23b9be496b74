# /countries: кайсы өлкөлөрдө күндөр эсептелет.
command-countries = Күндөр эсептелүүчү өлкөлөр
    .help = күндөр эсептелүүчү өлкөлөр
countries-title = <b>🌍 Кайсы өлкөлөрдө эсептейм</b>
    Өзгөртүү үчүн өлкөнү басыңыз.
countries-line = <b>{ $country }</b>: { $who }
countries-line-nobody = <b>{ $country }</b>: азырынча сапар жок
countries-line-inside = · 📍 азыр ошол жакта: { $who }
country = <b>{ $country }</b>
country-who = Сапарлар: { $who }
country-nobody = Азырынча сапар жок.
country-inside = 📍 Азыр ошол жакта: { $who }
country-how = Киргениңизди жазуу үчүн мындай жазыңыз: кечээ { $country_into } кирдим
country-clock = Күндөр ушул убакыт боюнча эсептелет: { $zone }.
country-clocks = Убакыт алкагы бир нече. Өзүңүздүкүн тандаңыз:
country-removed = ✅ Өчүрүлдү: { $country }.
country-last = { $country }: бул жалгыз өлкө. Адегенде башкасын кошуңуз.
countries-full = { $most } өлкө бар, мындан көп кошууга болбойт.
ask-country = Кайсы өлкөнү кошобуз?
    Төмөндөн тандаңыз же жазыңыз.
ask-country-none = Эрежелерин мен билген өлкөлөрдүн баары кошулган.
ask-country-unread = Мындай өлкөнү таппай койдум.
button-countries = Кайсы өлкөлөрдө
button-add-country = ➕ Өлкө кошуу
