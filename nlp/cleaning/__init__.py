"""Lines -> articles and paragraphs, by the geometry of print and the wording of lines; `clean_page` does it all."""

from nlp.cleaning.articles import Article, Block, Line
from nlp.cleaning.bylines import read_opening
from nlp.cleaning.page import Page, clean_page

__all__ = ["Article", "Block", "Line", "Page", "clean_page", "read_opening"]
