# What the marks of the timeline mean.
timeline-stay = пребывание
timeline-ahead = можно остаться
timeline-permit = РВП, ВНЖ, виза
timeline-plan = план
timeline-over = сверх срока
timeline-back = дни вернутся
timeline-window = { $days ->
        [one] считается этот { $days } день
        [few] считаются эти { $days } дня
       *[many] считаются эти { $days } дней
    }
timeline-today = сегодня
# Рядом с картинкой.
timeline-over-unseen = сверх срока, за краем картинки
marked-days = { $mark }: { $days }
button-timeline = 📊 Показать
