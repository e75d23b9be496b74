# Как посчитаны дни.
counted-window = <b>🧮 Как посчитано на сегодня</b>
    Окно: { $window ->
        [one] { $window } день
        [few] { $window } дня
       *[many] { $window } дней
    }, первый — { $first_date }, последний — сегодня, { $last_date }.
counted-year = <b>🧮 Как посчитано на сегодня</b>
    Считаются дни этого календарного года, первый — { $first_date }, последний — сегодня, { $last_date }.
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
counted-back = { $part } → вернутся { $first_date } – { $last_date }
counted-back-day = { $part } → вернётся { $first_date }
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
counted-visit = За этот приезд: день { $day } из { $days }, последний — { $last_date } ({ $last_weekday }).
counted-naive = Лимит минус использованные дни: { $limit } − { $used } = { $rest }.
counted-true-inside = <b>На самом деле после сегодняшнего можно пробыть { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }</b> — { $last_until }.
counted-true-inside-none = <b>На самом деле разрешённых дней больше нет.</b>
counted-true-outside = <b>На самом деле, если въехать сегодня, можно пробыть { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }</b> — { $last_until }.
counted-true-outside-none = <b>На самом деле, если въехать сегодня, разрешённых дней нет.</b>
counted-more = Это больше, потому что за время поездки старые дни выпадают из окна.
counted-less = Это меньше, потому что раньше закончится срок одного приезда.
counted-overstays = В записях есть превышение: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }, первый — { $first_date } ({ $first_weekday }). Чаще всего виновата неверная дата: /trips
counted-how = День въезда и день выезда считаются оба. На границе решает база пограничной службы.
status-unsure = ≈ Часть дат записана по памяти, счёт может отличаться.
