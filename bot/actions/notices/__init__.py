"""The kinds of notices that a person gets, one module each; all kinds are named in `due_notices`."""
