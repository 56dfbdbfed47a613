"""A proof of concept in small steps: collect, train, evaluate, report, demo.

Run all of them with `python -m proof_of_concept all`, and read them in that order.
"""

__version__ = "0.1.0"
