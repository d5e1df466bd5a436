"""A press that sets papers like the real page: a house style a page, drawn around what that page does."""

from bench.presses.gorge.page import make_page

__all__ = ["make_page"]
