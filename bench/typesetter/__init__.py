"""A typesetter: known articles set as a newspaper would, so that what a page should become is known.

    page = make_page(seed=1, level="varied", sources=load_sources())
    page.text       what a PDF would give
    page.articles   what it should become
    page.lines      the gold role, article and block of every physical line

Levels: "standard" (ordinary make-up), "varied" (all regular devices), "hard" (everything, noise too). The share of each
device is drawn at random per page. Seeds from 900,000 on are for testing only.
"""

from bench.typesetter.dials import LEVELS
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine, SetPage
from bench.typesetter.page import make_page, set_page
from bench.typesetter.sources import FIRST_TEST_SEED, InventedSources, Sources, load_sources
from bench.typesetter.unwrapped import unwrap

__all__ = [
    "FIRST_TEST_SEED",
    "LEVELS",
    "GoldArticle",
    "GoldBlock",
    "GoldLine",
    "InventedSources",
    "SetPage",
    "Sources",
    "load_sources",
    "make_page",
    "set_page",
    "unwrap",
]
