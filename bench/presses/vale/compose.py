"""Composition: text broken into lines by the rule of the house, over columns whose measure may change."""

import itertools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random

from bench.presses.vale import forms
from bench.presses.vale.house import House
from bench.typesetter.gold import GoldBlock


@dataclass
class Piece:
    """A printed line: as shown, its role, its article's part, its own text, the column it stands in, blanks wanted above it."""

    shown: str
    role: str
    article: int | None = None
    block: int | None = None
    starts: bool = False
    core: str = ""
    leg: int = 0
    full: bool = False


@dataclass
class Legs:
    """The columns of an article: each a measure and a height, the last as high as needed."""

    measures: tuple[float, ...]
    height: int

    def at(self, line: int) -> tuple[int, float]:
        """The column of a line and its measure."""
        leg = line // self.height
        return leg, self.measures[min(leg, len(self.measures) - 1)]


def width_of(char: str, before: str, house: House) -> float:
    """Em that a character takes after another.

    >>> width_of("8", "第", House(digit=0.5))
    0.5
    """
    if char.isascii():
        return house.digit
    if char in "，、；：”’）》】“‘（《【。":
        if house.punctuation == "half" and char != "。":
            return 0.5
        if house.punctuation == "pairs" and before and before in "，。、；：！？”’）》“‘（《":
            return 0.5
    return 1.0


def break_at(text: str, start: int, measure: float, house: House) -> int:
    """Where the line that starts at `start` ends.

    >>> break_at("天黑了，灯亮了。", 0, 3.0, House(rule="push")), break_at("天黑了，灯亮了。", 0, 3.0, House(rule="hang"))
    (2, 4)
    """
    end, used = start, 0.0
    while end < len(text):
        used += width_of(text[end], text[end - 1] if end > start else "", house)
        if used > measure + 0.01:
            break
        end += 1
    if end >= len(text):
        return end
    end = _before_number(text, start, end, house)
    return max(start + 1, _by_rule(text, start, end, house.rule))


def _before_number(text: str, start: int, end: int, house: House) -> int:
    token = _NUMBER if house.whole_numbers else _WORD
    at = end
    while at > start and token.match(text[at]) and token.match(text[at - 1]):
        at -= 1
    return at if at > start + 2 else end


def _by_rule(text: str, start: int, end: int, rule: str) -> int:
    if rule == "none":
        return end
    if text[end] in forms.NO_START and (rule == "pull" or (rule == "hang" and text[end] in forms.HANGS)):
        end += 1
        if rule == "pull" and end < len(text) and text[end] in forms.NO_START:
            end += 1
    while end < len(text) and end > start + 2 and (text[end] in forms.NO_START or text[end - 1] in forms.NO_END):
        end -= 1
    return end


def set_blocks(blocks: list[GoldBlock], legs: Legs, house: House) -> list[Piece]:
    """The lines of a body; a block that a reader could not tell from the one before is made one with it."""
    pieces: list[Piece] = []
    for number, block in enumerate(blocks):
        block.measure = legs.at(len(pieces))[1]
        if block.role == "subhead":
            pieces += _set_subhead(block.text, number, legs, len(pieces), house)
        else:
            pieces += _set_block(block, number, legs, len(pieces), house)
    return pieces


def _set_subhead(text: str, number: int, legs: Legs, line: int, house: House) -> list[Piece]:
    """A sub-heading on one line, or on two of like length where the column is too narrow for it."""
    leg, measure = legs.at(line)
    half = next((at for at in range(-(-len(text) // 2), len(text)) if _may_cut(text, at)), len(text))
    parts = [text] if len(text) <= measure else [part for part in (text[:half], text[half:]) if part]
    return [Piece(_subhead(part, measure, house), "subhead", None, number, not at, part, leg) for at, part in enumerate(parts)]


def _subhead(text: str, measure: float, house: House) -> str:
    room = int((measure - len(text)) / 2)
    return "　" * room + text if house.subhead_centred and room > 0 else text


def _set_block(block: GoldBlock, number: int, legs: Legs, line: int, house: House) -> list[Piece]:
    pieces: list[Piece] = []
    text, start = block.text, 0
    role = "caption" if block.role == "caption" else "body"
    indent = house.indent if role == "body" else 0.0
    while start < len(text):
        leg, measure = legs.at(line + len(pieces))
        end = break_at(text, start, measure - (0 if start else indent), house)
        core = text[start:end]
        shown = core.strip() if start or not indent else house.indent_shown + core.strip()
        width = sum(width_of(char, "", house) for char in core)
        pieces.append(Piece(shown, role, None, number, not start, core, leg, width > measure - (1.6 if indent else 2.6)))
        start = end
    return pieces


def tell_apart(blocks: list[GoldBlock], legs: Legs, house: House) -> list[GoldBlock]:
    """Blocks whose beginnings can be seen: where no indent is set, a paragraph that fills its last line takes in the next."""
    if house.block_gap and house.line_gap in (0.0, 1.0):
        return blocks
    while True:
        at = _unseen(blocks, set_blocks(blocks, legs, house), house)
        if at is None:
            return blocks
        merged = GoldBlock("paragraph", blocks[at].text + blocks[at + 1].text)
        blocks = [*blocks[:at], merged, *blocks[at + 2 :]]


def _unseen(blocks: list[GoldBlock], pieces: list[Piece], house: House) -> int | None:
    """The first paragraph whose end shows neither in its last line nor in the next one's indent."""
    for one, other in itertools.pairwise(pieces):
        here, after = one.block or 0, other.block or 0
        if (
            here == after
            or not one.full
            or _MARK.match(blocks[after].text)
            or {blocks[here].role, blocks[after].role} != {"paragraph"}
        ):
            continue
        only_line = sum(piece.block == after for piece in pieces) == 1
        if house.indent == 0 or (only_line and not house.indent_shown):
            return here
    return None


def spaced(text: str, house: House, rng: Random) -> str:
    """Digits as they fall out: full-width, or with spaces around them by the habit of the program.

    >>> spaced("花了28元", House(spacing="always"), Random(1))
    '花了 28 元'
    """
    if house.digit == 1:
        return text.translate(_WIDE)
    share = {"never": 0.0, "odd": 0.5, "always": 1.0}[house.spacing]
    if not share:
        return text
    gap: Callable[[re.Match[str]], str] = lambda _: " " if rng.random() < share else ""  # noqa: E731
    return re.sub(r"(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[\u4e00-\u9fff])", gap, text)


def broken(text: str, most: int) -> Iterable[str]:
    """A title over as many lines as it needs, cut where a comma or space stands, elsewhere only if it is very long.

    >>> list(broken("渡口添夜航，工人回家早", 7))
    ['渡口添夜航，', '工人回家早']
    """
    anywhere = len(text) > most + 10
    while len(text) > most:
        ideal = -(-len(text) // -(-len(text) // most))
        cuts = [at for at in range(2, len(text) - 1) if _may_cut(text, at)]
        cuts = [at for at in cuts if text[at - 1] in "，　 ；：？！"] or (cuts if anywhere else [])
        if not cuts:
            break
        best = min(cuts, key=lambda at: abs(at - ideal))
        yield text[:best].strip()
        text = text[best:]
    yield text.strip()


def _may_cut(text: str, at: int) -> bool:
    inside = text[at - 1].isascii() and text[at].isascii() and text[at] != " "
    quoted = text[:at].count("“") > text[:at].count("”") or text[:at].count("《") > text[:at].count("》")
    return not inside and not quoted and text[at] not in forms.NO_START and text[at - 1] not in forms.NO_END


_MARK = re.compile(r"第?[一二三四五][、，]|\d[.、]|[^\u4e00-\u9fff“《〈（\d]|（\d）")
_NUMBER, _WORD = re.compile(r"[A-Za-z0-9.%+-]"), re.compile(r"[A-Za-z]")
_WIDE = {code: code + 0xFEE0 for code in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B))}
