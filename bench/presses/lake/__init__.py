"""The press "lake": workers', youth, education, legal, farm and county papers, as they fall out of layout programs."""

from bench.presses.lake.page import make_page

__all__ = ["make_page"]
