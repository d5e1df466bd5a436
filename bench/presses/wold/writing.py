"""What is printed: a piece of each genre, from the press's own texts or the corpus."""

import random
import re
from collections.abc import Callable

from bench.presses.wold.dials import Dials
from bench.presses.wold.piece import Part, Piece
from bench.presses.wold.signing import credit, sign, sign_agency, sign_author
from bench.presses.wold.tables import Filler, Topic, read_topics
from bench.typesetter.sources import Sources, share_of

_SUB_MARKS = ("", "", "", "", "■", "◆", "● ", "▶")
_ADVICE = ("【链接】", "相关链接", "延伸阅读", "记者手记", "新闻背景")
_AGENCY = re.compile(r"习近平|李克强|李强|总理|总统|外长|联合国|全国人大|国务院|中共中央")
_PICTURED = ("图为{0}", "▲{0}", "↑ {0}", "上图：{0}", "图①：{0}")


class Desk:
    """The desk of one page: writes pieces, no topic twice."""

    def __init__(self, rng: random.Random, dials: Dials, sources: Sources, seed: int, shared: dict[str, str]) -> None:
        """`shared`: the words of the page (Filler)."""
        self.rng, self.dials, self.shared = rng, dials, shared
        self._sources, self._share = sources, share_of(seed)
        self._spent: set[str] = set()
        self._sub_mark = rng.choice(_SUB_MARKS)

    def write(self, genre: str) -> Piece:
        """One piece of a genre."""
        fill = Filler(self.rng, self.shared)
        piece = _WRITERS[genre](self, fill) if genre in _WRITERS else self._form(genre, fill)
        piece.genre = genre
        self._crown(piece)
        return piece

    def briefs(self) -> list[Piece]:
        """A column of notes without headlines, each of which starts in the same way."""
        fill, start = Filler(self.rng, self.shared), self.rng.choice(("本报讯 ", "●", "▲", "◆ ", "本报讯　"))
        texts = self.rng.sample(_topic("brief").texts("P"), self.rng.randint(2, 4))
        pieces = [
            Piece("brief", "brief", parts=[Part("paragraph", start + Filler(self.rng, self.shared)(text))]) for text in texts
        ]
        pieces[0].banner = self.rng.choice(("简讯", "一句话新闻", "短波", "县域速览", "三言两语", fill.word("banner")))
        return pieces

    def topic(self, kind: str, file: str = "forms.txt") -> Topic:
        """A topic of a kind that the page has not had, or any when all were printed."""
        topics = [topic for topic in read_topics(file) if topic.kind == kind or file == "topics.txt"]
        fresh = [topic for topic in topics if topic.kind + topic.name not in self._spent] or topics
        chosen = self.rng.choice(fresh)
        self._spent.add(chosen.kind + chosen.name)
        return chosen

    def _crown(self, piece: Piece) -> None:
        """A banner, by the share of the page."""
        rng, fill = self.rng, Filler(self.rng, self.shared)
        if piece.genre not in ("notice", "lost") and rng.random() < self.dials.banner:
            corpus = rng.random() < 0.3
            piece.banner = self._sources.banner(rng, self._share) if corpus else fill.word("banner")

    def _picture(self, piece: Piece, fill: Filler) -> None:
        """A picture inside a story of several paragraphs, by the share of the page."""
        rng = self.rng
        if len(piece.parts) > 2 and rng.random() < self.dials.inset:
            told = fill(rng.choice(_topic("inset").texts("P")))
            piece.inset = rng.choice(_PICTURED).format(told) + rng.choice(("。", "。", "")), credit(rng, fill)[0]

    def _story(self, fill: Filler, most: int = 8) -> Piece:
        if self.rng.random() < self.dials.corpus:
            return self._corpus_story(fill, most)
        topic = self.topic("", "topics.txt")
        texts = topic.texts("P")
        keep = min(len(texts), self.rng.randint(4, most))
        chosen = [texts[0], *(texts[at] for at in sorted(self.rng.sample(range(1, len(texts)), keep - 1)))]
        piece = Piece("story", parts=[Part("paragraph", fill(text)) for text in chosen])
        self._titled(piece, fill, topic)
        self._picture(piece, fill)
        sign(self.rng, fill, self.dials, piece)
        return piece

    def _titled(self, piece: Piece, fill: Filler, topic: Topic) -> None:
        rng = self.rng
        piece.headline = fill(rng.choice(topic.texts("H")))
        if topic.texts("K") and rng.random() < self.dials.kicker:
            piece.kicker = fill(rng.choice(topic.texts("K")))
        if topic.texts("D") and rng.random() < self.dials.deck:
            piece.deck = fill(rng.choice(topic.texts("D")))
            piece.deck = f"——{piece.deck}" if rng.random() < 0.15 else piece.deck

    def _corpus_story(self, fill: Filler, most: int) -> Piece:
        rng, story = self.rng, self._sources.story(self.rng, self._share)
        piece = Piece("story", parts=[Part("paragraph", text) for text in story.paragraphs[:most]])
        piece.headline = story.title
        if story.kickers and rng.random() < self.dials.kicker:
            piece.kicker = rng.choice(story.kickers)
            sayings = [text for text in story.sayings if any(text in paragraph for paragraph in story.paragraphs)]
            piece.headline = rng.choice(sayings) if sayings and rng.random() < 0.3 else story.title
            piece.kicker = None if piece.kicker == piece.headline else piece.kicker
        decks = [deck for deck in story.decks if deck not in (piece.kicker or "") and deck not in piece.headline]
        if decks and rng.random() < self.dials.deck:
            piece.deck = rng.choice(decks)
        if len(piece.parts) > 3 and len(story.subheads) > 1 and rng.random() < self.dials.subheads * 0.5:
            self._divide(piece, story.subheads[:3], 1)
        if _AGENCY.search(story.title + story.paragraphs[0]) and rng.random() < 0.7:
            sign_agency(rng, fill, piece)
        else:
            sign(rng, fill, self.dials, piece)
        return piece

    def _divide(self, piece: Piece, subheads: list[str], first: int) -> None:
        """Sub-headings at even distances from block `first` on, at least a paragraph apart."""
        room = len(piece.parts) - first
        count = min(len(subheads), room)
        for at in reversed(range(count)):
            piece.parts.insert(
                first + at * room // count,
                Part("subhead", ("" if subheads[at][1:2] == "、" else self._sub_mark) + subheads[at]),
            )

    def _feature(self, fill: Filler) -> Piece:
        """An introduction, sub-headings, a note at the end; all of a topic."""
        rng, topic = self.rng, self.topic("", "topics.txt")
        piece = Piece("feature", parts=[Part("paragraph", fill(text)) for text in topic.texts("P")], big=True)
        self._titled(piece, fill, topic)
        self._picture(piece, fill)
        sign(rng, fill, self.dials, piece)
        subheads = [fill(text) for text in topic.texts("S")]
        if rng.random() < 0.25:
            subheads = [f"{number}、{text}" for number, text in zip("一二三四", subheads, strict=False)]
        if subheads and rng.random() < 0.85:
            self._divide(piece, subheads, rng.choice((1, 1, 2)))
        if rng.random() < 0.3:
            piece.parts.insert(0, Part("paragraph", fill(rng.choice(_topic("intro").texts("P")))))
        if rng.random() < 0.2 and piece.sign_place != "bottom" and not piece.parts[-1].text.endswith("）"):
            note = fill(rng.choice(_topic("comment").texts("P")[2:5]))
            piece.parts += [Part("subhead", rng.choice(_ADVICE[3:])), Part("paragraph", note)]
        return piece

    def _lead_story(self, fill: Filler) -> Piece:
        piece = self._story(fill, 9)
        piece.big = True
        return piece

    def _photo(self, fill: Filler) -> Piece:
        rng, topic = self.rng, _topic("photo")
        count = rng.choices((1, 2, 3), (8, 2, 1))[0]
        texts = [text for text in topic.texts("P") if count == 1 or text[0] not in "图上"]
        texts = self._fresh(texts, count)
        piece = Piece("photo", "photo", headline=fill(self._fresh(topic.texts("H"), 1)[0]))
        marks = rng.choice((("①", "②", "③"), ("图一：", "图二：", "图三："), ("▲", "▲", "▲"))) if count > 1 else ("",)
        piece.parts = [Part("caption", mark + fill(text)) for mark, text in zip(marks, texts, strict=False)]
        piece.sign, piece.reporters = credit(rng, fill)
        piece.byline = piece.sign.strip("（）")
        piece.sign_place = "glued" if rng.random() < self.dials.glued_credit else rng.choice(("bottom", "right"))
        return piece

    def _fresh(self, texts: list[str], count: int) -> list[str]:
        """Some of the texts, those first that the page has not had."""
        chosen = sorted(self.rng.sample(texts, len(texts)), key=lambda text: text in self._spent)[:count]
        self._spent.update(chosen)
        return chosen

    def _form(self, genre: str, fill: Filler) -> Piece:
        """A piece of forms.txt: all of its lines, or most of them."""
        rng, topic = self.rng, self.topic(genre)
        piece = Piece(genre, wide=bool(topic.texts("R")))
        rows = [row for row in topic.rows if row[0] in "PLVR"]
        for mark, text in self._some(genre, rows):
            style = {"P": "run", "L": "list", "V": "verse" if text else "gap", "R": "row"}[mark]
            piece.parts.append(Part("paragraph", fill(text), style))
        if genre == "notice":
            self._sign_off(piece)
        self._titled(piece, fill, topic)
        if genre in ("tale", "essay", "poem", "comment", "old"):
            sign_author(rng, fill, piece)
        elif genre in ("tips", "results", "prices", "meeting"):
            self._sign_form(piece, fill)
        return piece

    def _sign_form(self, piece: Piece, fill: Filler) -> None:
        kept = piece.parts[-1]
        sign(self.rng, fill, self.dials, piece)
        if kept.style == "row" and kept.text.endswith("）"):  # a name does not stand in the last row of a table
            kept.text = kept.text[: kept.text.rindex("（")]
            piece.byline, piece.reporters = None, []

    def _some(self, genre: str, rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
        rng = self.rng
        if genre in ("lost", "donors", "prices"):
            kept = [row for row in rows if row[0] == "P" or rng.random() < 0.75] or rows
            return kept if any(row[0] != "P" for row in kept) else rows
        if genre in ("poem", "old"):
            return rows[: [at for at, row in enumerate(rows) if not row[1]][1]] if rng.random() < 0.4 else rows
        return rows

    def _sign_off(self, piece: Piece) -> None:
        for part in piece.parts[-2:]:
            if len(part.text) < 16 and not re.search(r"[。：]", part.text):
                part.style = "sign"


def _topic(kind: str) -> Topic:
    return next(topic for topic in read_topics("forms.txt") if topic.kind == kind)


_WRITERS: dict[str, Callable[[Desk, Filler], Piece]] = {
    "story": Desk._story,
    "lead": Desk._lead_story,
    "feature": Desk._feature,
    "photo": Desk._photo,
}
