"""Files that people take along: their journals in, bytes out. Nothing here reads a database or a clock."""
