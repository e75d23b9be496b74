# Как посчитаны дни.
counted-title = <b>🧮 Как посчитано на сегодня</b>
counted-window = { $window ->
        [one] Считается последний { $window } день
        [few] Считаются последние { $window } дня
       *[many] Считаются последние { $window } дней
    }: первый — { $first_date }, последний — сегодня, { $last_date }.
counted-year = Считаются дни этого календарного года: первый — { $first_date }, последний — сегодня, { $last_date }.
counted-period = Считаются дни одного периода: он начался { $first_on }, последний его день — { $ends_date }. После него все эти дни снова свободны.
counted-since = Более ранние дни не считаются: правило действует { $since_from }.
counted-part = • { $range }: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
counted-back = { $part } → снова свободно: { $back }
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
counted-naive = Просто лимит минус использованные дни: { $limit } − { $used } = { $rest }.
counted-more = Это больше простой разницы: за время поездки старые дни освобождаются.
counted-overstays = В записях { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } сверх лимита. Чаще всего дело в неверной дате.
counted-overstays-now = Из них в нынешней поездке: { $over ->
        [one] { $over } день
        [few] { $over } дня
       *[many] { $over } дней
    }.
counted-how = И день въезда, и день выезда идут в счёт. На границе решают по базе пограничной службы.
status-unsure = ≈ Часть дат записана по памяти, поэтому счёт приблизительный.
counted-visit = Этот приезд: день { $day } из { $days }. Последний день по лимиту одного приезда — { $last_date } ({ $last_weekday }).
counted-total-over = { counted-total }
