"""The signs that summaries go by: how a sentence leans on another, turns, hedges, waits for more.

Where each alternative begins with a plain character, the search runs over other text many times faster; so what must not
stand before a word is said after it: 而(?<!从而), not (?<!从)而.
"""

import re

PAIRS = ("“”", "‘’", "《》", "（）", "「」", "『』", "〈〉", "【】", "()")
SENTENCE_END = re.compile(r"[。！？!?…][”’』」）)】》]*$")
MARKS = "●○◆◇■□▲△▼▽★☆◎◉※•▪►▶"
"""What is set before the items of a list."""
OPENERS = re.compile(
    rf"^(?:[{MARKS}]+ *|（(?:据|综合)[^（）]{{2,16}}(?:[电讯]|消息|报道)）"
    r"|(?:中国网络电视台|央视网?|本台)消息(?:[（(]新闻联播[）)])?[：:，,；;]? ?"
    r"|(?:据悉|据了解|据介绍|据报道|据(?:有关|相关)(?:部门|负责人|人士)介绍|记者获悉|记者了解到"
    r"|此外|另外|与此同时|同时|值得一提的是|值得注意的是)[：:，,] ?)+"
)
_TURNS = (
    r"但(?!是因)|却|而(?<![从进因反]而)(?![且成言])|仅|除(?<![解清消拆免删革开排]除)(?!尘|草|夕|险)|若(?!干)|如果|假如|前提|不过|然而|可是|否则"
    r"|并不|并非|不是|尚未|暂(?!行)"
)
"""A turn or a condition: what stays would say more than the article does."""
LATE_TURNS = re.compile(r"，(?:但|却|不过|然而|可是|否则|除非|如果|若|前提)")
"""The same farther on, as long as the sentence is one statement."""
_HEDGES = (
    r"不|没|未(?!来)|无(?!私|惧|人机|线|锡|疑|比|数|限|偿|烟)|非(?=必|常住|但)|否|勿"
    r"|可能(?<!尽可能)|或|预计|估计|据(?<=^据)|大约|左右|只|尚|疑似|涉嫌|拟(?![人化])|初步"
)
"""Negations and hedges: not to be left out right after what stays."""
TURN_OR_HEDGE = re.compile(f"{_TURNS}|{_HEDGES}")
FACTS = re.compile(r"[0-9０-９A-Za-z]|[一二三四五六七八九十百千万亿两几]")
WAITING = re.compile(
    r"^(?:正?是?因为|如果|若|假如|只要|只有|虽然|虽说|尽管|由于|因为|因|不仅|不但|不只|除|既|一方面|与其|无论|不管|不论|即使|哪怕|当|为了|为|随着"
    r"|在|就|对|对于|关于|针对|围绕|按照?|根据|依据|通过|经过|经|从|自|向|以|面对|结合|作为|凭借?|本着|截至|截止|每当)"
)
PURPOSE = re.compile(r"为了?(?![期首主此止什何])|针对")
"""How a sentence opens that says what for before it says who and what."""
PRONOUN = re.compile(r"^[^“”]*，[他她它]们?(?!山)")
"""他 after a comma: who it is may stand in the sentence before."""
ADVERBIAL = re.compile(r"[应受经].*(?:邀请|委托|影响|批准|要求)$|.*?从[^，]*(?:变化|开始|入手|出发|角度|方面|来看)$")
"""A clause that only says whence or at whose wish."""
WHEN = ("时", "日起", "时候", "之际", "前夕", "期间", "之后", "之前", "以来", "同时", "背景下", "基础上")
"""The ends of one that only says when."""
SAYING = (
    *(
        "表示",
        "指出",
        "说",
        "称",
        "认为",
        "强调",
        "要求",
        "提出",
        "宣布",
        "透露",
        "介绍",
        "呼吁",
        "获悉",
        "了解到",
        "发现",
        "看到",
        "显示",
    ),
    *("意味着", "提到", "写道", "坦言", "告诉记者", "是", "有", "包括"),
)
"""The ends of one that leaves what was said to the next."""
LEANING = re.compile(
    r"^(?:但是?|可是?|然而|不过|而且?|并且?|也|还|又|再|则|却|因此|所以|因而|于是|从而|其中|为此|对此|随后|随即|接着|此后|之后|后来"
    r"|[他她它]们?(?!山)|这|那|该|此|其(?!他|它)|两人|两者|二人|双方|前者|后者|上述|同日|当[天日晚时]|次日|翌日|当地|会议|会上|会后"
    r"|会谈(?:后|中)|活动[中上]|结果|原来|最终|最后|有人问|说到底|如此|正因|可见|反之|总之|一时间|从那以后|没想到|没过多久|不到)"
)
"""How a sentence starts that leans on the one before it: who 他 is, what 该项目 is, stands there."""
TOPIC_BEFORE = re.compile(
    r"(?:[就都]?是|都|才|就[有会能要可让]|具有|成为|属于|均|即|各有|则|让|使|令|一边|另一方面|另一边|促使|带来"
    r"|意味着|发挥)"
)
"""How a clause starts whose subject is all of the clause before it: that one was no statement."""
TIME_ONLY = re.compile(r"^(?:当[天日晚]|同日|随后|随即|接着|此前|此后|之后|后来|最终|最后|如今|现在)，")
"""An opening that leans on the time told before and says nothing else: a summary may start without it."""
_POST, _HONOUR = "[为任].", "称号|奖|勋章"
GOVERNED = {"任命": _POST, "免去": "职", "撤销": "职", "接受": "辞", "授予": _HONOUR, "追授": _HONOUR}
"""Words that govern the items of a list, and what each of their items says."""
ASKING = re.compile(rf"^(?!{'|'.join(GOVERNED)})(?:记者|问|答|编者按|主持人|[一-鿿]{{2,4}})[：:]")
SIGNATURE = re.compile(
    r"（(?:(?:本报|见习|实习|特约)?(?:记者|通讯员|实习生|作者|文|图|摄)?[/／：: 　]*[一-鿿·]{2,4}[ 　、]*){1,4}"
    r"(?:摄|文|图|/){0,3}）$"
)
EVENT = re.compile(
    r"(?:召开|举行|举办|主持|出席|印发|发布|公布|出台|发表|签署|审议通过|下发|启动|开通)[^，；]{2,60}(?:》|会议?|仪式|活动|论坛|讲话|演讲|文章|声明|协议)$"
    r"|(?<!应)(?:会见|会晤|致电|致信|致函|抵达|离开)[^，；]{2,50}$|(?:致|发)[唁贺]?电$|作出[^，；]{0,8}[批指]示$|(?:发表|作)[^，；]{0,8}(?:讲话|演讲|报告)$"
    r"|(?:进行|开始)[^，；]{2,20}访问$"
)
"""An event told whole: 召开新闻发布会, 印发《…》, 会见来访的客人."""
DEMAND = re.compile(r"(?:要|必须|应当)(?![求是素塞闻么不])[^，；]{8,}$")
"""What somebody says must be done, told whole."""
BARE_QUOTE = re.compile(r"^[“「][^“”「」]*[”」]$")
"""A quotation that does not say whose it is."""
POINT = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}[.．、])[^，。]{0,14}。$")
"""The name of a numbered point, standing alone."""
FOLLOWS = re.compile(r"，[^，；。]{0,16}如下[：:]$")
GROUNDS = re.compile(r"为了?(?![期首主此止何])|针对|根据|按照?(?!时|期)|依[据照]|遵照|经(?![济营费过])|鉴于|结合|由于")
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
