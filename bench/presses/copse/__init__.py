"""A press whose pages are made from their titles down: kicker, headline and deck that the wording tells apart.

page = make_page(seed=1, level="varied", sources=load_sources())
"""

from bench.presses.copse.page import make_page

__all__ = ["make_page"]
