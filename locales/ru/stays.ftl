# Что записано, что отменено, и список поездок.
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
    }: «{ button-trips }»
undone = ↩️ Запись отменена:
undone-entered = ↩️ Въезд отменён: { $in_date }, { $in_weekday }.
undone-left = ↩️ Выезд отменён: { $out_date }, { $out_weekday }.
undone-deleted = ↩️ Возвращено:
not-newest = Есть более новая запись. Сначала отмените её:
stays-title = Поездки, сначала новые. Чтобы исправить или удалить, нажмите номер.
stays-page = Страница { $page } из { $pages }
stays-empty = Поездок пока нет.
    Чтобы записать въезд { $country_into }, нажмите «Въезд» или напишите: въезд 12 марта
stays-line = { $number }. { $stay } · { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
stay-days = { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
stay-what = Что изменить?
stay-from-memory = { $stay } ≈ по памяти
stay-registered = { $stay } · регистрация есть
saved-cleared = По этим датам превышения больше нет.
undone-corrected = ↩️ Исправление отменено, снова записано:
newest = Последняя запись в поездках:
newest-own = Свой лимит так не отменить: его меняют кнопкой ниже.
newest-none = Отменять нечего.
saved-left-today = ✅ Выезд записан: { $out_date }, { $out_weekday }. Хорошей дороги!
saved-stayed-many = ✅ { $count ->
        [one] Записана { $count } поездка
        [few] Записано { $count } поездки
       *[many] Записано { $count } поездок
    }, { $years }:
saved-left-out = Из списка не записано: { $count }
stay-day = { $in_date }, { $in_weekday } (въезд и выезд)
# В списках: дни недели коротко, год назван над ними.
stay-short = { $in_date }, { $in_short } – { $out_date }, { $out_short }
stay-short-day = { $in_date }, { $in_short }
stay-short-open = { $in_date }, { $in_short } – выезда ещё нет
stays-year = <b>{ $year }</b>
# Дни сверх лимита, которые уже в прошлом.
overstays-title = ⚠️ <b>Превышения в записях</b>: { $days ->
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
stays-full = Поездок уже { $most }, больше не помещается. Чтобы добавить новую, удалите лишнюю.
