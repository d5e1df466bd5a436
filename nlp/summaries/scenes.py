"""Articles that open with a scene, as features do, or with an anecdote, as columns do: where, after it, the news or the claim
is told.

The briefs that the ranker learns from belong to articles that never open so; this is a rule, read off newspaper features.
"""

import re

from nlp.summaries.source import Source
from nlp.summaries.view import View

TOLD = 0.5
"""Share of the headline's pairs that an opening says which has the news, scene or not."""
SEEN = 2
"""Signs of a scene in the first sentence: an hour, a place entered, something held, a face."""
SPOKEN = re.compile(r"“(?=[^”]*[，。！？…—])[^”]{6,}”")
"""Somebody speaks first: a quotation with a clause in it, no name or slogan."""
ASKED = re.compile(r"[：，]“[^”]*？”")
HOUR = re.compile(
    r"[^，。]{0,14}?(?:早[上晨]?|清晨|凌晨|上午|中午|下午|傍晚|黄昏|晚上?|深夜|夜里)[0-9一二三四五六七八九十两]{1,3}点|天(?:刚|还没|蒙蒙)"
)
"""早上7点50分，…: what a clock shows begins a scene, unless it tells the headline's news."""
LOOKED_AT = 25
STARTS = 1
PLANNED = re.compile(r"下一步|今后|计划|年内|(?<![大小老主名健干即武上强])将(?=[把在会于继以进])")
"""What is still to come is seldom the news of a feature."""
ANECDOTE, CLAIM = 0.2, 0.5
"""Share of the headline's pairs below which the opening of a column is not its claim, and from which a sentence is."""
WORTH = 0.7
"""Least weight of a sentence that is taken for the news behind a scene."""


def opens_with_scene(source: Source, view: View) -> bool:
    """Whether the article starts with people seen or heard, and neither the headline's news nor an account of something."""
    text, opening = view.sentences[0].text, source.sentences[0]
    trailing = text.endswith("…")  # 番茄每斤2.6元，土豆1.8元……: the scene comes after it
    first = view.of(view.sentences[1 if trailing and len(view.sentences) > 1 else 0].whole)
    begins = opening["text"][max(0, source.lead_offset - opening["start"]) :].lstrip()
    heard = SPOKEN.match(begins) or ASKED.search(text)
    return bool(first.scene >= SEEN or heard or HOUR.match(begins)) and first.account == 0 and view.shares[0] < TOLD


def news_behind(source: Source, view: View) -> list[int]:
    """The sentence behind the opening that a summary starts with: the news behind a scene, the claim of a column (an article
    with the name of one) behind its anecdote. None where the article opens with what it has to say."""
    if opens_with_scene(source, view):
        weights = {at: _weight(view, at) for at in range(1, min(len(view.sentences), LOOKED_AT))}
        best = sorted((at for at in weights if weights[at] >= WORTH), key=lambda at: (-weights[at], at))
        return best[:STARTS]
    return _claim(view) if source.banner and not source.lead_offset else []


def _claim(view: View) -> list[int]:
    """The sentence that says most of the headline, where the opening says little of it and gives no figure, body or account."""
    opening = view.of(view.sentences[0].whole)
    if opening.account or opening.numbers or opening.bodies or view.shares[0] >= ANECDOTE:
        return []
    best = max(range(len(view.sentences)), key=view.shares.__getitem__)
    start = view.sentences[best].start
    return [] if view.shares[best] < CLAIM or start.leans or view.of(start).question else [best]


def _weight(view: View, at: int) -> float:
    piece = view.sentences[at].start
    facts = view.of(piece)
    if piece.leans or facts.question:
        return 0.0
    told = 2 * view.shares[at] + 0.3 * min(facts.account, 3) + 0.15 * min(facts.numbers, 3) + 0.2 * min(facts.names, 2)
    told -= 0.3 * bool(PLANNED.search(piece.text))
    return told - 0.4 * facts.scene - facts.quoted / len(piece.text) - 0.3 * facts.first_person - 0.02 * at
