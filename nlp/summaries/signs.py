"""The signs that summaries go by: how a sentence leans on another, turns, hedges, waits for more.

Where each alternative begins with a plain character, the search runs over other text many times faster; so what must not
stand before a word is said after it: 而(?<!从而), not (?<!从)而.
"""

import re
from collections.abc import Iterable

PAIRS = ("“”", "‘’", "《》", "（）", "「」", "『』", "〈〉", "【】", "()")
_CLOSES = {pair[1]: pair[0] for pair in PAIRS}
_PAIRED = re.compile(f"[{''.join(PAIRS)}]")
SENTENCE_END = re.compile(r"[。！？!?…][”’』」）)】》]*$")
MARKS = "●○◆◇■□▲△▼▽★☆◎◉※•▪►▶"
"""What is set before the items of a list."""
GREETING = "(?:您|你们?|大家)好"
OPENERS = re.compile(
    rf"^(?:[{MARKS}]+ *|（(?:据|综合)[^（）]{{2,16}}(?:[电讯]|消息|报道)）"
    r"|(?:中国网络电视台|央视网?|本台)消息(?:[（(]新闻联播[）)])?[：:，,；;]? ?"
    r"|(?:编辑(?:同志|老师|部)?|记者同志)[：:] ?"
    r"|(?:据悉|据此|据了解|据介绍|据报道|据(?:有关|相关)(?:部门|负责人|人士)介绍|记者获悉|记者了解到"
    rf"|{GREETING}(?![，,](?:才|[我他]也?好))|此外|另外|与此同时|同时|值得一提的是|值得注意的是)[：:，,！!。] ?)+"
)
_TURNS = (
    r"但(?!是因)|却|而(?<![从进因反]而)(?![且成言])|仅|除(?<![解清消拆免删革开排]除)(?!尘|草|夕|险)|若(?!干)|如果|假如|前提|不过|然而|可是|否则"
    r"|并不|并非|不是|尚未|暂(?!行)"
)
"""A turn or a condition: what stays would say more than the article does."""
_HEDGES = (
    r"不|没|未(?!来)|无(?!私|惧|人机|线|锡|疑|比|数|限|偿|烟)|非(?=必|常住|但)|否|勿"
    r"|可能(?<!尽可能)|或|预计|估计|据(?<=^据)|大约|左右|只|尚|疑似|涉嫌|拟(?![人化])|初步"
    r"|缓(?=[刑期])|二审[^，；]{0,8}改判|推迟|搁置|谣[言传]|辟谣|失实"
)
_UNDONE = "|".join(
    f"{why}[^，；]{{0,14}}(?:取消|延期|叫停|撤销|中止|终止|作废)" for why in ("因", "由于", "被", "遭", "已", "后")
)
"""Negations and hedges, and how what was said came to nothing: not to be left out right after what stays."""
LATE_TURNS = re.compile(
    r"，(?:但|却|不过|然而|可是|否则|除非|如果|若|前提)|(?:^|，)[^，；。]{0,24}[逝辞去离]世(?=[，。]|$)|缓(?=[刑期])"
    rf"|(?:没有|毫无)[^，；]{{0,4}}(?:依据|根据|证据)|不属?实|谣[言传]|辟谣|{_UNDONE}"
    r"|不予?批准逮捕|不批捕|证据不足|取保候审|不接受|不予?承认"
    r"|(?<![或、])(?:取消|延期|叫停|撤销|中止|终止|作废|暂停|停工|停业|搁浅|失利|失败|告吹)(?=[，。]|[^，。]{0,2}(?:资格|成绩|决定|合同|协议)[，。])"
)
"""The same farther on, as long as the sentence is one statement."""
TURN_OR_HEDGE = re.compile(f"{_TURNS}|{_HEDGES}|{_UNDONE}")
FACTS = re.compile(
    r"[0-9０-９A-Za-z]|[一二三四五六七八九十百千万亿两几]|^(?:[省市县区州旗盟镇乡村街道自治直辖、]+$|扩大$|遇|除|不含|不包括)"
)
"""What a bracket holds that is told with it: figures, and what else changes what is said, 各县（市、区）, 党组（扩大）会议."""
PURPOSE = re.compile(r"为了?(?![期首主此止什何])|针对")
"""How a sentence opens that says what for before it says who and what."""
PRONOUN = re.compile(r"^[^“”]*，[他她它]们?(?!山)")
"""他 after a comma: who it is may stand in the sentence before."""
LEANING = re.compile(
    r"^(?:但是?|可(?!再生|持续|燃冰|口可|可西里|降解|穿戴)是?|然而|不过|而且?|并且?|也(?!门)|还|又|再|则|却|因此|所以|因而|于是|从而|其中|为此|对此|随后|随即|接着|此后|之后|后来"
    r"|[他她它]们?(?!山)|这|那(?!曲|坡|英)|该|此|其(?!他|它)|两人|两者|二人|双方|前者|后者|上述|同日|当[天日晚时]|次日|翌日|当地(?!时间)|会议|会上|会后"
    r"|会谈(?:后|中)|活动[中上]|结果|原来|最终|最后|有人问|说到底|如此|正因|可见|反之|总之|一时间|从那以后|没想到|没过多久|不到)"
)
"""How a sentence starts that leans on the one before it: who 他 is, what 该项目 is, stands there."""
_WHO = re.compile(r"^[^“”，]{1,10}(?<![其吉由])[他她](?![山乡人国])")
"""退休后他, 在他看来, 警方在他们的住处: so too, unless a name stands before."""
TIME_ONLY = re.compile(r"^(?:当[天日晚]|同日|随后|随即|接着|此前|此后|之后|后来|最终|最后|如今|现在)，")
"""An opening that leans on the time told before and says nothing else: a summary may start without it."""
LONGEST_FRAME = 40
"""Characters of what stands behind 在."""
OPEN_FRAME = re.compile(
    r"在[^，；]{5,}(?:[中上下里时后前]|之际|期间)$|(?:表示|指出|认为|强调|获悉|显示)$|从[^，；]{2,}(?:出发|入手|角度|方面|来看)$"
    r"|(?<![使利采应费启信作运])用[^，；]{2,}的..$|跟[随着][^，；]{2,}$|(?:因|由于)[^，；]{2,}(?:需要|缘故|原因)$"
    r"|[是能]否[^，；]*$|通过[^，；]{2,}(?:形式|方式|途径|渠道|手段)$"
    r"|[上中]发表的[^，；]{2,8}$"
)
"""The end of what only says where, when, whence, why, with what or who speaks."""
TOLD_OF, TOLD = re.compile("(?:介绍|通报|听取|了解|汇报)了?[^，；]+$"), re.compile("情况(?:的?(?:汇报|介绍|报告))?。?$")
"""What waits for the end of another clause, and that: 介绍了稳定生产，保障供应有关情况。"""
HONOURS = re.compile(
    r"(?P<source>(?:[^，。；]+[员士人家友长席任记者授师范雄臣问]，)+)(?=(?!第[^，]{1,9}届(?:中央|执行))"
    r"[^，。；]{2,40}(?:同志|先生|女士|院士|教授)，[^，。；]{0,24}(?:逝|辞|病逝|去|离)世[，。])"
)
"""What is said of the dead before office and name: 优秀党员，忠诚战士，云溪县原县长何语秋同志，因病逝世。"""
HEARD = re.compile(
    r"(?:[^，；：“”]{1,12}[日号天晚午年月]，)?(?P<source>(?:本台|本报)?记者[^，]{0,6}从[^，]{2,24}(?:获悉|了解到)，)"
)
"""Whom the reporter asked, perhaps behind a date; what follows is told as a fact by the article itself."""
ACTORS = re.compile(r"我国|中国|国家|国务院|中共|全国|中央|最高人民|各[地级省市县族界部]|来自|广大")
"""How a clause starts that has a subject of its own; as does one that starts with a name."""
_POST, _HONOUR = "[为任].", "称号|奖|勋章"
GOVERNED = {"任命": _POST, "免去": "职", "撤销": "职", "接受": "辞", "授予": _HONOUR, "追授": _HONOUR}
"""Words that govern the items of a list, and what each of their items says."""
APPOINTS = re.compile(rf"(?:决定)?(?:{'|'.join(GOVERNED)})(?![：:])")
ASKING = re.compile(rf"^(?!{'|'.join(GOVERNED)})(?:问|答|[一-鿿]{{2,4}})[：:]")
SIGNATURE = re.compile(
    r"（(?:(?:本报|见习|实习|特约)?(?:记者|通讯员|实习生|作者|文|图|摄)?[/／：: 　]*[一-鿿·]{2,4}[ 　、]*){1,4}"
    r"(?:摄|文|图|/){0,3}）$"
)
BARE_QUOTE = re.compile(r"^[“「][^“”「」]*[”」]$")
"""A quotation that does not say whose it is."""
POINT = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}[.．、])[^，。]{0,14}。$")
"""The name of a numbered point, standing alone."""
NUMBERED = re.compile(r"^(?:([一二三四五六七八九十]{1,3})、|（([一二三四五六七八九十]{1,3})）|([0-9]{1,2})[.．、](?![0-9]))")
"""The number that a point starts with."""
FOLLOWS = re.compile(r"，[^，；。]{0,16}如下(?:（[^（）]{1,12}）)?[：:]$")
GROUNDS = re.compile(
    r"为了?(?![期首主此止何])|针对|根据|按照?(?!时|期)|依[据照]|遵照|经(?![济营费过])|鉴于|结合|由于|因(?![此而])"
)
"""How a clause starts that only says what for, on what basis or with whose leave."""
ACTS = re.compile(r"[0-9将拟已从由]|(?<!实)现|决定|开展|举[办行]|启动|组织|改[在为到]|征集|招|面向|设立")
"""Signs of somebody who acts, in a clause after a purpose."""
_SAID = ("表示", "指出", "强调", "认为", "介绍", "说(?<=[^小传据]说)", "称", "要求", "坦言", "透露", "希望")
SPEECH = re.compile("|".join(f"{said}[，：。“”]" for said in _SAID) + "|”[^，。]{0,12}说[，。]")
FIRST_PERSON = re.compile(r"我(?!国|市|省|县|区|军|台|校|院|党|方|驻|部)|你|咱|笔者")
TIME = re.compile(r"^.{0,16}(?:[0-9]+[日号月]|今天|昨天|昨日|今日|近日|日前|昨晚|今晚|上午|下午|今年|去年|近年来|目前|记者)")
SCENE = re.compile(
    "|".join(f"{hour}(?<![今昨]天{hour})" for hour in ("清晨", "凌晨", "傍晚", "夜里", "早上"))
    + r"|黄昏|夜色|天刚亮|点(?<=[0-9]点)|眼前|走进(?<!《走进)|走到|推开|只见|看到|看着|来到|正忙|手里|脸上|笑着|一边"
    r"|端着|坐在|站在|阳光|灯光|屋里|院子|小时候|记得|那天|那年|了一[个把张碗杯根只口]|着一[个把张碗杯根只口]"
)
ACCOUNT = re.compile(
    r"地处|位于|建于|制定|签订|累计|共有|一共|共计|截至|以来|近年|目前|如今|日前|近日|全[国省市县区州]|启动|发布|举办|举行|召开|开通|印发|出台|实施|推出|建成"
    r"|改造|促成|提供|登记|设立|成立|公布|获悉|建立|组织|开展|达到|增长|增加|完成|覆盖|惠及|帮助"
)
BODY = re.compile(r"[会局部委厅院所社校队站办处团]|公司|集团|中心|工会|政府|学校|医院|银行|协会|街道")
DIGITS = re.compile(r"[0-9.,][0-9.,]*")
QUOTED = re.compile(r"[“「][^”」]*[”」]")
PUNCTUATION = re.compile(r"\W")


def leans_on_another(text: str, names: Iterable[str]) -> bool:
    """Whether who or what a sentence is about stands in the one before it; `names` are those in it.

    >>> leans_on_another("退休后他种起了茶。", []), leans_on_another("何语秋说起他的茶园。", ["何语秋"])
    (True, False)
    """
    if PRONOUN.match(text) or LEANING.match(text):
        return True
    who = _WHO.match(text)
    return who is not None and not any(name in who[0] for name in names)


def goes_on(text: str, at: int, after: int) -> bool:
    """Whether a joint leaves a frame open, or what follows it turns, hedges or denies what stands before it."""
    before = slice(max(0, at - LONGEST_FRAME), at)
    if OPEN_FRAME.search(text[before]) or TURN_OR_HEDGE.search(text[at + 1 : after]):
        return True
    rest = re.split("[；;]|(?<=。)", text[at + 1 :], maxsplit=1)[0]
    return bool(LATE_TURNS.search(rest) or (TOLD.search(rest) and TOLD_OF.search(text[before])))


def is_balanced(text: str) -> bool:
    """Whether each opening quote, bracket and title mark is closed after it, and none is closed that was not opened."""
    levels = dict.fromkeys(_CLOSES.values(), 0)
    for mark in _PAIRED.findall(text):
        opens = _CLOSES.get(mark)
        if opens is None:
            levels[mark] += 1
        elif levels[opens] == 0:
            return False
        else:
            levels[opens] -= 1
    return not any(levels.values()) and text.count('"') % 2 == 0
