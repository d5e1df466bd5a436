"""Items that are no running story: lists, tables of results, letters, notices, verses, questions and answers, commentaries."""

import random

from bench.presses.north.copy import Copy
from bench.presses.north.wordstock import Slots, entries, numeral, person
from bench.typesetter.gold import GoldArticle, GoldBlock


def write_special(rng: random.Random) -> Copy:
    """One of the kinds."""
    return rng.choice((_list, _table, _letter, _notice, _verses, _questions))(rng)


def _copy(headline: str | None, texts: list[str], rows: set[int] | None = None) -> Copy:
    return Copy(GoldArticle(headline=headline, blocks=[GoldBlock("paragraph", text) for text in texts]), rows=rows or set())


def _list(rng: random.Random) -> Copy:
    fill = Slots(rng)
    points = rng.sample(entries("points"), rng.randint(3, 6))
    style = rng.choice(("arabic", "chinese", "mark", "first"))
    mark = rng.choice("●■◆▲")
    heads = {"arabic": "{0}.", "chinese": "{1}、", "mark": mark, "first": "第{1}，"}
    texts = [heads[style].format(at, numeral(at)) + fill(point) for at, point in enumerate(points, 1)]
    return _copy(fill(rng.choice(entries("list_heads"))), [fill(rng.choice(entries("list_leads"))), *texts])


def _table(rng: random.Random) -> Copy:
    fill, gap = Slots(rng), rng.choice((" ", "　", "  "))
    kind = rng.choice(("rank", "medals", "weather", "honours"))
    if kind == "rank":
        rows = ["名次 姓名 单位 成绩".replace(" ", gap)]
        rows += [
            gap.join((str(at), person(rng), Slots(rng).value("firm"), f"{99 - at + rng.uniform(0, 0.9):.1f}"))
            for at in range(1, rng.randint(4, 6))
        ]
        return _copy(fill("{city}职工技能大赛决赛成绩"), rows, set(range(len(rows))))
    if kind == "medals":
        rows = ["代表团 金 银 铜 总数".replace(" ", gap)]
        golds = sorted((rng.randint(0, 30) for _ in range(rng.randint(4, 6))), reverse=True)
        for line, gold in zip(rng.sample(entries("places"), len(golds)), golds, strict=True):
            won = [gold, rng.randint(0, 30), rng.randint(0, 30)]
            rows.append(gap.join([line.split()[1].rstrip("市"), *map(str, won), str(sum(won))]))
        return _copy("奖牌榜", rows, set(range(len(rows))))
    if kind == "weather":
        skies = ("晴", "多云", "小雨", "阴转多云", "晴间多云", "小雪")
        lows = [
            (line.split()[1].rstrip("市"), rng.randint(-12, 20)) for line in rng.sample(entries("places"), rng.randint(4, 6))
        ]
        rows = [gap.join((city, rng.choice(skies), f"{low}℃至{low + rng.randint(4, 12)}℃")) for city, low in lows]
        return _copy(rng.choice(("天气预报", "今日天气", "各地天气")), rows, set(range(len(rows))))
    rows = [gap.join((person(rng), Slots(rng).value("firm"))) for _ in range(rng.randint(4, 7))]
    return _copy(fill(rng.choice(("{city}五一劳动奖章获得者名单", "{county}优秀工会工作者名单"))), rows, set(range(len(rows))))


def _letter(rng: random.Random) -> Copy:
    fill = Slots(rng)
    texts = [
        rng.choice(("编辑同志：", "编辑部：", "尊敬的编辑：")),
        *map(fill, rng.sample(entries("letters"), rng.randint(2, 3))),
    ]
    copy = _copy(fill(rng.choice(entries("letter_heads"))), texts)
    name = person(rng)
    copy.article.byline, copy.article.reporters = rng.choice((fill("{county}读者 ") + name, "读者 " + name, name)), [name]
    copy.byline_at = "end"
    return copy


def _notice(rng: random.Random) -> Copy:
    fill = Slots(rng)
    texts = [fill(rng.choice(entries("notices"))), rng.choice(("特此公告。", "特此通告。"))]
    texts += [fill(rng.choice(("{firm}", "{county}自然资源局", "{county}总工会"))), fill("{year}年{month}月{day}日")]
    return _copy(rng.choice(("公 告", "公告", "通告", "招聘启事")), texts, {2, 3})


def _verses(rng: random.Random) -> Copy:
    verses = rng.sample(entries("verses"), rng.randint(2, 3))
    lines = [line for verse in verses for line in verse.split("/")]
    copy = _copy(rng.choice(entries("verse_heads")), lines, set(range(len(lines))))
    name = person(rng)
    copy.article.byline, copy.article.reporters, copy.byline_at = rng.choice(("□", "", "■ ")) + name, [name], "start"
    return copy


def _questions(rng: random.Random) -> Copy:
    fill = Slots(rng)
    ask, reply = rng.choice((("问：", "答："), ("记者：", fill("{name}：")), ("本报记者：", fill("{name}："))))
    pairs = [pair.split("/") for pair in rng.sample(entries("questions"), rng.randint(2, 4))]
    texts = [text for question, answer in pairs for text in (ask + fill(question), reply + fill(answer))]
    return _copy(fill("关于职工关心的几个问题，{county}总工会这样说"), texts)
