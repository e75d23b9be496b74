"""Files that a person takes along."""

from bot.actions.answers.export import AllExported, Exported, Format, Named, NothingAhead, WhichFile, WhichFormat
from bot.core.journal import ME
from tools.samples.base import LARGEST, TODAY, Sample, Topic

NAMED = (Named(1, ME, "KZ"), Named(2, ME, "GE"), Named(3, "Анна", "KZ"))
LONGEST = tuple(Named(LARGEST, "Ш" * 40, "AE") for _ in range(6))

TOPIC = Topic(
    "Files to take along",
    (
        Sample("Which file", WhichFile()),
        Sample("Which file, of several journals", WhichFile(NAMED)),
        Sample("Which file of one of several", WhichFormat()),
        *(Sample(f"The file: {each}", AllExported(each, TODAY, str.encode)) for each in Format),
        Sample("The file of one of several", Exported(Format.TABLE, TODAY, str.encode)),
        Sample("Nothing for a calendar", NothingAhead()),
        Sample("The longest", WhichFile(LONGEST, 5, 24), worst=True),
    ),
)
