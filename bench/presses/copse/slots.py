"""Patterns filled with invented places, people and numbers; a slot keeps its value within one article."""

import random
import re
from functools import lru_cache
from pathlib import Path

SETS = Path(__file__).parent / "sets"
_SLOT = re.compile(r"\{(\w+)(?::([^{}]+))?\}")
_PERSON = re.compile(r"^(?:p\d|boss|mayor)$")
SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高梁郑谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任卢姚钟姜崔谭陆范汪廖石"
    "金韦贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严欧莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章"
    "鲁岳翟申耿"
)
_GIVEN = (
    "建国志强晓燕立新海涛永红文斌春生大伟小平家俊思远云飞长林佳怡子轩天明德厚守义庆丰金凤明亮卫东光耀景行若水向荣振华凯旋泽楠"
    "宏图一鸣书瑶传喜有田满仓松柏青禾望舒"
)


@lru_cache
def _places() -> dict[str, list[str]]:
    rows = (SETS / "slots.txt").read_text(encoding="utf-8").split("\n")
    return {name: values.split("|") for name, _, values in (row.partition("=") for row in rows if row)}


def person(rng: random.Random) -> str:
    """A name of two or three characters."""
    surname = rng.choice(SURNAMES)
    at = rng.randrange(0, len(_GIVEN) - 1, 2)
    return surname + (rng.choice(_GIVEN) if rng.random() < 0.25 else _GIVEN[at : at + 2])


class Filler:
    """Fills the slots of one article: `{name}`, `{name:low-high}` (a number) or `{name:one|other}`."""

    def __init__(self, rng: random.Random, day: int, city: str, specs: dict[str, str]) -> None:
        """`specs` are the slots of the article's topic by name; `@p1` is a relative of p1."""
        self._rng, self._specs = rng, specs
        self._known = {"day": str(day), "city": city}

    def __call__(self, pattern: str) -> str:
        """The pattern with every slot filled."""
        return _SLOT.sub(lambda slot: self.value(slot[1], slot[2]), pattern)

    def value(self, name: str, spec: str | None = None) -> str:
        """The value of one slot, drawn when first asked for."""
        if name not in self._known:
            self._known[name] = self._draw(name, self._specs.get(name) or spec)
        return self._known[name]

    def _draw(self, name: str, spec: str | None) -> str:
        if spec and spec.startswith("@"):
            return self._other_person(self.value(spec[1:])[0])
        if _PERSON.match(name):
            return self._other_person()
        if name == "age" and not spec:
            spec = "71-88"
        if not spec:
            return self._rng.choice(_places()[name])
        span = re.fullmatch(r"(\d+)-(\d+)", spec)
        return str(self._rng.randint(int(span[1]), int(span[2]))) if span else self._rng.choice(spec.split("|"))

    def _other_person(self, surname: str = "") -> str:
        while True:
            name = surname + person(self._rng)[1:] if surname else person(self._rng)
            if name not in self._known.values():
                return name


def specs_of(text: str) -> dict[str, str]:
    """The slots that a topic spells out, the first spelling of each.

    >>> specs_of("{a:1-3}座桥，{a}、{b:东|西}")
    {'a': '1-3', 'b': '东|西'}
    """
    found: dict[str, str] = {}
    for slot in _SLOT.finditer(text):
        if slot[2]:
            found.setdefault(slot[1], slot[2])
    return found
