"""What goes wrong on hard pages: columns that interleave, articles that go on after another, slips, lost and doubled lines."""

import random

from bench.typesetter.dials import Dials
from bench.typesetter.gold import GoldArticle
from bench.typesetter.setting import Printed

_CONFUSED = "己已日曰人入未末大太士土千干王玉木本间问目自力刀体休今令"
_SLIPS = dict(zip(_CONFUSED[::2], _CONFUSED[1::2], strict=True)) | dict(zip(_CONFUSED[1::2], _CONFUSED[::2], strict=True))


def mix_columns(columns: list[list[Printed]], dials: Dials, rng: random.Random) -> list[list[Printed]]:
    """The articles' lines with some pairs interleaved in stretches, and some articles going on after the next one."""
    mixed: list[list[Printed]] = []
    waiting = list(columns)
    while waiting:
        first = waiting.pop(0)
        if waiting and len(first) > 8 and rng.random() < dials.interleave:
            second = waiting.pop(0)
            mixed.append(_interleave(first, second, rng.choice([2, 2, 3, 4]), rng))
        elif waiting and len(first) > 8 and rng.random() < dials.continued:
            second = waiting.pop(0)
            at = _cut(first, rng)
            mixed += [first[:at], second, first[at:]]
        else:
            mixed.append(first)
    return mixed


def _interleave(one: list[Printed], other: list[Printed], stretches: int, rng: random.Random) -> list[Printed]:
    cuts_one = sorted(_cut(one, rng) for _ in range(stretches - 1))
    cuts_other = sorted(_cut(other, rng) for _ in range(stretches - 1))
    pieces_one = [one[start:stop] for start, stop in zip([0, *cuts_one], [*cuts_one, len(one)], strict=True)]
    pieces_other = [other[start:stop] for start, stop in zip([0, *cuts_other], [*cuts_other, len(other)], strict=True)]
    return [line for pair in zip(pieces_one, pieces_other, strict=True) for piece in pair for line in piece]


def _cut(lines: list[Printed], rng: random.Random) -> int:
    """A place inside the body at which a column may break."""
    inside = [at for at, line in enumerate(lines) if at and line.role == "body" and lines[at - 1].role == "body"]
    return rng.choice(inside) if inside else len(lines)


def spoil(lines: list[Printed], articles: list[GoldArticle], rng: random.Random) -> list[Printed]:
    """Lines with OCR slips, one or two lost and doubled ones. Gold follows what is printed; a second copy is furniture."""
    slips = rng.uniform(0.0, 0.004)
    lost, doubled = rng.randint(0, 1), rng.randint(0, 2)
    bodies = [at for at, line in enumerate(lines) if line.role == "body" and not line.starts and len(line.clean) > 5]
    chosen = rng.sample(bodies, min(len(bodies), lost + doubled))
    gone, twice = set(chosen[:lost]), set(chosen[lost:])
    found: list[Printed] = []
    for at, line in enumerate(lines):
        if at in gone and _replace(line, "", articles):
            continue
        if line.role == "body" and slips:
            _slip(line, articles, slips, rng)
        found.append(line)
        if at in twice:
            found.append(Printed(line.text, line.clean, "furniture", None, None, True, line.box))
    return found


def _slip(line: Printed, articles: list[GoldArticle], share: float, rng: random.Random) -> None:
    slipped = "".join(_SLIPS[char] if char in _SLIPS and rng.random() < 20 * share else char for char in line.clean)
    if slipped != line.clean and line.clean in line.text and _replace(line, slipped, articles):
        line.text = line.text.replace(line.clean, slipped)
        line.clean = slipped


def _replace(line: Printed, text: str, articles: list[GoldArticle]) -> bool:
    """True when the line's share of its block's text could be told from the rest and was replaced."""
    if line.article is None or line.block is None:
        return False
    block = articles[line.article].blocks[line.block]
    if block.text.count(line.clean) != 1 or block.text == line.clean:
        return False
    block.text = block.text.replace(line.clean, text)
    return True
