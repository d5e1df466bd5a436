"""Linking on texts whose mentions are given ({P何语秋} a person, {O…} a body, {L…} a place, {B…} a reporter in a byline)."""

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.link import Article, Mention, link_page, mend_mentions
from nlp.link.gazetteer import divisions, read_prefix, words
from nlp.titles import titles

KINDS = {"P": "PER", "O": "ORG", "L": "LOC", "B": "PER"}
MARKED = re.compile(r"\{([POLB])([^{}]+)\}")


def read_article(line: str, headline: str | None = None) -> Article:
    texts: dict[str, str] = {}
    mentions: list[Mention] = []
    for field, marked in (("body", line), ("headline", headline)):
        if marked is None:
            continue
        text, at = "", 0
        for match in MARKED.finditer(marked):
            text += marked[at : match.start()]
            start, at = len(text), match.end()
            text += match[2]
            mentions.append(Mention(field, start, len(text), match[2], KINDS[match[1]], match[1] == "B"))
        texts[field] = text + marked[at:]
    first = texts["body"].find("。") + 1 or len(texts["body"])
    return Article("x", texts, 0, first, mentions)


def cases(name: str) -> list[Any]:
    rows = map(json.loads, (Path(__file__).parent / f"cases/{name}.jsonl").open(encoding="utf-8"))
    return [
        pytest.param(row, id=row["id"], marks=[pytest.mark.xfail(reason=row["todo"], strict=True)] if "todo" in row else [])
        for row in rows
    ]


@pytest.mark.parametrize("case", cases("canonical"))
def test_canonical(case: dict[str, Any]) -> None:
    article = mend_mentions(read_article(case["text"]))
    (facts,) = link_page([article])
    found = {one.text: name.name for one, name in zip(article.mentions, facts.names, strict=True)}
    assert {text: found.get(text, "no mention") for text in case["expected"]} == case["expected"]
    assert not set(case.get("absent", ())) & set(found)
    assert all(name.rule for name in facts.names)


def test_a_name_that_is_surely_a_place_is_made_no_person() -> None:
    article = mend_mentions(read_article("{P奥斯汀}表示。{P奥斯汀}说。{P奥斯汀}去{L奥斯汀}。奥斯汀笑了。"))
    assert [one.label for one in article.mentions] == ["PER", "PER", "PER", "LOC", "PER"]


@pytest.mark.parametrize("case", cases("places"))
def test_places(case: dict[str, Any]) -> None:
    article = mend_mentions(read_article(case["text"]))
    (facts,) = link_page([article])
    found = {one.text: code.adcode for one, code in zip(article.mentions, facts.codes, strict=True)}
    assert {text: found[text] for text in case["expected"]} == case["expected"]
    assert all(code.rule for code in facts.codes)


@pytest.mark.parametrize("case", cases("positions"))
def test_positions(case: dict[str, Any]) -> None:
    article = mend_mentions(read_article(case["text"]))
    (facts,) = link_page([article])
    found = [f"{article.mentions[one.person].text}/{one.title}/{one.organisation or '-'}" for one in facts.positions]
    assert sorted(found) == sorted(case["expected"])
    assert {one.rule for one in facts.positions} == set(case.get("rules", (one.rule for one in facts.positions)))


@pytest.mark.parametrize("case", cases("quotes"))
def test_quotes(case: dict[str, Any]) -> None:
    article = mend_mentions(read_article(case["text"]))
    (facts,) = link_page([article])
    found = [
        f"{article.texts['body'][one.start : one.end]}/{'?' if one.speaker is None else article.mentions[one.speaker].text}"
        for one in facts.quotes
    ]
    assert found == case["expected"]
    assert all(one.rule for one in facts.quotes)


def test_a_name_open_in_its_article_is_settled_by_the_page() -> None:
    page = [read_article("{L鼓楼区}办赛。"), read_article("{L徐州市}供暖。")]
    first, _ = link_page(page)
    assert (first.codes[0].adcode, first.codes[0].rule) == ("320302", "one candidate is left by the page")


def test_relatively_tells_nobody() -> None:
    lines = ("{P何语}态度相对乐观：“水会退的。”", "{P何语}对大家：“水会退的。”", "{P何语}面对记者提问：“水会退的。”")
    assert [link_page([read_article(line)])[0].quotes[0].cue for line in lines] == [None, "对", "提问"]


def test_the_candidates_of_an_ambiguous_place_are_named() -> None:
    (facts,) = link_page([read_article("{L朝阳区}扫雪。")])
    assert facts.codes[0].rule == "2 candidates: 北京市朝阳区、吉林省长春市朝阳区"
    assert facts.names[0].name is None


@pytest.mark.parametrize(
    ("text", "label", "chance", "taken"),
    [
        ("何语秋", "PER", 0.86, True),
        ("何语秋", "PER", 0.84, False),
        ("宁波市", "LOC", 0.82, True),
        ("中国", "LOC", 0.95, False),
        ("东坳花园", "LOC", 0.95, False),
        ("宁波市总工会", "ORG", 0.72, True),
        ("北风轴承公司", "ORG", 0.85, False),
    ],
)
def test_a_mention_s_form_says_how_sure_the_recogniser_must_be(text: str, label: str, chance: float, taken: bool) -> None:
    article = Article("x", {"body": text + "。"}, 0, len(text), [Mention("body", 0, len(text), text, label, False, chance)])
    assert (link_page([article])[0].names[0].name is not None) is taken


def test_a_name_with_the_first_half_of_a_title_is_left_open() -> None:
    article = Article("x", {"body": "何班主笑了。"}, 0, 6, [Mention("body", 0, 2, "何班", "PER", False, 1.0)])
    assert link_page([article])[0].names[0].name is None


def test_salience_is_highest_in_headline_and_first_sentence() -> None:
    article = read_article("{P何语}开店。{L云溪县}不大，{P马勇}也来了。{P何语}笑了。（记者{B王岚}）", headline="{P何语}的店")
    (facts,) = link_page([article])
    by_name = {one.text: score for one, score in zip(article.mentions, facts.salience, strict=True)}
    assert by_name == {"何语": 1.0, "云溪县": 0.1, "马勇": 0.1, "王岚": 0.0}


def test_ids_are_of_the_issue_for_places_and_of_the_article_for_people() -> None:
    from nlp.link import entity_id  # noqa: PLC0415

    assert entity_id("a", "LOC", "象山县") == entity_id("b", "LOC", "象山县")
    assert entity_id("a", "PER", "何语") != entity_id("b", "PER", "何语")
    assert entity_id("a", "ORG", None) is None


SIGNS = "某 奖 （以下简称 （Ab） “ ” ‘ ’ 「 说 ： ， 。 、 和 他 部 长 （ ） 县 市 的 𠀀 …… 主席 党委书记"
MENTIONS = "，曾任 1970年生 任命 为 {P何语} {P王} {O云溪县总工会} {O县总工会} {L朝阳区} {L浙江} {L村} {O总}"
PIECES = st.sampled_from(["\n", " ", *SIGNS.split(), *MENTIONS.split()])


@given(st.lists(PIECES, max_size=40))
def test_no_text_breaks_it_and_every_span_is_inside(pieces: list[str]) -> None:
    article = mend_mentions(read_article("".join(pieces)))
    (facts,) = link_page([article])
    body = article.texts["body"]
    assert len(facts.names) == len(facts.codes) == len(facts.salience) == len(article.mentions)
    assert all(0 <= one.start < one.end <= len(body) for one in [*facts.positions, *facts.quotes])
    assert len({one.start for one in facts.quotes}) == len(facts.quotes)
    keys = {(one.field, one.start, article.mentions[one.person].text) for one in facts.positions}
    assert len(keys) == len(facts.positions)
    assert all(0 <= score <= 1 for score in facts.salience)


@pytest.mark.parametrize(
    "piece",
    [
        "“",
        "{P何语}说：“好，就这样。”",
        "{L朝阳区}",
        "{O县总工会}",
        "主席、",
        "{P王}主席、",
        "{L王庄村}",
        "{O云溪大学}（下称云大）",
        "{P王}某",
    ],
)
def test_a_page_of_one_thing_takes_no_longer_than_its_length_asks(piece: str) -> None:
    article = read_article(piece * 2_000)
    started = time.process_time()
    article = mend_mentions(article)
    link_page([article])
    assert time.process_time() - started < 10


def test_the_gazetteer_is_a_tree() -> None:
    known = divisions()
    assert len(known) > 3300
    assert all(one.parent is None or one.parent in known for one in known.values())
    assert {one.level for one in known.values() if one.parent is None} == {"province"}
    assert len({one.unique for one in known.values()}) == len(known)
    assert all(re.fullmatch(r"\d{6}", code) for code in known)


def test_every_division_is_found_by_its_own_name_after_its_parent() -> None:
    known = divisions()
    strange = [
        one.adcode
        for one in known.values()
        if one.parent and [found.adcode for found in read_prefix(known[one.parent].name + one.name).found] != [one.adcode]
    ]
    assert not strange


def test_the_word_tables_have_no_line_twice() -> None:
    lines = (Path(__file__).parent.parent / "nlp/titles.tsv").read_text(encoding="utf-8").splitlines()
    assert len(titles()) == len([line for line in lines if line[0] != "#"])
    kinds = "not_prefix not_prefix_in nature province beside country generic ministry sounds surname region within continent"
    assert set(words()) == set(kinds.split())
