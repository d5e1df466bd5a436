"""Summaries by a language model: a small endpoint on loopback that answers well, late, brokenly or untruthfully."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from spacy.language import Language

from flows.abstracts import KEY, Writer, writer_of
from nlp import stages
from nlp.engine import load_engine
from nlp.ingest import RawPage
from nlp.settings import Settings
from nlp.storage import UNDATED, Unit, read_table

BODY = (
    "云溪县总工会近日在清水河畔建成职工书屋12个，首日接待读者320人。书屋每天开放10个小时，藏书1.2万册，由县图书馆定期更换。"
    "住在柳湾村的郑师傅说，下了班有书看，心里踏实。县总工会主席何语秋表示，年内还要在工业园区再建5个书屋，让更多职工受益。"
)
TRUE = "云溪县总工会建成职工书屋12个，藏书1.2万册，年内还要再建5个。"
Reply = tuple[int, bytes, float]
"""Status, body, and seconds before each of its bytes."""


def completion(text: object) -> bytes:
    return json.dumps({"choices": [{"message": {"content": text}}]}, ensure_ascii=False).encode()


class Endpoint:
    """What the fake endpoint answers, in turn, the last for ever; and what it was asked."""

    def __init__(self, replies: list[Reply]) -> None:
        self.replies, self.asked, self.keys, self.url = replies, [], [], ""

    def next(self) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


@contextmanager
def endpoint(*replies: Reply) -> Iterator[Endpoint]:
    fake = Endpoint(list(replies))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            fake.asked.append((self.path, json.loads(self.rfile.read(int(self.headers["Content-Length"])))))
            fake.keys.append(self.headers.get("Authorization"))
            status, body, drip = fake.next()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            try:
                for at in range(0, len(body), 1 if drip else len(body) or 1):
                    time.sleep(drip)
                    self.wfile.write(body[at : at + 1] if drip else body)
                    self.wfile.flush()
            except OSError:
                pass  # the client has gone, as it should

        def log_message(self, *_: object) -> None:
            """Nothing on standard error."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    fake.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def engine() -> Language:
    return load_engine()


@pytest.fixture
def writer(tmp_path: Path) -> Callable[..., Writer]:
    def make(url: str, **options: object) -> Writer:
        values = {"abstract_timeout": 2, "abstract_retries": 1, "abstract_cache": tmp_path / "cache", **options}
        return Writer(Settings(abstract_url=url, **values), pause=lambda _: None)  # type: ignore[arg-type]

    return make


def summary(writer: Writer, engine: Language) -> dict:
    tables = stages.clean_pages([RawPage("0" * 16, "01.txt", "0" * 64, "utf-8", None, f"{BODY}\n\n职工书屋开到家门口\n")], [])
    tables |= stages.sentence_table(tables, engine)
    tables |= stages.entity_table(tables, engine)
    return stages.summary_table(tables, 60, stages.Abstracts(writer, engine))["summaries"].to_pylist()[0]


def test_off_by_default() -> None:
    assert writer_of(Settings()) is None


def test_a_true_answer_is_the_summary(writer: Callable[..., Writer], engine: Language) -> None:
    with endpoint((200, completion(TRUE), 0)) as fake:
        row = summary(writer(fake.url, abstract_model="small"), engine)
    path, question = fake.asked[0]
    assert path == "/v1/chat/completions"
    assert question["model"] == "small"
    assert question["temperature"] == 0
    assert "60个字" in question["messages"][0]["content"]
    assert BODY[:20] in question["messages"][1]["content"]
    assert (row["summary"], row["method"], row["n_chars"]) == (TRUE, "abstract", len(TRUE))
    assert row["sentence_ids"]
    assert row["keywords"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("云溪县总工会建成职工书屋13个。", "not in the article: 13"),
        ("云溪县总工会主席林晓岚说，年内再建5个书屋。", "not in the article: 林晓岚"),
        ("云溪县总工会发布《读书办法》。", "not in the article: 《读书办法》"),
        ("云溪县总工会建成职工书屋三十个。", "not in the article: 三十"),
        (TRUE * 3, "too long"),
        ("Yunxi county trade union opened reading rooms.", "another language"),
        ("云溪县总工会建成职工书屋12个，", "open end"),
        ("云溪县总工会建成“职工书屋12个。", "unbalanced"),
        ("本报讯 云溪县总工会建成职工书屋12个。", "byline"),
        ("云溪县总工会建成职工书屋。\n藏书1.2万册。", "more than a paragraph"),
        ("", "empty"),
    ],
)
def test_an_untrue_or_unfit_answer_leaves_the_extract(
    text: str, reason: str, writer: Callable[..., Writer], engine: Language
) -> None:
    with endpoint((200, completion(text), 0)) as fake:
        row = summary(writer(fake.url), engine)
    assert row["method"].endswith(f"; no abstract: {reason}")
    assert row["summary"]
    assert row["summary"] != text
    assert len(row["summary"]) <= 60


@pytest.mark.parametrize(
    ("reply", "reason", "requests"),
    [
        ((500, b"oops", 0.0), "status 500", 2),
        ((401, b"no key", 0.0), "status 401", 1),
        ((200, b"{not json", 0.0), "not the JSON of a chat completion", 2),
        ((200, b'{"choices": []}', 0.0), "not the JSON of a chat completion", 2),
        ((200, completion(None), 0.0), "not the JSON of a chat completion", 2),
        ((200, completion("长" * 400_000), 0.0), "answer too large", 1),
        ((200, completion(TRUE), 0.3), "timed out", 2),
    ],
)
def test_a_misbehaving_endpoint_leaves_the_extract(
    reply: Reply, reason: str, requests: int, writer: Callable[..., Writer], engine: Language
) -> None:
    begin = time.monotonic()
    with endpoint(reply) as fake:
        row = summary(writer(fake.url, abstract_timeout=0.7), engine)
    assert row["method"].endswith(f"; no abstract: {reason}")
    assert len(fake.asked) == requests
    assert time.monotonic() - begin < 10


def test_no_endpoint_at_all(writer: Callable[..., Writer]) -> None:
    with endpoint((200, b"", 0)) as fake:
        url = fake.url
    ask = writer(url, abstract_retries=0)
    assert [ask(f"{BODY}{number}", 60).reason for number in range(5)] == ["no connection"] * 3 + ["endpoint given up"] * 2


def test_a_second_try_may_succeed(writer: Callable[..., Writer]) -> None:
    with endpoint((503, b"", 0), (200, completion(TRUE), 0)) as fake:
        assert writer(fake.url)(BODY, 60).text == TRUE


def test_the_same_question_is_asked_once(writer: Callable[..., Writer]) -> None:
    with endpoint((200, completion(TRUE), 0), (200, completion("别的。"), 0)) as fake:
        first = writer(fake.url)(BODY, 60)
        again = writer(fake.url)(BODY, 60)
        other = writer(fake.url)(BODY, 61)
    assert (first.text, first.reason) == (TRUE, "asked")
    assert (again.text, again.reason) == (TRUE, "kept")
    assert other.text == "别的。"
    assert len(fake.asked) == 2


def test_the_budget_holds_for_all_writers_of_a_run(writer: Callable[..., Writer], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT__FLOW_RUN_ID", "one-run")
    with endpoint((200, completion(TRUE), 0)) as fake:
        reasons = [writer(fake.url, abstract_budget=2)(f"{BODY}{number}", 60).reason for number in range(4)]
        monkeypatch.setenv("PREFECT__FLOW_RUN_ID", "next-run")
        reasons.append(writer(fake.url, abstract_budget=2)(f"{BODY}9", 60).reason)
    assert reasons == ["asked", "asked", "budget spent", "budget spent", "asked"]
    assert len(fake.asked) == 3


def test_the_key_is_sent_and_is_no_setting(writer: Callable[..., Writer], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, "secret")
    with endpoint((200, completion(TRUE), 0)) as fake:
        writer(fake.url)(BODY, 60)
    assert fake.keys == ["Bearer secret"]
    assert "secret" not in Settings().model_dump_json()


def test_the_flow_writes_abstracts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from prefect.logging import disable_run_logger  # noqa: PLC0415

    from flows.newspaper import summarise  # noqa: PLC0415
    from flows.plan import Batch, make_plan  # noqa: PLC0415

    page = tmp_path / "pages" / "01.txt"
    page.parent.mkdir()
    page.write_text(f"{BODY}\n\n职工书屋开到家门口\n", encoding="utf-8")
    with endpoint((200, completion(TRUE), 0)) as fake:
        settings = Settings(abstract_url=fake.url, summary_chars=60, abstract_cache=tmp_path / "cache")
        (work,) = make_plan([page.parent], tmp_path / "data", settings)
        from flows.newspaper import clean, recognise_entities, split_sentences  # noqa: PLC0415

        for task in (clean, split_sentences, recognise_entities, summarise):
            with disable_run_logger():
                task.fn(Batch(1, (work,)), tmp_path / "data", settings)
    table = read_table(tmp_path / "data", "summaries", Unit(UNDATED))
    assert table["method"].to_pylist() == ["abstract"]
    extracts = make_plan([page.parent], tmp_path / "data", Settings(summary_chars=60))[0]
    assert extracts.stamps["summarise"] != work.stamps["summarise"]
    assert extracts.stamps["recognise_entities"] == work.stamps["recognise_entities"]
