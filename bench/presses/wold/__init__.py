"""A county paper's e-pages: local news in concrete words, columns, notices, special pages, and what extraction does to them."""

from bench.presses.wold.page import make_page

__all__ = ["make_page"]
