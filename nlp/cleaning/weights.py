"""The weights of the page model, learned by `training/pages.py` and kept in `weights.json` under readable names."""

import json
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning.context import Context
from nlp.cleaning.features import FLAGS, SEAM_BINS, LineFacts
from nlp.cleaning.grammar import COLUMNS, GAPS, KINDS, MODES, PLACES, STEPS
from nlp.cleaning.names import NAMES, rows_of

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
_CHUNK = 512
"""Lines whose features are looked up together: a page may have any number of them."""
WIDTH_BINS = 16
"""Half-em steps of a line's width against what its place wants: -5.5 and shorter … +2 and longer."""
FARTHEST = 8.0
"""Bound of the log-probabilities of the context network."""
SEAM_ENDS = {"stop": 0, "stop_quote": 0, "comma": 1, "open": 1, "colon": 1, "semicolon": 1, "dash": 1, "bracket": 2, "quote": 2}
"""Class of a line's end for the weights of seams; 3 for the others."""


def heard_of(context: Context) -> Floats:
    """What the context says of each line for COLUMNS, and last for a title above: log-probabilities, bounded."""
    rows = np.concatenate([context.kinds, context.new[:, None], context.titled[:, None] / 2], axis=1)
    return np.clip(rows, -FARTHEST, FARTHEST)


def seam_classes(facts: LineFacts) -> Ints:
    """The class of each seam: the end of the line before it and how well the two join."""
    ends = np.fromiter((SEAM_ENDS.get(end, 3) for end in facts.ends[:-1]), dtype=np.int64, count=len(facts.seams))
    return ends * SEAM_BINS + facts.seams


SHIPPED = Path(__file__).with_name("weights.json")


@dataclass
class Weights:
    """Weights of features by kind, of widths by place, of steps by mode and gap, of seams by the end of the line before.

    `context` weighs what the context network says, by COLUMNS, and last of the side of the title.
    """

    names: dict[str, int]
    emit: Floats
    widths: Floats
    steps: Floats
    seams: Floats
    context: Floats
    titles: dict[str, float] = field(default_factory=dict)
    confidence: dict[str, float] = field(default_factory=dict)

    @cached_property
    def rows(self) -> Ints:
        """The row of each feature by its number (`names.NAMES`), -1 where it has no weights."""
        return rows_of(self.names)

    @cached_property
    def telling(self) -> Floats:
        """How much more than for the average kind each feature speaks for a kind, shape of `emit`."""
        return self.emit - self.emit.mean(axis=1, keepdims=True)

    def emissions(self, facts: LineFacts) -> Floats:
        """Sum of the weights of each line's features, one at least known of each (`line`), shape (lines, COLUMNS)."""
        table = np.vstack([self.emit, np.zeros((1, len(COLUMNS)))])[self.rows]  # row -1, of the unknown, says nothing
        chunks = [facts.features[at : at + _CHUNK].T for at in range(0, len(facts.features), _CHUNK)]
        scores = np.concatenate([table.take(chunk, axis=0).sum(axis=0) for chunk in chunks])
        return scores + heard_of(facts.context)[:, :-1] * self.context[:-1]

    def telling_names(self, features: Ints, kinds: Ints) -> list[str]:
        """For lines of given features and kinds the feature that spoke most for the kind, more than for the average one."""
        if not len(kinds):
            return []
        rows = self.rows[features]
        spoken = np.where(rows < 0, -np.inf, self.telling[rows, kinds[:, None]])
        return [NAMES[own[best]] or "line" for own, best in zip(features, spoken.argmax(axis=1), strict=True)]

    def sides(self, facts: LineFacts) -> Floats:
        """What the context says for an article whose title stands above the line, shape (lines,); half of it each way."""
        return heard_of(facts.context)[:, -1] * self.context[-1]

    def seam_scores(self, facts: LineFacts) -> Floats:
        """What the seam before each line says for going on: shape (2, lines), of paragraphs and of titles; the first is 0."""
        return np.concatenate([np.zeros((2, 1)), self.seams.reshape(2, -1)[:, seam_classes(facts)]], axis=1)

    def save(self, path: Path) -> None:
        """Write as JSON, a name a line, rounded to a hundredth."""
        rows: dict[str, dict[str, Any]] = {
            "emit": {name: dict(zip(COLUMNS, _round(self.emit[at]), strict=True)) for name, at in sorted(self.names.items())},
            "steps": {step: dict(zip(MODES, map(_round, self.steps[at]), strict=True)) for at, step in enumerate(STEPS)},
            "widths": {KINDS[at]: [_round(row) for row in self.widths[at]] for at in range(PLACES)},
            "seams": {what: [_round(row) for row in self.seams[at]] for at, what in enumerate(("paragraph", "title"))},
            "context": dict(zip((*COLUMNS, "titled"), _round(self.context), strict=True)),
            "confidence": {name: round(weight, 3) for name, weight in self.confidence.items()},
            "titles": {name: round(weight, 2) for name, weight in sorted(self.titles.items()) if abs(weight) >= 0.01},
        }
        rows["emit"] = {name: {kind: w for kind, w in row.items() if w} for name, row in rows["emit"].items()}
        text = ",\n".join(
            f'"{part}": {{\n'
            + ",\n".join(f" {json.dumps(k, ensure_ascii=False)}: {json.dumps(v)}" for k, v in content.items())
            + "\n}"
            for part, content in rows.items()
        )
        path.write_text("{" + text + "}\n", encoding="utf-8")


def _round(values: Floats) -> list[float]:
    return [round(float(value), 2) for value in values]


def width_bins(off: Floats) -> NDArray[np.int64]:
    """Index of the half-em step of each difference, 0 … WIDTH_BINS - 1."""
    return np.clip(np.round(off * 2) + 11, 0, WIDTH_BINS - 1).astype(np.int64)


def empty_weights(names: dict[str, int]) -> Weights:
    """All zero, for training."""
    return Weights(
        names,
        emit=np.zeros((len(names), len(COLUMNS))),
        widths=np.zeros((PLACES, FLAGS, WIDTH_BINS)),
        steps=np.zeros((len(STEPS), len(MODES), len(GAPS))),
        seams=np.zeros((2, 4, SEAM_BINS)),
        context=np.zeros(len(COLUMNS) + 1),
    )


@lru_cache(maxsize=8)
def load_weights(path: Path = SHIPPED) -> Weights:
    """The weights that `Weights.save` wrote."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    weights = empty_weights({name: at for at, name in enumerate(rows["emit"])})
    for at, row in enumerate(rows["emit"].values()):
        weights.emit[at] = [row.get(kind, 0.0) for kind in COLUMNS]
    weights.steps[:] = [[rows["steps"][step][mode] for mode in MODES] for step in STEPS]
    weights.widths[:] = [rows["widths"][kind] for kind in KINDS[:PLACES]]
    weights.seams[:] = [rows["seams"][what] for what in ("paragraph", "title")]
    if "context" in rows:
        weights.context[:] = list(rows["context"].values())
    weights.titles = rows["titles"]
    weights.confidence = rows.get("confidence", {})
    return weights
