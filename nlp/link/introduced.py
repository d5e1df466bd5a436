"""Short names and originals that brackets give: 华中科技大学（以下简称“华中科大”）, 皮埃尔·杜兰（Pierre Durand）."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nlp.link.article import Article, Canonical, Coded, Mention
from nlp.link.gazetteer import words

_NAMED = re.compile(
    r"[（(](?:[^（）()]{0,40}?[，,；; ])?(?P<kind>以下简称|下称|以下称|又称|简称|股票简称|证券简称)(?:为|是)?[：:]?"
    r"(?P<mark>[“「]?)(?P<short>[\u4e00-\u9fffA-Za-z0-9·]{2,12}?)(?(mark)[”」]?)(?=[，,、；;）)或和 ”])[^（）()]*[）)]"
)
_LETTERS = r"A-Za-z\u00c0-\u024f.'’\-&"
_LATIN = re.compile(rf"[（(] ?(?P<short>[A-Z][{_LETTERS}]+(?: [{_LETTERS}]+)*) ?[）)]")
_COMMON = re.compile(
    r"^(?:[本该我双各].*|上述.*|甲方|乙方|丙方|买方|卖方|(?:[标目子母][的标公]?|项目|控股|上市|发行|交易|合资|合作|股份|集团)?(?:公司|集团|资产|交易|股东|对方)|"
    r".?(?:办法|条例|规定|意见|方案|通知|规划|协议|合同|标准|决定))$|^(?:研究|联合|促进|管理|专业|组织|筹备)?(?:[协学商大]会|会|中心|委员会|管委会)$"
)
_UNSEEN = re.compile(
    r"(?:^|(?<=[，。；：、！？”\n]))(?P<name>[\u4e00-\u9fff]{4,24}(?:有限公司|股份公司|集团公司|合伙企业)(?:（有限合伙）)?)$"
)
_NO_NAME = re.compile(r"[的了与向对由在将是为获日被把称说]")
_RULE = "short name that the article introduces"


class Introduction(NamedTuple):
    """A short name, the mention it stands for, and the bracket's span in the mention's field."""

    short: str
    whole: Mention
    start: int
    end: int


def introductions(article: Article) -> list[Introduction]:
    """The short names that brackets right behind names give: a body's or place's, and anybody's in Latin letters.

    Not common nouns (以下简称“公司”), nor what does not shorten the name, but for the name of a share.
    """
    ends = {(one.field, one.end): one for one in article.mentions}
    found = []
    for field, text in article.texts.items():
        for bracket in _brackets(text):
            whole = ends.get((field, bracket.start()))
            if whole is None or whole.text == bracket["short"]:
                continue
            latin = bracket.re is _LATIN and (whole.label == "ORG" or not bracket["short"].isupper())
            if latin or (bracket.re is _NAMED and whole.label != "PER" and _is_short(bracket, whole.text)):
                found.append(Introduction(bracket["short"], whole, *bracket.span()))
    return found


def _brackets(text: str) -> Iterator[re.Match[str]]:
    yield from _NAMED.finditer(text)
    yield from _LATIN.finditer(text)


def _is_short(bracket: re.Match[str], whole: str) -> bool:
    short = bracket["short"]
    if _COMMON.search(short) or short in words()["generic"]:
        return False
    left = iter(whole)
    of_a_share = bracket["kind"] in ("股票简称", "证券简称")
    return of_a_share or sum(char in left for char in short) >= min(len(short), max(2, len(short) - 1))


def unseen_bodies(article: Article) -> list[Mention]:
    """Companies that nobody found where a short name is given them: all that stands between a mark and the bracket."""
    found = []
    for field, text in article.texts.items():
        taken = {one.end for one in article.mentions if one.field == field and one.label == "ORG"}
        for bracket in _NAMED.finditer(text):
            name = _UNSEEN.search(text, max(0, bracket.start() - 32), bracket.start())
            if name and bracket.start() not in taken and not _NO_NAME.search(name["name"]):
                people = (
                    one for one in article.mentions if (one.field, one.label) == (field, "PER") and one.start >= name.start()
                )
                ends = (one.end for one in people if one.end < name.end() and text[one.end] in "及和")  # 何某及|云溪有限公司
                start = max((end + 1 for end in ends), default=name.start())
                found.append(Mention(field, start, name.end(), text[start : name.end()], "ORG"))
    return found


def short_mentions(article: Article) -> list[Mention]:
    """Every place of the article where an introduced name stands; one of two characters only where somebody found it."""
    given = {one.short: one for one in reversed(introductions(article))}
    return [
        Mention(field, at, at + len(short), short, one.whole.label)
        for short, one in given.items()
        for field, text in article.texts.items()
        for at in _places(text, short)
        if len(short) > 2 or any(other.text == short for other in article.mentions)
    ]


def _places(text: str, short: str) -> Iterator[int]:
    latin = short[0] < "\u0250"
    pattern = rf"(?<![A-Za-z]){re.escape(short)}(?![A-Za-z])" if latin else re.escape(short)
    return (match.start() for match in re.finditer(pattern, text))


def take_names(article: Article, names: Sequence[Canonical], codes: Sequence[Coded]) -> tuple[list[Canonical], list[Coded]]:
    """Names and codes, those of introduced short names being the whole name's."""
    numbers = {(one.field, one.start, one.end): number for number, one in enumerate(article.mentions)}
    whole_of = {one.short: numbers[one.whole.field, one.whole.start, one.whole.end] for one in reversed(introductions(article))}
    taken, coded = list(names), list(codes)
    for number, one in enumerate(article.mentions):
        whole = whole_of.get(one.text, number)
        if whole == number or article.mentions[whole].label != one.label:
            continue
        name = names[whole].name or (article.mentions[whole].text if "candidates" not in names[whole].rule else None)
        if name is None and names[number].name:
            continue
        taken[number] = Canonical(name, _RULE if name else names[whole].rule)
        coded[number] = codes[whole]
    for number in whole_of.values():
        if taken[number].name is None and "candidates" not in taken[number].rule:
            taken[number] = Canonical(article.mentions[number].text, "as written where its short name is introduced")
    return taken, coded
