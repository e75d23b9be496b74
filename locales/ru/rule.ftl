# Правило: для кого, сколько дней, как считаются, откуда известно, чего не знаем.
rule-title = <b>Правило { $country_in }</b> (гражданство: { $country })
rule-nobodys = Такой страны и такого человека здесь нет: { $words }
    Напишите страну, гражданство или имя, например: /rule { $country_in }
rule-no-country = { $country }: правил этой страны здесь нет.
rule-countries = Есть: { $countries }.
rule-no-nationality = Чтобы показать правило, нужно знать гражданство.
rule-none = Точного правила для этого гражданства здесь нет.
rule-own-ask = Если лимит известен, его можно указать.
rule-instead-of-own = Свой лимит не записан: правило известно, дни считаются по нему.
rule-own-add = Если лимит известен: добавьте страну кнопкой ниже, потом напишите лимит, например 90/180.
rule-own = Дни считаются по лимиту, который указали вы.
rule-limits = Можно пробыть { $limits }.
rule-and = { $first } и { $second }
rule-rolling = не больше { $days ->
        [one] { $days } дня
        [few] { $days } дней
       *[many] { $days } дней
    } за { $window ->
        [one] любой { $window } день
        [few] любые { $window } дня
       *[many] любые { $window } дней
    } подряд
rule-per-visit = не больше { $days ->
        [one] { $days } дня
        [few] { $days } дней
       *[many] { $days } дней
    } за один приезд
rule-calendar-year = не больше { $days ->
        [one] { $days } дня
        [few] { $days } дней
       *[many] { $days } дней
    } за календарный год
rule-cumulative-reset = не больше { $days ->
        [one] { $days } дня
        [few] { $days } дней
       *[many] { $days } дней
    } в сумме, пока не пройдёт { $absence ->
        [one] { $absence } день
        [few] { $absence } дня
       *[many] { $absence } дней
    } подряд за пределами страны
rule-anchored = не больше { $days ->
        [one] { $days } дня
        [few] { $days } дней
       *[many] { $days } дней
    } за { $period ->
        [one] { $period } день
        [few] { $period } дня
       *[many] { $period } дней
    } с первого въезда
rule-since = Действует { $since_from }.
rule-until = Известно { $last_until }; что будет дальше — неизвестно.
rule-not-in-force = Сегодня это правило не действует.
rule-later = Позже, { $since_from }: { $limits }.
rule-earlier = Раньше, { $since_from }: { $limits }.
rule-how = <b>Как считаются дни</b>
rule-both-days = И день въезда, и день выезда идут в счёт.
rule-window = { $window ->
        [one] { $window } день
        [few] { $window } дня
       *[many] { $window } дней
    } — это день, на который считаем, и { $before ->
        [one] { $before } день
        [few] { $before } дня
       *[many] { $before } дней
    } перед ним.
rule-back = Старые дни освобождаются по одному. Выезд и новый въезд общий счёт не обнуляют.
rule-counts-from = Более ранние дни не считаются: счёт идёт { $since_from }.
rule-zone = Даты — по времени { $country_in } ({ $offset }).
rule-sources = <b>Источники</b>
rule-source = • { $what } – { $where }
rule-verified = Сверено с источниками { $verified_date }.
rule-confidence-high = Надёжность высокая.
rule-confidence-medium = Надёжность средняя: источников мало.
rule-confidence-low = Надёжность низкая: проверьте по официальному источнику.
rule-registration = <b>Регистрация</b>
    Кто остаётся дольше { $days ->
        [one] { $days } дня
        [few] { $days } дней
       *[many] { $days } дней
    } без РВП, ВНЖ или визы, регистрируется в миграционной службе не позже { $days }-го дня; день въезда — первый. Так для въездов { $since_from }.
rule-host = <b>Уведомление о приезде</b>
    Подаёт его не сам иностранец, а принимающая сторона (гостиница, хозяин жилья): не позже { $days }-го рабочего дня после каждого въезда.
rule-unsettled = <b>Что неизвестно</b>
rule-note = • { $note }
rule-decides = На границе решают по базе пограничной службы. Это не юридическая консультация.
claim = • { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } – { $what }, { $where }
claim-window = • { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } за { $window } – { $what }, { $where }
rule-verified-old = Сверено с источниками { $verified_date }, { $months ->
        [one] { $months } месяц
        [few] { $months } месяца
       *[many] { $months } месяцев
    } назад.
