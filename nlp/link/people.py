"""People by the fullest name of the article; a surname alone where one person bears it."""

import re
from collections import Counter, defaultdict

from nlp.kin import KIN
from nlp.link.article import BODY, Article, Canonical, Mention
from nlp.link.plausible import COMPOUND, why_not

_HONORIFIC = re.compile(r"^(?:先生|女士|小姐|师傅|大姐|大哥|大妈|大爷|大叔|阿姨|奶奶|爷爷|老师|家|同学|总|主任|经理)")
_ELDER = r"(?:师傅|大[姐哥妈爷叔娘嫂]|阿姨|奶奶|爷爷|老师|老汉|老太|先生|女士|伯|婶|家)"
_OF_KIN = (
    rf"[的和]?(?:[大小独长次三二]?(?:{KIN}|[孙外]*孙[子女]?|女婿|儿媳|侄子|侄女|外甥)|"
    r"堂[弟兄]|徒弟|弟子|学生|同事|邻居|搭档|同乡)[、，]?[^，。；“”]{0,6}"
)


class People:
    """The full names of an article, and what a surname or given name alone can mean among them."""

    def __init__(self, article: Article) -> None:
        """Count the people of one article."""
        self.article = article
        people = [mention for mention in article.mentions if mention.label == "PER"]
        self.counts = Counter(mention.text for mention in people)
        self.full: dict[str, int] = {}
        for mention in people:
            if not _is_part(mention.text):
                self.full.setdefault(mention.text, mention.start if mention.field == BODY else -1)
        self.fuller: dict[str, list[str]] = defaultdict(list)
        for name in self.full:
            for part in _parts_of(name):
                self.fuller[part].append(name)
        self.withheld = {one.text for one in people if article.texts[one.field].startswith("某", one.end)}
        self.reporters = {one.text for one in people if one.in_byline} - {one.text for one in people if not one.in_byline}

    def name(self, mention: Mention) -> Canonical:
        """The full name of whom a mention means; None for a surname that several may bear, or a withheld name."""
        text = mention.text
        follows = self.article.texts[mention.field][mention.end : mention.end + 4]
        if _is_part(text) and follows.startswith("某"):
            return Canonical(None, "a withheld name")
        if _is_part(text):
            return self._by_surname(mention, bool(_HONORIFIC.match(follows)))
        if "·" not in text and "•" not in text:
            longer = self._containing(text)
            if len(longer) == 1:
                return Canonical(longer[0], "part of the one fuller name in the article")
            if len(longer) > 1:
                return Canonical(None, f"part of {len(longer)} names in the article: {'、'.join(longer[:4])}")
        reason = why_not(text, "PER") or self._run_on(text)
        return Canonical(None, reason) if reason else Canonical(text, "full name")

    def _run_on(self, text: str) -> str | None:
        """韩信梦 where the article names 韩信 more than once: the next word's first character is in it."""
        short = text[:-1]
        return f"{short} and what follows" if len(text) > 2 and self.counts[short] > 1 and self.counts[text] == 1 else None

    def _by_surname(self, mention: Mention, polite: bool) -> Canonical:
        held = [name for name in self.full if name.startswith(mention.text) and len(name) <= len(mention.text) + 2]
        held = [name for name in held if not self._kin(mention, name, polite)]
        held = [name for name in held if not (polite and name in self.reporters)]
        if held and mention.text in self.withheld:
            return Canonical(None, "a surname that a withheld name has, too")
        if len(held) == 1:
            return Canonical(held[0], "the one person of the article with this surname")
        return Canonical(None, "a surname alone" if not held else f"{len(held)} people of this surname: {'、'.join(held[:4])}")

    def _kin(self, mention: Mention, name: str, polite: bool) -> bool:
        """Whether an elder called 老吴 or 吴师傅 is one whose son or pupil has the name: 老吴的儿子吴浩."""
        elder = polite or self.article.texts[mention.field][: mention.start].endswith("老")
        return elder and any(
            re.search(rf"(?:老{mention.text}|{mention.text}{_ELDER}){_OF_KIN}{re.escape(name)}", text)
            for text in self.article.texts.values()
        )

    def _containing(self, text: str) -> list[str]:
        """贝拉克·奥巴马 for 奥巴马, 赵铭远 for 铭远."""
        return sorted(self.fuller.get(text, ()))


def _is_part(text: str) -> bool:
    return len(text) == 1 or (len(text) == 2 and text in COMPOUND)


def _parts_of(name: str) -> set[str]:
    """What of a full name may stand for it."""
    first, *others = re.split(r"[·•]", name)
    if others:
        return {others[-1], *([first] if len(first) > 1 else [])}
    return {name[1:]} if len(name) == 3 else {name[:2]} if len(name) == 4 else set()
