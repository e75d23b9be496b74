# Над ответом, когда журналов несколько: чей он и в какой стране
heading = <b>{ $names }</b>
traveller-me = Вы
everybody = Все
button-undo-all = Отменить всё вместе
# Что на кнопке под списком поездок, планами и ответом: список всех журналов
button-journals = Все дни
# Чьи дни и в какой стране
which-day-told = { $day_date } ({ $day_weekday })
which-traveller = Записать только вам или всем?
who-left = Кто выехал?
whose-day = Чей это день?
which-country-in = В какую страну въезд?
which-country-out = Из какой страны выезд?
which-country = В какой стране?
button-only-me = Только мне
button-everybody = Всем
button-give = Это { $name }
not-counted = Не записано: дни { $country_in } я пока не считаю.
button-count-in = Считать въезд { $country_into }
button-count-out = Считать выезд { $country_from }
button-count-too = Считать { $country_in }
button-entered-too = Въезд { $country_into } в тот же день
no-border = Не записано: между этими странами границы нет, дни { $country_in } считаются вместе.
left-there = Ещё не закрыта поездка: { $country_in } { $in_from }. Какого числа выезд?
button-left-there = Выезд { $day }
left-there-between = Если потом вернулись — кнопка с двумя днями: выезд → въезд.
button-leave-as-it-is = Оставить как есть
also-there = ⚠️ На эти же дни записана поездка { $country_into }: { $stay }.
button-all-in = Мы все въехали
button-all-out = Мы все выехали
button-choose = Показывать первым
journals-title = <b>📋 Все дни</b>
button-left-who = { $who }: выезд { $day }
not-given = Ничего не изменилось: чтобы записать это на имя { $name }, не хватает второго дня этой поездки. Напишите оба дня после имени, а эту запись отмените.
