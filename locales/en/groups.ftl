# In groups: nothing about a person, short, in the group's language.
group-greeting = 👋 Hi everyone! I count days { $country_in } under the rule for your citizenship (90/180 and others) and warn you before your time runs out.
    Please don’t post your dates here, everyone would see them. Message me privately.
    I don’t keep what is written in the group.
    The rule: /rule, for another citizenship: /rule { $example }
    Admins: /group (language, country, citizenship, weekly rule), /share, /stats
group-welcome = 👋 Welcome! If you’re { $country_in } without a visa or a residence permit, I count how many days you can still stay and warn you in time.
    Send me your dates privately: here everyone would see them.
group-note = In the group I neither save nor show dates: everyone would see them. Message me privately.
group-for-admins = Only the group’s admins can do this.
group-old-button = This button is out of date. Settings: /group
group-not-yours = This button doesn’t work here. Your days are in the private chat.
group-cannot-write = The bot isn’t allowed to write in the group. Let it send messages, then send /group there.
group-cannot-write-in = The bot isn’t allowed to write in “{ $title }”. Let it send messages, then send /group there.
group-topic-closed = The topic is closed: the bot isn’t allowed to write in it. Send /group in an open topic.
group-topic-closed-in = In “{ $title }” the topic is closed: the bot isn’t allowed to write in it. Send /group in an open topic.
group-share = <b>How many days can you still stay { $country_in }?</b>
    Kaldy counts under the rule for your citizenship (90/180 and others) and warns you before your time runs out. Русский, Кыргызча, English. Free of charge.
    Only you see your dates.
    The bot: { $address }
group-share-no-poster = The poster with the QR code is missing: the bot isn’t allowed to send photos in this group. Allow them and send /share again.
group-rule-title = <b>How long you can stay { $country_in } without a visa or a residence permit</b> (citizenship: { $country })
group-no-country = Not clear which country that is. For example: /{ $command } { $example }
group-rule-limits = You can stay { $limits }.
group-rule-both-days = Count both the entry day and the exit day: that is the safe way.
group-rule-back = Leaving for a day doesn’t reset the total: days of earlier trips count too.
group-rule-source = Source: { $where }. As of { $verified_date }.
group-rule-instead = If you mean the rule { $country_in }: <code>/rule { $country_in }</code>
group-digest-title = 📅 Once a week: the rule in short (for admins: /group)
group-stats-title = <b>📊 The group and the bot</b>
group-stats-opened = Opened the bot from this group: { $people }
group-stats-reminded = Of them, with reminders on: { $people }
group-stats-fewer = fewer than { $least }
group-stats-least = at least { $number }
group-stats-counted = Counted on { $counted_date }, next time on { $again_date }.
    The bot doesn’t show anyone who they are.
group-settings-title = <b>⚙️ Group settings</b>
group-settings-country = Country for /rule: { $place }
group-settings-nationality = Citizenship for /rule: { $country }
group-settings-digest-off = The rule once a week: no
group-settings-digest-on = The rule once a week: { $day }, { $hour }, by the time { $country_in }
group-settings-welcomes-on = Welcome new members: yes, at most once an hour
group-settings-welcomes-off = Welcome new members: no
group-settings-tidies-on = The bot’s short replies (“message me privately” and the like) are deleted after a minute: yes
group-settings-tidies-off = The bot’s short replies (“message me privately” and the like) are deleted after a minute: no
group-language-ask = Which language should the bot speak in the group?
group-country-ask = Which country’s rule should be shown?
group-nationality-ask = For which citizenship should the rule be shown? If it isn’t in the list: /group France
group-digest-ask = The bot can post the rule once a week. On which day?
group-hour-ask = At what time? By the time { $country_in }.
flooded-person = Too many messages at once: some of them were not read and not saved. Wait half a minute, check your records (“{ $button }”) and send what is missing.
flooded-group = Too many commands at once: some of them will get no answer. Try again in a minute.
