"""The peer: the same month as an analyst does it without this program, in pandas, with five rules by hand.

`reading` makes typed frames of the CSV exports, `expectations` checks them with Great Expectations on pandas, `rules`
and `moving_terms` judge, `month` does it all. Nothing of it reads a rule file, the warehouse or a table of the program:
only the contract's headings, the State Council's days off and the numbers of the local policy.
"""
