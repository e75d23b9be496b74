# What the marks of the timeline mean.
timeline-stay = жүргөн күндөр
timeline-ahead = жүрсө болот
timeline-permit = РВП, ВНЖ, виза
timeline-plan = план
timeline-over = мөөнөттөн ашкан
timeline-back = күндөр кайтат
timeline-window = ушул { $days } күн эсептелет
timeline-today = бүгүн
# Сүрөттүн жанында.
timeline-over-unseen = мөөнөттөн ашкан, сүрөткө батпаганы
marked-days = { $mark }: { $days }
button-timeline = 📊 Көрсөтүү
