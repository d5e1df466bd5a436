"""Words of speech around a quotation, as patterns made of the tables sentences_speech.tsv and cues.tsv."""

import re
from functools import lru_cache
from pathlib import Path

from nlp.link.gazetteer import read_rows
from nlp.link.spoken import clause_like
from nlp.said import FACED, UNSAID

NO_VERBS = (
    *("疑问", "学问", "访问", "慰问", "顾问", "街道", "报道", "知道", "味道", "渠道", "通道", "轨道", "人道"),
    *("小说", "学说", "传说", "据说", "虽说", "名称", "职称", "简称", "号称", "演讲", "宣讲"),
)
"""Words that end like a verb of speech."""
ORDERED = re.compile(rf"\s*(?:据|(?:接到|听到|面对|不顾|按照).*(?:命令|警告|嘱托|号召|呼吁|承诺|倡议|建议)$|{FACED})")
"""A clause whose last word is no verb: 接到命令, 面对质疑."""
_NOUN_BEFORE = re.compile("(?:[，：]|^)(?:这|那)[也就都]?是[^，。：他她]{0,6}$|(?:[，：]|^)(?:按照?|根据|符合)[^，。：]{0,8}$")
"""What makes 要求 no verb: 这是监管|要求."""
_SPEECH = Path(__file__).parent.parent / "sentences_speech.tsv"
_TOLD = (
    "告诉|叮嘱|叮咛|嘱咐|提醒|安慰|鼓励|劝|劝说|告诫|(?<![疑学访慰顾])问|质问|询问|回答|勉励|教导|"
    "(?<![相针面绝反应核校敌派配成不])对|冲着|(?<![今明王])朝着?"
)
_CLAIMS = (
    "认为|预计|估计|预期|坚称|声称|宣称|辩称|警告|预测|判断|指责|批评|"
    "(?<![堪自统俗人美尊昵通总名职简号])称(?![号赞为作呼得职重之道])"
)


@lru_cache(maxsize=1)
def patterns() -> dict[str, re.Pattern[str]]:
    """By what they find: a verb before or after a quotation, a noun that announces one, a word that makes a term of it."""
    kinds: dict[str, set[str]] = {}
    rows = [line.split("\t") for line in _SPEECH.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    for kind, word in [*rows, *read_rows("cues.tsv")]:
        kinds.setdefault(kind, set()).add(word)
    some = {kind: "|".join(sorted(map(re.escape, found), key=lambda word: (-len(word), word))) for kind, found in kinds.items()}
    given = f"(?:{some['giving']})(?:了)?[^，。；：“”]{{0,12}}?(?:{some['told']})"
    verb = f"(?:{given}|{some['verb']})"
    return {
        "before": re.compile(
            rf"(?P<cue>(?!(?<=报)道){verb})(?:{some['object']}|过|到|说|道|起来){{0,3}}(?P<mark>[：:，,]?)\s*$"
        ),
        "told": re.compile(rf"(?P<cue>{_TOLD})[^，。；：“”]{{1,6}}(?P<mark>[：:])\s*$"),
        "said": re.compile(rf"(?P<cue>(?!(?<=插)话)(?:{some['said']}))(?:是|为|如下)?(?P<mark>[：:]|(?<=这样一句话)[，,])\s*$"),
        "so": re.compile(r"(?P<cue>说|讲|写|指出)的\s*$"),
        "told so": re.compile(r"(?P<cue>要求|希望|号召|嘱咐|告诫|提醒|勉励|建议)[^，。：；“”]{2,8}$"),
        "after": re.compile(rf"(?P<cue>(?!(?<=报)道){verb})(?:{some['object']}|说|道|起来){{0,3}}\s*(?=[，。；！？…,]|$)"),
        "is": re.compile(rf"(?P<cue>{verb})(?:这|那|这就|这才)是\s*$"),
        "reported": re.compile(rf"(?P<cue>(?!(?<=报)道){verb})(?:{some['object']}|过|到|说|道|起来){{0,3}}[，,：:]"),
        "claims": re.compile(rf"(?P<cue>{_CLAIMS})[^，。：；“”]{{0,16}}$"),
        "ends": re.compile(rf"(?P<cue>(?!(?<=报)道){verb})(?:{some['object']}|过|到|说|道|起来){{0,3}}[。：:]\s*$"),
        "theme": re.compile(
            r"(?:^|[，。；])(?![^，。；]*(?:解释|解读|[谈说聊]))[^，。；]*(?:主题|名称|[片书剧]名)[是为]?[：:]\s*$"
        ),
        "term": re.compile(rf"(?:{some['term']})$"),
        "follower": re.compile(rf"(?!{some['opener']})(?:{some['follower']})"),
    }


def unsaid(clause: str) -> bool:
    """Whether a clause says that somebody does not speak, or is spoken of: 校方没有回应, 何语遭到批评."""
    return bool(re.search(UNSAID, clause))


def said_without_mark(cue: str, inside: str) -> bool:
    """Whether words right behind a verb, without a mark, are said: 强调“饭碗必须端在自己手里”."""
    if cue in ("强调", "重申", "赞叹", "直言", "坦言"):
        return clause_like(inside) and not inside.endswith(("下", "时", "中", "后", "上"))
    return cue in ("指出", "说", "认为", "坚称", "声称", "宣称", "承认")


def real(found: re.Match[str] | None, text: str) -> re.Match[str] | None:
    """The match, unless its one-character verb ends another word: 疑问, 街道, 小说."""
    if found and found["cue"] in ("要求", "建议", "希望") and _NOUN_BEFORE.search(text[: found.start("cue")]):
        return None
    inside = found is not None and len(found["cue"]) == 1 and text[max(0, found.start("cue") - 1) : found.end("cue")]
    return None if inside in NO_VERBS else found
