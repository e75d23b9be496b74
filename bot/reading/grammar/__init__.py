"""The rules: what may stand beside what. A text is taken only if a rule reads the whole of it."""
