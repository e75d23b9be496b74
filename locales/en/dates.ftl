# Dates as ready phrases: the other texts take them whole and put nothing on them.
# $day is the day, $month 1 to 12, $weekday 1 (Monday) to 7, $year the year.
# The forms in -year are for a year that is not the current one.
day-date = { $day } { $month ->
          [1] January
          [2] February
          [3] March
          [4] April
          [5] May
          [6] June
          [7] July
          [8] August
          [9] September
         [10] October
         [11] November
        *[12] December
    }
day-date-year = { day-date } { $year }
day-until = up to and including { day-date }
day-until-year = up to and including { day-date-year }
day-from = since { day-date }
day-from-year = since { day-date-year }
day-on = on { day-date }
day-on-year = on { day-date-year }
weekday = { $weekday ->
         [1] Monday
         [2] Tuesday
         [3] Wednesday
         [4] Thursday
         [5] Friday
         [6] Saturday
        *[7] Sunday
    }
weekday-short = { $weekday ->
         [1] Mon
         [2] Tue
         [3] Wed
         [4] Thu
         [5] Fri
         [6] Sat
        *[7] Sun
    }
# On a button.
day-label = { weekday-short }, { day-date }
day-label-year = { weekday-short }, { day-date-year }
# The calendar.
# Short: the month between a calendar’s arrows, and among the other months.
month-short = { $month ->
          [1] Jan
          [2] Feb
          [3] Mar
          [4] Apr
          [5] May
          [6] Jun
          [7] Jul
          [8] Aug
          [9] Sep
          [10] Oct
          [11] Nov
         *[12] Dec
    }
month-title = { month-short } { $year }
# On a chart.
day-brief = { $day } { month-short }
day-brief-year = { day-brief } { $year }
range-brief = { $first }–{ day-brief }
weekday-head = { $weekday ->
         [1] Mo
         [2] Tu
         [3] We
         [4] Th
         [5] Fr
         [6] Sa
        *[7] Su
    }
# Several days in a row, both ends included; the year is named once.
range = { $start } – { day-date }
range-year = { $start } – { day-date-year }
range-month = { $first }–{ day-date }
range-month-year = { $first }–{ day-date-year }
range-years = { $start } – { $end }
# A day without its year, which stands before or after it.
day-of-year = { day-date }
