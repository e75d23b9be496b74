# Descriptions in the command menu.
command-in = I entered { $country_itself }
command-out = I left { $country_itself }
command-status = How many days are left
command-plan = Plan a trip
command-trips = My trips: correct, delete
command-reminders = Reminders: when and how many days ahead
command-settings = Settings
command-rule = My rule and its sources
command-share = Share your days or the bot
command-language = Language
command-help = Help
command-privacy = What is kept about me
command-forget = Delete everything
group-command-rule = How long you can stay { $country_in }
group-command-group = Group settings
group-command-share = Post a text and a poster about the bot here
group-command-stats = How many came from this group
