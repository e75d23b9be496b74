# Поездки, которые ещё не начались. В счёт они не идут.
trip-open = { $in_date }, { $in_weekday } – выезд пока не выбран
plan-card = 🗓 План:
plan-kept = 🗓 План сохранён:
plan-changed = 🗓 План изменён:
plan-there = 🗓 На этот день план уже есть:
plan-overlaps = 🗓 Не сохранено. Эти даты пересекаются с другим планом:
plan-dropped = 🗑 План удалён:
plans-full = Хранится не больше { $most } планов. Удалите лишний: /plan
plan-answer = Если въехать { $in_date } ({ $in_weekday }), можно пробыть { $may_stay ->
        [one] { $may_stay } день
        [few] { $may_stay } дня
       *[many] { $may_stay } дней
    } — { $last_until }.
plan-none = { $in_date } ({ $in_weekday }) въезжать нельзя: эта поездка не укладывается в лимит.
plan-legal = Поездка на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } укладывается в лимит.
plan-may-stay = Самое большее с этого въезда — { $may_stay ->
        [one] { $may_stay } день
        [few] { $may_stay } дня
       *[many] { $may_stay } дней
    }, { $last_until }.
plan-over = Поездка не укладывается в лимит: превышение — { $over ->
        [one] { $over } день
        [few] { $over } дня
       *[many] { $over } дней
    }, { $breaks_from } ({ $breaks_weekday }).
plan-shorten = Её можно сократить на { $over ->
        [one] { $over } день
        [few] { $over } дня
       *[many] { $over } дней
    }: выехать не позже { $last_date } ({ $last_weekday }).
plan-shift = Поездку можно сдвинуть: целиком она уложится, если въехать не раньше { $shift_date } ({ $shift_weekday }).
plan-shift-entry = Въехать можно не раньше { $shift_date } ({ $shift_weekday }).
plan-no-later = В ближайший год подходящего дня въезда нет.
plan-longest = За один приезд можно пробыть не больше { $longest ->
        [one] { $longest } дня
        [few] { $longest } дней
       *[many] { $longest } дней
    }.
plan-keeping = Чтобы следующий план уложился в лимит, пробыть можно не дольше { $days ->
        [one] { $days } дня
        [few] { $days } дней
       *[many] { $days } дней
    } — { $last_until }.
plan-harms = Эта поездка мешает плану: { $trip }
    → { $short }
plan-leaving = Посчитано так, будто выезд { $country_from } — сегодня.
plan-passed = Этот день наступил, а въезд не записан. На счёт дней план не влияет.
plan-not-in-force = Правило, которое действует в этот день, мне неизвестно, поэтому план не посчитан.
plan-unknown-rule = Точное правило для этого гражданства мне неизвестно, поэтому план не посчитан.
plans-title = <b>Планы</b> (в использованные дни не входят)
plans-item = { $number }. { $trip }
    → { $short }
plan-short-legal = { $days ->
        [one] { $days } день, укладывается
        [few] { $days } дня, укладываются
       *[many] { $days } дней, укладываются
    } в лимит
plan-short-open = можно пробыть { $last_until }
plan-short-over = превышение — { $over ->
        [one] { $over } день
        [few] { $over } дня
       *[many] { $over } дней
    }, { $breaks_from }
plan-short-none = эта поездка не укладывается в лимит
plan-short-passed = день наступил, въезд не записан
plan-short-unknown = не посчитан
plan-ask = Что посчитать? Напишите день въезда, даты поездки или сколько дней нужно. Например:
    <code>12 июня</code>, <code>12.06 - 30.06</code>, <code>30 дней</code>
plan-for = 🗓 <b>Поездка на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }</b>
plan-for-too-long = Столько не получится: за один приезд разрешено не больше { $most ->
        [one] { $most } дня
        [few] { $most } дней
       *[many] { $most } дней
    }.
plan-for-none = В ближайший год нет дня, с которого можно пробыть столько.
plan-for-over = Срок { $country_in } сейчас превышен.
plan-for-later = Въехать на столько дней можно не раньше { $in_date } ({ $in_weekday }), тогда можно пробыть { $last_until }.
plan-due = 🗓 <b>{ $day_date }, { $day_weekday }</b>
    По плану въезд { $country_into } сегодня. Въезд уже был?
    Пока ничего не записано.
plan-due-late = 🗓 <b>{ $day_date }, { $day_weekday }</b>
    По плану в этот день был въезд { $country_into }. Он состоялся?
    Пока ничего не записано.
plan-due-inside = По записям: { $country_in } { $in_from }.
status-plan-over = План: { $trip }
    → { $short }
status-keeping-inside = Чтобы планы уложились в лимит, выехать нужно не позже { $last_date } ({ $last_weekday }).
status-keeping-outside = Если въехать сегодня, выехать нужно не позже { $last_date } ({ $last_weekday }), чтобы планы уложились в лимит.
status-keeping-none = Если пробыть { $country_in } хотя бы сегодня, один из планов не уложится в лимит: /plan
status-plans-over = …и ещё { $more ->
        [one] { $more } план не укладывается
        [few] { $more } плана не укладываются
       *[many] { $more } планов не укладываются
    } в лимит: /plan
plan-blocked = Мешает другой план: { $plans }
plan-short-blocked = эта поездка не укладывается в лимит, мешает план: { $plan }
plan-promise = У плана ({ $in_date }) нет дня выезда. Если пробыть по нему { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }, эта поездка не уложится в лимит: выехать нужно не позже { $last_date } ({ $last_weekday }).
plan-promise-none = У плана ({ $in_date }) нет дня выезда. Если пробыть по нему { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }, эта поездка совсем не уложится в лимит.
plan-short-promise = { $short }, но может помешать план без дня выезда: { $in_date }
plan-visits = Дольше — за несколько приездов подряд: { $visits } (между ними выезд и новый въезд).
plan-visa = Чтобы пробыть столько без выезда, нужна виза или разрешение.
plan-for-months = 🗓 <b>Поездка на { $months ->
        [one] { $months } месяц
        [few] { $months } месяца
       *[many] { $months } месяцев
    }</b>
plan-for-returns = Раньше всего вернуться можно:
# Выезд и то, что после него.
plan-return = • { $leave } → { $then }
plan-leave-today = выезд сегодня
plan-leave-last = выезд { $out_date } ({ $out_weekday }), в последний разрешённый день
plan-leave-on = выезд { $out_date } ({ $out_weekday })
plan-return-days = { $in_from } { $last_until }
plan-return-none = в ближайший год подходящего дня нет
plan-return-over = срок будет превышен
