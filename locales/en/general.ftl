# The same for everybody.
help = <b>I count the days you may stay in Kazakhstan</b> and warn you before they run out.

    Just type: <code>entered 12 March</code>, <code>left yesterday</code>, <code>12.03.2026 - 20.04.2026</code>

    /in – I entered (today, or with a date: /in 12.03)
    /out – I left
    /status – how many days are left, and how they were counted
    /plan – count a trip ahead: /plan 12.06 or /plan 30 days
    /trips – my trips and plans: correct, delete
    /reminders – when to remind me
    /settings – settings
    /rule – my rule and its sources
    /language – language
    /privacy – what is kept
    /forget – delete everything

    For a group: add the bot to it. There /rule shows the rule, for admins: /group, /share, /stats
    In any chat: the bot’s name after @ and an entry day, “12.03 30” for example

    I count under the rule for your citizenship: the entry day and the exit day both count. At the border, the border service’s own database decides. This is not legal advice. The rule and its sources: /rule
help-contact = Questions: { $contact }
privacy = <b>What I keep</b>
    Your Telegram ID (not your phone number), language, citizenship, whether you have a permit or a visa, your own limit (if you gave one), when to remind you, time zone, entries, exits and plans, your corrections (so that they can be undone) and the question I asked you last. If you came through a link with a code (from a group, for example), that code too. Nothing else: no name, no messages, no location.
    Only you can see your dates. In groups I speak about the rule only.
    For a group I keep its ID, its settings and who came through its link (only their number is shown, rounded); 30 days after the bot is removed from the group this is deleted. No names, messages or dates from groups are kept, nor what is typed after @.
    A message is kept until it is answered; one I couldn’t handle, for 7 days.
    Delete everything at once: /forget
forget-ask = Delete all your data?
    Your entries, exits and settings will be gone for good. This can’t be undone.
button-forget-yes = Yes, delete everything
button-forget-no = No, keep it
forgotten = Your data has been deleted. Nothing is left.
    To begin again: /start
kept = Nothing was deleted.
stranger = I keep nothing about you. To begin: /start
in-groups = This command is for admins, in a group. Add the bot to the group and send it there.
    In a group the bot speaks about the rule only; it shows nobody’s dates there.
chat = I only understand entries and exits, so nothing was saved. For example: <code>entered 12 March</code>, <code>left yesterday</code> or <code>12.03.2026 - 20.04.2026</code>
    How many days are left: /status
    Everything I can do: /help
