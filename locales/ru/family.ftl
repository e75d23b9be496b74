# /family: за кого считаем дни. traveller — имя человека.
command-family = Чьи дни считать: я, дети, родители
    .help = считать дни и за близких
traveller = <b>{ $name }</b>
listed-more = { $names } и ещё { $more }
family-title = <b>👪 За кого считаю дни</b>
    Чтобы изменить, нажмите имя.
traveller-countries = Страны: { $countries }
traveller-inside = 📍 Сейчас { $where }
family-line = <b>{ $name }</b> ({ $nationality }): { $countries }
family-line-no-nationality = <b>{ $name }</b> (гражданство не указано): { $countries }
family-line-inside = · 📍 сейчас { $where }
family-added = ✅ Эти дни теперь считаю отдельно.
family-removed = ✅ Удалено: { $name }.
family-full = Уже { $most } человек, больше добавить нельзя.
# Имя.
ask-name = Как зовут человека, за которого считать дни?
    Напишите имя, например: Аня.
ask-name-another = { $name }: как назвать теперь?
name-empty = Имени здесь не видно.
name-long = Слишком длинно: имя — не больше { $most } символов.
name-letters = В имени нужны буквы, без цифр и в одну строку.
name-known = Это слово в датах значит другое, будет путаница. Напишите прозвище, одну фамилию или добавьте в это слово букву.
name-same = Такое имя уже есть.
name-begins = Слишком похоже на другое имя: одно начинается так же, как второе. Начните с фамилии или прозвища.
# Вопрос перед удалением: поездки по странам или по людям.
ask-remove-traveller = Больше не считать дни: { $name }?
ask-remove-country = Больше не считать эту страну: { $country }?
remove-goes = Удалятся записи:
remove-gone = Вернуть их не получится.
remove-empty = Записей нет.
remove-line = { $of }: { $stays ->
        [one] { $stays } поездка
        [few] { $stays } поездки
       *[many] { $stays } поездок
    }
remove-line-and-more = { $of }: { $stays ->
        [one] { $stays } поездка
        [few] { $stays } поездки
       *[many] { $stays } поездок
    }, а также планы и документы
remove-line-more = { $of }: планы и документы
button-family = За кого считаю дни
button-add-traveller = ➕ Добавить человека
button-rename = Переименовать
button-remove = Удалить
button-remove-yes = Да, удалить
