# What the marks of the timeline mean.
timeline-stay = stay
timeline-ahead = may stay
timeline-permit = permit or visa
timeline-plan = plan
timeline-over = over the limit
timeline-back = days come back
timeline-window = { $days ->
        [one] this { $days } day counts
       *[other] these { $days } days count
    }
timeline-today = today
# Beside the picture.
timeline-over-unseen = over the limit, past the edge of the picture
marked-days = { $mark }: { $days }
button-timeline = 📊 Show
