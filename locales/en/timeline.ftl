# What the marks of the timeline mean.
timeline-stay = stay
timeline-ahead = may stay
timeline-permit = permit or visa
timeline-plan = plan
timeline-over = over the limit
timeline-back = days come back
timeline-window = window
timeline-today = today
button-timeline = 📊 Show
