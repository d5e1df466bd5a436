"""What is no running text: law questions, lists of names, notices, proposals, letters, terms, verse, diaries, photos."""

import random
import re

from bench.presses.brook.drafts import Draft, Piece, paragraphs, row, subhead
from bench.presses.brook.words import Cast, new_cast, person, table
from bench.typesetter.sources import Sources

_NUMERALS = "一二三四五六七八九十"


def law(rng: random.Random) -> Draft:
    """A reader asks, a lawyer answers; or a case told."""
    cast, texts = new_cast(rng), table("matter")
    if rng.random() < 0.3:
        return Draft("law", paragraphs([cast(text) for text in texts["case"]]), [cast.one(texts["law_title"])])
    head, asked, *answers = map(cast, rng.choice(texts["qa"]))
    title = [head]
    way = rng.choice(["letter", "marks", "heads"])
    if way == "marks":
        ask, reply = rng.choice([("问：", "答："), ("职工咨询：", "律师解答："), ("Q：", "A：")])
        return Draft("law", paragraphs([ask + asked, reply + answers[0], *answers[1:]]), title)
    if way == "heads":
        ask, reply = rng.choice([("案情回放", "律师说法"), ("读者提问", "法官释疑"), ("【案例】", "【评析】")])
        return Draft("law", [subhead(ask), Piece(asked), subhead(reply), *paragraphs(answers)], title)
    name = person(rng)[0]
    signed = rng.choice([f"读者 {name}某", f"{name}某某"])
    greeting, answer_to = (
        Piece("编辑同志：", style="flat"),
        Piece(f"{name}某{rng.choice(['读者', '先生', '女士', '同志'])}：", style="flat"),
    )
    return Draft("law", [greeting, Piece(asked), row(signed), answer_to, *paragraphs(answers)], title)


def award(rng: random.Random) -> Draft:
    """Names by the dozen, set in rows, or a name and a place of work a row."""
    cast, texts = new_cast(rng), table("matter")
    pieces = paragraphs([cast.one(texts["award_lead"])]) if rng.random() < 0.7 else []
    grades = sorted(rng.sample(range(len(texts["grade"])), rng.randint(2, 3)))
    by_row, running = rng.random() < 0.35, rng.random() < 0.25
    for grade in grades:
        head = cast(texts["grade"][grade])
        pieces.append(subhead(head))
        told = re.search(r"（(\d+)名）", head)
        count = int(told[1]) if told else rng.randint(4, 30)
        pieces += _winners(rng, count, by_row, running)
    return Draft("award", pieces, [cast.one(texts["award"])])


def _winners(rng: random.Random, count: int, by_row: bool, running: bool) -> list[Piece]:
    """Names: one a row with their place of work, in rows of names, or as running text."""
    if by_row:
        return [row(_name_and_place(rng)) for _ in range(min(count, 9))]
    names = [person(rng) for _ in range(count)]
    if running:
        return [Piece("、".join(names) + rng.choice(["", "。"]))]
    return [Piece(" ".join(map(_set_name, names)), style="names")]


def _set_name(name: str) -> str:
    """A name of two characters is set to the width of three."""
    return name if len(name) > 2 else f"{name[0]}　{name[1]}"


def _name_and_place(rng: random.Random) -> str:
    cast = new_cast(rng)
    return cast(f"{_set_name(cast.fixed['hero'])}　<unit>[<post>||]")


def notice(rng: random.Random) -> Draft:
    """A public notice: running text, rows, the office and the day at the end."""
    cast, texts = new_cast(rng), table("matter")
    pieces = paragraphs([cast(text) for text in texts["notice"][:2]])
    pieces += [row(cast(text)) for text in texts["notice"][2 : rng.randint(3, 4)]]
    if rng.random() < 0.6:
        pieces += [row(cast("<body>")), row(f"{rng.randint(2012, 2024)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日")]
    title = cast("[关于推荐<town>市劳动模范候选人的公示|<body>公示|公　示|评选<field>系统先进工作者的公示]").replace("　", "")
    return Draft("notice", pieces, [title])


def proposal(rng: random.Random) -> Draft:
    """Excerpts of proposals in numbered points."""
    cast, texts = new_cast(rng), table("matter")
    mark = rng.choice(["一、", "1.", "（一）", "●", "①", "建议一："])
    points = cast.some(texts["point"], 3, 5)
    lead = [
        cast(
            "[今年全会期间|座谈会上]，[<pal>等<3-20>名委员|<hero>代表]就[保障新就业形态劳动者权益|技能人才培养]提出[如下|以下]建议："
        )
    ]
    body = [_mark(mark, at) + text for at, text in enumerate(points)]
    title = cast("[关于|就][保障新就业形态劳动者权益|加强技能人才培养|完善职工服务设施][的提案|的几点建议|建言献策]")
    return Draft("proposal", paragraphs([*lead[: rng.randint(0, 1)], *body]), [title])


def _mark(mark: str, at: int) -> str:
    """The mark of a point by its number, from 0."""
    if mark == "①":
        return chr(ord("①") + at)
    return mark.replace("一", _NUMERALS[at]).replace("1", str(at + 1))


def safety(rng: random.Random) -> Draft:
    """Rules of safe work, each a row of its own."""
    cast, texts = new_cast(rng), table("matter")
    field = texts[rng.choice(["safety", "safety", "advice"])]
    rules = cast.some(field, 4, 7)
    mark = rng.choice(["1.", "一、", "●", "★", "", "（一）"])
    body = [_mark(mark, at) + text for at, text in enumerate(rules)]
    body[-1] = body[-1].rstrip("；。") + "。"
    lead = cast("[为防范事故|<town>市应急管理局提醒广大职工]，[岗位作业要牢记|请注意]：")
    title = cast("[<field>作业|班组|岗位|夏季]安全[要点|“顺口溜”|须知|提示]")
    return Draft("safety", paragraphs([lead, *body] if rng.random() < 0.7 else body), [title])


def terms(rng: random.Random) -> Draft:
    """What some words mean."""
    cast, texts = new_cast(rng), table("matter")
    chosen = rng.sample(texts["term"], rng.randint(1, 4))
    if len(chosen) == 1:
        return Draft("term", paragraphs([cast("".join(chosen[0]))]), [cast("什么是" + chosen[0][0] + "[？|]")])
    link = rng.choice(["：", "", "——"])
    body = [cast(word + link + (text if not link else text.removeprefix("是指").removeprefix("，"))) for word, text in chosen]
    return Draft("term", paragraphs(body), [cast("[这些名词，您了解吗？|安全生产名词解释|职工常用名词[一览|]]")])


def letter(rng: random.Random) -> Draft:
    """A reader writes; the editors or an office may answer."""
    cast, texts = new_cast(rng), table("matter")
    way = rng.choice(["thanks", "complaint", "reader"])
    if way == "thanks":
        body, title = (
            [cast(text) for text in texts["letter"][:2]],
            cast("[感谢<post><hero>|一封迟到的感谢信|好人<hero>，谢谢您]"),
        )
    elif way == "complaint":
        body, title = [cast(texts["letter"][2])], cast("[有件事请管一管|盼有关部门给个说法|这个问题何时能解决]")
    else:
        body, title = [cast(texts["letter"][3])], cast("[我爱读“班组故事”|老读者的一点心里话|一份报，一辈子]")
    head = cast("[编辑同志|尊敬的编辑|贵报编辑部]：")
    draft = Draft("mail", [Piece(head, style="flat"), *paragraphs(body)], [title])
    name = person(rng)
    if way == "complaint" and rng.random() < 0.6:
        draft.pieces += [subhead(cast("[编者附言|回音|记者核实]")), Piece(cast.one(texts["reply"]))]
        draft.pieces[-3].text += f"（{name}）"
        draft.reporters = [name]
    else:
        draft.byline, draft.byline_after, draft.reporters = f"{cast('[读者 |<county> |]')}{name}", True, [name]
    return draft


def diary(rng: random.Random) -> Draft:
    """Days of a worker, each under its date and weather."""
    cast, texts = new_cast(rng), table("tales")
    month, day, entries = rng.randint(1, 12), rng.randint(1, 12), rng.sample(texts["diary"], rng.randint(2, 4))
    pieces: list[Piece] = []
    for entry in entries:
        day += rng.randint(1, 4)
        weather = cast(
            f"{month}月{day}日　[星期<weekday>　|][晴|小雪|阴转多云|大风|中雨]".replace(
                "<weekday>", rng.choice("一二三四五六日")
            )
        )
        pieces += [subhead(weather), Piece(cast(entry))]
    draft = Draft("diary", pieces, [cast("[我的<village>日记|<spot>的[几天|日与夜]|值班日记三则|在<unit>的日子]")])
    name = cast.fixed["hero"]
    draft.byline, draft.reporters = cast(f"□ [<unit>　|]{name}"), [name]
    return draft


def flashes(rng: random.Random) -> list[Draft]:
    """Untitled notes below the name of their column, each opened by the same sign."""
    texts = table("matter")
    mark = rng.choice(["●", "▲", "■", "◆", "★", "▶"])
    notes = [
        Draft("flash", paragraphs([mark + new_cast(rng).one(texts["flash"])]), kind="brief") for _ in range(rng.randint(3, 5))
    ]
    return notes


def roundup(rng: random.Random) -> Draft:
    """Short news in one article below one headline."""
    texts = table("matter")
    mark = rng.choice(["●", "▲", "■", "", "◆"])
    body = [mark + new_cast(rng).one(texts["flash"]) for _ in range(rng.randint(3, 6))]
    title = new_cast(rng)("[一周工会要闻|各地基层工会活动扫描|<town>市职工生活剪影|节日里的他们]")
    return Draft("roundup", paragraphs(body), [title])


def verse(rng: random.Random) -> Draft:
    """A poem, of old or of new style; a line of verse is a block."""
    cast, texts = new_cast(rng), table("matter")
    if rng.random() < 0.5:
        title = cast.one(texts["old_title"])
        pairs = rng.sample(texts["old_verse"], rng.choice([2, 4, 4]))
        lines = [f"{cast(first)}，{cast(second)}。" for first, second in pairs]
        if rng.random() < 0.4:
            lines = [half for line in lines for half in line.replace("，", "，\n").split("\n")]
    else:
        title = cast.one(texts["free_title"])
        lines = cast.some(texts["free_verse"], 7, 11) + cast.some(texts["free_verse"], 0, 6)
    return Draft("art", [row(line) for line in lines], [title])


def photo(rng: random.Random, sources: Sources, share: str) -> Draft:
    """A picture: caption, credit, title."""
    cast, texts = new_cast(rng), table("matter")
    own = rng.random() < 0.5
    if own:
        caption, title = cast.one(texts["caption"]), cast.one(texts["photo_title"])
    else:
        story = sources.story(rng, share)
        caption, title = _sentences(max(story.paragraphs[:3], key=len), 130), max(story.title.split("\n"), key=len)
    draft = Draft("photo", [Piece(caption, "caption", "flat")], [title], kind="photo")
    draft.credit = credit(rng, cast)
    draft.credit_glued = rng.random() < 0.3
    return draft


def credit(rng: random.Random, cast: Cast) -> str:
    """Who took the picture."""
    name = person(rng)
    forms = f"[本报记者 {name} 摄|本报通讯员 {name} 摄|{name} 摄|{name}摄|{name}/摄影|（{name} 摄）|摄影：{name}"
    return cast(forms + f"|<unit>供图|新华社记者 {name} 摄]")


def _sentences(text: str, most: int) -> str:
    """The first sentences of a text, at least one."""
    at = text.rfind("。", 0, most) + 1
    return text[: at or None]
