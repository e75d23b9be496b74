"""What the bot raises, by who can do something about it.

    Exception
    ├── OperatorError                only the operator can mend it; its text is a sentence for them
    │   ├── BadSettingError          bot.settings
    │   ├── RuleFileError            bot.rulebook.loader
    │   │   └── NoRuleFileError
    │   ├── BadTextsError            bot.texts.catalogue
    │   ├── DatabaseUnusableError    bot.storage.errors
    │   │   └── DatabaseAddressError
    │   ├── SchemaNewerError         bot.storage.schema
    │   ├── NoBackupError            bot.storage.backup
    │   ├── NoAnnouncementError      bot.cli.announce
    │   ├── TokenRefusedError        bot.telegram.fetch
    │   ├── ApiPathError             bot.telegram.fetch
    │   └── NoBotApiError            bot.telegram.fetch
    ├── DatabaseUnreachableError     bot.storage.errors      waited for
    ├── StatementError               bot.storage.errors      what a driver said, waited for if it `is_transient`
    │   └── ConstraintError
    ├── ChangedMeanwhileError        bot.storage.errors      what was read is read and changed anew
    ├── TooMuchError                 bot.telegram.reduced    an update larger than anything a person can send
    ├── TelegramAPIError             aiogram
    │   ├── UnreadableResultError    bot.telegram.session    what was asked is done
    │   └── UnreadableAnswerError    bot.telegram.session    what was asked is not done
    └── ValueError
        ├── NotInForceError          bot.core.count          nothing can be counted by that rule on that day
        └── BadLineError             bot.cli.jsonlines       a sentence for whoever wrote the line

A person's mistake is none of these: it is a value, answered like any other.
"""


class OperatorError(Exception):
    """Only the operator can mend it; its text is a sentence for them, with a full stop and without a secret."""
