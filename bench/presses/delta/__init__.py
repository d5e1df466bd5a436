"""The press "delta": pages of southern city papers, with short lively stories, summarising decks and many small columns."""

from bench.presses.delta.dials import LEVELS
from bench.presses.delta.makeup import make_page

__all__ = ["LEVELS", "make_page"]
