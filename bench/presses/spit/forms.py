"""Articles of all forms of such papers: reports, own texts, shorts under one name, photographs."""

import random
import re

from bench.presses.spit.house import House
from bench.presses.spit.pieces import Piece, Setter, Unit
from bench.presses.spit.titles import Title, headline_lines, script_title, story_title
from bench.presses.spit.wording import Script, Slots, scripts, shorts, words
from bench.typesetter.gold import GoldArticle
from bench.typesetter.sources import Sources

_UNSIGNED = ("lead", "notice", "poem", "table", "letter")
_LONG = 620


class Forms:
    """Writes and sets the articles of one page."""

    def __init__(self, rng: random.Random, house: House, sources: Sources, share: str) -> None:
        """One a page; nothing of the press's own is set twice on it."""
        self.rng, self.house, self.sources, self.share = rng, house, sources, share
        self.setter = Setter(rng, house)
        self.left = {form: rng.sample(those, len(those)) for form, those in scripts().items()}
        self.shorts = rng.sample(shorts(), len(shorts()))
        self.seen: set[str] = set()

    def make(self, form: str) -> list[Piece]:
        """The pieces of a form: one, or several shorts under one name."""
        if form == "shorts":
            return self._shorts()
        if form == "photo":
            return [self._photo()]
        if self.left.get(form):
            return [self._script(self.left[form].pop())]
        return [self._story()]

    def _slots(self) -> Slots:
        return Slots(self.rng, self.house.paper, self.house.place)

    def _story(self) -> Piece:
        """A report of the sources."""
        rng, house, slots = self.rng, self.house, self._slots()
        drawn = [self.sources.story(rng, self.share) for _ in range(6)]
        new = [story for story in drawn if not {story.title, story.paragraphs[0]} & self.seen] or drawn
        longest = max(new[:3], key=lambda story: sum(map(len, story.paragraphs)))
        story = longest if rng.random() < 0.5 else new[0]
        self.seen |= {story.title, story.paragraphs[0]}
        piece = Piece(GoldArticle())
        title = story_title(rng, story, slots, house)
        self.setter.title(piece, title)
        if house.has(rng, "banner"):
            name = slots.pick("栏") if rng.random() < 0.5 else self.sources.banner(rng, self.share)
            self.setter.banner(piece, name)
        texts = [("p", text) for text in _some(rng, story.paragraphs, house)]
        above = title.kicker.text + title.headline.text + title.deck.text
        subheads = [text for text in story.subheads if text not in above]
        if len(texts) > 4 and subheads and house.has(rng, "subhead"):
            places = sorted(rng.sample(range(1, len(texts)), min(len(subheads), rng.randint(1, 3), len(texts) - 1)))
            for place, text in reversed(list(zip(places, subheads, strict=False))):
                texts.insert(place, ("s", text))
        self._sign(piece, slots, texts)
        self._body(piece, slots, texts)
        return piece

    def _script(self, script: Script) -> Piece:
        """One of the press's own articles."""
        rng, slots = self.rng, self._slots()
        slots.steady = script.form != "table"
        piece = Piece(GoldArticle())
        texts = [(mark, slots(text)) for mark, text in script.body]
        title = script_title(rng, script, slots, self.house)
        self.setter.title(piece, title)
        names = script.titles.get("b")
        if names and rng.random() < 0.8:
            self.setter.banner(piece, slots(rng.choice(names)))
        elif script.form == "theory" and rng.random() < 0.5:
            self.setter.banner(piece, slots.pick("论栏"))
        elif self.house.has(rng, "banner"):
            self.setter.banner(piece, slots.pick("栏"))
        if script.form in ("theory", "view"):
            self._sign_essay(piece, slots, script.form)
        elif script.form == "poem":
            self.setter.byline(piece, slots, rng.choice(("{A}", "□ {A}", "{A}（{企}）")))
        elif script.form == "lead":
            if rng.random() < 0.75:
                texts[0] = ("p", self._opening(piece, slots) + texts[0][1])
        elif script.form not in _UNSIGNED:
            self._sign(piece, slots, texts)
        self._body(piece, slots, texts)
        if script.form == "theory" and piece.byline and rng.random() < 0.5:
            piece.body.append(Unit("byline", [slots.pick("单位")]))
        return piece

    def _sign_essay(self, piece: Piece, slots: Slots, form: str) -> None:
        """Essays are signed with the bare name, often with the author's post at the end."""
        if form == "view" and piece.article.banner == "社论":
            return
        if form == "view" and "论" in (piece.article.deck or "") + (piece.article.kicker or ""):
            self.setter.byline(piece, slots, self.rng.choice(("本报评论员", "本报评论员 {A}", "□ 本报评论员")))
            return
        if self.rng.random() < 0.85:
            self.setter.byline(
                piece, slots, self.rng.choice(("{A}", "□ {A}", "□{A}", "◎ {A}", "■ {A}", "{A} {B}", "○ {A}", "本报评论员 {A}"))
            )

    def _opening(self, piece: Piece, slots: Slots) -> str:
        template = self.house.opening if self.house.opening and self.rng.random() < 0.8 else self.rng.choice(words()["头"])
        return self.setter.opening(piece, slots, template)

    def _sign(self, piece: Piece, slots: Slots, texts: list[tuple[str, str]]) -> None:
        """A report is signed above, at its beginning, at its end, or not at all."""
        rng, house = self.rng, self.house
        length = sum(len(text) for _, text in texts)
        if length > _LONG or house.has(rng, "byline"):
            self.setter.byline(piece, slots, rng.choice(words()["署"]))
            return
        if house.has(rng, "signature"):
            template = rng.choice(words()["尾"])
            text = slots(template)
            piece.article.byline, piece.article.reporters = text.strip("（）"), slots.signers(template)
            if rng.random() < 0.75:
                texts[-1] = ("p", texts[-1][1] + text)
            else:
                texts.append(("y", text))
                piece.article.byline = text
            if rng.random() < 0.5:
                texts[0] = ("p", rng.choice(("本报讯 ", "本报讯\u3000")) + texts[0][1])
                piece.article.dateline = "本报讯"
        elif not house.has(rng, "bare"):
            texts[0] = ("p", self._opening(piece, slots) + texts[0][1])

    def _body(self, piece: Piece, slots: Slots, texts: list[tuple[str, str]]) -> None:
        """Blocks of the body, with a photograph before, within or after it where the house has one."""
        rng, house, setter = self.rng, self.house, self.setter
        measure = float(rng.choices(house.measures, [3, 2, 1][: len(house.measures)])[0])
        later = float(rng.choice(house.measures)) if house.has(rng, "remeasure") else measure
        turn = rng.randint(1, max(1, len(texts) - 1))
        photo = -1
        if len(texts) > 2 and all(mark != "w" for mark, _ in texts) and house.has(rng, "photo"):
            photo = rng.randint(0, len(texts) - 1) if house.has(rng, "early_photo") else len(texts)
        cut = self._jump(piece, texts)
        for at, (mark, text) in enumerate(texts):
            if at == photo:
                setter.caption(piece, slots, self._wide())
            now = later if at >= turn else measure
            if mark == "w":
                setter.row(piece, text, now)
            elif mark == "s":
                setter.block(piece, "subhead", text, now)
            elif mark == "y":
                piece.body.append(Unit("byline", [text]))
            else:
                setter.block(piece, "paragraph", text, now)
        if cut:
            piece.body.append(setter.furniture(cut))
        if photo == len(texts):
            setter.caption(piece, slots, self._wide())

    def _jump(self, piece: Piece, texts: list[tuple[str, str]]) -> str:
        """Cuts a text that goes on on another page, or came from one; the line that says so, to stand at the end."""
        rng, plain = self.rng, all(mark == "p" for mark, _ in texts)
        if not plain or len(texts) < 3 or not self.house.has(rng, "jump"):
            return ""
        number = rng.choice(("二", "三", "四", "2", "3", "8"))
        if rng.random() < 0.6:
            last = texts[-1][1]
            texts[-1] = ("p", last[: rng.randint(len(last) // 2, len(last) - 1)] if rng.random() < 0.7 else last)
            return rng.choice(("（下转第{}版）", "下转第{}版", "（下转{}版①）", "▶下转{}版")).format(number)
        if not piece.byline and not piece.article.dateline and not piece.article.byline:
            first = texts[0][1]
            texts[0] = ("p", first[rng.randint(1, max(1, len(first) // 2)) :].lstrip("，。、；：！？”’） "))
            line = rng.choice(("（上接第一版）", "（上接1版）", "上接第一版", "（紧接第一版）"))
            piece.body.append(self.setter.furniture(line))
        return ""

    def _wide(self) -> float:
        return float(self.rng.choice((*self.house.measures, 24, 30, 42)))

    def _shorts(self) -> list[Piece]:
        """Shorts under one name: all with headlines, or all without."""
        rng, house = self.rng, self.house
        titled = rng.random() < 0.6
        measure = float(rng.choice(house.measures))
        signed = rng.choice(("none", "none", "head", "tail"))
        pieces: list[Piece] = []
        for _ in range(min(len(self.shorts), rng.randint(3, 4 if house.level == "standard" else 7))):
            slots = self._slots()
            headline, text = self._short(slots)
            piece = Piece(GoldArticle("story" if titled else "brief"), top=True, group=bool(pieces))
            if titled:
                self.setter.title(piece, Title(headline=headline_lines(rng, headline, house)))
            if signed == "head":
                text = self._opening(piece, slots) + text
            elif signed == "tail":
                template = rng.choice(("（{A}）", "（{A} {B}）", "（{A}）"))
                text += slots(template)
                piece.article.byline, piece.article.reporters = slots(template).strip("（）"), slots.signers(template)
            self.setter.block(piece, "paragraph", text, measure)
            pieces.append(piece)
        if pieces and rng.random() < 0.9:
            self.setter.banner(pieces[0], self._slots().pick("讯栏"))
        return pieces or [self._story()]

    def _short(self, slots: Slots) -> tuple[str, str]:
        """Headline and text of a short: the press's own, or a story of the sources that begins shortly."""
        for _ in range(4 if self.rng.random() < 0.4 else 0):
            story = self.sources.story(self.rng, self.share)
            if 40 <= len(story.paragraphs[0]) <= 130 and story.paragraphs[0][0] != "“" and story.title not in self.seen:
                self.seen.add(story.title)
                return story.title.replace("\n", " "), story.paragraphs[0]
        slots.steady = True
        headline, text = self.shorts.pop()
        return slots(headline), slots(text)

    def _photo(self) -> Piece:
        """A photograph with its own title, or without one."""
        rng, slots = self.rng, self._slots()
        piece = Piece(GoldArticle("photo"))
        if rng.random() < 0.8:
            text = self.sources.title(rng, self.share) if rng.random() < 0.3 else slots.pick("图题")
            self.setter.title(piece, Title(headline=headline_lines(rng, text, self.house)))
        if rng.random() < 0.3:
            self.setter.banner(piece, slots.pick("图栏"))
        measure, count = self._wide(), rng.choices((1, 2, 3), (8, 2, 1))[0]
        for _ in range(count):
            self.setter.caption(piece, slots if count == 1 else self._slots(), measure)
        return piece


def _some(rng: random.Random, paragraphs: list[str], house: House) -> list[str]:
    """Paragraphs, cut to what the page has room for, the last never a question."""
    most = rng.choice((260, 450, 700, 1100, 1500)) * (0.6 if house.kind == "shorts" else 1.0)
    kept: list[str] = []
    for text in paragraphs:
        kept.append(re.sub(r"\s+", " ", text))
        if sum(map(len, kept)) > most:
            break
    return kept
