"""The report in a real browser: what it shows, that it can be used without a mouse, and that hostile text stays text."""

import re
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from bench.recipes import make_store
from flows.report import make_report
from tests.browser import chromium, resize
from tests.sample_store import DAY, add_mention, filled, issue_rows, news_rows, write_store

HOSTILE = (
    "<script>window.hit=1</script>",
    "</script><script>window.hit=2</script>",
    "]]><img src=x onerror=window.hit=3>",
    "\"'><svg onload=window.hit=4>",
    "零\x00字符\x1b[31m",
    "{{ 7*7 }}{% raw %}",
    "</style></title><!--<script>",
    "\u202e反\u2028行",
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with chromium(tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("report")
    return make_report(write_store(root / "data", news_rows()), None, root / "out")


@pytest.fixture
def page(browser: Any, report: Path) -> Any:
    resize(browser, 1280)
    browser.get(report.as_uri())
    browser.execute_script("document.documentElement.style.scrollBehavior = 'auto'")
    return browser


def find(page: Any, css: str) -> list[Any]:
    return page.find_elements("css selector", css)


def shown(page: Any) -> list[str]:
    return [article.get_attribute("id") for article in find(page, "article") if article.is_displayed()]


def press(page: Any, *keys: str) -> None:
    from selenium.webdriver import ActionChains  # noqa: PLC0415

    chain = ActionChains(page)
    for key in keys:
        chain.send_keys(key)
    chain.perform()


def test_lines_stand_beside_the_articles_with_summary_keywords_and_counts(page: Any) -> None:
    assert [found.text for found in find(page, "article h3")] == ["象山县渔港换新颜", "杭州市评出十佳班组", "丽江市开了夜校"]
    line, article = find(page, ".lines li")[0], find(page, "article")[0]
    assert line.text == "象山县渔港换新颜"
    assert line.rect["x"] + line.rect["width"] <= article.rect["x"]
    assert abs(line.rect["y"] - article.rect["y"]) < 60
    assert "象山县总工会主席" in find(page, "article .summary p")[0].text
    counts = find(page, ".counts")[0].text
    assert re.sub(r"\s+", " ", counts) == "1 page 3 articles 1 to check 2 people 1 organisation 2 places"
    assert [found.get_attribute("id") for found in find(page, "article.doubtful")] == ["p1-a02"]
    assert [bar.text.split() for bar in find(page, ".provinces li")] == [["浙江省", "2"], ["云南省", "1"]]
    assert [bar.get_attribute("width") for bar in find(page, ".provinces rect")] == ["100", "50"]


def test_hovering_tells_name_code_place_and_rule(page: Any) -> None:
    from selenium.webdriver import ActionChains  # noqa: PLC0415

    short = find(page, "#p1-a01 .e")[2]
    assert short.text == "县总工会"
    ActionChains(page).move_to_element(short).perform()
    told = find(page, "#tip")[0].text
    assert told.split("\n") == [
        "Organisation",
        "象山县总工会",
        "330225 浙江省 象山县",
        "one candidate on the page",
    ]


def test_the_keyboard_alone_reaches_names_and_filters(page: Any) -> None:
    from selenium.webdriver.common.keys import Keys  # noqa: PLC0415

    press(page, "j", Keys.TAB)
    assert page.switch_to.active_element.text == "象山县总工会"
    press(page, Keys.ARROW_RIGHT)
    assert page.switch_to.active_element.text == "何语秋"
    assert "Person\n何语秋" in find(page, "#tip")[0].text
    press(page, Keys.ENTER)
    assert shown(page) == ["p1-a01", "p1-a02"]
    assert find(page, "#status")[0].text == "2 of 3 articles"
    press(page, Keys.ESCAPE, Keys.ESCAPE)
    assert len(shown(page)) == 3
    press(page, "/", "夜校")
    assert shown(page) == ["p1-a03"]
    assert [found.text for found in find(page, ".contents li") if found.is_displayed()] == ["丽江市开了夜校"]
    press(page, "story")
    assert shown(page) == [], "the report's own words are no text"
    page.find_element("id", "reset").click()
    press(page, "/", "没有这样的话")
    assert shown(page) == []
    assert find(page, "#nothing")[0].is_displayed()


def test_the_keys_j_and_k_go_on_while_the_page_still_moves(page: Any) -> None:
    page.execute_script("document.documentElement.style.scrollBehavior = 'smooth'")
    reached = []
    for key in "jjk":
        press(page, key)
        reached.append(page.switch_to.active_element.get_attribute("id"))
    assert reached == ["p1-a01", "p1-a02", "p1-a01"]


def test_a_hit_is_marked_across_the_edge_of_a_name(page: Any) -> None:
    press(page, "/", "象山县总工会主席")
    marked = page.execute_script("return [...CSS.highlights.get('hit')].map(String)")
    assert marked, shown(page)
    assert set(marked) == {"象山县总工会主席"}


def test_filters_by_province_doubt_page_and_kind(page: Any) -> None:
    find(page, "[data-p='53']")[0].click()
    assert shown(page) == ["p1-a03"]
    find(page, "#reset")[0].click()
    find(page, "#doubtful")[0].click()
    assert shown(page) == ["p1-a02"]
    find(page, "#reset")[0].click()
    person = find(page, "#p1-a02 .e.PER")[0]
    before = person.value_of_css_property("color")
    find(page, "[data-kind='PER']")[0].click()
    assert person.value_of_css_property("color") != before


def test_light_and_dark_by_system_and_by_choice(page: Any) -> None:
    paper = "return getComputedStyle(document.body).backgroundColor"
    light = page.execute_script(paper)
    resize(page, 1280, dark=True)
    dark = page.execute_script(paper)
    assert dark != light
    find(page, "#theme")[0].click()
    assert page.execute_script(paper) == light
    page.execute_script("localStorage.clear()")


def test_a_phone_shows_the_articles_first_and_nothing_hangs_out(page: Any) -> None:
    resize(page, 360, 740)
    page.refresh()
    assert page.execute_script("return document.documentElement.scrollWidth <= innerWidth")
    assert not any(line.is_displayed() for line in find(page, ".lines li"))
    find(page, "#lines")[0].click()
    assert all(line.is_displayed() for line in find(page, ".lines li"))
    small = [button.text for button in find(page, ".tools button, .names button") if 0 < button.rect["height"] < 32]
    assert not small


def test_nothing_jumps_while_it_loads_and_no_error_is_logged(page: Any) -> None:
    page.get_log("browser")
    page.refresh()
    shift = """const done = arguments[0];
        let moved = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((one) => (moved += one.value)))
            .observe({type: "layout-shift", buffered: true});
        setTimeout(() => done(moved), 400);"""
    assert page.execute_async_script(shift) < 0.01
    assert page.get_log("browser") == []


@pytest.fixture(scope="module")
def hostile_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Text that tries to run, in every column that a report shows."""
    root = tmp_path_factory.mktemp("hostile")
    rows = issue_rows([(text, f"{text}何语秋") for text in HOSTILE], confidence=0.5, source=f"{HOSTILE[0]}/01.txt")
    for number, text in enumerate(HOSTILE, 1):
        add_mention(rows, number, "何语秋", "PER", canonical=text, rule=text, adcode=text, adcode_rule=text)
        key = {"article_id": rows["articles"][number - 1]["article_id"]}
        rows["articles"][number - 1] |= {"banner": text, "kicker": text, "deck": text, "byline": text}
        rows["summaries"][number - 1]["keywords"] = [text]
        rows["quotes"].append(filled("quotes", **key, **dict.fromkeys(("text", "speaker", "cue", "rule"), text)))
        rows["positions"].append(filled("positions", **key, **dict.fromkeys(("person", "title", "organisation", "rule"), text)))
        rows["places"].append(filled("places", **dict.fromkeys(("adcode", "name", "level"), text)))
    for line in rows["lines"]:
        line["rule"] = HOSTILE[1]
    return make_report(write_store(root / "data", rows), str(DAY), root / "out")


def test_hostile_text_is_shown_and_never_runs(browser: Any, hostile_report: Path) -> None:
    browser.get(hostile_report.as_uri())
    for element in find(browser, ".e, .lines li:first-child"):
        browser.execute_script("arguments[0].dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))", element)
    for button in find(browser, ".names button[data-g], [data-p]"):
        browser.execute_script("arguments[0].click()", button)
    time.sleep(0.2)
    assert browser.execute_script("return window.hit") is None
    assert browser.get_log("browser") == []
    headlines = [found.get_attribute("textContent") for found in find(browser, "article h3")]
    assert headlines == [text.replace("\x00", "␀").replace("\x1b", "␛") for text in HOSTILE]


def test_a_hostile_page_goes_through_all_stages(browser: Any, tmp_path: Path) -> None:
    head, *paragraphs = (
        "桥<script>window.hit=9</script>通了",
        *(f"本报讯 （记者何语秋）“新桥”{text}通车，大家都来看。" for text in HOSTILE),
    )
    pages = tmp_path / "pages/清河晚报/2023-05-08"
    pages.mkdir(parents=True)
    text = "\n\n".join([head, *paragraphs]) + "\n"
    (pages / "01.txt").write_text(text.replace("\x00", ""), encoding="utf-8")
    (pages / "02.txt").write_text(text, encoding="utf-8")  # a null byte: rejected, and the report says so
    make_store(tmp_path / "pages", tmp_path / "data")
    browser.get(make_report(tmp_path / "data", None, tmp_path / "out").as_uri())
    assert browser.execute_script("return window.hit") is None
    assert browser.get_log("browser") == []
    shown = browser.execute_script("return document.body.textContent")
    assert "<script>window.hit=1</script>" in shown
    assert "]]>" in shown
    assert "02.txt: binary file: null byte at" in shown


class Elements(HTMLParser):
    """Names and attributes of the elements of a page, as a parser sees them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_the_page_is_whole_by_itself_and_holds_no_script_but_its_own(hostile_report: Path) -> None:
    page = hostile_report.read_text(encoding="utf-8")
    elements = Elements(page).found
    assert [tag for tag, _ in elements].count("script") == 3
    assert not [tag for tag, _ in elements if tag in ("img", "link", "iframe", "object", "base")]
    assert not [name for _, attributes in elements for name in attributes if name.startswith("on") or name in ("src", "style")]
    assert all(attributes["href"].startswith("#") for tag, attributes in elements if tag == "a")  # type: ignore[union-attr]
    policy = next(attributes["content"] for _, attributes in elements if "http-equiv" in attributes)
    assert policy
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "\x00" not in page
    assert "]]>" not in page
