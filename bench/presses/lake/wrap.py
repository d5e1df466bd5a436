"""Paragraphs broken into lines as layout programs break them: a measure in em, kinsoku, squeezed and hanging stops."""

import random
import re

from bench.presses.lake.dials import House

NO_START = "，。、；：！？”’）》」』】…％%·—"
NO_END = "“‘（《「『【①②③④⑤"
_STOPS = frozenset("，。、；：！？”’）》」』】“‘（《「『【")
_HANGING = "，。、"
_ATOM = re.compile(r"——|……|[A-Za-z0-9][A-Za-z0-9.%:/+－-]*|[\s\S]")
_DIGIT = re.compile("[0-9]")
_BEFORE = re.compile(r"(?<=[\u3400-\u9fff])(?=[0-9])")
_BEHIND = re.compile(r"(?<=[0-9])(?=[\u3400-\u9fff])")
_LOOSE_ATOM = re.compile(r"——|……|[A-Za-z]+|[\s\S]")


def wrap(text: str, measure: float, house: House, rng: random.Random, indent: float = 2.0) -> list[str]:
    """The lines of one paragraph; the first is set `indent` em shorter.

    Digits get spaces round them on lines that are loose; a paragraph that was fitted tightly (`house.tight`) has up to one
    glyph more on each line and no such space.
    """
    tight = rng.random() < house.tight
    room = measure + (rng.choice([0.5, 1.0]) if tight else 0.0)
    atoms = (_LOOSE_ATOM if house.splits_numbers else _ATOM).findall(text)
    widths = [1.0 if atom > "\u33ff" and len(atom) == 1 and atom not in _STOPS else em_of(atom, house) for atom in atoms]
    lines, at = [], 0
    while at < len(atoms):
        space = room - (indent if at == 0 else 0)
        end = _line_end(atoms, widths, at, space, house)
        loose = not tight and end < len(atoms)
        lines.append(_printed(atoms[at:end], house, rng, loose))
        at = end
    return lines


def em_of(atom: str, house: House) -> float:
    """The width of one atom in em."""
    if atom in _STOPS:
        return house.stops
    if atom[0].isascii():
        return sum(house.digit if char.isdigit() else 0.5 for char in atom)
    return float(len(atom))


def _line_end(atoms: list[str], widths: list[float], at: int, space: float, house: House) -> int:
    """Where the line that starts at `at` ends; the second of two stops is half as wide where the house squeezes them."""
    end, used, stop_before = at, 0.0, False
    while end < len(atoms):
        stop = house.squeeze_pairs and atoms[end] in _STOPS
        used += 0.5 if stop and stop_before else widths[end]
        if used > space + 0.01 and end > at:
            break
        stop_before, end = stop, end + 1
    if end == len(atoms) or house.kinsoku == "none":
        return end
    over = used - (0.5 if stop and stop_before else widths[end]) - space
    return max(_kept(atoms, at, end, over, house), at + 1)


def _kept(atoms: list[str], at: int, end: int, over: float, house: House) -> int:
    """The end moved so that no stop begins the next line and no opening bracket ends this one."""
    if atoms[end][0] in NO_START:
        taken = end
        while taken < len(atoms) and atoms[taken][0] in NO_START and taken - end < 2:
            taken += 1
        if house.kinsoku == "hang" and atoms[end] in _HANGING and taken == end + 1:
            return taken
        if house.kinsoku == "pull" and _can_squeeze(atoms[at:taken], over + sum(len(atom) for atom in atoms[end:taken])):
            return taken
    while end - at > 1 and (atoms[end][0] in NO_START or atoms[end - 1][0] in NO_END):
        end -= 1
    return end


def _can_squeeze(atoms: list[str], over: float) -> bool:
    """True when the stops of the line can each give half an em."""
    return over <= 0.5 * sum(atom in _STOPS for atom in atoms)


def _printed(atoms: list[str], house: House, rng: random.Random, loose: bool) -> str:
    line = "".join(atoms)
    if loose and house.gaps and rng.random() < house.gaps and _DIGIT.search(line):
        line = _BEFORE.sub(lambda _: " " if rng.random() < 0.92 else "", line)
        line = _BEHIND.sub(lambda _: " " if rng.random() < 0.75 else "", line)
    return line
