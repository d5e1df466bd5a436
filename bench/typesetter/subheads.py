"""Subheads: what they say, where they stand, and the signs and numbers that papers set before them."""

import random
import re
from collections import Counter

from bench.typesetter.bank import read_table
from bench.typesetter.dials import Dials
from bench.typesetter.manuscript import Manuscript, Part
from bench.typesetter.sources import Story

_STYLES = (
    "{}",
    "{}",
    "{}",
    "{}",
    "{}",
    "{mark}{}",
    "{han}、{}",
    "（{han}）{}",
    "{number:02} {}",
    "【{}】",
    "▶{}",
    "{number}. {}",
)


def add_subheads(manuscript: Manuscript, story: Story, rng: random.Random, dials: Dials) -> None:
    """Subheads before some paragraphs, never before the first; at least one paragraph under each."""
    count = min(rng.randint(1, 4), (len(manuscript.parts) - 1) // 2)
    places = sorted(rng.sample(range(1, len(manuscript.parts)), max(count, 0)), reverse=True)
    sections = [manuscript.parts[place].text for place in places]
    titles = _wordings(manuscript, story, sections, rng)
    style = rng.choice(_STYLES)
    for number, place, title in zip(range(count, 0, -1), places, titles, strict=False):
        text = style.format(title, mark=dials.mark, han="一二三四五"[number - 1], number=number)
        manuscript.parts.insert(place, Part("subhead", text))


def _wordings(manuscript: Manuscript, story: Story, sections: list[str], rng: random.Random) -> list[str]:
    """As many wordings as sections, of one kind: a phrase of each section, of the story, about its topics, or of the bank."""
    drawn = rng.random()
    generic = rng.sample(read_table("generic")["subhead"], 6)
    if drawn < 0.45:
        return [_phrase(text, rng) or other for text, other in zip(sections, generic, strict=False)]
    if drawn < 0.55:
        return rng.sample(story.subheads, len(story.subheads))
    return (_about(manuscript, rng) if drawn < 0.8 else []) or generic


def _phrase(text: str, rng: random.Random) -> str | None:
    clauses = [clause for clause in re.split(r"[，。；：、！？]", text) if re.fullmatch(r"[\u3400-\u9fff0-9“”]{5,15}", clause)]
    clauses = [clause for clause in clauses if clause.count("“") == clause.count("”")]
    return rng.choice(clauses) if clauses else None


_ABOUT = (
    *("提升{}水平", "拓展{}功能", "规范{}管理", "为{}添动力", "{}有了新变化", "{}的背后", "做好{}文章", "{}怎么干"),
    *("共建{}共享成果", "“{}”受欢迎", "让{}更有温度", "推动{}走深走实", "{}：从有到优", "聚焦{}补短板"),
    *("用心用情办好{}", "{}结硕果", "从“{}”说起"),
)


def _about(manuscript: Manuscript, rng: random.Random) -> list[str]:
    """Subheads that speak of what the whole article speaks of, as real ones do: its most frequent pieces of wording."""
    text = "。".join(part.text for part in manuscript.parts)
    pieces = Counter(text[at : at + size] for size in (2, 3, 4) for at in range(len(text) - size + 1))
    frequent = [piece for piece, count in pieces.items() if count >= 3 and re.fullmatch(r"[\u3400-\u9fff]+", piece)]
    frequent.sort(key=lambda piece: (-pieces[piece] * len(piece), piece))
    topics = frequent[:8]
    return [template.format(rng.choice(topics)) for template in rng.sample(_ABOUT, 6)] if topics else []
