"""Summaries written by the operator's own language model: a client of an OpenAI-compatible endpoint, off by default.

Each answer is kept in a folder under the stamp of what was asked, so that the same article gives the same summary again
without a request. What cannot be had is told in a few fixed words, and the extract stays.
"""

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import httpx
from prefect.runtime import flow_run

from nlp.settings import Settings
from nlp.storage import make_stamp

KEY = "BANMIAN_ABSTRACT_KEY"
"""Environment variable with the endpoint's key, when it wants one; no setting, so that it stands in no log and no stamp."""
PROMPT = (
    "你是报纸编辑。请为下面的文章写一段摘要，不超过{chars}个字。只写文章里有的事实，数字、人名、地名和机构名照抄原文，"
    "不加评论，不分段，不写“本报讯”“记者”等字样，以句号结束。只输出摘要。"
)
LONGEST_TEXT = 6000
"""Characters of an article that are sent; the news is told in them."""
LARGEST_ANSWER = 1_000_000
PAUSES = (0.5, 2.0, 8.0)
"""Seconds before each further try."""
GIVE_UP_AFTER = 3
"""Articles in a row that got no answer, after which a process asks no more: the endpoint is down."""
WORTH_RETRYING = frozenset({408, 429, 500, 502, 503, 504})


class Answer(NamedTuple):
    """What the model wrote, or None and why not."""

    text: str | None
    reason: str


class Unanswered(Exception):
    """A request that brought nothing; its reason, and whether another try may bring more."""

    def __init__(self, reason: str, again: bool) -> None:
        """Reason in a few fixed words."""
        super().__init__(reason)
        self.reason, self.again = reason, again


class Writer:
    """Asks the endpoint within the settings' time, tries and budget; calling it gives an Answer, never an error."""

    def __init__(self, settings: Settings, pause: Callable[[float], None] = time.sleep) -> None:
        """For one process; the budget is shared by all processes of a flow run."""
        self.settings, self.pause = settings, pause
        self.in_vain = 0
        self.address = f"{(settings.abstract_url or '').rstrip('/')}/chat/completions"
        key = os.environ.get(KEY, "").strip()
        headers = {b"Authorization": f"Bearer {key}".encode()} if key else {}
        self.client = httpx.Client(timeout=settings.abstract_timeout, headers=headers, trust_env=False)

    def __call__(self, text: str, max_chars: int) -> Answer:
        """What the model writes when asked for at most `max_chars` characters; whether it keeps to that is not checked here."""
        settings = self.settings
        question = {
            "model": settings.abstract_model,
            "messages": [
                {"role": "system", "content": PROMPT.format(chars=max_chars)},
                {"role": "user", "content": text[:LONGEST_TEXT]},
            ],
            "temperature": 0,
            "seed": 0,
            "max_tokens": 2 * max_chars + 100,
        }
        kept = settings.abstract_cache / f"{make_stamp(url=settings.abstract_url, question=question)}.json"
        known = _read_answer(kept)
        if known is not None:
            return Answer(known, "kept")
        if self.in_vain >= GIVE_UP_AFTER:
            return Answer(None, "endpoint given up")
        try:
            written = self._ask(question)
            _keep_answer(kept, written)
        except OSError:  # without it neither budget nor answers can be kept
            return Answer(None, "the folder of BANMIAN_ABSTRACT_CACHE cannot be written")
        except Unanswered as why:
            self.in_vain += why.again
            return Answer(None, why.reason)
        self.in_vain = 0
        return Answer(written, "asked")

    def _ask(self, question: dict[str, object]) -> str:
        """The first answer of as many tries as the settings allow."""
        for number in range(self.settings.abstract_retries + 1):
            if not self._may_spend():
                raise Unanswered("budget spent", False)
            try:
                return self._request(question)
            except Unanswered as why:
                if not why.again or number == self.settings.abstract_retries:
                    raise
                self.pause(PAUSES[min(number, len(PAUSES) - 1)])
        raise AssertionError("unreachable: the last try returns or raises")

    def _request(self, question: dict[str, object]) -> str:
        """One request, its answer read whole within the time allowed."""
        deadline = time.monotonic() + self.settings.abstract_timeout
        try:
            with self.client.stream("POST", self.address, json=question) as response:
                if response.status_code != httpx.codes.OK:
                    raise Unanswered(f"status {response.status_code}", response.status_code in WORTH_RETRYING)
                body = b"".join(_within(response.iter_bytes(), deadline))
        except httpx.TimeoutException as error:
            raise Unanswered("timed out", True) from error
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:  # a UnicodeError: a name of no machine
            raise Unanswered("no connection", True) from error
        return _content(body)

    def _may_spend(self) -> bool:
        """Take one request from the run's budget: one byte more in a file that all its processes append to."""
        folder = self.settings.abstract_cache
        folder.mkdir(parents=True, exist_ok=True)
        counter = os.open(folder / f"spent-{_run_name()}", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        try:
            os.write(counter, b".")
            return os.fstat(counter).st_size <= self.settings.abstract_budget
        finally:
            os.close(counter)


def writer_of(settings: Settings) -> Writer | None:
    """The client that the settings name; None when they name no endpoint."""
    return _writer(settings, _run_name()) if settings.abstract_url else None


@lru_cache(maxsize=1)
def _writer(settings: Settings, _run: str) -> Writer:
    """One a process and run: it knows of all units whether the endpoint is down."""
    return Writer(settings)


def _run_name() -> str:
    return str(flow_run.id or f"process-{os.getpid()}")


def _within(parts: Iterator[bytes], deadline: float) -> Iterator[bytes]:
    """The parts of a body; an endpoint that drips them for longer than allowed, or without end, is left."""
    size = 0
    for part in parts:
        size += len(part)
        if time.monotonic() > deadline:
            raise Unanswered("timed out", True)
        if size > LARGEST_ANSWER:
            raise Unanswered("answer too large", False)
        yield part


def _content(body: bytes) -> str:
    """The text of the first choice of a chat completion."""
    try:
        text = json.loads(body)["choices"][0]["message"]["content"]
        if not isinstance(text, str):
            raise TypeError("no text")
        text.encode()  # half a surrogate pair cannot be written
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise Unanswered("not the JSON of a chat completion", True) from error
    return text.strip()


def _read_answer(path: Path) -> str | None:
    try:
        text = json.loads(path.read_text(encoding="utf-8"))["answer"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return text if isinstance(text, str) else None


def _keep_answer(path: Path, text: str) -> None:
    """Whole or not at all: written beside, then put in place."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, prefix=".", delete=False) as file:
        json.dump({"answer": text}, file, ensure_ascii=False)
    Path(file.name).replace(path)
