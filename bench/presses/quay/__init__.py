"""Pages of a provincial or city daily and its county supplements: notices, columns of briefs, rosters, verse, interviews."""

from bench.presses.quay.page import make_page

__all__ = ["make_page"]
