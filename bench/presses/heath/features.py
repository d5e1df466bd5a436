"""Everything on a page that is no running story: photos, letters, notices, commentaries, lists, results, poems, briefs."""

import random
import re

from bench.presses.heath.bylines import LEADS, WRITERS, byline_above, fill
from bench.presses.heath.drafts import Desk, Draft, Piece, paragraphs
from bench.presses.heath.stories import caption_pieces, newspaper_story, write_story
from bench.presses.heath.tables import Filler, filled, person, sections, words
from bench.presses.heath.titles import Titles, add_banner, add_titles, headline_lines
from bench.typesetter.gold import GoldArticle

POINTS = ("{n}.", "{n}．", "（{n}）", "{n}、", "{c}、", "（{c}）", "{o}", "●", "◆", "第{c}，")
BRIEFS = ("简讯", "一句话新闻", "工会短波", "短讯", "信息快递")
SIGNATURES = ("读者 {}", "{}", "一名读者 {}", "职工 {}", "本报读者 {}")
EVENTS = (
    "男子8公里",
    "女子5公里",
    "叉车驾驶",
    "中式面点",
    "数控车工",
    "养老护理",
    "快件分拣",
    "职工象棋",
)
PLACES = ("第一名", "第二名", "第三名")
RESULT_ROWS = (
    "{event}{place} {who} {unit}",
    "{place} {who}（{unit}） {score}分",
    "{event} {place} {unit} {who} {score}分",
    "{who} {unit} {score}",
)
_PICTURED = re.compile(r"举行|开幕|参观|比赛|活动|演出|通车|建成|训练|采摘|开工|丰收|现场|游客|展出")
UNITS = ("供水公司", "第二中学", "公交公司", "人民医院", "化肥厂", "邮政局", "恒远轴承", "城管局", "纺织园")


def write_photo(desk: Desk, after: bool) -> list[Draft]:
    """A photo item: caption, credit, title."""
    rng = desk.rng
    title, text = filled(rng, "photo")
    story = newspaper_story(desk) if rng.random() < 0.5 else None
    if story and 40 <= len(story.paragraphs[0]) <= 170 and _PICTURED.search(story.paragraphs[0]):
        title, text = story.title, story.paragraphs[0]
    pieces, names, who = caption_pieces(desk, text)
    article = GoldArticle("photo", byline=who, reporters=names)
    draft = Draft(article, body=pieces, width="wide")
    add_titles(desk, draft, Titles(headline_lines(desk, title)), after)
    if desk.rng.random() < desk.dials.shares["banner"] / 3:
        add_banner(desk, draft, rng.choice(("镜头", "图片新闻", "光影", "工会镜头")))
    return [draft]


def write_letter(desk: Desk, after: bool) -> list[Draft]:
    """A letter with its salutation and signature, sometimes answered."""
    title, *texts = filled(desk.rng, "letter")
    draft = Draft(GoldArticle(), body=paragraphs(texts))
    draft.body[0].marked = True
    name = person(desk.rng)
    signature = desk.rng.choice(SIGNATURES).format(name)
    draft.article.byline, draft.article.reporters = signature, [name]
    signed = Piece("byline", signature, [signature])
    if desk.rng.random() < 0.4:
        line = desk.rng.choice(("答复", "律师说法", "编辑回复", "本报回音"))
        answer = sections()["answer"][0 if "工龄" in title else 1]
        draft.body += [signed, Piece("subhead", line, [line], marked=True), *paragraphs([answer], marked=True)]
    else:
        draft.below = [signed]
    add_titles(desk, draft, Titles([title]), after)
    if desk.rng.random() < 0.5:
        add_banner(desk, draft, desk.rng.choice(("读者来信", "来信照登", "有问必答", "维权信箱")))
    return [draft]


def write_notice(desk: Desk, after: bool) -> list[Draft]:
    """A notice: title, text, the body that signs and its date."""
    title, *texts = filled(desk.rng, "notice")
    date = f"20{desk.rng.randint(12, 25)}年{desk.rng.randint(1, 12)}月{desk.rng.randint(1, 28)}日"
    draft = Draft(GoldArticle(), body=paragraphs(texts[:-1]))
    draft.body += [Piece("body", text, [text], marked=True) for text in (texts[-1], date)]
    add_titles(desk, draft, Titles([title]), after)
    return [draft]


def write_comment(desk: Desk, after: bool) -> list[Draft]:
    """A signed commentary."""
    title, *texts = filled(desk.rng, "comment")
    draft = Draft(GoldArticle(), body=paragraphs(texts))
    if desk.rng.random() < 0.75:
        byline_above(desk, draft, WRITERS)
    else:
        name = person(desk.rng)
        draft.article.byline, draft.article.reporters = name, [name]
        draft.body[-1].text += f"（{name}）"
    add_titles(desk, draft, Titles(headline_lines(desk, title)), after)
    if desk.rng.random() < 0.5:
        add_banner(desk, draft, desk.rng.choice(("工友说吧", "短评", "职场观察", "有话直说", "本报评论")))
    return [draft]


def write_points(desk: Desk, after: bool) -> list[Draft]:
    """An introduction and points, each with its number or mark."""
    title, intro, *texts = filled(desk.rng, "list")
    form = desk.rng.choice(POINTS)
    points = [form.format(n=at + 1, c="一二三四五六七"[at], o="①②③④⑤⑥⑦"[at]) + text for at, text in enumerate(texts)]
    draft = Draft(GoldArticle(), body=[*paragraphs([intro]), *paragraphs(points, marked=True)])
    if desk.has("byline_line"):
        byline_above(desk, draft, ("本报记者 {a}", "□ 记者 {a}", "■ 本报记者 {a}"))
    add_titles(desk, draft, Titles(headline_lines(desk, title)), after)
    return [draft]


def write_results(desk: Desk, after: bool) -> list[Draft]:
    """A table of results: an introduction, then a row a line."""
    rng, place = desk.rng, desk.rng.choice(words("places"))
    event, form = rng.choice(EVENTS), rng.choice(RESULT_ROWS)
    what = rng.choice(("职工运动会", "职业技能竞赛", "工人文体周"))
    intro = f"{place}{what}日前落幕，来自{rng.randint(8, 60)}家单位的{rng.randint(90, 400)}名职工参加。主要成绩如下："
    rows = [_row(rng, form, event, PLACES[at]) for at in range(3)]
    if rng.random() < 0.6:
        rows += [_row(rng, form, rng.choice(EVENTS), PLACES[at]) for at in range(3)]
    pieces = [Piece("body", row, [row], marked=True) for row in rows]
    draft = Draft(GoldArticle(), body=[*paragraphs([intro]), *pieces])
    add_titles(desk, draft, Titles([f"{place}{what}成绩揭晓"]), after)
    return [draft]


def _row(rng: random.Random, form: str, event: str, place: str) -> str:
    score = f"{rng.randint(80, 99)}.{rng.randint(0, 9)}"
    return form.format(event=event, place=place, who=person(rng), unit=rng.choice(UNITS), score=score)


def write_poem(desk: Desk, after: bool) -> list[Draft]:
    """A poem, a verse a line, under the poet's name."""
    title, *verses = filled(desk.rng, "poem")
    draft = Draft(GoldArticle(), body=[Piece("body", verse, [verse], marked=True) for verse in verses])
    byline_above(desk, draft, ("{a}", "□ {a}", "■ {a}", "○ {a}"))
    add_titles(desk, draft, Titles([title]), after)
    if desk.rng.random() < 0.4:
        add_banner(desk, draft, desk.rng.choice(("职工诗苑", "诗歌", "副刊·诗页")))
    return [draft]


def write_briefs(desk: Desk, after: bool) -> list[Draft]:
    """Notes of a sentence below one banner: each with a title, or each starting with 本报讯（记者…）."""
    untitled = desk.dials.level != "standard" and desk.rng.random() < 0.4
    drafts = [_brief(desk, line, untitled, after) for line in desk.rng.sample(sections()["brief"], desk.rng.randint(2, 4))]
    add_banner(desk, drafts[0], desk.rng.choice(BRIEFS))
    return drafts


def _brief(desk: Desk, line: str, untitled: bool, after: bool) -> Draft:
    title, text = Filler(desk.rng)(line).split("|")
    draft = Draft(GoldArticle("brief"), body=paragraphs([text]), width="page")
    if untitled or desk.rng.random() < 0.3:
        lead, names = fill(desk.rng, desk.rng.choice(LEADS[:6]))
        draft.body = paragraphs([lead + text], marked=True)
        draft.article.reporters = names
    if not untitled:
        add_titles(desk, draft, Titles([title]), after)
    return draft


def write(desk: Desk, kind: str, after: bool) -> list[Draft]:
    """The drafts of one kind of item (dials.KINDS)."""
    return [write_story(desk, after)] if kind == "story" else WRITERS_OF[kind](desk, after)


WRITERS_OF = {
    "photo": write_photo,
    "letter": write_letter,
    "notice": write_notice,
    "comment": write_comment,
    "points": write_points,
    "results": write_results,
    "poem": write_poem,
    "briefs": write_briefs,
}
