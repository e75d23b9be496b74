"""Words and dates of the three languages: written out and read in."""
