"""A press that makes up a page in two dimensions and reads it as an extraction would: see page.py."""

from bench.presses.plain.page import make_page

__all__ = ["make_page"]
