# Инлайн-режим: карточки, которые можно отправить в любой чат.
inline-title = { $countries }: { $in_date } → { $last_date }
inline-title-in = { $countries }, { $country_in }: { $in_date } → { $last_date }
inline-title-too-long = { $title }; { $days ->
        [one] { $days } день не укладывается
        [few] { $days } дня не укладываются
       *[many] { $days } дней не укладываются
    }
inline-entry = 🧮 Въезд: { $in_date }, { $in_weekday }.
inline-entry-in = 🧮 Въезд { $country_into }: { $in_date }, { $in_weekday }.
inline-last = Последний разрешённый день — { $last_date }, { $last_weekday }: всего { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }.
inline-fits = Поездка на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }, { $out_until }, укладывается в срок.
inline-too-long = Поездка на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }, { $out_until }, на { $over ->
        [one] { $over } день
        [few] { $over } дня
       *[many] { $over } дней
    } дольше, чем разрешено.
inline-rule = Правило: { $limits }.
inline-rule-named = Правило { $name }: { $limits }.
inline-rule-own = Мой лимит (точное правило неизвестно): { $limits }.
inline-whose = Гражданство: { $countries }.
inline-assumed = Так выходит без визы, РВП и ВНЖ, если за { $window ->
        [one] { $window } день
        [few] { $window } дня
       *[many] { $window } дней
    } до въезда других дней { $country_in } не было.
inline-share-what = Рассказать о боте
inline-share = <b>Сколько дней ещё можно пробыть { $country_in }?</b>
    Kaldy считает по правилу для вашего гражданства (90/180 и другие) и предупреждает, пока срок не истёк. Бесплатно.
inline-mine-title = Мои дни (увидят все в чате)
inline-mine-title-in = { $country }, { $country_in }: мои дни (увидят все в чате)
inline-mine-inside = ⏳ Сегодня { $on_date }. У меня ещё { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } { $country_in }, не считая сегодня: { $last_until }.
inline-mine-last-day = ⏳ Сегодня, { $on_date }, мой последний разрешённый день { $country_in }.
inline-mine-outside = Если въехать { $country_into } сегодня, { $on_date }, мне можно пробыть { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }: { $last_until }.
inline-mine-query = мои дни
inline-my-trip-title = { $country }: мои дни (увидят все в чате)
inline-my-trip = Если я въеду { $country_into } { $in_date }, мне можно пробыть { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }: { $last_until }.
inline-my-trip-none = { $in_date } мне въезжать { $country_into } ещё нельзя: разрешённых дней нет.
inline-hint = Напишите въезд и число дней: 12.03 30
inline-no-rule = Для граждан этой страны точного правила здесь нет
inline-no-country = Правил этой страны здесь нет
inline-no-rule-title = { $country }: точного правила здесь нет
inline-no-rule-title-in = { $country }, { $country_in }: точного правила здесь нет
inline-no-rule-card = Точного правила для этого гражданства { $country_in } у Kaldy нет: можно считать по своему лимиту.
inline-not-in-force = Правило действует { $since_from }
inline-picture = Мои поездки на картинке (увидят все в чате)
