"""The kinds of notices that a group gets, one module each."""
