# Как обстоят дела. Сначала дата, потом чем она определяется, потом остальное. Один факт в строке.
# Последний день и сколько ещё осталось: одними словами здесь, в напоминаниях и после записи.
stay-until = До <b>{ $last_date } ({ $last_weekday })</b> включительно — ещё { $more ->
        [one] { $more } день
        [few] { $more } дня
       *[many] { $more } дней
    } после сегодняшнего.
stay-over = Последний разрешённый день был <b>{ $last_date }, { $last_weekday }</b>: срок превышен на { $over ->
        [one] { $over } день
        [few] { $over } дня
       *[many] { $over } дней
    }.
stay-over-never = Срок превышен на { $over ->
        [one] { $over } день
        [few] { $over } дня
       *[many] { $over } дней
    }: по записанным датам в этой поездке разрешённых дней не было.
light-calm = 🟢
light-soon = 🟡
light-last = 🔴
light-unknown = ⚪
light-permit = 🪪
light-over = 🚨
status-since = Сейчас { $country_in }: въезд { $in_date }.
status-used = { $used ->
        [one] Использован { $used } день
        [few] Использовано { $used } дня
       *[many] Использовано { $used } дней
    } из { $limit } за { $window ->
        [one] последний { $window } день
        [few] последние { $window } дня
       *[many] последние { $window } дней
    }, считая сегодня.
status-used-year = { $used ->
        [one] Использован { $used } день
        [few] Использовано { $used } дня
       *[many] Использовано { $used } дней
    } из { $limit } в этом календарном году, считая сегодня.
status-used-period = { $used ->
        [one] Использован { $used } день
        [few] Использовано { $used } дня
       *[many] Использовано { $used } дней
    } из { $limit } за период { $period }, считая сегодня.
status-visit = { $day }-й день этого приезда из { $visit }.
status-last-day-today = Сегодня, <b>{ $last_date }, { $last_weekday }</b>, — последний разрешённый день. Выехать нужно сегодня.
status-last-day-rule = Сегодня, <b>{ $last_date }, { $last_weekday }</b>, — последний разрешённый день.
rule-ends = После этого дня правило неизвестно: продлят ли его, не сказано.
status-over-since = Сейчас { $country_in }: въезд { $in_date }, сверх срока — { $since_from }.
status-over-whole = Сейчас { $country_in }: въезд { $in_date }, всё это время — сверх срока.
status-over-what = Выехать нужно как можно скорее: возможны штраф и запрет на въезд. Что делать в таком случае, подскажет юрист или миграционная служба.
status-over-mend = Ошибка в датах? Исправьте: «{ button-trips }».
status-outside = Сейчас не { $country_in }: выезд { $out_date } ({ $out_weekday }).
status-empty = Въездов пока нет.
    Чтобы записать въезд { $country_into }, нажмите «Въезд» или напишите: въезд 12 марта
status-outside-used = { $used ->
        [one] Использован { $used } день
        [few] Использовано { $used } дня
       *[many] Использовано { $used } дней
    } из { $limit } за { $window ->
        [one] последний { $window } день
        [few] последние { $window } дня
       *[many] последние { $window } дней
    }.
status-outside-used-year = { $used ->
        [one] Использован { $used } день
        [few] Использовано { $used } дня
       *[many] Использовано { $used } дней
    } из { $limit } в этом календарном году.
status-outside-used-period = { $used ->
        [one] Использован { $used } день
        [few] Использовано { $used } дня
       *[many] Использовано { $used } дней
    } из { $limit } за период { $period }.
status-entry-today = Если въехать сегодня, последний разрешённый день — <b>{ $last_date }, { $last_weekday }</b>: всего { $may_stay ->
        [one] { $may_stay } день
        [few] { $may_stay } дня
       *[many] { $may_stay } дней
    }.
status-entry-none = Сегодня въезжать нельзя: разрешённых дней нет.
status-next-entry = Снова въехать можно не раньше <b>{ $next_date }, { $next_weekday }</b>.
status-next-entry-full = Снова въехать можно не раньше <b>{ $next_date }, { $next_weekday }</b>, зато сразу на { $full ->
        [one] полный { $full } день
        [few] полные { $full } дня
       *[many] полные { $full } дней
    }.
status-full-entry = Чтобы пробыть { $full ->
        [one] полный { $full } день
        [few] полные { $full } дня
       *[many] полные { $full } дней
    }, въехать нужно не раньше { $full_date }.
numbers-no-nationality = Чтобы посчитать дни, нужно знать гражданство.
numbers-permit = Есть РВП, ВНЖ или виза, но с какого дня, мне неизвестно: дни не считаются, предупреждений не будет.
numbers-permit-until = С какого дня, мне неизвестно, поэтому безвизовые дни не считаются.
numbers-citizen = Своих граждан { $country_in } в сроке не ограничивают, поэтому дни не считаются.
numbers-unknown-rule = Точное правило (гражданство: { $country }) мне неизвестно, поэтому дни не считаются.
    Если лимит известен, напишите два числа: дней за один приезд и дней за любые 180, например 30 90.
numbers-not-in-force = Правило, которое действует сегодня, мне неизвестно, поэтому дни не считаются.
status-visit-limit = Это лимит одного приезда: не больше { $visit ->
        [one] { $visit } дня
        [few] { $visit } дней
       *[many] { $visit } дней
    }.
# Насколько можно верить числам.
doubt-low = ≈ Надёжность правила низкая.
doubt-medium = ≈ Надёжность правила средняя.
doubt-old = ≈ Правило в последний раз сверяли { $verified_date }, { $months ->
        [one] { $months } месяц
        [few] { $months } месяца
       *[many] { $months } месяцев
    } назад.
doubt-of = { $names }: { $doubt }
status-used-over = { status-used }
status-used-year-over = { status-used-year }
status-outside-used-over = { status-outside-used }
status-used-period-over = { status-used-period }
status-outside-used-period-over = { status-outside-used-period }
status-outside-used-year-over = { status-outside-used-year }
