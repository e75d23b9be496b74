"""Claims what is due and has it delivered."""
