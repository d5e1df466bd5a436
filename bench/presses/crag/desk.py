"""What lies on the editor's desk for one page: stories of the sources and invented ones, none used twice."""

import random
import re
from typing import Any

from bench.presses.crag.house import House
from bench.presses.crag.topics import BRIEFS, PHOTO_SERIES, PHOTOS, TOPICS
from bench.presses.crag.wording import Filler
from bench.typesetter.sources import Sources, Story

_SENTENCE = re.compile(r"[^。！？]*[。！？]+”?|[^。！？]+$")


class Desk:
    """Gives texts for one page."""

    def __init__(self, rng: random.Random, house: House, sources: Sources, share: str) -> None:
        """Shuffles the invented texts for this page."""
        self.rng, self.house, self.sources, self.share = rng, house, sources, share
        self._piles: dict[int, list[Any]] = {}

    def take(self, texts: tuple[Any, ...]) -> Any:
        """One of a table's texts, none again before all were used."""
        pile = self._piles.setdefault(id(texts), [])
        if not pile:
            pile += self.rng.sample(texts, len(texts))
        return pile.pop()

    def fresh(self) -> Filler:
        """A filler for one article."""
        return Filler(self.rng)

    def story(self, most: int = 9) -> Story:
        """A story of at most so many paragraphs."""
        if self.rng.random() < self.house.invented:
            return self._invented(most)
        story = self.sources.story(self.rng, self.share)
        for _ in range(4):
            if len(story.paragraphs) >= min(most, self.house.shortest):
                break
            story = max(story, self.sources.story(self.rng, self.share), key=lambda one: len(one.paragraphs))
        story.paragraphs = [part for text in story.paragraphs for part in self._edited(text)][: max(1, most)]
        return story

    def _edited(self, text: str) -> list[str]:
        """Long paragraphs are cut at the end of a sentence, as editors of narrow columns do."""
        if len(text) < self.house.longest:
            return [text]
        parts = [""]
        for sentence in _SENTENCE.findall(text):
            if len(parts[-1]) > 45 and self.rng.random() < 0.6 and parts[-1].count("“") == parts[-1].count("”"):
                parts.append("")
            parts[-1] += sentence
        return parts if len(parts[-1]) > 15 else [text]

    def _invented(self, most: int) -> Story:
        topic, fill = self.take(TOPICS), self.fresh()
        chosen = list(topic.paragraphs)
        while len(chosen) > max(2, most):
            chosen.pop(self.rng.randrange(1, len(chosen)))
        texts = [fill(text) for text in chosen]
        title = fill(self.rng.choice(topic.titles))
        return Story(title, texts, _fill(fill, topic.kickers), _fill(fill, topic.decks), list(topic.subheads))

    def brief(self) -> tuple[str, str]:
        """A headline and one paragraph: invented, or the start of a story of the sources."""
        if self.rng.random() < 0.55:
            title, text = self.take(BRIEFS)
            fill = self.fresh()
            return fill(title), fill(text)
        story = self.sources.story(self.rng, self.share)
        short = [text for text in story.paragraphs if len(text) < 160] or [story.paragraphs[0]]
        return story.title.replace("\n", " "), short[0]

    def photo(self) -> tuple[str, str]:
        """A title and a caption."""
        if self.rng.random() < 0.6:
            title, text = self.take(PHOTOS)
            fill = self.fresh()
            return fill(title), fill(text)
        story = self.sources.story(self.rng, self.share)
        short = [text for text in story.paragraphs if len(text) < 130] or [story.paragraphs[0]]
        titles = [
            text for text in (story.title.replace("\n", " "), *story.subheads) if len(text) <= 18 and text[0] not in "在到对"
        ]
        return (titles or [story.title.replace("\n", " ")])[0], short[0]

    def photo_series(self) -> tuple[str, list[str]]:
        """A title and the captions of several photos."""
        title, captions = self.take(PHOTO_SERIES)
        fill = self.fresh()
        return fill(title), [fill(text) for text in captions]


def _fill(fill: Filler, texts: tuple[str, ...]) -> list[str]:
    return [fill(text) for text in texts]
