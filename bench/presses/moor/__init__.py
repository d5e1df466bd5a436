"""A typesetter that goes through the list of devices one by one, each drawn by itself; written without the others at hand."""

from bench.presses.moor.page import make_page

__all__ = ["make_page"]
