"""Mentions as the recogniser found them -> mentions as the article bears them out: their ends, and which are none.

The recogniser reads sentence by sentence; brackets, marks and the rest of the article tell more.
"""

import re
import string
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence

from nlp.link.article import Article, Mention
from nlp.link.gazetteer import world
from nlp.link.introduced import introductions, short_mentions, unseen_bodies
from nlp.link.plausible import why_not
from nlp.named import SHIP, storms_in

_PRIZE = re.compile(
    r"(?![\u4e00-\u9fff]{0,6}[的获得颁说夺捧拿摘赢领评荣设授捐发在与和为是被从因将向对了着过把给让也都就再又首次第])"
    r"(?:[\u4e00-\u9fff]{0,6}(?<![金银铜大等秀佳胜围名项个类中])奖(?![励品牌得惩])(?:章|学金)?|杯)"
)
_NO_PRIZE = re.compile(r"全[国省市县]|中国|国际|世界|[一二两三四五六七八九十多数]")
_CAMPUS = re.compile(r"（[\u4e00-\u9fff]{2,4}）")
_WHOLE_BODY = re.compile(r"(?:大学|学院)$")
_PAIRS = {"”": "“", "’": "‘", "）": "（", "」": "「", "』": "『", "》": "《"}
_EDGE = "：:，。；、·▲▼△▽◎●■★☆◆□○▶►▷▸◇※•▪@＠ "
_LATIN = re.compile("[A-Za-z0-9]")
_LATIN_SIGNS = string.ascii_letters + string.digits
_VERSUS = re.compile(r"(?<=[\u4e00-\u9fff])(?:VS|vs|Vs)\.?(?=[\u4e00-\u9fff])")
_GIVES = re.compile(r"（(?:以下|下称|简称)")
_CELLS = re.compile(r"[\u3400-\u9fff]\s+[\u3400-\u9fff]")
_SHARE = re.compile(r"(?:证券|股票)简称[：:]\s?(?P<name>[\u3400-\u9fff]{3,6})(?=[\s，；）)]|$)", re.M)
_NOBODY = ("人选", "候选人")
_TITLE = re.compile(r"(?P<country>[\u4e00-\u9fff]{2,6})《(?P<paper>[^《》]{2,})$")
_ENDINGS = "也就都把被说称等在作喊笑将与和向对的了是"
_TWICE = re.compile(r"(分局|总队|支队|大队|中队|分行|支行|分院|分校|分会)(?=\1$)")
_OURS = re.compile(r"我[省市县区州](?=[\u4e00-\u9fff]{4,}(?:公司|集团|厂)$)")
_PREPOSITIONS = "以由对向与和被让给请跟将把"
"""First characters that a name took from the word before it: 以|谈永贵."""
_ADVERBS = "常曾又还却则"
"""Last characters that a name took from the word behind it: 石磊|常."""
_NO_NAME = {
    "ORG": re.compile(
        "[业生员]|(?<=部)门|(?<=网)络|(?<=银行)间(?=[市债同拆])|(?<=电信)(?:诈骗|网络)|(?<=石油)(?:进口|需求|消费|产量)"
    ),
    "PER": re.compile("地区|[市州县区镇省岛]"),
}
"""What behind a name makes it part of another word: 中国银行业, 北京大学生, 弗格森地区."""
_IN_WORDS = re.compile("[位处在源由关]于|[如为任]何|方向明[确晰朗]|[0-9一二三四五六七八九十]特斯拉")
"""Words around what looks like a name: 位|于海南, 如|何建国."""
SURE = 0.9
"""Chance that a longer name must have to lengthen a shorter one."""


def mend_mentions(article: Article) -> Article:
    """The article with its mentions mended, by field and place, without overlap."""
    trimmed = [whole for one in article.mentions for part in _sides(article, one) if (whole := _trim(article, part))]
    kept = [
        _withheld(article, one)
        for one in trimmed
        if not (_of_a_prize(article, one) or one.text in _NOBODY or _spans_cells(one))
    ]
    article = _with(article, _lengthen(article, _shorten(article, kept)))
    article = _with(article, _over(article.mentions, _not_a_place(article)))
    article = _with(article, _over(article.mentions, [*_campuses(article), *_shares(article), *unseen_bodies(article)]))
    article = _with(article, _over(article.mentions, _again(article)))
    article = _with(article, _without_originals(article))
    wholes = {one.whole for one in introductions(article)}
    article = _with(article, [one._replace(chance=1.0) if one in wholes else one for one in article.mentions])
    return _with(article, _over(article.mentions, short_mentions(article)))


def _with(article: Article, mentions: Iterable[Mention]) -> Article:
    return article._replace(mentions=sorted(mentions, key=lambda one: (one.field, one.start)))


def _span(article: Article, one: Mention, start: int, end: int) -> Mention:
    return one._replace(start=start, end=end, text=article.texts[one.field][start:end])


def _trim(article: Article, one: Mention) -> Mention | None:
    """Without marks at its ends whose partner is not in it; None when nothing is left."""
    start, end = one.start, one.end
    text = article.texts[one.field]
    if one.field == "body" and not one.in_byline and start < article.lead_offset < end:
        start = article.lead_offset  # 本报云溪电|云溪县总工会
    if gives := _GIVES.search(text, start, end):
        end = gives.start()
    if start and text[start - 1 : start] == "“" and "”" in text[start : end - 1] and "“" not in text[start:end]:
        start -= 1  # “|花漾年华”美容院
    if one.label == "ORG" and (paper := _TITLE.search(text[start:end])) and paper["country"] in world():
        start += paper.start("paper")  # 丹麦《|日德兰邮报
    if one.label == "ORG" and text[end : end + 1] == "长" and (twice := _TWICE.search(text, start, end)):
        end -= len(twice[1])  # 云溪县公安局城东分局|分局长
    if one.label == "ORG" and _OURS.match(text[start:end]):
        start += 2  # 我市|云溪股份有限公司
    while start < end and (text[start] in _EDGE or _unpaired(text[start:end], 0)):
        start += 1
    while start < end and (text[end - 1] in _EDGE or _unpaired(text[start:end], end - start - 1)):
        end -= 1
    if start < end and _LATIN.match(text, end - 1) and _LATIN.match(text, end):
        bare = text[start:end].rstrip(_LATIN_SIGNS)
        end = start + len(bare) if bare[-1:] > "\u3400" else end  # 江北|E30, but NASA|12日, Rolls-Royce|12日
    cut = next((at for at in range(end - start) if _unpaired(text[start:end], at)), None)
    if cut is not None and text[start + cut] in "（）":
        return _beside_bracket(article, one, (start, end), start + cut)
    return _span(article, one, start, end) if start < end else None


def _sides(article: Article, one: Mention) -> Iterator[Mention]:
    """海港VS国安: two names."""
    at = one.start
    for versus in _VERSUS.finditer(one.text):
        yield _span(article, one, at, one.start + versus.start())
        at = one.start + versus.end()
    yield one if at == one.start else _span(article, one, at, one.end)


def _unpaired(text: str, at: int) -> bool:
    """Whether a quotation mark or bracket has no partner in these characters."""
    mark = text[at]
    if mark in _PAIRS:
        return text.count(_PAIRS[mark], 0, at) < text.count(mark, 0, at + 1)
    close = next((close for close, opening in _PAIRS.items() if opening == mark), None)
    return close is not None and text.count(close, at) < text.count(mark, at)


def _beside_bracket(article: Article, one: Mention, span: tuple[int, int], cut: int) -> Mention | None:
    """中国）基金研究中心 from the name before its bracket on; else the part that ends the name."""
    start, end = span
    text = article.texts[one.field]
    if text[cut] == "）":
        head = next((other for other in article.mentions if (other.field, other.end) == (one.field, start - 1)), None)
        if head and text[start - 1] == "（" and head.label != "PER":
            return _span(article, one, head.start, end)
        return _span(article, one, cut + 1, end)
    if text[end : end + 1] == "）":
        return _span(article, one, start, end + 1)
    return _span(article, one, start, cut)


def _withheld(article: Article, one: Mention) -> Mention:
    """陈 of 陈某, 王 of 王某某: the surname alone is the name, as the labels have it."""
    at = one.text.find("某", 1) if one.label == "PER" else -1
    return _span(article, one, one.start, one.start + at) if at > 0 else one


def _of_a_prize(article: Article, one: Mention) -> bool:
    """茅盾 of 茅盾文学奖, 何利奖; not 何语获奖, 何语金奖."""
    if one.label != "PER" or len(one.text) < 2:
        return False
    if one.text[-1] == "奖":
        return True
    rest = _PRIZE.match(article.texts[one.field], one.end)
    return rest is not None and not _NO_PRIZE.search(rest[0])


def _spans_cells(one: Mention) -> bool:
    """胜 平, of two cells of a row."""
    return one.label == "PER" and _CELLS.search(one.text) is not None


def _shares(article: Article) -> Iterator[Mention]:
    """证券简称：云溪股份 at the head of a notice."""
    for field, text in article.texts.items():
        for share in _SHARE.finditer(text):
            yield Mention(field, *share.span("name"), share["name"], "ORG")


def _shorten(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """薛广田摩挲 where the article has 薛广田, 何语常 where it has 何语 twice: the name, and what follows."""
    people = {one.text for one in mentions if one.label == "PER" and len(one.text) == 3 and one.chance >= SURE}
    counts = Counter(one.text for one in mentions if one.label == "PER")

    def end(one: Mention) -> int:
        if one.label == "PER" and len(one.text) > 4 and one.text[:3] in people and why_not(one.text, "PER"):
            return one.start + 3
        runs_on = len(one.text) == 3 and one.text[-1] in _ADVERBS and counts[one.text] == 1 and counts[one.text[:-1]] > 1
        return one.end - 1 if one.label == "PER" and runs_on else one.end

    def start(one: Mention) -> int:
        return one.start + (
            one.label == "PER" and len(one.text) == 4 and one.text[0] in _PREPOSITIONS and one.text[1:] in people
        )

    return [_span(article, one, start(one), end(one)) for one in mentions]


def _lengthen(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """马成 where the article has 马成之 and every 马成 reads on so."""
    people = [one for one in mentions if one.label == "PER"]
    counts = Counter(one.text for one in people)
    longer = {one.text for one in people if one.chance >= SURE and one.text[-1] not in _ENDINGS}
    longer = {text for text in longer if 2 < len(text) < 5 and counts[text] >= counts[text[:-1]]}
    reads_on: dict[str, bool] = {}
    of_short: dict[str, list[str]] = defaultdict(list)
    for text in longer:
        of_short[text[:-1]].append(text)
    for one in people:
        goes = any(article.texts[one.field].startswith(text, one.start) for text in of_short[one.text])
        reads_on[one.text] = reads_on.get(one.text, True) and goes
    return [
        _span(article, one, one.start, one.end + 1) if one.label == "PER" and reads_on[one.text] else one for one in mentions
    ]


def _again(article: Article) -> Iterator[Mention]:
    """何语秋说 where the recogniser found 何语秋, and surely, elsewhere in the article only."""
    names: dict[str, Mention] = {}
    for one in article.mentions:
        whole = (one.label == "PER" and len(one.text) == 3) or (one.label == "ORG" and len(one.text) > 3)
        if whole and one.chance >= SURE and not one.in_byline and why_not(one.text, one.label) is None:
            names.setdefault(one.text, one)
    sure = Counter((one.text, one.label) for one in article.mentions if one.chance >= SURE and one.text in names)
    others = ((name, label, times) for (name, label), times in sure.items() if label != names[name].label)
    otherwise = {name for name, label, times in others if 2 * times >= sure[name, names[name].label]}
    names = {name: one for name, one in names.items() if name not in otherwise}  # 奥斯汀, a person and a town
    storms = set[str]().union(*map(storms_in, article.texts.values()))
    covered = {(one.field, place): one for one in article.mentions for place in range(one.start, one.end)} if names else {}
    for name, one in names.items():
        for field, text in article.texts.items():
            at = text.find(name)
            while at >= 0:
                found = one._replace(field=field, start=at, end=at + len(name))
                edges = [covered.get((field, place)) for place in (at, found.end)]
                crossed = any(other and other.start < place for other, place in zip(edges, (at, found.end), strict=True))
                within = _NO_NAME[one.label].match(text, found.end) or _IN_WORDS.search(text, max(0, at - 1), found.end + 1)
                own = covered.get((field, at))
                other = own is not None and own.label != one.label and own.chance >= SURE and own.end == found.end
                if not (crossed or other or within or _of_a_prize(article, found) or _is_title(article, found, storms)):
                    yield found
                at = text.find(name, at + len(name))


def _is_title(article: Article, one: Mention, storms: Container[str]) -> bool:
    """Whether a person's name is all of a title (《何语秋》), a ship's (“何语秋”号) or a storm's."""
    text = article.texts[one.field]
    marks = text[max(0, one.start - 1) : one.start] + text[one.end : one.end + 1]
    ship = SHIP.match(text, one.end) is not None
    return one.label == "PER" and (marks == "《》" or (marks in ("“”", "「」") and (ship or one.text in storms)))


def _not_a_place(article: Article) -> Iterator[Mention]:
    """宁德 where the article has 宁德厚 for a person and this place reads on so."""
    people = {one.text: one for one in article.mentions if one.label == "PER" and one.chance >= SURE and 2 < len(one.text) < 5}
    for one in article.mentions:
        if one.label == "LOC" and len(one.text) > 1:
            for name, person in people.items():
                if name != one.text and name.startswith(one.text) and article.texts[one.field].startswith(name, one.start):
                    yield person._replace(field=one.field, start=one.start, end=one.start + len(name))


def _campuses(article: Article) -> Iterator[Mention]:
    """中国地质大学（北京）: a university and the place in brackets that belongs to its name; 德勒（中国）."""
    for one in article.mentions:
        text = article.texts[one.field]
        place = _CAMPUS.match(text, one.end) if one.label == "ORG" else None
        if place is None:
            continue
        inside = place[0][1:-1]
        told = inside.startswith(("华", "东北", "西北", "西南", "中国")) or any(
            (other.field, other.start, other.end) == (one.field, one.end + 1, place.end() - 1) and other.label == "LOC"
            for other in article.mentions
        )
        if told and (_WHOLE_BODY.search(one.text) or inside == "中国"):
            yield _span(article, one, one.start, place.end())


def _without_originals(article: Article) -> list[Mention]:
    """The mentions, without the pieces of a name's original in brackets."""
    spans = [(one.whole.field, one.start, one.end) for one in introductions(article) if one.short[0] < "\u0250"]
    return [
        one
        for one in article.mentions
        if not any(field == one.field and start < one.start and one.end < end for field, start, end in spans)
    ]


def _over(mentions: Sequence[Mention], added: Iterable[Mention]) -> list[Mention]:
    """The mentions with those that are added, which take the place of what they touch but for a longer name around them."""
    at = {(one.field, place): one for one in mentions for place in range(one.start, one.end)}
    for new in added:
        places = [(new.field, place) for place in range(new.start, new.end)]
        touched = {at[place] for place in places if place in at}
        if any(one.start <= new.start and new.end <= one.end and len(one.text) > len(new.text) for one in touched):
            continue
        for one in touched:
            for place in range(one.start, one.end):
                at.pop((one.field, place), None)
        at |= dict.fromkeys(places, new._replace(in_byline=any(one.in_byline for one in touched)))
    return list(dict.fromkeys(at.values()))
