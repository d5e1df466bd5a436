"""Who and what an issue names: each mention's facts once, names with their articles, provinces with theirs."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

Row = dict[str, Any]
LABELS = ("PER", "ORG", "LOC")


class Name(NamedTuple):
    """A name in a list of the report; `group` is what its mentions share; `new`: no earlier issue of the store names it."""

    group: int
    text: str
    articles: int
    new: bool


class Province(NamedTuple):
    """A bar of the chart; `share` is of the longest bar, in percent."""

    code: str
    name: str
    articles: int
    share: int


class Names:
    """Collects the mentions of an issue; facts that are alike are kept once, as `[label, name, code, places, rules, group]`."""

    def __init__(self, places: Sequence[Row], known: Collection[tuple[str, str]] | None = None) -> None:
        """No mention yet; `known` is what earlier issues name, None when there are none."""
        self._before = known
        self._settled: set[int] = set()
        self.facts: list[list[Any]] = []
        self._known: dict[tuple[Any, ...], int] = {}
        self._groups: dict[tuple[str, str], int] = {}
        self._articles: dict[int, set[str]] = defaultdict(set)
        self._provinces: dict[str, set[str]] = defaultdict(set)
        self._places = {row["adcode"]: row for row in places}

    def add(self, mention: Row, article: str) -> int:
        """The number of the mention's facts; reporters do not count as people in the news."""
        label, name, code = mention["label"], mention.get("canonical") or mention["text"], mention.get("adcode")
        group = self._groups.setdefault((label, name), len(self._groups))
        if mention.get("canonical"):
            self._settled.add(group)
        if not mention["in_byline"]:
            self._articles[group].add(article)
            if code:
                self._provinces[code[:2]].add(article)
        rules = [rule for rule in (mention.get("rule"), mention.get("adcode_rule")) if rule]
        fact = (label, mention.get("canonical"), code, self._path(code), tuple(rules), mention["in_byline"], group)
        number = self._known.setdefault(fact, len(self.facts))
        if number == len(self.facts):
            self.facts.append([*fact])
        return number

    def _path(self, code: str | None) -> str:
        """Province, city and county of a code.

        >>> Names([{"adcode": "330000", "name": "浙江省", "parent": None}])._path("330000")
        '浙江省'
        """
        steps: list[str] = []
        while code in self._places and len(steps) < len(LABELS):
            steps.insert(0, self._places[code]["name"])
            code = self._places[code]["parent"]
        return " ".join(steps)

    def lists(self) -> dict[str, list[Name]]:
        """Names by label, those in most articles first."""
        found: dict[str, list[Name]] = {label: [] for label in LABELS}
        for (label, text), group in self._groups.items():
            if self._articles[group]:
                found[label].append(Name(group, text, len(self._articles[group]), self._is_new(group, label, text)))
        return {label: sorted(names, key=lambda name: -name.articles) for label, names in found.items()}

    def _is_new(self, group: int, label: str, text: str) -> bool:
        return self._before is not None and group in self._settled and (label, text) not in self._before

    def provinces(self) -> list[Province]:
        """Articles that name a place or body of each province, most first; [] when the store has no codes."""
        most = max(map(len, self._provinces.values()), default=1)
        bars = []
        for code, articles in self._provinces.items():
            name = self._places.get(f"{code}0000", {}).get("name", code)
            bars.append(Province(code, name, len(articles), round(100 * len(articles) / most)))
        return sorted(bars, key=lambda bar: (-bar.articles, bar.code))
