"""A database that refuses to work: what is waited for, what is for the operator, and what is a mistake of ours."""

import sqlite3

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


class StatementError(Exception):
    """A statement was not carried out. `orig`: the driver's own error. `lost`: the connection is gone with it."""

    def __init__(self, orig: Exception, *, lost: bool = False) -> None:
        self.orig, self.lost = orig, lost
        super().__init__(reason(orig))


class ConstraintError(StatementError):
    """What was to be written breaks a constraint: a key is there already, or what it refers to is not."""


class ChangedMeanwhileError(Exception):
    """What was read to be changed is another by now: it is to be read and changed anew."""


def statement_error(orig: Exception, *, lost: bool = False) -> StatementError:
    """A driver's error as one of ours."""
    broken = _sqlite_code(orig) == sqlite3.SQLITE_CONSTRAINT or str(getattr(orig, "sqlstate", "")).startswith("23")
    return (ConstraintError if broken else StatementError)(orig, lost=lost)


def is_transient(error: BaseException) -> bool:
    """Whether the database refuses to work (locked, full, read-only, gone), so that waiting may help.

    False for a broken file, a broken constraint and mistakes in a statement.
    """
    if isinstance(error, DatabaseUnreachableError) or (isinstance(error, StatementError) and error.lost):
        return True
    origin = _origin(error)
    if (code := _sqlite_code(origin)) is not None:
        return code in _SQLITE_REFUSALS - _SQLITE_BROKEN
    return str(getattr(origin, "sqlstate", "")).startswith(_POSTGRESQL_REFUSALS)


def told(error: BaseException, place: str) -> DatabaseUnreachableError | DatabaseUnusableError | None:
    """What an error met while opening the database at `place` means; None for a mistake of ours."""
    origin = _origin(error)
    kind = DatabaseUnusableError if lasts(origin) else DatabaseUnreachableError if is_transient(error) else None
    return kind(f"{place}: {reason(origin)}") if kind else None


def refusal(error: BaseException) -> str:
    """A sentence without a full stop for the log, about an error that `is_transient`; it quotes nobody's words."""
    origin = _origin(error)
    # What asyncpg says by itself, without a code of the server's, may hold the values of a statement
    clean = isinstance(origin, OSError) or hasattr(origin, "sqlite_errorcode") or hasattr(origin, "sqlstate")
    return f"The database refuses ({reason(origin) if clean else type(origin or error).__name__})"


def is_broken(error: sqlite3.Error) -> bool:
    """Whether the file is damaged, or no database any more."""
    return _sqlite_code(error) in _SQLITE_BROKEN


def lasts(origin: BaseException | None) -> bool:
    """Whether waiting is in vain, because only the operator mends what a driver said."""
    if (code := _sqlite_code(origin)) is not None:
        return code in _SQLITE_REFUSALS - _SQLITE_WAITS
    if (state := getattr(origin, "sqlstate", None)) is not None:
        return str(state).startswith(_POSTGRESQL_LASTING)
    return isinstance(origin, ValueError)  # asyncpg's error for options it cannot use


def _origin(error: BaseException) -> BaseException | None:
    """What the driver or the system said; SQLAlchemy, which migrates, keeps it under the same name as we do."""
    return error.__cause__ if isinstance(error, DatabaseUnreachableError) else getattr(error, "orig", None)


def _sqlite_code(origin: BaseException | None) -> int | None:
    """SQLite's result code, without the upper bits, which only say more about the same; None for another's error."""
    code: int | None = getattr(origin, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def reason(origin: BaseException | None) -> str:
    """What a driver or the system said, in one line without a full stop; it names users, never their passwords."""
    if isinstance(origin, TimeoutError):
        return "no answer"
    said = (isinstance(origin, OSError) and origin.strerror) or str(origin) or type(origin).__name__
    return said.splitlines()[0].rstrip(".")
