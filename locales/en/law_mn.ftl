# Words for bot/rulebook/mn.toml.
source-mn-treaty = Agreement between Mongolia and Russia, in force since 14 November 2014

note-mn-tourism = This is for tourism, through 31 December 2026. Whether it’ll be prolonged isn’t known.
note-mn-zone = The west of Mongolia is an hour behind; here days go by Ulaanbaatar time.
