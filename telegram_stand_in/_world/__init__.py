"""What is there: people, chats, groups, messages, updates that wait, the clock, the faults on order."""
