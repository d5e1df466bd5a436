"""Scarp: pages of a workers' daily, as an analyst who reads one every day would make them up for a test."""

from bench.presses.scarp.page import make_page

__all__ = ["make_page"]
