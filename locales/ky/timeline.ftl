# What the marks of the timeline mean.
timeline-stay = жүргөн күндөр
timeline-ahead = жүрсө болот
timeline-permit = РВП, ВНЖ, виза
timeline-plan = план
timeline-over = мөөнөттөн ашкан
timeline-back = күндөр кайтат
timeline-window = эсеп терезеси
timeline-today = бүгүн
button-timeline = 📊 Көрсөтүү
