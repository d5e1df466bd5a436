"""A press that composes as a typesetting program does: measures in em, squeezed and stretched lines, kinsoku of each paper."""

from bench.presses.strand.page import make_page

__all__ = ["make_page"]
