"""The page in a browser, on which one is these people, and the JSON behind it."""
