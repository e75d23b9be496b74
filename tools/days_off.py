"""The days off of each country with a host's notice, from the library `holidays`: ``python -m tools.days_off``.

With ``--check`` it only looks. The bot reads them from a file because the library costs a running bot 4 MiB of memory.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from typing import Final

from holidays import country_holidays

from bot.rulebook import load_all
from bot.rulebook.loader import PACKAGE

DAYS_OFF: Final = PACKAGE / "days_off"
YEARS: Final = range(2023, 2041)
HEAD: Final = """\
# Days off in {country}, with those that move because a holiday falls on a weekend. In years to come
# those that follow the moon are estimates.
#
# Made from the library `holidays` by `python -m tools.days_off`: do not correct this file. What an order of the
# government moves stands in ../working_days.
"""


def main(arguments: Sequence[str]) -> int:
    """Write the files, or with ``--check`` say which are not what the library gives; 1 if any, 2 for bad arguments."""
    parser = ArgumentParser("python -m tools.days_off", description=__doc__, allow_abbrev=False)
    parser.add_argument("--check", action="store_true", help="write nothing; 1 when a file is stale")
    check: bool = parser.parse_args(arguments).check
    stale = False
    for country, rules in load_all().countries.items():
        if rules.host_notice is None:
            continue
        path, made = DAYS_OFF / f"{country.lower()}.toml", days_off(country)
        if not check:
            path.write_text(made, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != made:
            print(f"{path.name} in bot/rulebook/days_off is stale; renew it: .venv/bin/python -m tools.days_off")
            stale = True
    return int(stale)


def days_off(country: str) -> str:
    """The whole file of ``country``, ISO 3166-1 alpha-2; NotImplementedError for one that the library has not."""
    return "\n".join([HEAD.format(country=country), *(_year(country, year) for year in YEARS)])


def _year(country: str, year: int) -> str:
    days = ", ".join(str(day) for day in sorted(country_holidays(country, years=year)))
    return f"[[year]]\nyear = {year}\noff = [{days}]\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
