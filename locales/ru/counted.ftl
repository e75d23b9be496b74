# Как посчитаны дни.
counted-window = <b>🧮 Как посчитано на сегодня</b>
    { $window ->
        [one] Считается последний { $window } день
        [few] Считаются последние { $window } дня
       *[many] Считаются последние { $window } дней
    }: первый — { $first_date }, последний — сегодня, { $last_date }.
counted-year = <b>🧮 Как посчитано на сегодня</b>
    Считаются дни этого календарного года: первый — { $first_date }, последний — сегодня, { $last_date }.
counted-since = Более ранние дни не считаются: правило действует { $since_from }.
counted-part = • { $first_date } – { $last_date }: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
counted-day = • { $first_date }: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
counted-back = { $part } → освободятся { $first_date } – { $last_date }
counted-back-day = { $part } → освободится { $first_date }
counted-earlier = • ранее ещё { $count ->
        [one] { $count } поездка
        [few] { $count } поездки
       *[many] { $count } поездок
    }: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
counted-total = Итого: { $used ->
        [one] { $used } день
        [few] { $used } дня
       *[many] { $used } дней
    } из { $limit }.
counted-visit = Этот приезд: день { $day } из { $days }. Последний день по лимиту одного приезда — { $last_date } ({ $last_weekday }).
counted-naive = Просто лимит минус использованные дни: { $limit } − { $used } = { $rest }.
counted-true-inside = <b>Можно пробыть после сегодняшнего: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }</b> — { $last_until }.
counted-true-inside-none = <b>Разрешённых дней больше нет.</b>
counted-true-outside = <b>Можно пробыть, если въехать сегодня: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }</b> — { $last_until }.
counted-true-outside-none = <b>Сегодня въезжать нельзя: разрешённых дней нет.</b>
counted-more = Это больше простой разницы: пока вы в Казахстане, старые дни освобождаются.
counted-less = Это меньше простой разницы: раньше кончается лимит одного приезда.
counted-overstays = В ваших записях { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } сверх лимита, первый — { $first_date } ({ $first_weekday }). Чаще всего дело в неверной дате: /trips
counted-how = И день въезда, и день выезда идут в счёт. На границе решают по базе пограничной службы.
status-unsure = ≈ Часть дат записана по памяти, поэтому счёт приблизительный.
