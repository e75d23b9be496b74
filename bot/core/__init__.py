"""What the law allows on a day: pure arithmetic over dates, standard library only."""
