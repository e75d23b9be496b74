# What the marks of the timeline mean.
timeline-stay = пребывание
timeline-ahead = можно остаться
timeline-permit = РВП, ВНЖ, виза
timeline-plan = план
timeline-over = сверх срока
timeline-back = дни вернутся
timeline-window = окно
timeline-today = сегодня
button-timeline = 📊 Показать
