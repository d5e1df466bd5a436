"""A plain typesetter: one small function for each device of a newspaper's page, each at a rate drawn anew for the page."""

from bench.presses.dune.page import make_page

__all__ = ["make_page"]
