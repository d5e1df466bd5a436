"""A typesetter of city evening papers, county papers and industry weeklies, written by itself from the issue."""

from bench.presses.river.page import make_page

__all__ = ["make_page"]
