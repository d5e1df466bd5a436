"""Running stories: of the corpora or this press's own, with all that may stand around and inside them."""

import random
import re

from bench.presses.heath.bylines import credit, sign
from bench.presses.heath.drafts import Desk, Draft, Piece, paragraphs
from bench.presses.heath.tables import Filler, own_stories
from bench.presses.heath.titles import Titles, add_banner, add_titles, choose_deck, choose_kicker, headline_lines, series_line
from bench.typesetter.gold import GoldArticle
from bench.typesetter.sources import Story

PICTURES = (
    "图为活动现场。",
    "上图：职工在生产线上忙碌。",
    "图①：技术人员在调试设备。",
    "图为工作人员在现场服务群众。",
    "左图：建设中的项目一角。",
    "下图：居民在新落成的广场上散步。",
    "图为志愿者在发放宣传资料。",
    "上图为车间一角。",
)
TURNS = ("（下转第{}版）", "下转第{}版", "（下转{}版）", "▶下转第{}版")
TURNED = ("（上接第1版）", "上接第1版", "（上接1版）", "◀上接第一版")
SUBHEAD_MARKS = ("■ {}", "◆{}", "●{}", "▲{}", "{}")
_BROADCAST = re.compile(r"本台|我台|央视|播出|收看|请看|联播|画面|带大家|节目|摄像机|镜头|我们看到|记者来到|明天出版|今天出版")
NUMBERS = "一二三四五六七"


def own_story(rng: random.Random) -> tuple[Story, dict[int, str]]:
    """One of this press's stories, and its sub-headings by the paragraph they stand above."""
    fill, story, subheads = Filler(rng), Story("", []), {}
    for line in rng.choice(own_stories()):
        mark, _, text = line.partition(" ")
        if mark == "#":
            story.title = fill(text)
        elif mark in "^_":
            (story.kickers if mark == "^" else story.decks).append(fill(text))
        elif mark == "=":
            subheads[len(story.paragraphs)] = fill(text)
        else:
            story.paragraphs.append(fill(line))
    return story, subheads


def newspaper_story(desk: Desk) -> Story:
    """A story of the sources that does not speak of programmes to be seen."""
    for _ in range(6):
        story = desk.sources.story(desk.rng, desk.share)
        if not _BROADCAST.search(story.title + "".join(story.paragraphs)):
            break
    return story


def corpus_story(desk: Desk) -> tuple[Story, dict[int, str]]:
    """A story of the sources with its paragraphs whole; sub-headings fall where the page wants some."""
    story = max((newspaper_story(desk) for _ in range(desk.rng.choice((1, 2, 3)))), key=lambda one: len(one.paragraphs))
    subheads = [text for text in story.subheads if not text[0].isdigit()]
    count = min(len(story.paragraphs) // 2, len(subheads), desk.rng.randint(1, 3))
    if len(story.paragraphs) < 4 or not count or not desk.has("subheads"):
        return story, {}
    places = sorted(desk.rng.sample(range(1, len(story.paragraphs)), count))
    return story, dict(zip(places, subheads[:count], strict=True))


def write_story(desk: Desk, after: bool) -> Draft:
    """A story with its titles above the body, or below it when `after`."""
    own = desk.has("own_story")
    story, subheads = own_story(desk.rng) if own else corpus_story(desk)
    draft = Draft(GoldArticle(), body=paragraphs(story.paragraphs))
    sign(desk, draft)
    _add_subheads(desk, draft, subheads)
    _add_picture(desk, draft)
    _turn(desk, draft)
    titles = _story_titles(desk, story, own)
    add_titles(desk, draft, titles, after)
    if desk.has("banner"):
        add_banner(desk, draft)
    return draft


def _story_titles(desk: Desk, story: Story, own: bool) -> Titles:
    """Kicker, headline and deck; or what was done as the kicker of what was said."""
    sayings = [text for text in (*story.sayings[1:], *story.decks) if 6 <= len(text) <= 18]
    if story.sayings and desk.rng.random() < 0.15:
        sayings = story.sayings[:1]
    if sayings and "\n" not in story.title and desk.has("saying") and len(story.title) > max(map(len, sayings)) + 1:
        return Titles([desk.rng.choice(sayings)], story.title)
    lines = headline_lines(desk, story.title)
    whole = "".join(lines)
    kicker = choose_kicker(desk, story.kickers, whole)
    deck = choose_deck(desk, story.decks, f"{whole}|{kicker or ''}")
    if desk.has("series"):
        deck = series_line(desk.rng, own)
    return Titles(lines, kicker, deck)


def _add_subheads(desk: Desk, draft: Draft, subheads: dict[int, str]) -> None:
    """Puts sub-headings above their paragraphs, numbered or marked on some pages."""
    if not subheads:
        return
    marks, numbered = desk.has("subhead_marks"), desk.rng.random() < 0.4
    mark = desk.rng.choice(SUBHEAD_MARKS) if marks else "{}"
    for order, place in reversed(list(enumerate(sorted(subheads)))):
        text = mark.format(subheads[place])
        text = f"{NUMBERS[order]}、{subheads[place]}" if marks and numbered else text
        draft.body.insert(place, Piece("subhead", text, [text], marked=True))


def _add_picture(desk: Desk, draft: Draft) -> None:
    """A photo inside the story: its caption and credit after some paragraph, as extraction finds them."""
    if len(draft.body) < 3 or not desk.has("picture"):
        return
    places = [at for at in range(1, len(draft.body) + 1) if draft.body[at - 1].role == "body"]
    draft.body[(place := desk.rng.choice(places)) : place] = caption_pieces(desk, desk.rng.choice(PICTURES))[0]


def caption_pieces(desk: Desk, text: str) -> tuple[list[Piece], list[str], str | None]:
    """A caption with its credit behind it or below it, the names, and the credit."""
    caption = Piece("caption", text, marked=True)
    if not desk.has("credit_own"):
        return [caption], [], None
    who, names = credit(desk.rng)
    if desk.has("credit_glued"):
        caption.credit = who
        return [caption], names, who
    return [caption, Piece("credit", who, [who])], names, who


def _turn(desk: Desk, draft: Draft) -> None:
    """下转 below the body, or 上接 above it; the text breaks off, or starts, inside a sentence on hard pages."""
    if not desk.has("turned"):
        return
    hard, last = desk.dials.level == "hard", draft.body[-1]
    if desk.rng.random() < 0.6:
        line = desk.rng.choice(TURNS).format(desk.rng.randint(2, 8))
        if hard and last.role == "body" and len(last.text) > 60 and last.text[-1] in "。！？”":
            last.text = last.text[: desk.rng.randint(30, len(last.text) - 12)].rstrip("，。、；：？！”“（《")
        draft.below.insert(0, Piece("furniture", line, [line]))
        return
    if draft.above or draft.body[0].marked:
        return
    line = desk.rng.choice(TURNED)
    draft.above.append(Piece("furniture", line, [line]))
    first = draft.body[0]
    if hard and not first.marked and 0 < first.text.find("，") < len(first.text) // 2:
        first.text = first.text[first.text.find("，") + 1 :]
