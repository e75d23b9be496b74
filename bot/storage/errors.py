"""A database that refuses to work: what is waited for, what is for the operator, and what is a mistake of ours."""

import sqlite3

from sqlalchemy import exc

from bot.errors import OperatorError

# Result codes (https://www.sqlite.org/rescode.html) of a file that cannot be used now: time mends the first, the
# operator the others. Everything else (a missing table, a broken constraint) is a mistake of ours.
_SQLITE_WAITS = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_SQLITE_REFUSALS = _SQLITE_WAITS | {
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_NOTADB,
}
# Of those what a running bot must not wait for: no time mends a broken file, and what is written to it may be lost.
_SQLITE_BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
# Classes and single codes (https://www.postgresql.org/docs/current/errcodes-appendix.html): connection, roll back
# and try again, out of resources, operator's intervention, system error; no lock in time, a read-only standby,
# idle for too long, log-in refused, no such database.
_POSTGRESQL_REFUSALS = ("08", "40", "53", "57", "58", "55P03", "25006", "25P03", "28", "3D")
# What a server that is only starting never says: log-in refused, no such database, tables may not be made.
_POSTGRESQL_LASTING = ("28", "3D", "42501")


class DatabaseUnreachableError(Exception):
    """The database cannot be reached now; its text says where and why, without the password."""


class DatabaseUnusableError(OperatorError):
    """The database will never work as it is. `reason`, in the sentence: where and why, without the password."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"The database cannot be used: {reason}.")


class DatabaseAddressError(DatabaseUnusableError):
    """The address itself is wrong. `reason` says which part of it, and shows no value."""


def is_transient(error: BaseException) -> bool:
    """Whether the database refuses to work (locked, full, read-only, gone), so that waiting may help.

    False for a broken file, a broken constraint and mistakes in a statement.
    """
    if isinstance(error, DatabaseUnreachableError | exc.TimeoutError):
        return True
    if not isinstance(error, exc.DBAPIError) or isinstance(error, exc.IntegrityError):
        return False
    if error.connection_invalidated:
        return True
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return code & 0xFF in _SQLITE_REFUSALS - _SQLITE_BROKEN  # the upper bits only say more about the same
    state = getattr(error.orig, "sqlstate", None)
    if state is not None:
        return str(state).startswith(_POSTGRESQL_REFUSALS)
    return isinstance(error, exc.InterfaceError)


def told(error: BaseException, place: str) -> DatabaseUnreachableError | DatabaseUnusableError | None:
    """What an error met while opening the database at `place` means; None for a mistake of ours."""
    origin = error.__cause__ if isinstance(error, DatabaseUnreachableError) else getattr(error, "orig", None)
    kind = DatabaseUnusableError if lasts(origin) else DatabaseUnreachableError if is_transient(error) else None
    return kind(f"{place}: {reason(origin)}") if kind else None


def refusal(error: BaseException) -> str:
    """A sentence without a full stop for the log, about an error that `is_transient`; it quotes nobody's words."""
    origin = error.__cause__ if isinstance(error, DatabaseUnreachableError) else getattr(error, "orig", None)
    # What asyncpg says by itself, without a code of the server's, may hold the values of a statement
    clean = isinstance(origin, OSError) or hasattr(origin, "sqlite_errorcode") or hasattr(origin, "sqlstate")
    return f"The database refuses ({reason(origin) if clean else type(origin or error).__name__})"


def is_broken(error: exc.DBAPIError) -> bool:
    """Whether the SQLite file is damaged, or no database any more."""
    return getattr(error.orig, "sqlite_errorcode", 0) & 0xFF in _SQLITE_BROKEN


def lasts(origin: BaseException | None) -> bool:
    """Whether waiting is in vain, because only the operator mends what a driver said."""
    code, state = getattr(origin, "sqlite_errorcode", None), getattr(origin, "sqlstate", None)
    if code is not None:
        return code & 0xFF in _SQLITE_REFUSALS - _SQLITE_WAITS
    if state is not None:
        return str(state).startswith(_POSTGRESQL_LASTING)
    return isinstance(getattr(origin, "__cause__", None), ValueError)  # asyncpg's error for options it cannot use


def reason(origin: BaseException | None) -> str:
    """What a driver or the system said, in one line without a full stop; it names users, never their passwords."""
    if isinstance(origin, TimeoutError):
        return "no answer"
    said = (isinstance(origin, OSError) and origin.strerror) or str(origin) or type(origin).__name__
    return said.splitlines()[0].rstrip(".")
