# Закреплённый статус: одно сообщение вверху чата. Телефон показывает его одной строкой, поэтому дата первая.
pinned-until = До { $last_date } включительно · { $more ->
        [one] { $more } день
        [few] { $more } дня
       *[many] { $more } дней
    }
pinned-last-day = Сегодня, { $last_date }, — последний разрешённый день
pinned-over = 🚨 Срок превышен на { $over ->
        [one] { $over } день
        [few] { $over } дня
       *[many] { $over } дней
    } · { $since_from }
pinned-no-limit = Без ограничений · дни не считаются
pinned-entry = Въезд сегодня: { $last_until } · { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
pinned-entry-next = Въезд не раньше { $next_date }
pinned-entry-none = Въезжать нельзя · разрешённых дней нет
pinned-entry-endless = Въезд сегодня: без ограничений
pinned-no-nationality = Дни не считаются · нужно гражданство
pinned-unknown-rule = Дни не считаются · правило неизвестно
pinned-not-in-force = Дни не считаются · правило неизвестно
pinned-doubted = { $stands } · ≈ правило не точно
pinned-old = { $stands } · ≈ правило давно не сверялось
pinned-of = { $stands } · <b>{ $names }</b>
pinned-more = И ещё { $more }: /status
pinned-as-of = Посчитано на { $day_date }.
# Настройка.
button-pinned = 📌 Закреплённый статус
button-pin = Закрепить
button-pin-again = Закрепить снова
button-pin-off = Выключить
settings-pinned = Закреплённый статус: включён
pinned-title = <b>📌 Закреплённый статус</b>
pinned-what = Одно сообщение вверху этого чата: до какого дня можно пробыть и сколько дней осталось.
    Меняется без звука: каждый день после полуночи и после каждой записи.
pinned-on = Сейчас он включён. Если вы его открепили, его можно закрепить снова.
pinned-off = Сейчас он выключен.
pinned-ended = Закреплённый статус выключен. Как обстоят дела: /status
pinned-lost = 📌 Закреплённого сообщения больше нет, поэтому закреплённый статус выключен. Предупреждения придут, как обычно.
