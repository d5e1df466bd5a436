"""The look of lines as extraction leaves them: indents, spaces around digits, full-width digits, blank lines."""

import random
import re
from dataclasses import dataclass

from bench.presses.heath.dials import Dials
from bench.presses.heath.setting import Row

_EDGE = re.compile(r"(?<=[\u3400-\u9fff])(?=[0-9])|(?<=[0-9%])(?=[\u3400-\u9fff])")
_WIDE = {ord(char): chr(ord(char) + 0xFEE0) for char in "0123456789"}
_SET = ("body", "caption")


@dataclass
class Look:
    """What is the same all over a page."""

    blanks: str
    indent: str
    digits: str
    spaced: float
    lead_space: bool
    blank_share: float
    captions_close: bool


def draw_look(rng: random.Random, dials: Dials) -> Look:
    """The look of one page."""
    habits, shares = dials.habits, dials.shares
    spaced = shares["digit_spaces"] if rng.random() < 0.6 else 0.0
    return Look(
        habits["blanks"],
        habits["indent"],
        habits["digits"],
        spaced,
        rng.random() < shares["lead_space"],
        rng.uniform(0.1, 0.7),
        rng.random() < 0.4,
    )


def dress(rng: random.Random, row: Row, look: Look) -> str:
    """The text of a row as it is extracted."""
    text = row.text
    if row.role in _SET:
        text = _EDGE.sub(lambda _: " " if rng.random() < look.spaced else "", text)
    if look.digits == "full" and row.role != "furniture":
        text = text.translate(_WIDE)
    if row.credit:
        text += rng.choice((" ", "　", "")) + row.credit if row.credit[0] == "（" else " " + row.credit
    if row.starts and row.role == "body":
        text = _indented(rng, row, text, look)
    return text


def _indented(rng: random.Random, row: Row, text: str, look: Look) -> str:
    kept = look.indent == "kept" or (look.indent == "sometimes" and rng.random() < 0.4)
    if kept:
        return "　　" + text
    return " " + text if row.marked and look.lead_space and text.startswith("本报") else text


def blank_after(rng: random.Random, row: Row, following: Row | None, look: Look) -> bool:
    """True when an empty line follows inside a group."""
    if look.blanks == "always":
        close = look.captions_close and row.role == "caption" and following is not None and following.role == "caption"
        return not close
    if look.blanks == "sometimes":
        return rng.random() < look.blank_share
    return look.blanks == "blocks" and (following is None or following.starts or following.role != row.role)
