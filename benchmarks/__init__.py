"""Speed, each figure beside a floor or a peer measured in the same run: `make bench`.

A row of the table is a function in a module of `rows/`, run in a process of its own, that gives
`Line`s; `__main__.py` runs them, prints the table and writes RESULTS.md and the plots.
"""
