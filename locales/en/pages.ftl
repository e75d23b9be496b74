# The same for everybody.
help = <b>I count the days you may stay { $country_in }</b> and warn you before they run out.

    Just type: <code>entered 12 March</code>, <code>left yesterday</code>, <code>12.03.2026 - 20.04.2026</code>
help-command = /{ $command } – { $what }
help-more = For a group: add the bot to it. There /rule shows the rule, for admins: /group, /share, /stats
    In any chat: the bot’s name after @ and an entry day, “12.03 30” for example

    I count under the rule for your citizenship: the entry day and the exit day both count. At the border, the border service’s own database decides. This is not legal advice. The rule and its sources: /rule
share = <b>Share</b>
    Press a button and choose a chat: you see the text before it is sent. It says only how many days are left and until when; your trips are not shown.
    The picture from “📊 Show” can be chosen there too: it does show your trips.
    In a group /share posts a poster about the bot (for admins).
help-contact = Questions: { $contact }
privacy = <b>Kept about you</b>
    • your Telegram ID (no phone number) and language
    • citizenship, the days of permits and visas, your own limit (if you gave them)
    • names and citizenships of those you count for
    • entries, exits, plans; registration and “still there” marks; corrections (to undo them)
    • when and of what to remind, time zone, pinned message and picture numbers, the last question; about a file: its ID and caption (until you write after answering)
    • the code of the link you came through
    • with an invitation: your first name, and who shows days to whom
    Nothing else: no messages, no location. Only you can see your dates.
    One exception, an invitation from /settings: whoever you confirmed sees what /status shows, until one of you ends it; then the name goes too.
    A message is kept until it is answered; one I couldn’t handle, for 7 days.

    <b>Kept about groups</b>
    • a group’s ID and settings
    • who came through its link (only a rounded number is shown)
    No names, messages or dates from groups are kept, nor what is typed after @. 30 days after the bot is removed from a group everything about it is deleted.

    Delete everything at once: /forget
not-registered = I keep nothing about you. To begin: /start
in-groups = This command is for admins, in a group. Add the bot to the group and send it there.
    In a group the bot speaks about the rule only; it shows nobody’s dates there.
chat = I didn’t understand that, so nothing was saved. Try <code>entered 12 March</code>, <code>left yesterday</code>, <code>12.03.2026 - 20.04.2026</code> or <code>days left</code>
    All I can do: /help
all-of-one = So far I count days only for you, so nothing was saved. Add your family in /family, and “we all entered” will be saved for everyone. For yourself alone: <code>entered today</code>
no-command = There is no such command, so nothing was saved. All commands: /help
picture = I can’t read pictures or videos, so nothing was saved. I can read tables: /import
    Please type the dates, in the caption if you like, for example: <code>entered 12 March</code>
voice = I can’t listen to voice messages, so nothing was saved.
    Please type, for example: <code>entered 12 March</code>
domestic = OK, nothing was saved: trips inside { $country_itself } don’t change the count.
later = OK, nothing was saved. Once the border is crossed, press the button or tell me.
edited = I don’t read edited messages again, so nothing changed.
edited-last = The last record:
edited-what = To correct it: “{ button-trips }”
not-own-words = I don’t save dates from forwarded messages or from cards of bots. Type them yourself, for example: entered 12 March
unreadable = I could not read this. Nothing was saved. Write it in words, for example: entered 12 March
stale-button = This button is out of date. How things stand now: /status
