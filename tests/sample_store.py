"""A small store of invented news with every fact that a table can hold, and stores that break in the ways stores break."""

import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from nlp.storage import Unit, unit_path
from nlp.tables import TABLES

Rows = dict[str, list[dict[str, Any]]]
DAY = datetime.date(2023, 5, 8)
PAGE_ID = "0123456789abcdef"


def filled(table: str, /, **values: Any) -> dict[str, Any]:
    """A row with the values given, and what is plain and allowed in all other columns."""
    plain = {"string": "-", "int32": 1, "double": 0.9, "bool": False}
    row = {
        field.name: None if field.nullable else [] if pa.types.is_list(field.type) else plain[str(field.type)]
        for field in TABLES[table].schema
    }
    return row | values


def write_store(data: Path, rows: Rows, issue: str = str(DAY)) -> Path:
    """Parquet files as storage lays them out, without the check at the door, so that hostile rows come through."""
    for name in TABLES:
        path = unit_path(data, name, Unit("all" if name == "places" else issue))
        path.parent.mkdir(parents=True, exist_ok=True)
        content = pa.Table.from_pylist(rows.get(name, []), schema=TABLES[name].schema)
        pq.write_table(content, path, compression="zstd")
    return data


def issue_rows(
    article_texts: list[tuple[str, str]], confidence: float = 0.9, source: str = "清河晚报/2023-05-08/01.txt"
) -> Rows:
    """A page of articles, each a headline and a body of one paragraph."""
    rows: Rows = {name: [] for name in TABLES}
    rows["pages"] = [filled("pages", page_id=PAGE_ID, issue_date=DAY, source=source)]
    for number, (headline, body) in enumerate(article_texts, 1):
        key = {"article_id": f"{PAGE_ID}-a{number:02d}"}
        own = {"article_no": number, "kind": "story", "headline": headline, "body": body, "confidence": confidence}
        rows["articles"].append(filled("articles", page_id=PAGE_ID, issue_date=DAY, **key, **own))
        rows["paragraphs"].append(filled("paragraphs", **key, role="paragraph", start=0, end=len(body), text=body))
        rows["summaries"].append(filled("summaries", **key, summary=body[:40], keywords=[headline[:4]]))
        for text, role in ((headline, "headline"), (body, "body")):
            place = {"page_id": PAGE_ID, "line_no": len(rows["lines"]) + 1, "text": text, "role": role}
            rows["lines"].append(filled("lines", **place, **key, rule="full line, goes on"))
    return rows


def add_mention(rows: Rows, number: int, text: str, label: str, **facts: Any) -> None:
    """A mention where the text last stands in the body."""
    article = rows["articles"][number - 1]
    start = article["body"].rindex(text)
    span = {"start": start, "end": start + len(text), "text": text}
    rows["entities"].append(filled("entities", article_id=article["article_id"], field="body", label=label, **span) | facts)


def news_rows() -> Rows:
    """Three articles: two of people and bodies in Zhejiang, one doubtful, one of Yunnan."""
    rows = issue_rows(
        [
            ("象山县渔港换新颜", "象山县总工会主席何语秋说：“渔港的路宽了。”县总工会还修了凉亭。"),
            ("杭州市评出十佳班组", "杭州市的班组长田志平领到了奖状，他请何语秋合影。"),
            ("丽江市开了夜校", "丽江市的夜校里坐满了人。"),
        ]
    )
    rows["articles"][1]["confidence"] = 0.62
    add_mention(
        rows, 1, "象山县总工会", "ORG", canonical="象山县总工会", adcode="330225", rule="full name", adcode_rule="one county"
    )
    add_mention(rows, 1, "何语秋", "PER", canonical="何语秋", rule="full name")
    add_mention(rows, 1, "县总工会", "ORG", canonical="象山县总工会", adcode="330225", rule="one candidate on the page")
    add_mention(rows, 2, "杭州市", "LOC", canonical="杭州市", adcode="330100", rule="full name", adcode_rule="one city")
    add_mention(rows, 2, "田志平", "PER", canonical="田志平", rule="full name")
    add_mention(rows, 2, "何语秋", "PER", canonical="何语秋", rule="full name")
    add_mention(rows, 3, "丽江市", "LOC", canonical="丽江市", adcode="530700", rule="full name", adcode_rule="one city")
    key = {"article_id": f"{PAGE_ID}-a01"}
    rows["quotes"] = [
        filled(
            "quotes",
            **key,
            text="渔港的路宽了。",
            speaker="何语秋",
            speaker_canonical="何语秋",
            cue="说",
            rule="name, verb, colon",
        )
    ]
    rows["positions"] = [
        filled("positions", **key, person="何语秋", title="主席", organisation="象山县总工会", rule="body, title, name")
    ]
    rows["places"] = [
        filled("places", adcode="330000", name="浙江省", level="province"),
        filled("places", adcode="330100", name="杭州市", level="city", parent="330000"),
        filled("places", adcode="330225", name="象山县", level="county", parent="330000"),
        filled("places", adcode="530000", name="云南省", level="province"),
        filled("places", adcode="530700", name="丽江市", level="city", parent="530000"),
    ]
    return rows
