"""Genres that are not news: interviews, numbered points, notices, letters; those made of rows are in `listings`."""

import random

from bench.typesetter import listings, writers
from bench.typesetter.bank import Filler, person, read_table
from bench.typesetter.dials import Dials
from bench.typesetter.manuscript import Manuscript, Part, title_lines
from bench.typesetter.sources import Sources


def write_special(rng: random.Random, sources: Sources, dials: Dials, share: str) -> Manuscript:
    """One article of a special genre; standard pages have only the more usual ones."""
    makers = [writers.write_commentary, write_interview, write_points]
    makers *= 1 if dials.level == "standard" else 2
    if dials.level != "standard":
        makers += [write_notice, write_letter, listings.write_poem, listings.write_table, listings.write_list]
        makers += [listings.write_one_line_news]
    return rng.choice(makers)(rng, sources, dials, share)


def write_interview(rng: random.Random, sources: Sources, dials: Dials, share: str) -> Manuscript:
    """Questions and answers, each a paragraph that opens with who speaks."""
    story = sources.story(rng, share)
    fill, generic = Filler(rng), read_table("generic")
    guest = person(rng)
    asker, answerer = rng.choice([("记者：", f"{guest}："), ("问：", "答："), ("本报记者：", f"{guest}："), ("Q：", "A：")])
    manuscript = Manuscript(parts=[Part("paragraph", text) for text in story.paragraphs[:2]])
    for question, answer in zip(
        rng.sample(generic["question"], rng.randint(2, 5)), rng.sample(generic["answer"], 5), strict=False
    ):
        manuscript.parts.append(Part("paragraph", asker + fill(question)))
        manuscript.parts.append(Part("paragraph", answerer + fill(answer)))
    writers.add_titles(manuscript, story, rng, dials)
    if rng.random() < 0.6:
        writers.add_author(manuscript, rng, dials, "top")
    return manuscript


def write_points(rng: random.Random, sources: Sources, dials: Dials, share: str) -> Manuscript:
    """A text in numbered points: 一、 （一） 1. ① or 第一，"""
    story = sources.story(rng, share)
    fill = Filler(rng)
    styles = [
        [f"{number}、" for number in "一二三四五六"],
        [f"（{number}）" for number in "一二三四五六"],
        [f"{number}." for number in range(1, 7)],
        list("①②③④⑤⑥"),
        [f"第{number}，" for number in "一二三四五六"],
        [f"{number}是" for number in "一二三四五六"],
        ["■"] * 6,
    ]
    style = rng.choice(styles)
    points = [fill(text) for text in rng.sample(read_table("generic")["point"], rng.randint(2, 6))]
    manuscript = Manuscript(parts=[Part("paragraph", text) for text in story.paragraphs[:1]])
    manuscript.parts += [Part("paragraph", mark + text) for mark, text in zip(style, points, strict=False)]
    writers.add_titles(manuscript, story, rng, dials)
    return manuscript


def write_notice(rng: random.Random, sources: Sources, dials: Dials, share: str) -> Manuscript:
    """A public notice, signed with a body and a date on lines of their own, which are paragraphs of the text."""
    fill, generic = Filler(rng), read_table("generic")
    parts = [Part("paragraph", fill(text)) for text in rng.sample(generic["notice"], rng.randint(2, 4))]
    if rng.random() < 0.6:
        bodies = ["{市}总工会", "{县}人民政府", "{企业}", "{县}自来水公司", "{县}{镇}人民政府", "{市}人力资源和社会保障局"]
        indent = rng.choice([0.0, 2.0])
        parts.append(Part("paragraph", fill(rng.choice(bodies)), indent))
        parts.append(Part("paragraph", fill("{年}年{月}月{日}日"), indent))
    return Manuscript(parts=parts, headline=title_lines(fill(rng.choice(generic["notice_title"])), rng))


def write_letter(rng: random.Random, sources: Sources, dials: Dials, share: str) -> Manuscript:
    """A letter to the editor: salutation without indent, text, the reader's name at the end."""
    fill, generic = Filler(rng), read_table("generic")
    parts = [Part("paragraph", rng.choice(["编辑同志：", "编辑您好：", "尊敬的编辑："]), 0.0)] if rng.random() < 0.7 else []
    parts += [Part("paragraph", fill(text)) for text in generic["letter"][slice(0, 4) if rng.random() < 0.5 else slice(4, 6)]]
    manuscript = Manuscript(parts=parts, headline=title_lines(rng.choice(generic["letter_title"]), rng))
    name = person(rng)
    manuscript.byline, manuscript.reporters, manuscript.byline_place = f"读者 {name}", [name], "end"
    if rng.random() < 0.4:
        writers.add_banner(manuscript, rng, sources, dials, share)
    if rng.random() < 0.3:
        manuscript.parts.append(Part("subhead", rng.choice(["编辑回复", "律师说法", "部门回应", "专家解答", "记者追踪"])))
        manuscript.parts += [Part("paragraph", fill(text)) for text in rng.sample(generic["answer"], 2)]
        manuscript.byline, manuscript.reporters, manuscript.byline_place = None, [], "inside"
    return manuscript
