"""What our texts and the reader share: the languages, and what each of them calls countries and cities."""
