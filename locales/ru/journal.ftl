# Что записано и почему что-то не записано.
saved-entered = ✅ Въезд записан: { $in_date }, { $in_weekday }.
saved-left = ✅ Выезд записан: { $out_date }, { $out_weekday }.
saved-stayed = ✅ Записано:
saved-came-back = ✅ Записаны выезд { $out_date } ({ $out_weekday }) и въезд { $in_date } ({ $in_weekday }).
saved-corrected = ✅ Исправлено:
saved-deleted = 🗑 Удалено:
stay-closed = { $in_date }, { $in_weekday } – { $out_date }, { $out_weekday }
stay-open = { $in_date }, { $in_weekday } – выезда ещё нет
stays-more = …и ещё { $more ->
        [one] { $more } поездка
        [few] { $more } поездки
       *[many] { $more } поездок
    }: /trips
undone = ↩️ Запись отменена:
undone-entered = ↩️ Въезд отменён: { $in_date }, { $in_weekday }.
undone-left = ↩️ Выезд отменён: { $out_date }, { $out_weekday }.
undone-deleted = ↩️ Возвращено:
not-newest = Есть более новая запись. Сначала отмените её:
refused-not-come-in = { $day_date }, { $day_weekday }: этот день ещё не наступил. Запишите въезд, когда въедете.
refused-not-come-out = { $day_date }, { $day_weekday }: этот день ещё не наступил. Запишите выезд, когда выедете.
refused-not-come-out-legal = Если остаться до этого дня включительно, срок не будет превышен.
refused-not-come-out-illegal = ⚠️ Если остаться до этого дня включительно, срок будет превышен.
refused-already = Уже записано:
refused-still-open = Не записано. По вашим записям вы { $country_in } { $in_from }, выезда нет.
    Что было { $day_date } ({ $day_weekday })?
refused-inside = Не записано. { $day_date } ({ $day_weekday }) вы уже были { $country_in }:
refused-inside-what = Ошибка в датах? Исправьте поездку.
refused-shorten = Не записано. По вашим записям вы были { $country_in } дольше:
refused-shorten-what = Если вы выехали { $day_date } ({ $day_weekday }), исправьте выезд.
refused-before-open = Не записано. По вашим записям вы { $country_in } { $in_from }.
    Что было { $day_date } ({ $day_weekday })?
refused-before-entry = Не записано. Ваш единственный въезд позже: { $in_date }, { $in_weekday }.
    Ошибка во въезде? Измените его.
refused-after-exit = Не записано. По вашим записям вы выехали раньше: { $out_date }, { $out_weekday }.
    Что было { $day_date } ({ $day_weekday })?
refused-backwards = Не записано. Выезд ({ $out_date }, { $out_weekday }) раньше въезда ({ $in_date }, { $in_weekday }).
refused-clash = Не записано. Эти даты пересекаются с другой поездкой:
refused-clash-what = Сначала исправьте или удалите её. Или напишите другие даты.
refused-clash-open-what = Это та же поездка? Запишите выезд или исправьте въезд.
refused-overlap = Не записано. Две поездки из вашего сообщения пересекаются:
refused-overlap-what = Исправьте даты и пришлите все поездки ещё раз.
which-day = Какой именно день? Пока ничего не записано.
which-day-one = Вы имели в виду этот день? Пока ничего не записано.
which-day-stale = Эта кнопка от другого дня. В какой день это было? Пока ничего не записано.
which-day-stale-in = Эта кнопка от другого дня. В какой день вы въехали? Пока ничего не записано.
which-day-stale-out = Эта кнопка от другого дня. В какой день вы выехали? Пока ничего не записано.
which-day-zones = У вас и { $country_in } сейчас разные даты. В какой день это было? Пока ничего не записано.
which-day-zones-in = У вас и { $country_in } сейчас разные даты. В какой день вы въехали? Пока ничего не записано.
which-day-zones-out = У вас и { $country_in } сейчас разные даты. В какой день вы выехали? Пока ничего не записано.
entry-or-exit = { $day_date }, { $day_weekday }: въезд или выезд? Пока ничего не записано.
edited = Изменённые сообщения не читаются заново, поэтому ничего не поменялось.
edited-last = Последняя запись:
edited-what = Исправить её: /trips
not-own-words = Даты из пересланных сообщений и карточек ботов не записываются. Напишите сами, например: въезд 12 марта
unreadable = Прочитать это не получилось, ничего не записано. Напишите словами, например: въезд 12 марта
trips-title = Ваши поездки, сначала новые. Чтобы исправить или удалить, нажмите номер.
trips-page = Страница { $page } из { $pages }
trips-empty = Поездок пока нет.
    Въехали { $country_into }? Нажмите «Въезд» или напишите: въезд 12 марта
trips-stay = { $number }. { $stay } · { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
trip-days = { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
trip-what = Что изменить?
gone = Эта кнопка устарела. Как обстоят дела сейчас: /status
stay-from-memory = { $stay } ≈ по памяти
saved-cleared = По этим датам превышения больше нет.
undone-corrected = ↩️ Исправление отменено, снова записано:
refused-after-return = Не записано. Выезд ({ $out_date }, { $out_weekday }) не может быть позже возвращения ({ $in_date }, { $in_weekday }).
refused-split = Пока не записано. По вашим записям вы тогда были { $country_in }:
refused-split-what = Записать выезд { $out_date } ({ $out_weekday }) и новый въезд { $in_date } ({ $in_weekday })?
refused-before-later = Не записано. После этих дней у вас уже есть поездка:
refused-before-later-what = Напишите обе поездки целиком, каждую с новой строки, например: 12.03.2026 - 20.04.2026
refused-after-exit-back = Не записано. По вашим записям вы выехали раньше: { $out_date }, { $out_weekday }.
    Что было { $day_date } ({ $day_weekday }), до въезда { $in_date } ({ $in_weekday })?
which-day-plan = { $day_date }, { $day_weekday }: этот день ещё не наступил. Сохранить как план? Или это было раньше?
    Пока ничего не записано.
which-day-ahead = { $day_date }, { $day_weekday }: этот день ещё не наступил. Это было раньше?
    Пока ничего не записано.
which-day-impossible = Такой даты нет. Какой день вы имели в виду? Пока ничего не записано.
entry-exit-or-inside = { $day_date }, { $day_weekday }: въезд { $country_into }, выезд или поездка внутри страны? Пока ничего не записано.
done-yet-out = Вы уже выехали? Пока ничего не записано.
done-yet-in = Вы уже въехали? Пока ничего не записано.
still-there = Въезд: { $in_date }, { $in_weekday }. Вы ещё { $country_in }?
    Пока ничего не записано.
newest = Последнее изменение:
newest-none = Отменять нечего.
back-days = { $out_date }, { $out_weekday } → { $in_date }, { $in_weekday }
saved-left-today = ✅ Выезд записан: { $out_date }, { $out_weekday }. Хорошей дороги!
saved-stayed-many = ✅ { $count ->
        [one] Записана { $count } поездка
        [few] Записано { $count } поездки
       *[many] Записано { $count } поездок
    }, { $years }:
saved-left-out = Из списка не записано: { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[many] { $count } строк
    }
stay-day = { $in_date }, { $in_weekday } (въезд и выезд)
# В списках: дни недели коротко, год назван над ними.
stay-short = { $in_date }, { $in_short } – { $out_date }, { $out_short }
stay-short-day = { $in_date }, { $in_short }
stay-short-open = { $in_date }, { $in_short } – выезда ещё нет
trips-year = <b>{ $year }</b>
# Дни сверх лимита, которые уже в прошлом.
overstays-title = ⚠️ <b>Превышения в ваших записях</b>: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
overstays-title-past = ⚠️ <b>По этим датам лимит был превышен в прошлом</b>: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
overstays-run = { $number }. { $range }: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
overstays-more = …и ещё { $more ->
        [one] { $more } отрезок
        [few] { $more } отрезка
       *[many] { $more } отрезков
    }
overstays-what = Чаще всего дело в неверной дате. Чтобы исправить поездку, нажмите её номер.
since = Эта кнопка от прошлого: с тех пор всё изменилось. Сейчас так:
