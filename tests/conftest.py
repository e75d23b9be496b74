"""What holds for every test: how hypothesis searches, and how missing components are reported."""

import functools
import os
import ssl
from collections.abc import Generator, Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.components import NOT_INSTALLED, under_ci

# The same examples on every run, and no clock among the reasons to fail: a red test means changed code.
settings.register_profile(
    "steady", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
# HYPOTHESIS_PROFILE=brief is for `make test`: a quarter of the examples; `make test-long` tries all.
settings.register_profile("brief", settings.get_profile("steady"), max_examples=25)
# HYPOTHESIS_PROFILE=search looks for new examples, ten times as many.
settings.register_profile("search", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

_MISSING = pytest.StashKey[set[str]]()
_NOT_UNDER_CI = f" {NOT_INSTALLED}, and under CI nothing may be left out"


@pytest.fixture(scope="session", autouse=True)
def _certificates_are_read_once() -> Iterator[None]:
    """Every bot that is made reads those of all authorities; for a thousand bots that is half a minute of work."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", functools.cache(ssl.create_default_context))
        yield


def pytest_configure(config: pytest.Config) -> None:
    """Start the list of components this run did without."""
    config.pluginmanager.register(_Missing(config.stash.setdefault(_MISSING, set())), "missing components")


class _Missing:
    """Hears of every test's report, from other processes too."""

    def __init__(self, names: set[str]) -> None:
        self._names = names

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One test."""
        self._note(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A whole module."""
        self._note(report)

    def _note(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        component = _missing(report)
        if component:
            self._names.add(component)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test skipped for a missing component is a failure under CI."""
    report = yield
    _judge(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """A whole module skipped for a missing component: the same."""
    report = yield
    _judge(report)
    return report


def _missing(report: pytest.TestReport | pytest.CollectReport) -> str | None:
    """The component for want of which something was skipped, or failed under CI."""
    if isinstance(report.longrepr, str) and report.longrepr.endswith(_NOT_UNDER_CI):
        return report.longrepr.removesuffix(_NOT_UNDER_CI)
    if not report.skipped or not isinstance(report.longrepr, tuple):
        return None
    reason = report.longrepr[2].removeprefix("Skipped: ")
    return reason.removesuffix(NOT_INSTALLED).strip() if reason.endswith(NOT_INSTALLED) else None


def _judge(report: pytest.TestReport | pytest.CollectReport) -> None:
    component = _missing(report)
    if component and under_ci():
        report.outcome = "failed"
        report.longrepr = f"{component}{_NOT_UNDER_CI}"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None, None, None]:
    """The run's very last line: what was not tested here for want of a component."""
    yield
    missing = session.config.stash[_MISSING]
    terminal = session.config.pluginmanager.get_plugin("terminalreporter")
    if missing and terminal is not None:
        names = ", ".join(sorted(missing, key=str.lower))
        terminal.write_line(f"Tested without {names}: not installed on this machine.", yellow=True)
