"""What travels: parameters, refusals, texts with their entities, links, keyboards, pictures."""
