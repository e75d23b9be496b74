"""The pinned status."""

from dataclasses import replace
from datetime import timedelta

from bot.actions.answers import Heading
from bot.actions.answers.pinned import PinnedEnded, PinnedLost, PinnedSettings, PinnedStatus, Standing
from bot.actions.answers.status import Allowance, NoAllowance
from bot.core.journal import ME
from tools.samples.base import LATER, LONG_AGO, OLD, TODAY, WEAK, Sample, Topic

LONGEST_NAME = "Ш" * 40


def standing(may_stay: int = 20, **changed: object) -> Standing:
    """Inside, in one country alone, but for what is changed."""
    last = TODAY + timedelta(may_stay - 1) if may_stay else None
    values: dict[str, object] = {
        "heading": Heading(),
        "country": "KZ",
        "today": TODAY,
        "inside": True,
        "numbers": Allowance(71, 90, 180, may_stay, last),
    } | changed
    return Standing(**values)  # type: ignore[arg-type] # named above, each of its own type


def over(days: int) -> Standing:
    """Over the limit for so many days."""
    since = TODAY - timedelta(days - 1)
    return standing(0, numbers=Allowance(90 + days, 90, 180, 0, None, over=days, over_since=since))


SEVERAL = (
    standing(heading=Heading(ME, "KZ")),
    replace(over(3), heading=Heading("Аня", "GE")),
    standing(90, inside=False, heading=Heading("Аня", "KZ"), doubt=WEAK),
)

TOPIC = Topic(
    "Pinned status",
    (
        Sample("Inside", PinnedStatus((standing(),))),
        Sample("Inside, one day is left", PinnedStatus((standing(2),))),
        Sample("The last legal day", PinnedStatus((standing(1),))),
        Sample("Over the limit", PinnedStatus((over(1),))),
        Sample("Inside, the rule is uncertain", PinnedStatus((standing(doubt=WEAK),))),
        Sample("Inside, the rule was read long ago", PinnedStatus((standing(doubt=OLD),))),
        Sample("Inside, a permit without an end", PinnedStatus((standing(numbers=NoAllowance.PERMIT),))),
        Sample("Outside", PinnedStatus((standing(90, inside=False),))),
        Sample(
            "Outside, no entry yet",
            PinnedStatus((standing(inside=False, numbers=Allowance(90, 90, 180, 0, None, next_entry=LATER)),)),
        ),
        Sample(
            "Outside, no entry at all",
            PinnedStatus((standing(inside=False, numbers=Allowance(90, 90, 180, 0, None)),)),
        ),
        Sample(
            "Outside, an entry under a permit without an end",
            PinnedStatus((standing(inside=False, numbers=Allowance(0, 90, 180, 0, None, endless=True)),)),
        ),
        *(
            Sample(f"Nothing is counted: {why}", PinnedStatus((standing(numbers=why),)))
            for why in (NoAllowance.NO_NATIONALITY, NoAllowance.UNKNOWN_RULE, NoAllowance.NOT_IN_FORCE)
        ),
        Sample("Several journals", PinnedStatus(SEVERAL)),
        Sample("The setting, off", PinnedSettings(on=False)),
        Sample("The setting, on", PinnedSettings(on=True)),
        Sample("Switched off, too old to be deleted", PinnedEnded()),
        Sample("Its message is gone", PinnedLost()),
        Sample(
            "Several journals, the longest",
            PinnedStatus(
                tuple(
                    standing(
                        inside=False,
                        numbers=Allowance(1111, 3660, 3660, 1111, LATER),
                        today=LONG_AGO,
                        doubt=WEAK,
                        heading=Heading(LONGEST_NAME, "KZ"),
                    )
                    for _ in range(6)
                ),
                138,
            ),
            worst=True,
        ),
    ),
)
