"""The words of the three languages, as tables: what it means, then its forms, separated by commas.

Written properly (ё, ө, ү, ң); matching folds them. A form that stands in two tables has two meanings, and a text that
can be read in two ways is asked about.
"""
