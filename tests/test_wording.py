"""Names that the words around them tell."""

import re

import pytest

from nlp.entities.network import Mention
from nlp.entities.wording import mend_by_wording


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("杭州亚运会开幕", {"杭州": "LOC", "亚": "LOC"}, {"杭州"}),
        ("台风“云溪”远去，“云溪”已停", {"云溪": "PER"}, set()),
        ("韩正在北京会见李克强强调", {"韩正在": "PER", "北京": "LOC"}, {"韩正", "北京"}),
        ("中国石油大学（华东）", {"中国石油大学": "ORG", "华东": "LOC"}, {"中国石油大学（华东）"}),
        ("话剧《何语秋》由何语秋主演", {"何语秋": "PER"}, {"何语秋"}),
        ("世界卫生组织说", {"世界": "LOC"}, {"世界卫生组织"}),
    ],
)
def test_what_the_words_around_a_name_tell(text: str, found: dict[str, str], kept: set[str]) -> None:
    spans = [(Mention(at.start(), at.end(), label), 1.0) for name, label in found.items() for at in re.finditer(name, text)]
    mended = mend_by_wording(text, sorted(spans))
    assert {text[one.start : one.end] for one, _ in mended} == kept
