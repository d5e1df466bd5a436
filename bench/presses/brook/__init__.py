"""A press of workers' dailies, papers of trades and ministries: portraits full of talk, law, lists, verse."""

from bench.presses.brook.page import make_page

__all__ = ["make_page"]
