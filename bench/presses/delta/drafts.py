"""Articles as written, before they are set: from the sources, or from the press's own patterns."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bench.presses.delta.words import Slots, read_patterns
from bench.typesetter.sources import Sources, Story

FILES = {"local": "local.txt", "life": "life.txt", "fun": "fun.txt", "talk": "talk.txt", "notice": "notice.txt"}


@dataclass
class Draft:
    """An article as written. `title`: the clauses of the headline; `blocks`: (role, text); `form` says how it is set."""

    form: str
    title: list[str] = field(default_factory=list)
    kicker: str | None = None
    deck: str | None = None
    blocks: list[tuple[str, str]] = field(default_factory=list)
    spare_titles: list[str] = field(default_factory=list)
    ours: bool = True


def source_story(rng: random.Random, sources: Sources, share: str, slots: Slots, most: int) -> Draft:
    """A story of the sources under a title of its own or one made of its clauses, as city papers do."""
    story = sources.story(rng, share)
    texts = [part for text in story.paragraphs if _is_text(text) for part in short_paragraphs(rng, text)]
    texts = texts or story.paragraphs[:1]
    keep = min(len(texts), max(2, rng.randint(most // 2, most)))
    draft = Draft("story", blocks=[("paragraph", text) for text in texts[:keep]], ours=False)
    draft.title = _title_of(rng, story)
    used = "".join(draft.title)
    draft.kicker = _other(rng, [*story.kickers, story.title.replace("\n", " ")], used)
    draft.deck = _other(rng, [*story.decks, *story.kickers], used + (draft.kicker or ""))
    draft.spare_titles = [text for text in story.subheads if text not in used and text not in (draft.kicker, draft.deck)]
    if keep > 2 and rng.random() < 0.2:
        _enliven(rng, draft, slots)
    return draft


def _is_text(text: str) -> bool:
    """False for a heading between paragraphs that only looks like one, ending in a quotation."""
    return not (text.endswith("”") and text[-2:-1] not in "。！？…")


def short_paragraphs(rng: random.Random, text: str) -> list[str]:
    """A long paragraph as the city desk breaks it: a new line every few sentences, never within a quotation."""
    if len(text) < 95:
        return [text]
    ends = [match.end() for match in re.finditer(r"[。！？]”?", text) if 40 <= match.end() <= len(text) - 30]
    ends = [at for at in ends if all(text[:at].count(left) == text[:at].count(right) for left, right in ("“”", "（）"))]
    if not ends or rng.random() < 0.15:
        return [text]
    at = rng.choice(ends[:3])
    return [text[:at], *short_paragraphs(rng, text[at:])]


def _title_of(rng: random.Random, story: Story) -> list[str]:
    own = [part for part in story.title.split("\n") if part]
    clauses = [text for text in [*story.decks, *story.subheads] if 5 <= len(text) <= 13 and text not in story.title]
    if rng.random() < 0.6 or not clauses:
        return own
    first = rng.choice(clauses)
    whole = "".join(own)
    shape = rng.random()
    if shape < 0.5 and len(whole) <= 15:
        return [first, whole]
    if shape < 0.8 and "“" not in first:
        return [f"“{first}”"]
    return [first]


def _other(rng: random.Random, texts: Sequence[str], used: str) -> str | None:
    fresh = [text for text in texts if text not in used and used not in text]
    return rng.choice(fresh) if fresh else None


def _enliven(rng: random.Random, draft: Draft, slots: Slots) -> None:
    """Short paragraphs of a city reporter between those of the story."""
    slots.forget()
    for _ in range(rng.choice((1, 1, 2))):
        draft.blocks.insert(rng.randint(1, len(draft.blocks) - 1), ("paragraph", slots.word("neutral")))


def own_article(rng: random.Random, slots: Slots, bank: str) -> Draft:
    """An article of a bank of patterns."""
    return _fill(rng, slots, *slots.fresh(read_patterns(FILES[bank])))


def brief(rng: random.Random, slots: Slots) -> Draft:
    """A paragraph under a short title."""
    return _fill(rng, slots, "brief", slots.fresh(read_patterns("brief.txt"))[1])


def source_brief(rng: random.Random, sources: Sources, share: str) -> Draft:
    """The first paragraph of a story of the sources under a short title."""
    for _ in range(8):
        story = sources.story(rng, share)
        if len(story.paragraphs[0]) <= 150:
            break
    clauses = [text for text in story.sayings[1:] if len(text) <= 14]
    title = [rng.choice(clauses)] if clauses and rng.random() < 0.3 else story.title.split("\n")
    return Draft("brief", title, blocks=[("paragraph", story.paragraphs[0])], ours=False)


def photo(rng: random.Random, slots: Slots) -> Draft:
    """A titled caption."""
    draft = _fill(rng, slots, "photo", slots.fresh(read_patterns("photo.txt"))[1])
    draft.blocks = [("caption", text) for _, text in draft.blocks]
    return draft


def _fill(rng: random.Random, slots: Slots, kind: str, rows: Sequence[tuple[str, str]]) -> Draft:
    slots.forget()
    slots.fix_numbers("\n".join(text for _, text in rows))
    draft = Draft(kind)
    titles = [text for letter, text in rows if letter == "H"]
    for letter, text in rows:
        if letter == "P" or (letter == "P?" and rng.random() < 0.6):
            draft.blocks.append(("paragraph", slots(text)))
        elif letter == "Y":
            draft.blocks.append(("signature", slots(text)))
        elif letter == "S":
            draft.blocks.append(("subhead", slots(text)))
    draft.title = [part for part in slots(rng.choice(titles)).split("|") if part]
    kickers = [text for letter, text in rows if letter == "K"]
    decks = [text for letter, text in rows if letter == "D"]
    draft.kicker = slots(rng.choice(kickers)).replace("|", " ") if kickers else None
    draft.deck = slots(rng.choice(decks)) if decks else None
    return draft


def without_subheads(draft: Draft) -> None:
    """Takes the subheads out: a short article has none."""
    draft.blocks = [block for block in draft.blocks if block[0] != "subhead"]


def with_subheads(rng: random.Random, draft: Draft, slots: Slots, style: str) -> None:
    """Puts subheads of one style between the paragraphs, unless there are some."""
    count = len(draft.blocks)
    if count < 4 or any(role == "subhead" for role, _ in draft.blocks):
        return
    how_many = min(count // 2, rng.choice((2, 2, 3)))
    places = sorted(rng.sample(range(1, count), how_many))
    texts = _subheads(rng, draft, slots, style, how_many)
    for at, text in reversed(list(zip(places, texts, strict=False))):
        draft.blocks.insert(at, ("subhead", text))


def _subheads(rng: random.Random, draft: Draft, slots: Slots, style: str, count: int) -> list[str]:
    """Clauses of the story where they are enough, else labels that fit any; `style` says how they are marked."""
    slots.forget()
    enough = len(draft.spare_titles) >= count
    if style == "number" and enough:
        word = slots.word("number_subhead")
        return [f"{word}{number} {text}" for number, text in zip("一二三", draft.spare_titles, strict=False)][:count]
    if style in ("clause", "colon") and enough:
        return draft.spare_titles[:count]
    words = list(dict.fromkeys(slots.word("subhead") for _ in range(12)))[:count]
    if style == "mark":
        mark = rng.choice("■●◆▶□★►◎")
        return [mark + rng.choice(("", " ")) + word for word in words]
    if style == "quote" and enough:
        return [f"“{text}”" if "“" not in text else text for text in draft.spare_titles[:count]]
    left, right = rng.choice(("【】", "［］", "〖〗", "<>"))
    return [left + word + right for word in words]
