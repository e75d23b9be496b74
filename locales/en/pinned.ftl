# The pinned status: one message above the chat. A phone shows one line of it, so the date comes first.
pinned-until = Last legal day { $last_date } · { $more ->
        [one] { $more } day left
       *[other] { $more } days left
    }
pinned-last-day = Today, { $last_date }, is the last legal day
pinned-over = 🚨 { $over ->
        [one] { $over } day
       *[other] { $over } days
    } over the limit · { $since_from }
pinned-no-limit = No limit · no days are counted
pinned-entry = Enter today: { $last_until } · { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
pinned-entry-next = No entry before { $next_date }
pinned-entry-none = No entry · no legal days
pinned-entry-endless = Enter today: no limit
pinned-no-nationality = No days are counted · citizenship is missing
pinned-unknown-rule = No days are counted · I don’t know the rule
pinned-not-in-force = No days are counted · I don’t know the rule
pinned-doubted = { $stands } · ≈ rule uncertain
pinned-old = { $stands } · ≈ rule not checked lately
pinned-of = { $stands } · <b>{ $names }</b>
pinned-more = And { $more } more: /status
pinned-as-of = As of { $day_date }.
# The setting.
button-pinned = 📌 Pinned status
button-pin = Pin it
button-pin-again = Pin it again
button-pin-off = Turn off
settings-pinned = Pinned status: on
pinned-title = <b>📌 Pinned status</b>
pinned-what = One message at the top of this chat: until which day you may stay and how many days are left.
    It changes without a sound: every day after midnight and after everything you record.
pinned-on = It is on now. If you unpinned it, you can pin it again.
pinned-off = It is off now.
pinned-ended = The pinned status is off. How things stand: /status
pinned-lost = 📌 The pinned message is gone, so the pinned status is off now. Warnings come as usual.
