"""The one Alembic chain for both databases.

A new step: a file in `versions/` with the next number, `HEAD` here set to it, `tables.py` changed alike; a test
compares the two on both databases. Steps write out what they do and import nothing of `tables.py`, which moves on.
On SQLite a change of a column goes through `op.batch_alter_table`.
"""

HEAD = "0019"
"""The revision at which this code works."""
