"""Kicker, headline and deck: of a title set, or made of a story's title and body."""

import random
import re

from bench.presses.copse.found import MAKERS, Titles, is_vague
from bench.presses.copse.slots import Filler
from bench.presses.copse.tables import TitleSet, Topic
from bench.typesetter.sources import Story

_CJK = "\u4e00-\u9fff"
_SPEAKERS = re.compile(r"[^　]+(?:主持|讲话|代表|宣布开工)[^　]*　[^　]+$")
_VERB = re.compile(
    rf"^([{_CJK}0-9“”]{{5,12}}?)((?:将于|将在|正式|成为|启动|助力|推动|举行|召开|开幕|发布|发射|实现|突破|超过|迎来|进入|今日|今起)[{_CJK}0-9“”%]{{3,12}})$"
)


def one_line(headline: str) -> str:
    """A headline of two lines as one: parallel lines keep a space, a broken sentence needs none."""
    return joined(headline.split("/"), "　")


def joined(lines: list[str], space: str) -> str:
    """Lines of a title as one text: three lines, or two of like length, keep a space between them."""
    alike = len(lines) == 2 and abs(len(lines[0]) - len(lines[1])) <= 1 and lines[0][-1] not in "，：？！"
    return (space if alike or len(lines) > 2 else "").join(lines)


def set_titles(rng: random.Random, topic: Topic, fill: Filler, full: bool, two_lines: float) -> Titles:
    """Titles of a topic: the headline alone in one line, or more where `full`."""
    if not full:
        alone = [title for title in topic.titles if title.mark.endswith("!")]
        return Titles(headline=[fill(one_line(rng.choice(alone).headline))])
    title = rng.choice(topic.titles)
    kicker, deck = (fill(text) for text in _kept(rng, title))
    if deck and title.mark != "D" and is_vague(fill(title.headline).split("/")[-1], deck):
        kicker, deck = fill(title.kicker), ""
    headline = title.headline
    if "/" in headline and (kicker or deck) and rng.random() > two_lines + 0.3:
        headline = one_line(headline)
    decks = deck.split("　") if _SPEAKERS.match(deck) and rng.random() < 0.35 else [deck]
    return Titles(_lines(kicker), _lines(fill(headline)), [line for line in decks if line])


def _kept(rng: random.Random, title: TitleSet) -> tuple[str, str]:
    """Kicker and deck that are printed: what the headline needs always, the rest mostly."""
    kicker, deck = title.kicker, title.deck
    if title.mark != "D" and kicker and rng.random() < 0.3:
        deck = ""
    if title.mark == "T!" and deck and rng.random() < 0.3:
        kicker = ""
    return kicker, deck


def _lines(text: str) -> list[str]:
    return text.split("/") if text else []


def story_titles(rng: random.Random, story: Story, full: bool, two_lines: float) -> Titles:
    """Titles for a story of a source: its own title, with kicker or deck out of the body where it offers one."""
    title = story.title
    head, dash, rest = title.partition("——")
    plain = " ".join(title.split("\n"))
    if dash and 4 <= len(head) <= 16 and 5 <= len(rest) <= 24 and "\n" not in title and "《" not in head:
        return Titles(headline=[head], deck=["——" + rest])
    if full and not story.sayings and (story.kickers or story.decks):
        return Titles(story.kickers[:1], [plain], [] if story.kickers and rng.random() < 0.6 else story.decks[:1])
    if full:
        makers = rng.sample(MAKERS, len(MAKERS))
        body = "。".join(text.rstrip("。") for text in story.paragraphs) + "。"
        found = next(filter(None, (make(plain, body) for make in makers)), None)
        if found:
            return found
    return Titles(headline=_headline(rng, title, plain, two_lines))


def _headline(rng: random.Random, title: str, plain: str, two_lines: float) -> list[str]:
    """One line, or two of a title that its space or its verb breaks."""
    parts = title.split("\n")
    if len(parts) == 2 and len(parts[0]) == len(parts[1]) and rng.random() < 0.6:
        return parts
    broken = _VERB.match(plain)
    if broken and rng.random() < two_lines:
        return [broken[1], broken[2]]
    return [plain]
