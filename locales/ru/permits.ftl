# РВП, ВНЖ и визы: сроки, дни которых не считаются. kind стоит внутри строки, title — в её начале.
permit-kind-residence = РВП или ВНЖ
permit-kind-visa = виза
permit-kind-other = РВП, ВНЖ или виза
permit-title-residence = РВП или ВНЖ
permit-title-visa = Виза
permit-title-other = РВП, ВНЖ или виза
permit-days = { $range }: { $kind }, не считается
permit-endless = { $title } { $begins_from }, без даты окончания, не считается
permit-undated = { $title }: с какого дня, не указано
permit-undated-until = { $title } { $ends_until }: с какого дня, не указано
# Под датой в /status и в напоминаниях.
permit-held-goes-on = { $title } { $ends_until }: эти дни не считаются.
permit-held = { permit-held-goes-on } Не позже этого дня нужно выехать или продлить документ.
permit-held-endless = { $title } { $begins_from }, даты окончания нет: дни не считаются.
permit-ahead = { $title } впереди, { $range }: эти дни не будут считаться.
permit-ahead-endless = { $title } { $begins_from }, даты окончания нет: дни не будут считаться.
permit-ended = { $title }: последний день был { $ends_date }.
    К нему нужно было выехать или продлить документ: дни после него в этот приезд — сверх срока.
permit-ended-counted = Безвизовый счёт начнёт только новый въезд.
stay-endless = Дня выезда нет: у документа нет даты окончания.
status-entry-endless = Если въехать сегодня, дня выезда нет: у документа нет даты окончания.
plan-endless = Если въехать { $in_date }, дня выезда нет: у документа нет даты окончания.
plan-permit-ends = Не позже { $ends_date } нужно выехать или продлить документ: дни после него в этот приезд — сверх срока.
plan-short-endless = дня выезда нет
status-asks-dates = С какого дня документ действует? Тогда посчитаю остальные дни. Напишите, например: РВП с 16 декабря по 20 марта
# Список.
permits-title = <b>🪪 РВП, ВНЖ и визы</b>
    Эти дни не считаются. Чтобы исправить или удалить, нажмите номер.
permits-empty = <b>🪪 РВП, ВНЖ и визы</b>
    Пока ничего нет. Нажмите кнопку или напишите: РВП с 16 декабря по 20 марта
permits-line = { $number }. { $permit }
permits-heading = <b>🪪 РВП, ВНЖ и визы</b>
permits-more = …и ещё { $more }
permits-full = Документов уже { $most }, больше не помещается. Чтобы добавить новый, удалите лишний.
permit-clash = На часть этих дней уже записано:
permit-clash-new = Теперь:
permit-backwards = Последний день ({ $ends_date }) раньше первого ({ $begins_date }), поэтому не записано.
permit-since-or-until = { $title }, { $day_date }: это первый день или последний?
# Вопросы о днях.
ask-day-permit-from = { $title }: с какого дня?
ask-day-permit-from-until = { $title } { $ends_until }: с какого дня?
ask-day-permit-to = { $title } { $begins_from }: какой последний день?
ask-day-permit-begins = { $permit }
    Какой первый день на самом деле?
ask-day-permit-ends = { $permit }
    Какой последний день на самом деле?
permit-there = Это уже записано:
permit-clash-replace = Заменить прежнее новым?
permit-clash-what = Заменить прежнее новым или начать новое на следующий день?
which-permit = { $title }: какой это год?
permit-unread = Не получилось понять дни документа. Напишите, например: РВП с 16.12.2025 по 20.03.2027
permit-not-come = Этот день ещё не наступил: { $day_date }. Если он впереди, напишите оба дня, например: РВП с 16.12.2026 по 20.03.2028
permit-which-year = Какой это день: { $one_date } или { $other_date }, который ещё не наступил? Напишите с годом. Пока ничего не записано.
ask-day-permit-over = { $title }: какой был последний день?
