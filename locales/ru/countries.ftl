# /countries: в каких странах считаем дни.
command-countries = Страны, где считать дни
    .help = страны, где считать дни
countries-title = <b>🌍 Где считаю дни</b>
    Чтобы изменить, нажмите страну.
countries-line = <b>{ $country }</b>: { $who }
countries-line-nobody = <b>{ $country }</b>: поездок пока нет
countries-line-inside = · 📍 сейчас там: { $who }
country = <b>{ $country }</b>
country-who = Поездки: { $who }
country-nobody = Поездок пока нет.
country-inside = 📍 Сейчас там: { $who }
country-how = Чтобы записать въезд, напишите, например: въехал вчера { $country_into }
country-clock = Дни идут по времени: { $zone }.
country-clocks = Часовых поясов несколько. Выберите свой:
country-removed = ✅ Удалено: { $country }.
country-last = { $country }: это единственная страна. Сначала добавьте другую.
countries-full = Стран уже { $most }, больше добавить нельзя.
ask-country = Какую страну добавить?
    Выберите ниже или напишите.
ask-country-none = Все страны, чьи правила я знаю, уже добавлены.
ask-country-unread = Не получилось найти такую страну.
button-countries = Где считаю дни
button-add-country = ➕ Добавить страну
