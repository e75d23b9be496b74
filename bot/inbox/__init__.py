"""Updates stored before they are confirmed, handled in order for each person."""
