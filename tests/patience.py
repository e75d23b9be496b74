"""How long a test waits for what never comes."""

PATIENCE = 180.0
"""Seconds: only a fault may be so slow, never a busy machine."""
