"""Handlers: read what came, call one action, turn the answer into a screen, send."""
