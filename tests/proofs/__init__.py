"""The promises about words never lost, each proved by breaking things for real.

Each module proves one promise: `prove(scale)` does the whole of it for `scale` 1.0 and less of it
for `make test`. `python -m tests.proofs` prints all of them with their figures.
"""
