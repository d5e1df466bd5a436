"""Lists of posts and honours under a word that governs each item: 任命：, 免去：; an item says nothing without that word."""

import re
from collections.abc import Mapping, Sequence

from nlp.summaries.signs import GOVERNED
from nlp.summaries.source import Source

_VERBS = "|".join(GOVERNED)
_GOVERNS = re.compile(f"(?:[^。：:]*[，会府定])?({_VERBS})(?:(?:下列|以下)(?:同志|人员)(?:职务)?)?[：:]")
_GOES_ON = ("；", ";", "，", "、")
_AGAIN = re.compile(f"((?:{_VERBS})：)([^：]*。)\\1")


def governors(source: Source) -> Mapping[int, int]:
    """Index of each item's sentence -> that of the line that governs it.

    The first after the line is an item, then what follows an item that goes on, or begins with a person.
    """
    persons = {row["start"] for row in source.entities if row["sentence_id"] is not None and row["label"] == "PER"}
    found: dict[int, int] = {}
    line, sign, goes_on = -1, "", False
    for number, row in enumerate(source.sentences):
        text = row["text"].strip()
        heading = _GOVERNS.match(text)
        if heading:
            line, sign = number, GOVERNED[heading[1]]
            goes_on = heading.end() == len(text) or text.endswith(_GOES_ON)
        elif sign and (goes_on or row["start"] in persons) and "：" not in text and re.search(sign, text):
            found[number] = line
            goes_on = text.endswith(_GOES_ON)
        else:
            sign = ""
    return found


def with_governor(item: str, line: str) -> str:
    """An item as a sentence of its own, with what governs it.

    >>> with_governor("何语秋的县水利局局长职务；", "决定免去：")
    '免去：何语秋的县水利局局长职务。'
    """
    governs = _GOVERNS.match(line.strip())
    return f"{governs[1]}：{item.strip().rstrip('；;，、。')}。" if governs else item


def say_once(text: str) -> str:
    """A summary in which a word that governs several items in a row stands before the first alone.

    >>> say_once("任命：甲为局长。任命：乙为院长。免去：丙的职务。")
    '任命：甲为局长。乙为院长。免去：丙的职务。'
    """
    again = _AGAIN.sub(r"\1\2", text)
    return text if again == text else say_once(again)


def lines_of(numbers: Sequence[int], governing: Mapping[int, int]) -> list[int]:
    """Indices of sentences and of the lines that govern them, in order."""
    return sorted({*numbers, *(governing[number] for number in numbers if number in governing)})
