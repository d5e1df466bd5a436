"""What goes wrong between print and text: slips of recognition, doubled and dropped lines, traditional characters."""

import random

from bench.presses.reef.dials import Dials
from bench.presses.reef.grammar import sections
from bench.presses.reef.setting import Line


def disturb(rng: random.Random, dials: Dials, lines: list[Line]) -> list[Line]:
    """The lines as they come out; a block never loses its first line or all of them."""
    out: list[Line] = []
    for line in lines:
        if line.role == "body" and not line.starts and rng.random() < dials.dropped:
            continue
        if dials.traditional:
            line.text = line.text.translate(_traditional())
        if dials.slips and line.role == "body":
            line.text = "".join(_slip(rng, char, dials.slips) for char in line.text)
        out.append(line)
        if line.role == "body" and len(line.text) > 6 and rng.random() < dials.doubled:
            out.append(Line(line.text, line.role, line.article, line.block, False, True))
    return out


def _slip(rng: random.Random, char: str, share: float) -> str:
    return _SLIPS.get(char, char) if rng.random() < share * 6 else char


def _traditional() -> dict[int, str]:
    plain, full = sections()["traditional"]
    return {ord(one): other for one, other in zip(plain, full, strict=True)}


_SLIPS = dict(zip("己人未日土大干千王主天元今分不了", "已入末曰士太千干玉王夫无令兮木子", strict=True))
