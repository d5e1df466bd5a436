"""Typesetters written independently of bench/typesetter, so that the page model does not learn the habits of one."""

from bench.presses import coast, lake, north, river
from bench.typesetter import make_page

PRESSES = {
    "typesetter": make_page,
    "north": north.make_page,
    "river": river.make_page,
    "coast": coast.make_page,
    "lake": lake.make_page,
}
"""Each takes a seed, a level and sources, and gives a page with its gold."""
