"""Files that people bring."""

from dataclasses import fields, replace
from datetime import date, timedelta

from bot.actions.answers.importing import (
    AllImported,
    AllLeftOut,
    AlreadyImported,
    AskCountryOfRows,
    AskOrder,
    AskWhoseRows,
    CitizenshipKept,
    Counts,
    FileToRead,
    HowRead,
    Imported,
    ImportPreview,
    ImportRefused,
    ImportUndone,
    InJournal,
    Known,
    LeftOut,
    NewCitizenship,
    NewSettings,
    NotImported,
    NotWritten,
    Offer,
    SentFile,
    SetThere,
    Stranger,
)
from bot.actions.answers.status import NoAllowance
from bot.actions.notices.schedule import OPTIONAL
from bot.core.journal import ME
from bot.core.permit import Permit, PermitKind
from bot.core.reminders import CHOICE
from bot.core.stay import Stay
from bot.importing import RecordedSettings, RowKind, UnreadRow, WhyRefused, WhyUnread
from bot.reading import NoName
from tools.samples.base import CLOSED, LARGEST, LATER, LONG, TODAY, Sample, Topic
from tools.samples.status import LONGEST_OVERSTAYS, OVERSTAYS, inside, uncounted

LONGEST_NAME = "Ш" * 40
TWELVE = ("KZ", "GE", "RU", "AM", "UZ", "TR", "AE", "RS", "MN", "AZ", "KG", "EU")
ORDER = AskOrder(TODAY, 2, "03/04/2026 · 05/06/2026", date(2026, 4, 3), date(2026, 3, 4))
SENT = SentFile("file", 7, "Аня")
UNREAD = UnreadRow(7, "12.03.2026 ; потом не помню", WhyUnread.ONE_END)
OVERLAPS = NotWritten(4, RowKind.STAY, CLOSED, LeftOut.OVERLAPS, ME, "KZ")
GIVEN = Permit(CLOSED.entered, LATER, PermitKind.RESIDENCE)
PERMIT = NotWritten(4, RowKind.PERMIT, GIVEN, LeftOut.TWICE, ME, "KZ")
NO_NAMES: tuple[NoName, ...] = ("long", "letters", "known", "same")
MOST = Counts(2000, 2000, 2000)
LATER_TRIP = Stay(LATER, LATER + timedelta(9))
EIGHT = tuple(Stay(date(2026, month, 3), date(2026, month, 20)) for month in range(1, 9))
KNOWN = (Known(ME, "KZ", (CLOSED, Stay(LATER), Permit(None, LATER))),)
SHOWN = ImportPreview(
    TODAY, HowRead(), (InJournal(ME, "KZ", EIGHT, (), ()),), KNOWN, (OVERLAPS,), (UNREAD,), (), (),
    None, None, None, (), (),
    Offer(1, Counts(8), Counts(), instead=False), Offer(2, Counts(9), Counts(10, 1, 1), instead=True),
)  # fmt: skip
SETTINGS = NewSettings(
    RecordedSettings("ky", "Asia/Bishkek", 9, (30, 7, 0), LATER, ("checkin", "host"), pinned=True, with_picture=True),
    RecordedSettings("ru", "Asia/Almaty", 10, (14, 3), None, (), pinned=False, with_picture=False),
    tuple(each.name for each in fields(RecordedSettings)),
    (),
)
OFF = NewSettings(
    RecordedSettings(None, "Asia/Almaty", 10, (), None, (), pinned=False, with_picture=False),
    RecordedSettings("en", "Asia/Almaty", 10, (7, 0), LATER, ("host",), pinned=True, with_picture=True),
    ("days_before", "paused_until", "switched_off", "pinned", "with_picture"),
    ("language", "zone", "reminder_hour", "days_before", "switched_off"),
)
NEW = replace(
    SHOWN,
    journals=(
        InJournal(ME, "KZ", EIGHT, (LATER_TRIP, Stay(LATER)), (GIVEN,)),
        InJournal("Аня", "GE", (CLOSED, Stay(LATER)), (), ()),
    ),
    known=(),
    left_out=(),
    unread=(),
    people=("Аня",),
    countries=("GE",),
    settings=SETTINGS,
    current=(ME, "KZ"),
    citizenships=(NewCitizenship(ME, None, "RU"),),
    add=Offer(1, Counts(10, 2, 1), Counts(), instead=True),
    replace=None,
    strangers=(Stranger(1, "Аня", None),),
    more=True,
    uncounted=("Аня",),
    told_before=("whose", "where"),
    set_there=(
        SetThere(ME, "KZ", limit=((90, 90, 180), (30, 60, 180)), anyway=True),
        SetThere(ME, "TR", limit=(None, (30, 60, 180)), idle=True, anyway=True),
        SetThere(ME, "KZ", wish=(None, 30), anyway=True),
        SetThere(ME, "RU", clock=("Europe/Moscow", "Asia/Omsk")),
        SetThere("Аня", "GE", wish=(30, 0)),
    ),
)
EVERY_REASON = replace(
    SHOWN,
    left_out=tuple(
        NotWritten(0 if why is LeftOut.OLD else n, RowKind.PLAN, Stay(LATER), why, "Аня", "FR")
        for n, why in enumerate(LeftOut, 1)
    ),
    unread=tuple(replace(UNREAD, why=why) for why in tuple(WhyUnread)[:12]),
    columns=("КПП", "Примечание"),
    both_orders=True,
    exits_ahead=(LATER,),
    assumed="KZ",
    nobodys="Аня",
    caption="Emma, мои поездки",
    strangers=(
        *(Stranger(place, why, why) for place, why in enumerate(NO_NAMES, 1)),
        Stranger(5, "Йога", None, doubted=True),
    ),
    settings=OFF,
    citizenships=(NewCitizenship(ME, "RU", "US"),),
    unknown_citizenships=(("Аня", "ZZ"),),
    told_before=("where",),
    changed_since=True,
    kept_citizenships=(CitizenshipKept("Tim", "US", ("RU",)), CitizenshipKept("Боб", None, ("FR", "DE"))),
)
COMMAND = replace(SHOWN, caption="/in 01.03.2026", command=True)
UNREAD_ELSE = tuple(replace(UNREAD, why=why) for why in tuple(WhyUnread)[12:])
LONGEST = replace(
    EVERY_REASON,
    journals=tuple(
        InJournal(LONGEST_NAME, country, (LONG,) * 2000, (LONG,) * 2000, (GIVEN,) * 2000) for country in TWELVE
    ),
    known=tuple(Known(LONGEST_NAME, country, (LONG,) * 2000) for country in TWELVE),
    left_out=(NotWritten(2000, RowKind.STAY, LONG, LeftOut.NAME, "Ш" * 900, "QQ", "Ш" * 31),) * 2000,
    unread=(UnreadRow(2000, "Ш" * 900, WhyUnread.CONTRADICTION, "Ш" * 31),) * 2000,
    people=(LONGEST_NAME,) * 11,
    countries=TWELVE,
    settings=None,
    citizenships=(),
    unknown_citizenships=((LONGEST_NAME, "Ш" * 900),) * 12,
    kept_citizenships=(CitizenshipKept(LONGEST_NAME, None, ("AE", "BA", "US") * 4),) * 12,
    add=Offer(2**32, MOST, MOST, instead=False),
    replace=Offer(2**32, MOST, MOST, instead=True),
    how=HowRead(True, "KZ", ((9999, LARGEST),), days_only=True),
    nobodys=LONGEST_NAME,
    caption="Ш" * 900,
    told_before=("whose",),
    strangers=tuple(Stranger(9998, LONGEST_NAME, "known") for _ in range(11)),
    uncounted=(LONGEST_NAME,) * 12,
    columns=("Ш" * 900,) * 64,
    exits_ahead=(LATER,) * 2000,
)
LONGEST_RECORD = replace(
    LONGEST,
    left_out=tuple(replace(each, line=0, sheet="") for each in LONGEST.left_out),
    columns=(),
    exits_ahead=(),
    unread=(),
    assumed=None,
    nobodys=None,
    settings=replace(
        SETTINGS, wanted=replace(SETTINGS.wanted, days_before=CHOICE, switched_off=OPTIONAL), kept=OFF.kept
    ),
    current=(LONGEST_NAME, "AE"),
    set_there=(
        *(SetThere(LONGEST_NAME, each, limit=((999, 9999, 9999), (999, 9999, 9999)), idle=True) for each in TWELVE),
        *(SetThere(LONGEST_NAME, each, clock=("America/Argentina/Buenos_Aires",) * 2, anyway=True) for each in TWELVE),
    ),
    citizenships=(NewCitizenship(LONGEST_NAME, None, "AE"), NewCitizenship(LONGEST_NAME, "AE", "BA")) * 12,
    unknown_citizenships=((LONGEST_NAME, "ZZ"),) * 12,
    kept_citizenships=(),
    both_orders=False,
)
ONE = Imported(1, ME, "KZ", EIGHT, 0, 0, 0, inside(14))
UNCOUNTED = Imported(2, "Аня", "KZ", EIGHT, 0, 0, 0, uncounted(NoAllowance.NO_NATIONALITY))
UNREGISTERED = replace(ONE, stays=(Stay(date(2026, 10, 20)),), register_by=date(2026, 11, 18))
LONGEST_PART = Imported(
    LARGEST,
    LONGEST_NAME,
    "AE",
    (LONG,) * 2000,
    24,
    10,
    2000,
    uncounted(NoAllowance.UNKNOWN_RULE),
    LONGEST_OVERSTAYS,
    register_by=TODAY - timedelta(1),
)

TOPIC = Topic(
    "Files that people bring",
    (
        Sample("What is in it", SHOWN),
        Sample("Somebody and a country that were not counted", NEW),
        Sample("Every reason why a line is left out", EVERY_REASON),
        Sample("The other reasons why a line is not read", replace(SHOWN, unread=UNREAD_ELSE)),
        Sample(
            "The last of the reasons", replace(SHOWN, unread=(replace(UNREAD, why=WhyUnread.KIND),), left_out=(PERMIT,))
        ),
        Sample(
            "Of several sheets",
            replace(SHOWN, unread=(replace(UNREAD, sheet="2025"), replace(UNREAD, sheet="2026")), left_out=()),
        ),
        Sample("Nothing new", replace(SHOWN, journals=(), left_out=(), unread=(), add=None, replace=None)),
        Sample("A command below it", COMMAND),
        Sample(
            "No trip in it",
            replace(SHOWN, journals=(), known=(), left_out=(), unread=(UNREAD,), add=None, replace=None),
        ),
        Sample(
            "All there, and more that would go",
            replace(SHOWN, journals=(), left_out=(), unread=(), add=None, replace=Offer(2, Counts(), Counts(2), True)),
        ),
        Sample("Day or month first?", ORDER),
        Sample("Day or month first, to be told in words", replace(ORDER, sent=SENT)),
        Sample("Told in words, of a file that is gone", FileToRead(SENT, HowRead(month_first=True))),
        Sample("Of which country", AskCountryOfRows(8, HowRead(month_first=False), ("KZ", "GE"), ("RU",), first=True)),
        Sample(
            "Of which country, chosen anew", AskCountryOfRows(8, HowRead(country="GE"), ("KZ",), ("GE",), first=False)
        ),
        Sample("Whose rows", AskWhoseRows(0, None, HowRead(), ((1, ME), (2, "Аня")), None)),
        Sample(
            "Whose rows, before anything is shown",
            AskWhoseRows(0, None, HowRead(), ((1, ME), (2, "Аня")), None, first=True),
        ),
        Sample(
            "Whose rows, words below it not understood",
            AskWhoseRows(0, None, HowRead(), ((1, ME), (2, "Аня")), "Emma", first=True, caption="Emma"),
        ),
        Sample("Whose rows, or of somebody new", AskWhoseRows(0, None, HowRead(), ((1, ME), (2, "Аня")), "Emma")),
        Sample("Who is it", AskWhoseRows(2, "Emma", HowRead(), ((1, ME), (2, "Аня")), "Emma")),
        Sample("Who is it, who cannot be called so", AskWhoseRows(2, "Май", HowRead(), ((1, ME),), "Май", "known")),
        Sample("All that is left out", AllLeftOut(TODAY, (OVERLAPS,), (UNREAD,))),
        Sample("Nothing is left out", AllLeftOut(TODAY, (), ())),
        Sample(
            "Nothing but settings",
            replace(NEW, journals=(), people=(), countries=(), add=Offer(1, Counts(), Counts(), True)),
        ),
        *(
            Sample(f"Refused: {why}", ImportRefused(why, "travellers[0].journals[0].stays[1].left"))
            for why in (*WhyRefused, "gone")
        ),
        Sample("Rather not", NotImported()),
        Sample("Written before", AlreadyImported(1, 1)),
        Sample("There before", AlreadyImported(0, 0)),
        Sample("Written", AllImported(1, 1, (ONE,), settings=False)),
        Sample("Written, and too late to register", AllImported(1, 1, (UNREGISTERED,), settings=False)),
        Sample(
            "Written, with days over the limit and instead of others",
            AllImported(1, 1, (replace(ONE, gone=3, overstays=OVERSTAYS),), settings=True),
        ),
        Sample("Written, of whom no citizenship is known", AllImported(1, 1, (UNCOUNTED,), settings=False)),
        Sample(
            "Written in several journals",
            AllImported(
                1,
                1,
                (replace(ONE, overstays=OVERSTAYS), replace(ONE, journal=2, traveller="Аня", overstays=OVERSTAYS)),
                settings=False,
                people=("Аня",),
            ),
        ),
        Sample("Taken back", ImportUndone()),
        Sample("The longest that is shown", LONGEST, worst=True),
        Sample("The longest of an export that is shown", LONGEST_RECORD, worst=True),
        Sample(
            "The longest that is asked",
            AskCountryOfRows(2000, HowRead(True, None, ((9999, LARGEST),)), TWELVE, TWELVE[:1], first=False),
            worst=True,
        ),
        Sample("The longest that is written", AllImported(LARGEST, LARGEST, (LONGEST_PART,) * 24, True), worst=True),
    ),
)
