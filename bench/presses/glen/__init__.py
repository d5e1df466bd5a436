"""A press by one who reads newspaper PDFs with extractors: text frames come out by stream or by place, not as one reads."""

from bench.presses.glen.page import make_page

__all__ = ["make_page"]
