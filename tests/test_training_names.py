"""Names put in place of others, and newspaper labels in the habits of the encyclopaedia set."""

import json
import random

import pytest

from nlp.entities.habits import names_in_habits, sure_in_habits
from nlp.entities.network import Mention
from training import names
from training.corpora import Example, read_marked
from training.swaps import Swapper


@pytest.mark.parametrize(
    ("newspaper", "encyclopaedia"),
    [
        ("{L法国}人住在{L湖南省}{L常德市}。", "法国人住在{L湖南省常德市}。"),
        ("{L波兰}作家{P扬·诺瓦克}到了{L华沙}。", "波兰作家{P扬·诺瓦克}到了{L华沙}。"),
        ("{L日}军逼近{L长沙}，{O代表团}撤离。", "{O日军}逼近{L长沙}，代表团撤离。"),
        ("《{O青石晚报}》由{O青石市总工会}主办。", "《青石晚报》由{O青石市总工会}主办。"),
        ("{L苏联}和{L奥匈帝国}的使者到了{L长沙}。", "苏联和奥匈帝国的使者到了{L长沙}。"),
        ("{L中}{L法}两国建交。", "{L中}{L法}两国建交。"),
        ("{L中国}政府、{L中国}人民银行", "{L中国}政府、{L中国}人民银行"),
    ],
)
def test_habits(newspaper, encyclopaedia):
    example = read_marked(newspaper)
    assert names_in_habits(example.text, example.ents) == read_marked(encyclopaedia).ents


def test_a_joined_place_is_as_sure_as_the_less_sure_of_its_levels():
    found = [(Mention(2, 5, "LOC"), 0.9), (Mention(5, 8, "LOC"), 0.6)]
    assert sure_in_habits("位于湖南省常德市。", found) == [(Mention(2, 8, "LOC"), 0.6)]


def test_the_written_sentences_are_marked_well_and_all_different():
    lines = [line for path in sorted(names.WRITTEN.glob("sentences_*.txt")) for line in path.read_text("utf-8").splitlines()]
    assert len(lines) == len(set(lines)) > 150
    for line in lines:
        text, ents = read_marked(line)
        assert not set("{}") & set(text)
        assert all(start < end for start, end, _ in ents)


def test_a_name_is_swapped_for_one_of_its_kind_wherever_it_comes(tmp_path, monkeypatch):
    monkeypatch.setattr(names, "WORK", tmp_path)
    monkeypatch.setattr(names, "WRITTEN", tmp_path)
    towns = [read_marked(f"在{{L{one}{other}镇}}") for one in "东南西北中" for other in "山河湖岭坡"]
    swapper = Swapper(towns, tmp_path / "none")
    found = list(swapper.swapped([read_marked("{L青石镇}在{L青石镇}东，{P林晓岚}说。")], random.Random(1), share=1.0))
    assert found[0].text != "青石镇在青石镇东，林晓岚说。"
    spelled = [found[0].text[start:end] for start, end, _ in found[0].ents]
    assert spelled[0] == spelled[1]
    assert spelled[0].endswith("镇")
    assert spelled[2] == "林晓岚"


def test_lists_of_packages_are_read_by_kind(tmp_path):
    dictionary = tmp_path / "dict.txt"
    dictionary.write_text("青石镇 3 ns\n林晓岚 2 nr\n走 9 v\n", encoding="utf-8")
    assert names.read_jieba(dictionary) == {"listed places": {"青石镇"}, "listed people": {"林晓岚"}}
    entries = tmp_path / "all.js"
    rows = [["臺城", "台城", "Tai2 cheng2", "Taicheng, a city in Guangdong", [], []], ["走", "走", "zou3", "to walk", [], []]]
    entries.write_text("export default " + json.dumps({"all": rows}), encoding="utf-8")
    known, simplified = names.read_cedict(entries)
    assert known == {"known places": {"台城"}}
    towns = tmp_path / "cities.json"
    towns.write_text('{"1":{"countrycode":"FR","alternatenames":["臺尔","Tal"]}}', encoding="utf-8")
    assert names.read_geonames(towns, simplified) == {"towns abroad": {"台尔"}}


def test_nothing_to_swap_in_leaves_a_text_as_it_is(tmp_path, monkeypatch):
    monkeypatch.setattr(names, "WORK", tmp_path)
    monkeypatch.setattr(names, "WRITTEN", tmp_path)
    example = Example("张三在浙江", [(0, 2, "PER"), (3, 5, "LOC")])
    assert list(Swapper([], tmp_path / "none").swapped([example], random.Random(0), share=1.0)) == [example]
