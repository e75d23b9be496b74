# Descriptions in the command menu.
command-in = I entered Kazakhstan
command-out = I left Kazakhstan
command-status = How many days are left
command-trips = My stays: correct, delete
command-rule = My rule and its sources
command-language = Language
command-privacy = What is kept about me
command-forget = Delete everything
command-help = Help
