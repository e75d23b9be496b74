# Страны рядом: сколько дней, когда они возвращаются, сколько можно сегодня, откуда это известно. Коротко: стран на странице несколько.
command-compare = Правила разных стран рядом
    .help = правила разных стран рядом и мои дни в них
compare-title = <b>Правила по странам</b> (гражданство: { $country })
compare-limits = <b>{ $country }</b>: { $limits }
# Что возвращает дни: для каждого вида лимита своё.
compare-back-visit = С каждым въездом счёт начинается заново.
compare-back-rolling = Старые дни освобождаются по одному.
compare-back-year = 1 января счёт начинается заново.
compare-back-absence = После { $absence ->
        [one] { $absence } дня
        [few] { $absence } дней
       *[many] { $absence } дней
    } подряд за пределами страны сумма считается заново.
compare-back-period = Когда этот период закончится, счёт начнётся заново.
compare-read = { $where }, сверено { $verified_date }
compare-unknown = Точного правила на сегодня нет: { $countries }.
compare-unlimited = Своих граждан в сроке не ограничивают: { $countries }.
compare-before = ‹ Предыдущие
compare-after = Следующие ›
