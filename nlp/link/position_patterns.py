"""What stands around a title: what may come between, before and after, for `nlp.link.positions`."""

import re

LONGEST_GAP = 10
"""Characters of a department or a specialty between a body and the title: 北川学院书法课教师."""
MODIFIER = re.compile(
    r"(?:原|前|时任|现任|新任|新|候任|代理|代|名誉|荣誉|常务|执行|第一|首席|高级|特级|副|正|党组|党委|党总支|党支部|党工委|纪委|"
    r"联合|联席|轮值|助理|兼职|挂职|专职|资深|终身|特聘|主要|有关|相关|当选|驻华|驻会|机关|总|首任|本届|承办|辩护|主审|主任|见习|实习|退休|荣休|年轻|特约|驻村|著名|知名|籍|(?<![妇子])女)$"
)
NO_GAP = re.compile(
    r"[的了在和与及是为对向从到由把被将让说兼、，。；：？！“”《》（）\s\d]|代表团|[请派聘招找]来|以来|举行|会见|出席|表示|召开|开展|组织(?!部)"
)
FORMER = re.compile(
    r"时任$|(?<![\u4e00-\u9fff])[原前]$|(?<=[和与及由是对])[原前]$|(?<=任命|提名)[原前]$|(?<=[省市县区州旗])原$"
)
"""Before the body of a former post: 原|云溪县文联主席; not 中原, 此前."""
OLD = re.compile(
    r"原(?![平阳州子创生野点始油料告产件著乡])(?P<body>.{3,})|.+(?P<level>[省市县区州旗镇乡村])原(?:(?P=level).*|政协|"
    r"(?![平阳州子住种煤])[^省市县区州旗镇乡村]{2,7}[局厅办委])|.{2,}(?<![中太平高草松固鹿丈])原(?:党.+|纪委)"
)
"""A body whose mention begins with 原 though it is no part of its name: 原云溪县水利局."""
CHINESE = re.compile(r"[\u4e00-\u9fff]+")
BREAK = re.compile(r"[，。；：？！、“”‘’《》（）()\s—…]$")
LEAD_IN = re.compile(
    r"(?:由|与|和|跟|同|对|向|给|请|让|据|是|为|任|叫|及|被|在|而|以|当|时|日|来自|会见|会晤|当选|担任|出任|任命|祝贺|致电|访问|邀请|欢迎|陪同|"
    r"采访|选举|推举|聘请|感谢|选为|当年|今天|上午|下午|晚上|晚|授予|介绍|包括|以及|还有|告诉|委托|接替|继任|身为|作为|带着|跟着|陪着|领着|带领|老|新|这位|一位|两位|了|过|有|该|其|他的|她的|名)$"
)
AFTER = re.compile(
    r"(?:同志|先生|女士)?(?:(?:，?今年)?[一二三四五六七八九十\d]{1,4}岁?(?=，))?(?:，?(?:现在|如今|目前|曾经|曾|退休前|原来|原先|原本|过去|也|就|都)?是|系|"
    r"(?P<made>，?(?:[在从自]?(?:\d{2,4}年至)?\d{2,4}年(?:\d{1,2}月)?(?:起|开始)?|去年|继续|仍然?|今年|后来|近日|日前|随后|当年|此前|同时|已|将|曾|一度|现|"
    r"(?<!，)(?:再次|成功|以?高票|以?全票|第[一二三四五六七八九十]次))*"
    r"(?:担任|调任|升任|转任|历任|兼任|出任|接任|继任|(?:当选并)?连任(?:[两二三四五六七八九]届)?|改任|就任|受聘为|受聘担任|被聘(?:任)?为|获聘为?|获任|当选为|当选|被任命为|被选为|原任|辞去了?|请辞|辞任|卸任|被免去|不再(?:担任|兼任|任)|任)(?:过(?!渡))?)|"
    r"(?:，[男女](?=，)|，[\u4e00-\u9fff]{1,5}族(?=，)|，中共党员(?=，)|，(?:现年)?[1-9]\d岁(?=，)|，[12]\d{3}年(?:\d{1,2}月)?(?:\d{1,2}日)?出?生(?=，))+"
    r"，(?![曾现历任]|先后|担任|当选|[出兼]任)|，|[（(](?:现(?![代任在场有金货]))?)"
)
LEFT, EARLIER = re.compile("辞去|请辞|辞任|卸任|不再|免去"), re.compile("曾|先后|历任|原任|退休前|原来|原先|原本|过去|过$")
"""Within what stands between a name and a post: one that is given up; one that was held."""
COURT = re.compile(".*?(?:法院|检察院)")
"""Whose 审判员 and 检察员 are, not the committee's or the division's that is named with it."""
OFFICE = re.compile(r"办公[室厅](?=副?主任)")
"""Part of the body's name between it and the title: 县防汛指挥部|办公室|主任."""
MARKS = re.compile(r"[，。；：？！、“”‘’《》（）()\s—…\n]")
CLOSE = re.compile(
    r"[，。；）)、！？\n]|（(?:(?:任职)?试用期|兼|挂职|[正副][部厅局地县处科团师]级)|$|和|及|兼|的|职务|一职|等[^，。；\n]{0,4}职"
)
_NAMED = r"(?:任命|增补|选举|推选|聘请|聘任|补选|推举|提名|选)"
NAMED, NAMING = re.compile(f"(?:{_NAMED}了?|决定)$"), re.compile(rf"{_NAMED}(?=[^，。]{{2,20}}为)")
REMOVED = re.compile(r"(?:免去|撤销|罢免)了?$")
"""Before a name that is no more what follows: 免去何语秋的云溪县水利局局长职务."""
REMOVED_TOO = re.compile(r"(?:免去|撤销|罢免)(?:(?!任命|选举|选为)[^。\n])*职务[、，；和]$")
"""Before the next of those who are removed: 免去何语秋的云溪县水利局局长职务、|李明山的."""
MARKS_OF_SENTENCE = re.compile(r"[。！？\n]")
"""Before a name that is made something: 任命何语秋为云溪县副县长."""
OF_NAME = re.compile(r"(?:（[^（）\n]{1,12}）)?(?:同志|先生|女士)?(?:[兼担]任|所任)?的?")
MADE = re.compile(r"(?:（[^（）\n]{1,12}）)?(?:同志|先生|女士)?为")
NOT_AFTER = re.compile(r"台|团|室|们|书|员|级|制|办|助理|夫人|府|候选|职|处|楼")
POINTING = re.compile(r"[这那该其本一几两每某首原前下上]")
"""A body that is pointed at, not named: 这家公司."""
TERM = re.compile(r"[下本首新上](?:一)?届")
MEMBER = re.compile(r"的(?:老|一名|一位|退休)?(?P<former>前|原|首席|副|代理|常务|资深|高级|特级)?")
"""Between a body and a title after a name: 何语秋是剧团的老演员."""
SPECIALTY = re.compile(
    r"(?:^|的|是)(?P<words>(?![我你他她它同号授是该今昨明前去本此这那每其新老大小当有没把国只也都就又还才并])(?:(?![听见看喊叫问答])[\u4e00-\u9fff]){2,6})"
    r"(?<![前后])$"
)
"""A department or specialty at the start of a clause or after 的: 产科|主任, 高空作业|班长."""
NO_SPECIALTY = ("代表", "老板", "领导人", "委员", "负责人")
"""Titles that have none: 农民工代表 is no post."""
THEN = re.compile(r"^(?:时任|现任|新任|[本首新]一?届|年轻|值班(?=民警|医生|护士|教师|老师|交警))")
"""What tells when a post was held, or of what age or on what shift somebody is, and is no part of it."""
PRAISE = re.compile(r"^(?:著名|知名|籍|女(?=.))+")
"""What tells of what fame or sex somebody is, before a title."""
PROFESSION = re.compile(r"^(?:著名|知名)|(?<!首席科学)(?<!专)家$|诗人$")
"""A title that is in no body of a post before it: 作协副主席、作家."""
ASSEMBLY = re.compile(r"(?:政协|人大|人民代表大会|政治协商会议.{0,8}委员会)$")
"""A body whose members work elsewhere."""
GENERIC = (
    "公司",
    "中心",
    "集团",
    "学校",
    "医院",
    "工厂",
    "单位",
    "企业",
    "厂里",
    "村里",
    "县里",
    "林场",
    "农场",
    "牧场",
    "工地",
)
"""Words before a title that are no specialty of it, and name no body: 公司总经理 is 总经理."""
GOES_ON = re.compile(
    "[、和与及]|兼(?!投资人|(?:首席|联席)?[A-Z]{2,4}(?:[，。；、）]|$)|首席[^，。；、）]{1,5}[官师家员挥](?:[，。；、）]|$))"
)
"""Behind a post that may be of whoever is named next; not of 董事长兼CEO."""
EVER = re.compile(r"(?:曾经?|曾长期|退休前|(?<!草)原)(?:担任|任)过?$|[任当做]过$")
"""Before a post and 的 and a name: 曾任云溪县水利局局长的何语秋."""
MADE_ALL = re.compile(r"(?:再次|成功|高票|全票)*当选|连任|[担出兼]?任|不再担任|辞去|曾任|历任|受聘|被任命|被选|获聘")
"""Behind a list of people who all are made something: 何语秋、李明当选县政协副主席."""
MADE_BEFORE = re.compile("任命|提名|聘任")
"""What makes 其 behind it the one who was named: 宣布免去其职务 may be of anybody."""
OF_HIM = re.compile(r"(?:免去|撤销)其(?:所任的?|担任的)?")
"""Before the post of whoever the clause names: 任命何语秋为局长，免去其副局长职务."""
STUDENT = re.compile(
    r"(?<=[队团班社会组][长])、[0-9\u4e00-\u9fff]{1,8}(?:学生|本科生|研究生|硕士生|博士生|队员)$|(?<=主席)、[0-9\u4e00-\u9fff]{1,8}(?:学生|本科生|研究生)$"
)
"""Between the post and the name of one who studies: 团长、高二学生|何语秋."""
LIST = ("、", "和", "与", "及", " ")
"""Between two persons of a list."""
OF_ONE = tuple(
    frozenset(those.split())
    for those in (
        "董事长 副董事长 总裁 副总裁 总经理 副总经理 经理 业务经理 项目经理 产品经理 销售经理 总工程师 总会计师 财务总监",
        "校长 副校长 院长 副院长 教授 副教授 讲师 教师 老师 班主任 辅导员",
        "船长 大副 二副 三副 轮机长 水手长 机长 副机长 乘务长 列车长 乘警长",
        "总队长 支队长 大队长 中队长 队长 军长 师长 旅长 团长 营长 连长 司令员 部长 政委 政治委员 教导员 指导员 参谋长",
        "总统 副总统 总理 副总理 首相 外长 防长 财长 议长 外交部长 国防部长",
    )
)
"""Titles of one firm, one school, one crew, one force or one state where they follow each other in a list."""
HEAD = re.compile(r"(?:长|主任|书记|经理|总监|主管|助理|主席)$")
IN_WHOLE = re.compile(r"(?:校长|院长|董事长|总经理|行长|社长|台长|[局厅]长|主任)$")
"""Heads of the body whose party committee's secretary stands before them in a list: 云溪大学党委书记何语秋、校长李明."""
STAFF = re.compile(r"(?:[科班组队段股]长|总监|主管|助理|干事|秘书|顾问|总[^、]{1,3}师|常秘|指导员|教导员|经理)$|^副")
"""Who follows a head in a list is of the same body: 林场副场长何语秋、饲养班长李明; not a head of another kind (局长、校长)."""
AFTER_VERB = re.compile(r"[的是让把被给叫请]|带着|跟着")
"""What a body's name begins behind, within a clause: 带头的是当过兵的|村党支部书记."""
LEVELS = (
    "省",
    "市",
    "县",
    "区",
    "州",
    "镇",
    "乡",
    "村",
    "旗",
    "街道",
    "社区",
    "厂",
    "校",
    "院",
    "局",
    "矿",
    "段",
    "站",
    "所",
    "场",
)
PARTY = re.compile(r"(?:党委|党工委|纪委|党组|党支部|党总支|团委|工会|妇联|政协|人大)(?=.)")
BOARD = re.compile(r"(?P<words>党组|董事会|监事会|基金)$")
"""What the mention of a body may end with that belongs to the title: 县妇联党组|书记."""
OF_PARTY = re.compile(r"(?P<whole>.{2,})(?:党委|党组|党工委|党总支|党支部)$")
IN_PARTY = re.compile(r"书记|委员|常委|成员|组织|宣传|统战|政法")
"""What is in the party's committee too behind one of its posts: 云溪银行党委|副书记、行长 is 行长 of the bank."""
JOINT = re.compile(r"(?:、(?:现任|现)?|兼|和|兼任|暨)$")
NOW = re.compile("现任?$")
"""Before a post that is held, behind one that was held before: 曾任云溪县水利局局长、现任云溪县委书记."""
OF = re.compile(r"(?:的|[请派聘调]来)$")
CHARGED = re.compile(r"(?:分管|负责|主管|主持)[\u4e00-\u9fff]{2,10}的$")
"""Between a body and a title: 云溪县委办公室|分管日常工作的|副主任."""
PRESIDENT = re.compile(r"总(?![是在要会想有共的得归而算理统监部行体数量额裁编工书司领参长督管设干])")
"""何总: the head of a firm, after a surname alone."""
JOINED = re.compile(r"[\u4e00-\u9fff]{2,4}[和与及]")
ORG_HEAD = re.compile(
    r"政府|行署|村小|陵园|公园|[\u4e00-\u9fff]{0,12}(?:某[师团营旅]|(?:办公|教研|研究|实验|试验|调度|督导|工作|监控|档案|资料|医务|化验|急诊|设计)室)|"
    r"[\u4e00-\u9fff]{1,12}(?:部|局|厅|处|科|股|(?<![值当领夜白接上下早晚加])班|院|校|厂|所|站|会|"
    r"中心|公司|集团|大学|委|社|队|组|村|车间|系|馆|政府|行署|银行|机关|店|庭|[工监园景]区|幼儿园|动物园|植物园|矿|连|段|"
    r"[林农牧渔茶机剧]场|养殖场|(?:主席|慰问|文工|歌舞|剧|乐|合唱|艺术|舞蹈|杂技|预备役)团|[一二三四五六七八九十]{1,2}[中小])"
)
