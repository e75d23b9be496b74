# Даты готовыми фразами: остальные тексты берут их целиком и ничего к ним не приклеивают.
# $day – число, $month – номер месяца (1–12), $weekday – номер дня недели (1 – понедельник), $year – год.
# Формы на -year нужны, когда год не текущий. Число не отрывается от слова: { -nbsp } – неразрывный пробел.
-nbsp = { "\u00A0" }
day-date = { $day }{ -nbsp }{ $month ->
          [1] января
          [2] февраля
          [3] марта
          [4] апреля
          [5] мая
          [6] июня
          [7] июля
          [8] августа
          [9] сентября
         [10] октября
         [11] ноября
        *[12] декабря
    }
day-date-year = { day-date }{ -nbsp }{ $year }{ -nbsp }года
day-until = до{ -nbsp }{ day-date } включительно
day-until-year = до{ -nbsp }{ day-date-year } включительно
# «Со второго», но «с двенадцатого» и «с двадцать второго».
day-from = { $day ->
         [2] со
    *[other] с
    }{ -nbsp }{ day-date }
day-from-year = { $day ->
         [2] со
    *[other] с
    }{ -nbsp }{ day-date-year }
day-on = { day-date }
day-on-year = { day-date-year }
weekday = { $weekday ->
         [1] понедельник
         [2] вторник
         [3] среда
         [4] четверг
         [5] пятница
         [6] суббота
        *[7] воскресенье
    }
weekday-short = { $weekday ->
         [1] пн
         [2] вт
         [3] ср
         [4] чт
         [5] пт
         [6] сб
        *[7] вс
    }
# На кнопке.
day-label = { weekday-short }, { day-date }
day-label-year = { weekday-short }, { day-date-year }
# Календарь.
# Коротко: месяц между стрелками календаря и среди других месяцев.
month-short = { $month ->
          [1] Янв
          [2] Фев
          [3] Март
          [4] Апр
          [5] Май
          [6] Июнь
          [7] Июль
          [8] Авг
          [9] Сент
          [10] Окт
          [11] Нояб
         *[12] Дек
    }
month-title = { month-short } { $year }
# На рисунке.
day-brief = { $day } { $month ->
          [1] янв
          [2] фев
          [3] марта
          [4] апр
          [5] мая
          [6] июня
          [7] июля
          [8] авг
          [9] сент
         [10] окт
         [11] нояб
         *[12] дек
    }
day-brief-year = { day-brief } { $year }
range-brief = { $first }–{ day-brief }
weekday-head = { $weekday ->
         [1] Пн
         [2] Вт
         [3] Ср
         [4] Чт
         [5] Пт
         [6] Сб
        *[7] Вс
    }
# Несколько дней подряд, оба конца входят; год назван один раз.
range = { $start } – { day-date }
range-year = { $start } – { day-date-year }
range-month = { $first }–{ day-date }
range-month-year = { $first }–{ day-date-year }
range-years = { $start } – { $end }
# День без года там, где год назван раньше или дальше.
day-of-year = { day-date }
