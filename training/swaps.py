"""Texts with names put in place of others of the same kind, so that a network learns what names look like, not these names."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.corpora import LETTERS, Example, gazetteer_names, transliterated
from training.names import more_kinds, written_names

LEAST = 20
"""Names of a kind that make a pool."""

FOREIGN_SHARE = 0.9
"""Share of what transliterated names consist of that the characters counted as foreign make up."""

NAMES_OF = {
    "PER": ("known people", "listed foreign", "listed people"),
    "ORG": ("known bodies", "listed bodies"),
    "LOC": ("known places", "towns abroad", "towns of Japan", "listed places"),
}
"""Kinds of `training.names` by label."""

Pools = dict[tuple[str, ...], list[list[str]]]


class Swapper:
    """Names by kind, from labelled texts and from gazetteers; and what kind a name is of."""

    def __init__(self, examples: Iterable[Example], gazetteers: Path) -> None:
        """The names put in are of the examples, of the gazetteers and of those written, as often where all have the kind."""
        counts = Counter("".join(transliterated(gazetteers))) if gazetteers.exists() else Counter[str]()
        limit, seen = FOREIGN_SHARE * counts.total(), 0
        self.foreign: set[str] = set()
        for character, count in counts.most_common():
            seen += count
            if seen > limit:
                break
            self.foreign.add(character)
        own: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for example in examples:
            for start, end, label in example.ents:
                if end - start > 1:
                    own[self.kind(example.text[start:end], label)].append(example.text[start:end])
        listed: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for label, names in _gazetteer_names(gazetteers):
            for name in names:
                listed[self.kind(name, label)].append(name)
        written: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for label, file in (("PER", "people"), ("ORG", "bodies"), ("LOC", "places")):
            for name in written_names(file):
                written[self.kind(name, label)].append(name)
        groups = own, listed, written
        self.pools = {
            kind: [group[kind] for group in groups if len(group[kind]) >= LEAST] for kind in {*own, *listed, *written}
        }

    def kind(self, name: str, label: str) -> tuple[str, ...]:
        """Label and what else two names have in common that may stand for each other: last character, script, length."""
        if name.isascii():
            return label, "latin"
        if any(dot in name for dot in "·‧•・"):
            return label, "dotted"
        if label == "PER":
            return label, "foreign" if all(each in self.foreign for each in name) else "", str(min(len(name), 5))
        if len(name) > 2 and not all(each in self.foreign for each in name[-2:]):
            return label, name[-1]
        return label, "foreign" if all(each in self.foreign for each in name) else "", str(min(len(name), 5))

    def swapped(self, examples: Iterable[Example], rng: random.Random, share: float = 0.5) -> Iterator[Example]:
        """The texts with that share of their longer names put in place by others, the same one wherever a name comes again."""
        for example in examples:
            text, ents, at, chosen = "", [], 0, dict[tuple[str, str], str]()
            for start, end, label in sorted(example.ents):
                name = example.text[start:end]
                if (name, label) not in chosen:
                    pools = self.pools.get(self.kind(name, label), []) if end - start > 1 and rng.random() < share else []
                    chosen[name, label] = rng.choice(rng.choice(pools)) if pools else name
                name = chosen[name, label]
                text += example.text[at:start]
                ents.append((len(text), len(text) + len(name), label))
                text, at = text + name, end
            yield Example(text + example.text[at:], ents)


def _gazetteer_names(gazetteers: Path) -> Iterator[tuple[str, list[str]]]:
    if gazetteers.exists():
        for label, groups in gazetteer_names(gazetteers).items():
            yield from ((label, names) for names in groups)
    more = more_kinds()
    for label in LETTERS.values():
        yield from ((label, more.get(kind, [])) for kind in NAMES_OF[label])
