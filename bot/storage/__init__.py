"""Rows to core objects and back; the only importer of SQLAlchemy."""
