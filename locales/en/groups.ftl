# In groups: nothing about a person, short, in the group's language.
group-greeting = 👋 Hi everyone! I count days under Kazakhstan’s 90/180 rule and warn you before your time runs out.
    Please don’t post your dates here, everyone would see them. Message me privately.
    The rule itself: /rule
    Settings for admins: /group
group-welcome = 👋 Welcome! Living in Kazakhstan under the 90/180 rule? I count the days and warn you in time.
    Send me your dates privately: here everyone would see them.
group-note = Dates are for the private chat: here everyone would see them.
group-for-admins = Only the group’s admins can do this.
group-old-button = This button is out of date. Settings: /group
group-not-yours = This button isn’t for you. Your days are in the private chat.
group-cannot-write = The bot isn’t allowed to write in the group. Let it send messages and it will answer.
group-cannot-write-in = The bot isn’t allowed to write in “{ $title }”. Let it send messages and it will answer.
group-topic-closed = The topic in which you asked is closed: the bot may not write there.
group-topic-closed-in = In “{ $title }” the topic in which you asked is closed: the bot may not write there.
group-share = <b>How many days can you still stay in Kazakhstan?</b>
    Kaldy counts by the 90/180 rule and warns you before your time runs out. Русский, Кыргызча, English. Free of charge.
    Only you see your dates: { $address }
group-share-no-poster = The poster with the QR code is missing: the bot may not send photos in this group.
group-rule-title = <b>How long you can stay in Kazakhstan</b> (citizenship: { $country })
group-no-country = I can’t tell which country is meant. For example: /rule Uzbekistan
group-rule-back = Leaving for a day doesn’t reset the count.
group-rule-source = Source: { $where }. Checked on { $verified_date }.
group-digest-title = 📅 Once a week: the rule in short
group-stats-title = <b>📊 The group and the bot</b>
group-stats-opened = Opened the bot from this group: { $people }
group-stats-reminded = Of them get reminders: { $people }
group-stats-fewer = fewer than { $least }
group-stats-least = at least { $number }
group-stats-counted = Counted on { $counted_date }, next time on { $again_date }.
    The bot doesn’t show anyone who they are.
group-settings-title = <b>⚙️ Group settings</b>
group-settings-nationality = Whose rule /rule shows: { $country }
group-settings-digest-off = The rule once a week: no
group-settings-digest-on = The rule once a week: { $day }, { $hour } Kazakhstan time
group-settings-welcomes-on = Welcome new members: yes, at most once an hour
group-settings-welcomes-off = Welcome new members: no
group-settings-tidies-on = The bot’s hints are deleted after a minute: yes
group-settings-tidies-off = The bot’s hints are deleted after a minute: no
group-language-ask = Which language should the bot speak in the group?
group-nationality-ask = Whose rule should be shown? Others can be asked about like this: /rule Uzbekistan
group-digest-ask = The bot can post the rule once a week. On which day?
group-hour-ask = At what hour? Kazakhstan time.
flooded-person = Too many messages at once: some of them were not read and not saved. Wait half a minute and send them again.
flooded-group = Too many commands at once: some of them will get no answer.
