"""The press "harbour": evening papers, metro tabloids and the inner pages of national dailies."""

from bench.presses.harbour.page import make_page

__all__ = ["make_page"]
