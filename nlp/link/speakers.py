"""Who says a quotation: the subject of its verb, an antecedent, or the one person beside it.

Speakers are numbers of mentions; None with a reason where more than one person, or none, may be meant.
"""

import re
from typing import NamedTuple

from nlp.kin import KIN
from nlp.link.antecedents import (
    KIN_OF,
    TELLS,
    Numbered,
    Passage,
    bearer,
    find_antecedent,
    is_rank,
    leads,
    may_speak,
    of_sentence,
    one_asked,
    people_in,
    the_one_meant,
)
from nlp.link.article import BODY, Article

_SUBJECT = re.compile(
    r"\s*(?:但是?|可是?|而|然而|不过|于是|后来|接着|因此|所以|其实|今天|昨天|对此|为此|另外|此外|"
    r"[^，。他她]{0,12}[年月日时中后前上下里]|正?如|就像|原来|经常|用|据)?"
    r"[他她](?!们|人|国|乡|日|当(?![时即场年晚天])|(?!说|讲|觉得|认为|表示)(?:[^，。：对向给跟在从以用带怀着了握抓]|[着了](?=的)|着急|了(?=[一二三四五六七八九十几多数\d]+[多余几]?[年月天])){0,10}的(?!话|是|时候|同时|确)[^，。：]*$)"
)
_NARRATOR = re.compile(r"^(?:我|我们|记者|笔者)(?!说|问)[^，。；：“”]{0,12}[和跟与问对]")
_SELF = re.compile(r"(?:^|当时|于是|就|便)(?:我们?|记者|笔者)(?![国省市县区校院厂])[^，。；：“”]{0,8}$")
_OTHER = re.compile(
    r"(?:[一几两多]位|一名|一个|有的|许多|不少|很多|各位|有人|人们|大家|对方|众人)|"
    r"(?:们|群众|村民|居民|老人|导游|店员|服务员|保安|护士|营业员|售票员|民警|警察|战士|牧民|职工|员工|患者|病人|房东|邻居|市民|乡亲|官兵|工人|农民|学生|家长|顾客|乘客|旅客|网友|专家|学者|医生|司机|店主|老板|负责人|发言人|"
    rf"工作人员|(?:业务员|柜员|快递员|客服|[商店卖]家)(?!的)|干部|代表(?!团)|{KIN}|孩子|同志|同事|主任|书记|局长|厂长|校长|检察长|部长|"
    r"经理|总统|总理|主席|首相|大妈|大爷|大嫂|姑娘|小伙子|老汉|(?<![笔记])者|外长)"
    r"[^，。；：“”]{0,14}$"
)
_ADDRESSED = re.compile("[对向朝给跟冲同]|询问|问|告诉|嘱咐|叮嘱|提醒|劝|召集|安慰|[看望拉握指扶搂当]着|[握拉]住")
_FOR = re.compile(
    r"(?:作为|(?:并|还|同时)?代表[^，。：]{0,6}(?:政府|公司|集团|企业|党委|学校|医院|委员会|全体|全[市县省国厂校村]))"
)
"""代表公司承诺, where 代表 is no delegate."""
_HEARD = re.compile(
    r"(?:电话|听筒|话筒|对讲机|手机|广播|喇叭)(?:[那另]一?[头端]|[里中][^，。：]{0,4}(?:传[来出]|只有|响起))|那[头边端](?!的)"
)
_SIDE = re.compile(
    r"(?:^|[^\u4e00-\u9fff])[^，。：]{0,4}[中美俄日韩英法德印双各对我校厂院警店资军]方(?!面|案|法|式|向|便)[^，。：]{0,6}$"
)
_THIS = re.compile(r"(?<![给向对把为])这(?:位|名|个)[^，。；：“”]{1,14}$")
_AGAIN = re.compile(
    r"[^\u4e00-\u9fff]*(?:随后|最后|同时)?(?:接着|又|还|继续|随即|并)?[又还并]?(?:接着|继续|补充|解释|强调|指出|笑着|感慨地?)?"
)
_CUT = re.compile(r"(?![老总公某也又则还就却笑问都只再便忙立才更最曾常说道在等对向])[\u4e00-\u9fff]")
LONGEST_TITLE = 6
"""Characters of a title before a name at the start of a clause."""
_NOT_HE = re.compile("[对向给跟和与同把被让请据替为]|[\u4e00-\u9fff]着|记者$|通讯员$")
"""Before a name that is no subject."""
_HOLDS = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}(?:长|主任|书记|主席|总理|总统|老人|先生|女士|同志|老?师傅?|大[爷妈娘嫂]|教授|医生))?"
    r"的(?:双?手|胳膊|肩膀?|衣[角袖])"
)
"""After a name that is no subject: 何语副院长的手."""
_ASKER = re.compile(r"[^，。；：“”]{0,4}(?:问起?|追问|询问|[要想]给|[递塞付退]给)[^，。；：“”]{2,}，")
_POINTS = re.compile(r"[^，。他她]{0,4}[他她][^，。]{0,2}[指望看拉握拍扶搂]着")
_OWNS = re.compile(r"(?:先生|女士|同志|总理|主席|总统|总书记)?的[那这]?[一两三几]?[句番段首]?(?:名|老|最后一?|亲笔)?")
_RECEIVES = re.compile(r"(?:[接收听看]到|听见|看见)(?P<what>[^，。：]*)$")
_THEN = re.compile("(?<![身背前午])后(?![面边头台勤院厨方])|(?<![当那这])时(?![任间常])")
_NARRATOR_OR_MANY = re.compile("[^，对向给跟看望朝冲拉握指拍搂扶]{0,8}(?:记者|笔者|们|群众|大家|众人)")
_TOLD_OF = re.compile("(?:(?<![以据听该再话小来不实])(?<![确单体格概般白]地)说|认为|评价|觉得|表示|理解)[，,]?[^，。]{0,4}$")
TOLD_OF = "somebody else tells of the one person of the sentence before"
_ORIGINAL = re.compile(r"[（(][A-Za-zÀ-ž .·'’-]+[）)]")
_TURN = re.compile(r"^[^：:“”，。；！？\n]{1,14}[：:](?![“\n])", re.MULTILINE)
_WHEN = re.compile(r"(?:先生|女士|同志|总理|主席|总统)?(?:一行)?(?:的?(?:采访|专访|提问))?[时后]")
_MEETING = re.compile(r"[一二三四五六七八九十]大$|全会$|会议$")
_BODY_SPEAKS = re.compile(
    r"(?!决定|文件|章程|精神|条例|会议)[^，。；：“”、]{0,2}|"
    r"[^，。；：“”、]{0,8}(?:近日|日前|此前|随后|今天|昨天|当天|当晚|当日|同日|\d+日)[^，。；：“”、]{0,10}|"
    r"[^，。；：“”]{0,20}发[表布出](?:[^，。；：“”]{0,4}(?:声明|公报|公告|通报|说明|提示|消息|公开信))?|"
    r"在?(?:发表)?(?:一[份项])?(?:声明|报告|通报|公告|公报)中?"
)


_OF_HIM = re.compile("“[^”]*(?:您|谢谢|[他她](?!们)|书记|医生)")  # said to the one whom the pronoun before means, or of them
_ELSE = re.compile(f"[他她][家的]|[收接听看]到|[挂写贴印刻]着|{KIN}|孩子|[妈爸父母]|学生|大家|们")
"""In a sentence whose pronoun need not be who speaks after it."""
_LETTER = re.compile(
    "(?:来?信|短信|微信|邮件|纸条|字条|信件|留言)(?:的?[中里上内]|的?开头|的?结尾)?(?:这样|还|这么|赫然)?(?:写着)?"
)
"""What speaks where somebody receives or opens it: 收到一封信，信中写道."""
_GOT = re.compile("(?:[接收]到|拆开|打开|展开)(?!.{0,60}，[^，]{0,20}(?:给[^，]{0,8}[写发寄留回]|[写留]下|[写发寄回]了))")
"""But not: 接到任务后，给妻子写了一封信，信中写道."""
_BY = re.compile("被(?![告害])[^，。后时的]{0,8}$")


class _Scene(NamedTuple):
    """A verb at `cue` of a sentence that begins at `start`, its clause at `clause` with the words `said`, who stands there."""

    passage: Passage
    start: int
    clause: int
    cue: int
    said: str
    held: Numbered
    people: Numbered
    owned: bool


Speaker = tuple[int | None, str]


def find_speaker(passage: Passage, start: int, cue: int, owned: bool = False) -> Speaker:
    """The subject of the verb: the person of its clause, else a pronoun's, else the one person or body before it.

    With `owned` also the person whose words a noun announces: 何语的那句名言：.
    """
    held = [(number, one) for number, one in passage.mentions if start <= one.start and one.end <= cue]
    people = [(number, one) for number, one in held if one.label == "PER" and may_speak(passage, one)]
    clause = max(start, max(passage.body.rfind(mark, start, cue) for mark in "，；。：？！”\n") + 1)
    scene = _Scene(passage, start, clause, cue, passage.body[clause:cue], held, people, owned)
    found = (rule(scene) for rule in _RULES)
    return next((one for one in found if one), (None, "no person named before the verb"))


def _by_owner(scene: _Scene) -> Speaker | None:
    """何语的那句名言：, his words in whoever's mouth."""
    owner = [(number, one) for number, one in scene.held if one.label == "PER" and one.start >= scene.clause]
    if scene.owned and owner and _OWNS.fullmatch(scene.passage.body[owner[-1][1].end : scene.cue]):
        return owner[-1][0], "the person whose words they are"
    return None


def _by_clause(scene: _Scene) -> Speaker | None:
    """The last person of the verb's clause, unless the narrator is its subject or the name may go on."""
    near = [(number, one) for number, one in scene.people if one.start >= scene.clause]
    if not near or _POINTS.match(scene.said):
        return None
    inside = len(near) > 1 and _WHEN.match(scene.passage.body, near[-1][1].end)  # 何语会见马勇时说
    number, one = near[0] if inside else near[-1]
    receives = _RECEIVES.search(scene.said)
    if receives and _THEN.search(receives["what"]) and near[0][1].start < scene.clause + receives.start():
        number, one, receives = *near[0], None  # 何语听到消息后说
    if receives and "的" in scene.passage.body[scene.clause + receives.start() : one.start]:
        receives = None  # 接到电话的何语秋说
    by = next((pair for pair in reversed(scene.held) if pair[1].label == "PER" and pair[1].end == scene.cue), None)
    if by and by[1].start > one.start and _BY.search(scene.passage.body[one.end : by[1].start]):
        return by[0], "the person of the verb's clause"  # 何语被李明批评
    if _NARRATOR.search(scene.said) or receives:
        return None, "the narrator speaks, or somebody whose words are received"
    follows = scene.passage.body[one.end : scene.cue]
    if _HOLDS.match(follows):
        return _by_sentence(scene._replace(people=scene.people[:-1])) or (None, "somebody's hand, not who speaks")
    if (_CUT.fullmatch(follows) and len(one.text) < 3) or follows.startswith("地"):  # 林华|卿说, 科雷谦逊|地说
        return None, "the name before the verb may be cut"
    return number, "the person of the verb's clause"


def _by_name(scene: _Scene) -> Speaker | None:
    """A name at the start of the clause that is a mention elsewhere only."""
    return _known_name(scene.passage, scene.said)


def _known_name(passage: Passage, clause: str) -> Speaker | None:
    for name, number in passage.known.items():
        at = clause.find(name)
        follows = clause[at + len(name) :]
        owned = follows.startswith(("的", "、", "夫人", "太太")) or KIN_OF.match(follows)
        if 0 <= at <= LONGEST_TITLE and not owned and not _NOT_HE.search(clause[:at]):
            return number, "a name before the verb that the article has elsewhere"
    return None


def _by_pronoun(scene: _Scene) -> Speaker | None:
    if _SUBJECT.match(scene.said) or (scene.owned and re.search("[他她]的", scene.said)):
        if asked := one_asked(scene.passage, scene.start, scene.clause):
            return asked
        before = [(number, one) for number, one in scene.people if one.start < scene.clause]
        if before and _ASKER.match(scene.passage.body, before[-1][1].end):
            return None, "a pronoun, for somebody who asks or is asked"
        first = _SUBJECT.match(scene.said)  # else a name before 他的: 何语每天想起他的名言
        told = {one.text for _, one in scene.held if first and one.label == "PER" and one.start >= scene.clause}
        others = [(number, one) for number, one in scene.passage.mentions if one.text not in told]  # 他对何语说
        return find_antecedent(scene.passage._replace(mentions=others), scene.clause, before)
    return None


def _by_noun(scene: _Scene) -> Speaker | None:
    """这位父亲 for whom it means; a text, the narrator or somebody without a name for nobody."""
    if scene.said.rstrip().endswith(("》", "》载", "》云", "》中")):
        return None, "a text speaks"
    if is_rank(scene.said):
        return bearer(scene.passage, scene.said, scene.clause)
    if _THIS.search(scene.said):
        return the_one_meant(scene.passage, scene.clause)
    other = _OTHER.search(scene.said)
    got = _LETTER.fullmatch(scene.said) and _GOT.search(scene.passage.body, scene.start, scene.clause)
    letter = got and not any(one.start >= got.end() for _, one in scene.people)
    if letter or _SELF.search(scene.said) or _HEARD.match(scene.said):
        return None, "the narrator speaks, or somebody whose words are received"
    if _SIDE.search(scene.said) or (
        other and not _FOR.match(scene.said) and not _ADDRESSED.search(scene.said[: other.start()])
    ):
        return None, "somebody who is not named speaks"
    return None


def _others_speak(scene: _Scene, since: int) -> bool:
    """Whether somebody else is told of since the last quotation: “…”李明想了想，|接着说."""
    told = scene.passage.body[since : scene.clause].lstrip("”。")
    return any(one.start >= since for _, one in scene.people) or _NARRATOR_OR_MANY.match(told) is not None


def _by_sentence(scene: _Scene) -> Speaker | None:
    """No subject in the clause: the speaker before goes on, else the person or pronoun of the clauses before."""
    passage = scene.passage
    again = passage.last and passage.last[1] >= scene.start - 1 and _AGAIN.fullmatch(scene.said) and _goes_on(scene)
    if passage.last and again and not _others_speak(scene, passage.last[1]):
        return passage.last[0], "goes on; the speaker of the quotation before it"
    clauses = re.split("[，；：]", passage.body[scene.start : scene.clause].lstrip("”“ "))
    if is_rank(clauses[0]) and not any(leads(passage, one) for _, one in scene.people):
        return bearer(passage, clauses[0], scene.start)
    if scene.people:
        return of_sentence(passage, scene.people, scene.clause)
    if any(_SUBJECT.match(part) for part in clauses):
        return find_antecedent(passage, scene.start, [])
    return next((found for part in reversed(clauses) if (found := _known_name(passage, part))), None)


def _goes_on(scene: _Scene) -> bool:
    """Whether nobody else may come between the quotation before and the verb: “…。”又说：“…”"""
    between = scene.passage.body[scene.passage.last[1] : scene.clause] if scene.passage.last else ""
    return bool(scene.said.strip("”“ 　")) or not re.search(r"[\u4e00-\u9fff]", between)


def _by_body(scene: _Scene) -> Speaker | None:
    number, body = next(((n, one) for n, one in reversed(scene.held) if one.label != "LOC"), (0, None))
    if body is None or body.label != "ORG" or _MEETING.search(body.text):
        return None
    speaks = _BODY_SPEAKS.fullmatch(scene.passage.body[body.end : scene.cue])
    return (number, "the body before the verb") if speaks else None


_RULES = (_by_owner, _by_clause, _by_pronoun, _by_name, _by_noun, _by_sentence, _by_body)
"""In this order; the first that has an answer, though it be nobody, has the last word."""


def reported_before(passage: Passage, first: int) -> bool:
    """Whether the paragraph before reports speech: 何某说，…"""
    return bool(re.search(r"(?:说|指出|强调|表示|认为|介绍|告诉[^，。]{0,6})[，：:]", passage.body[passage.lead : first]))


def beside(passage: Passage, start: int, first: int) -> Speaker:
    """Whose a sentence by itself is by the one before it: its one person, who tells in it, or whom its pronoun means."""
    people = people_in(passage, start, first)
    one = next((one for number, one in passage.mentions if people and number == people[0]), None)
    if one is None:
        clauses = re.split("[，；：]", passage.body[start:first].lstrip("”“ "))
        he = any(_SUBJECT.match(part.rpartition("岁的")[2]) for part in clauses)
        he = he and not (_ELSE.search(passage.body, start, first) or _OF_HIM.match(passage.body, first))
        number, _ = find_antecedent(passage, start, []) if he and start < first else (None, "")
        return number, "the sentence before has a pronoun for the person"
    if _TOLD_OF.search(passage.body[start : one.start]):
        return None, TOLD_OF
    subject = "，" not in passage.body[start : one.start] and may_speak(passage, one)
    if len(people) > 1 and not (subject and TELLS.match(passage.body, one.end)):
        return None, "several people in the sentence before"
    return people[0], f"the sentence before names one person{' who tells' if len(people) > 1 else ''}"


def people_and_bodies(article: Article) -> tuple[Numbered, dict[str, int]]:
    """The mentions of the body that a verb of speech may mean, and where each person is named first.

    Without names that label the turns of an interview, whose own words they are, so that 他 in them is somebody else, and
    without a name in its own letters after it: 皮埃尔·何（Pierre He）.
    """
    body = article.texts.get(BODY, "")
    mentions = [(number, one) for number, one in enumerate(article.mentions) if one.field == BODY and not one.in_byline]
    people = [one for _, one in mentions if one.label == "PER"]
    turns = {found.start(): found.end() - 1 for found in _TURN.finditer(body)}
    labels = {(one.start, one.text) for one in people if turns.get(one.start) == one.end and len(turns) > 1}
    ends, starts, names = {one.end for one in people}, {start for start, _ in labels}, {name for _, name in labels}
    brackets = [found.span() for found in _ORIGINAL.finditer(body) if found.start() in ends]
    known: dict[str, int] = {}
    for number, one in mentions:
        if one.label == "PER" and len(one.text) > 1 and one.text not in names:
            known.setdefault(one.text, number)
    inside = {number for number, one in mentions if any(first < one.start < last for first, last in brackets)}
    return [(number, one) for number, one in mentions if number not in inside and one.start not in starts], known
