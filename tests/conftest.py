"""What holds for every test: how hypothesis searches, and how missing components are reported."""

import os
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

from tests.components import NOT_INSTALLED, under_ci

# The same examples on every run, and no clock among the reasons to fail: a red test means changed code.
settings.register_profile(
    "steady", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
# HYPOTHESIS_PROFILE=search looks for new examples, ten times as many.
settings.register_profile("search", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

_MISSING = pytest.StashKey[set[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Start the list of components this run did without."""
    config.stash[_MISSING] = set()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test skipped for a missing component: noted, and under CI a failure."""
    report = yield
    _judge(report, item.config)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """A whole module skipped for a missing component: the same."""
    report = yield
    _judge(report, collector.config)
    return report


def _judge(report: pytest.TestReport | pytest.CollectReport, config: pytest.Config) -> None:
    if not report.skipped or not isinstance(report.longrepr, tuple):
        return
    reason = report.longrepr[2].removeprefix("Skipped: ")
    if not reason.endswith(NOT_INSTALLED):
        return
    config.stash[_MISSING].add(reason.removesuffix(NOT_INSTALLED).strip())
    if under_ci():
        report.outcome = "failed"
        report.longrepr = f"{reason}, and under CI nothing may be left out"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None, None, None]:
    """The run's very last line: what was not tested here for want of a component."""
    yield
    missing = session.config.stash[_MISSING]
    terminal = session.config.pluginmanager.get_plugin("terminalreporter")
    if missing and terminal is not None:
        names = ", ".join(sorted(missing, key=str.lower))
        terminal.write_line(f"Tested without {names}: not installed on this machine.", yellow=True)
