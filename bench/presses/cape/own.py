"""Articles in the press's own wording: local news, comment, features, interviews, law, letters, notices, lists and more."""

import random
from collections.abc import Callable

from bench.presses.cape import signatures, words
from bench.presses.cape.drafts import Draft, lines_of_title, trim_titles
from bench.presses.cape.paper import Paper


def own_draft(rng: random.Random, paper: Paper, free: bool) -> Draft:
    """An article of a kind that the paper's readers get; lists and tables are rarer on standard pages."""
    running, listed = (
        ("local", "comment", "feature", "law", "interview"),
        ("letter", "notice", "recipe", "weather", "results", "digest"),
    )
    kind = rng.choice(listed) if rng.random() < (0.2 if free else 0.12) else rng.choice(running)
    draft = _MAKERS.get(kind, _running)(rng, kind)
    said = _fill(rng, draft, kind)
    if kind in _SIGNED:
        _sign(rng, paper, draft, kind)
    if not draft.headline:
        title_own(rng, paper, draft, draft.title_kind or kind, said)
    if paper.has(rng, "banner"):
        draft.banner = rng.choice(words.banks()["bank"])
    return draft


def _fill(rng: random.Random, draft: Draft, kind: str) -> dict[str, str]:
    """Fills the blocks' slots; what the opening says, which titles may name."""
    same = words.cast(rng)
    lead = 2 if kind == "letter" else 1
    said: dict[str, str] = {}
    for at, (role, text) in enumerate(draft.blocks):
        others = kind in ("results", "digest") and at > 0
        draft.blocks[at] = role, words.fill(rng, text, at, {} if others else same, said if at < lead else None)
    if draft.byline:
        draft.byline, draft.reporters = words.fill(rng, draft.byline, 1, same), [same["p"]]
    return said


def title_own(rng: random.Random, paper: Paper, draft: Draft, kind: str, said: dict[str, str]) -> None:
    """Headline, kicker and deck that name what the text's opening says."""
    draft.headline = lines_of_title(rng, paper, words.title(rng, "headline", kind, said) or "")
    for part in ("kicker", "deck"):
        text = words.title(rng, part, kind, said) if paper.has(rng, part) else None
        setattr(draft, part, [text] if text else [])
    trim_titles(rng, draft)


def _sign(rng: random.Random, paper: Paper, draft: Draft, kind: str) -> None:
    if rng.random() < 0.3:
        return
    if kind == "comment":
        names = [words.person(rng)]
        draft.byline, draft.byline_place, draft.reporters = f"{paper.badge}{names[0]}", paper.byline_place, names
        return
    if kind == "local":
        signatures.sign(rng, paper, draft)
    else:
        draft.byline, draft.reporters = signatures.byline(rng, paper)
        draft.byline_place = paper.byline_place


def _some(rng: random.Random, kind: str, letter: str, least: int, most: int) -> list[str]:
    texts = words.prose(kind)[letter]
    return rng.sample(texts, min(len(texts), rng.randint(least, most)))


def _points(rng: random.Random, kind: str, letter: str, least: int, most: int) -> list[str]:
    """Numbered points in order."""
    texts = rng.sample(words.prose(kind)[letter], min(len(words.prose(kind)[letter]), rng.randint(least, most)))
    return [text.replace("{num}", words.NUMERALS[number]).replace("{i}", str(number + 1)) for number, text in enumerate(texts)]


def _draft(texts: list[str], ragged: bool = False) -> Draft:
    return Draft(blocks=[("paragraph", text) for text in texts], ragged=ragged)


def _running(rng: random.Random, kind: str) -> Draft:
    """A lead and some paragraphs; two sentences may stand in one paragraph."""
    texts = _some(rng, kind, "M", 4, 9)
    while len(texts) > 3 and rng.random() < 0.6:
        at = rng.randrange(len(texts) - 1)
        texts[at : at + 2] = ["".join(texts[at : at + 2])]
    return _draft([*_some(rng, kind, "L", 1, 1), *texts])


def _interview(rng: random.Random, kind: str) -> Draft:
    """Questions and answers, each under the same two names all through."""
    asker, name = rng.choice((("记者", "{p}"), ("问", "答"), ("本报记者", "{p}")))
    texts = _some(rng, kind, "L", 1, 1)
    questions, answers = _some(rng, kind, "Q", 2, 5), words.prose(kind)["A"]
    for question, answer in zip(questions, rng.sample(answers, len(questions)), strict=True):
        texts += [f"{asker}：{question.partition('：')[2]}", f"{name}：{answer.partition('：')[2]}"]
    return _draft(texts)


def _letter(rng: random.Random, kind: str) -> Draft:
    """A salutation, what it is about, more, and who writes."""
    first, *more = words.prose(kind)["M"]
    middles = [first, *rng.sample(more, rng.randint(1, len(more)))]
    draft = _draft([*_some(rng, kind, "H", 1, 1), *middles])
    draft.byline, draft.byline_place = rng.choice(words.prose(kind)["S"]), "after"
    return draft


def _notice(rng: random.Random, kind: str) -> Draft:
    """A notice of one matter, its points, who gives it and when."""
    matter = rng.choice(("water", "power", "works", "jobs", "essays"))
    texts = [*_some(rng, matter, "H", 1, 1), *_points(rng, matter, "N", 2, 4), *_some(rng, matter, "S", 1, 1)]
    draft = _draft(texts + _some(rng, matter, "D", 1, 1) if rng.random() < 0.8 else texts)
    draft.title_kind = matter
    return draft


def _recipe(rng: random.Random, kind: str) -> Draft:
    return _draft([*_some(rng, kind, "H", 1, 1), *_points(rng, kind, "N", 3, 4), *_some(rng, kind, "M", 0, 2)])


def _weather(rng: random.Random, kind: str) -> Draft:
    template = rng.choice(words.prose(kind)["C"])
    cities = [template.replace("{city}", city) for city in rng.sample(words.banks()["city"], rng.randint(3, 8))]
    return _draft([*_some(rng, kind, "L", 1, 1), *cities], ragged=True)


def _results(rng: random.Random, kind: str) -> Draft:
    template = rng.choice(words.prose(kind)["R"])
    rows = [template] * rng.randint(3, 8)
    return _draft([*_some(rng, kind, "L", 1, 1), *rows, *_some(rng, kind, "M", 0, 1)], ragged=True)


def _digest(rng: random.Random, kind: str) -> Draft:
    """Short news below a headline that counts them."""
    mark = rng.choice(words.banks()["badge"])
    texts = [mark + text.replace("[●|]", "") for text in _some(rng, kind, "B", 3, 5)]
    draft = _draft(texts)
    draft.headline = [
        rng.choice(("简讯{}则", "一周要闻{}则", "各地动态{}则", "短讯{}则")).format(words.NUMERALS[len(texts) - 1])
    ]
    return draft


def brief_drafts(rng: random.Random, paper: Paper) -> list[Draft]:
    """A column of short news below one banner, each with its title."""
    drafts = []
    for text in _some(rng, "digest", "B", 3, 5):
        same = words.cast(rng)
        said: dict[str, str] = {}
        lead = rng.choice(("本报讯 ", "本报讯（记者{p2}）", "", ""))
        body = words.fill(rng, lead) + words.fill(rng, text.replace("[●|]", ""), 1, same, said)
        if rng.random() < 0.7:
            body += words.fill(rng, rng.choice(words.prose("local")["M"]), 1, same)
        draft = Draft(kind="brief", blocks=[("paragraph", body)])
        draft.headline = [words.title(rng, "headline", "digest", said) or ""]
        drafts.append(draft)
    drafts[0].banner = rng.choice(("简讯", "新闻速递", "各地简讯", "一线快报", "要闻简报"))
    return drafts


_SIGNED = ("local", "comment", "feature", "law", "interview")
_MAKERS: dict[str, Callable[[random.Random, str], Draft]] = {
    "interview": _interview, "letter": _letter, "notice": _notice, "recipe": _recipe,
    "weather": _weather, "results": _results, "digest": _digest,
}  # fmt: skip
