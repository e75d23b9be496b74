"""Our words out: the texts in all languages, and what they are filled with."""
