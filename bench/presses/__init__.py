"""Typesetters written independently of bench/typesetter, so that the page model does not learn the habits of one."""

from bench.presses import (
    bay,
    cape,
    coast,
    delta,
    dune,
    fell,
    gorge,
    harbour,
    island,
    lake,
    marsh,
    mesa,
    moor,
    north,
    plain,
    reef,
    ridge,
    river,
    steppe,
)
from bench.typesetter import make_page

PRESSES = {
    "typesetter": make_page,
    "north": north.make_page,
    "river": river.make_page,
    "coast": coast.make_page,
    "delta": delta.make_page,
    "steppe": steppe.make_page,
    "lake": lake.make_page,
    "harbour": harbour.make_page,
    "gorge": gorge.make_page,
    "ridge": ridge.make_page,
    "plain": plain.make_page,
    "island": island.make_page,
    "bay": bay.make_page,
    "cape": cape.make_page,
    "fell": fell.make_page,
    "marsh": marsh.make_page,
    "mesa": mesa.make_page,
    "moor": moor.make_page,
    "dune": dune.make_page,
    "reef": reef.make_page,
}
"""Each takes a seed, a level and sources, and gives a page with its gold."""
