"""The names in bylines and credits, told from the places, bodies, posts and sources that stand around them."""

import re

from nlp.cleaning.people import is_name
from nlp.titles import titles

_HAN = r"\u3400-\u9fff"
_NOT_NAMES = re.compile(
    r"《[^》]*》?"
    rf"|[\[［【][{_HAN}]{{1,4}}[\]］】](?=[{_HAN}])|[（(][英美法德俄日韩加澳意荷奥瑞波印古秘智清明元宋唐][）)](?=[{_HAN}])"
    rf"|^[（(]?[{_HAN}]{{2,8}}\s+[{_HAN}]{{1,2}}(?:先生|女士|小姐|大爷|大妈|大姐|大哥|阿姨|师傅)(?=$|[\s）)])|(?<=摄)\s*[（(](?:资料图|[^（）()记通文、\s]{{4,}})[）)]"
    rf"|新华社[/／](?:路透|法新|美联|欧新)(?=[\s）)]|$)|[{_HAN}]{{2}}联盟·[{_HAN}]{{2,4}}(?=\s)|(?<=[：:/／])[{_HAN}]{{2}}(?=记者)"
    r"|作者(?:系|均?为|是|单位|简介|分别)[^）)]*|[，,]\s*(?:系|为|现为|现任|任职|任教|供职)[^）)]*"
    r"|(?:数据|资料|图片|照片|文章|信息|稿件)?来源[：:于][^）)]*"
    r"|(?:^|(?<=[（(\s]))(?:据|摘自|摘编自|转自|转载自|选自|原载|载于)[^（）()]*|(?:本报|本刊|本网)?综合(?:(?!记者)[^（）()])*"
    r"|本[报刊网](?:编辑部|评论部|副刊部|集体)|集体采写|发自[^\s）)]+"
    rf"|(?:^|(?<=[（(\s]))【?(?:据|综合)?[{_HAN}0-9０-９、\s]{{0,24}}?(?:[报媒社网](?:(?!记者)[{_HAN}0-9０-９\s]){{0,20}}?[讯电]】?(?=[\s（(）)]|$)|讯\s*(?=[（(]))"
)
"""What says who the author is, where a text or picture is from, or where the news is from: no name in it is a reporter's."""
_STAFF = (
    r"(?:本报|本刊|本网|新华社|中新社|人民日报|特约|特派|首席|见习|实习|全媒体?|融媒体?|高级|资深|文字|视频"
    r"|驻[^\s记]{1,6}|通讯|视觉|学生|校园)*"
)
_PAPER = rf"(?:[{_HAN}—·-]{{1,16}}?(?:报|网|社|在线|新闻|客户端|电视台|电台|融媒(?:体(?:中心)?)?|[报社网]·[{_HAN}]{{1,6}}?))?"
_POSTS = re.compile(
    rf"(?P<staff>{_PAPER}{_STAFF}(?:摄影)?(?:记\s?者|通\s?讯\s?员|实习生|评论员|撰稿人?))"
    r"|(?P<work>(?:特约)?摄\s?影(?:报道)?|撰文|编译|编辑|译者|翻译|作者|文图|图文|整理|采写|采访人?|执笔|口述|时评人|主持人|制图|绘图|插图|漫画|文字|统筹|策划"
    r"|文\s?[/／、]\s?图|图\s?[/／、]\s?文|文并?摄|摄(?:影像?)?"
    r"|(?:^|(?<=[\s（(、/／：:|｜□■◎○●◆]))[文图译绘](?=\s?[/／\\＼：:|｜）)]|$)|(?<=[/／|｜])\s?[文图](?=\s|$)"
    rf"|(?<=[{_HAN}·]{{2}}\s)[文图译绘作著编](?=[\s）)]|$)|^[文图](?=\s[{_HAN}·]{{2}}))"
    r"|(?P<sign>[■□●◎○★▲◆▍])"
    r"|(?P<word>(?:新华社|中新社|本报|人民网)发?|(?:本版|本栏|本组|文中|以上)?(?:图片|照片|图)均?由|提供|供图|供稿)"
)
_SEPARATORS = re.compile(r"[\s、，,/／\\＼：:；;|｜&（）()]+")
_PLACE = rf"(?![{_HAN}]*(?:记者|通讯员|实习生))[{_HAN}]{{2,8}}"
_REPORTED = re.compile(rf"(?<=[{_HAN}])(?P<places>\s{_PLACE}(?:[、\s]{_PLACE})*?)(?<!摄影)(?<!\s摄)\s?报[道导](?=[）)]?$)")
"""… 何语秋 北京报道, … 何语秋 上海、深圳报道."""
_GLUED_PLACE = re.compile(
    rf"(?<=记者)((?:[{_HAN}]{{2,3}}、)*[{_HAN}]{{2,3}})([{_HAN}]{{2}})(?:连线)?(?=(?:报[道导]|(?:[0-9]{{1,2}}月)?[0-9一二三十]{{1,3}}日专?[电讯])[）)]?$)"
)
_GLUED_REPORT = re.compile(
    rf"((?:记者|通讯员|实习生)\s?[{_HAN}]{{2,3}}(?:、[{_HAN}]{{2,3}})*)(?:报[道导]|专访|特稿)(?=[）)]?$)"
)
"""記者何語秋高雄報導, as papers of Taiwan print it."""
_DOTS = "·•・‧"
_DOTTED = re.compile(rf"[{_HAN}]+(?:[{_DOTS}][{_HAN}]+)+$")
_PEOPLES = re.compile(
    r"^(?:乌云|斯琴|巴图|那仁|娜仁|敖登|额尔(?!古纳)|宝音|白音|布和|朝鲁|格日|呼和(?!浩特)|扎西|次仁|洛桑|多吉|多杰|旦增|丹增|尼玛|索朗|阿依|吐尔|艾买|努尔|热依|吉克|"
    r"吉狄|阿不都|阿卜杜|格桑|达娃|边巴|白玛|米玛|古丽|玛依)[^省市县区]{0,5}$|"
    r"(?:其其格|高娃|图雅|托娅|巴特尔|格日勒|苏和|卓玛|卓嘎|才让|才旦|次仁|旺堆|旺姆|拉姆|央金|平措|买买提|古丽|吾尔|汗木)$"
)
"""Names of Mongols, Tibetans, Uyghurs and Yi, which have no surname of one character."""
_THEIR_TOWNS = frozenset(["拉萨", "林芝", "那曲", "昌都", "山南", "喀什", "和田", "伊宁", "西昌", "玉树"])
"""记者扎西拉萨报道: a name, and where."""
_BODY = re.compile(
    r"[县区厅局厂馆院校队委所站市部处网报室店办者员]$|..[讯电]$|(?:公司|集团|大学|学院|中国|交警|公宣|教宣|组宣|税宣|供电|消防|公安|税务|居民|村民|报[道导]|"
    r"图片|照片|组图|插图|实习|能源|如图|见图|[上下左右]图|影像|讯社|(?:宣传|教务|总务|财务|医务|政务|保卫|行政|民政|财政|(?<![\u3400-\u9fff])[传教务卫政])科|车务段|女士|先生|阿姨|大爷)$"
)
_LONG_BODY = re.compile(r"[会社系科组台团司行所州省村镇乡街矿心长]$|银行|会馆|协会")
_WORDS = re.compile(
    "广告|公告|经济|时评|通讯|纪实|文化|国画|国际|国内|时事|金融|农业|水稻|"
    "通知|通告|公示|全文|文摘|文学|关注|方法|言论|利率|项目|安全|和谐|时间|"
    "手记|观察|调查|札记|简介|体验|日记|连线|来稿|习作|本版|责任|[高初][一二三]|明细|查询|集体|完整版|台湾|古诗|文艺|书画|连载|连环画|党报|党建|江苏|"
    "江西|广东|广西|云南|宁夏|安徽|万元|都市|金额|单价|单位|亿元|代码|数量"
)
"""Words that begin as names do."""


def names_in(byline: str) -> list[str]:
    """The names in a byline or credit, in simplified characters; single characters set apart (李 明) are one name.

    After a reporter's post, or alone after a mark, a name may be of any make; elsewhere it begins with a surname or has a dot.

    >>> names_in("本报记者 何语秋 通讯员 李 明"), names_in("海川日报全媒体记者 何语秋"), names_in("（作者系云溪大学教授）")
    (['何语秋', '李明'], ['何语秋'], [])
    >>> names_in("记者 何语秋 何语秋摄"), names_in("记者何语秋高雄报导"), names_in("专栏作者 何语秋")
    (['何语秋'], ['何语秋'], ['何语秋'])
    >>> names_in("海川日报·海川网记者 何语秋"), names_in("云溪融媒记者 何语秋 李明")
    (['何语秋'], ['何语秋', '李明'])
    >>> names_in("记者 何语秋 上海、深圳报道"), names_in("作者：[英]海伦·布莱克 译者：李明")
    (['何语秋'], ['海伦·布莱克', '李明'])
    >>> names_in("江洲 张先生"), names_in("何语秋 摄（影像云溪）")
    ([], ['何语秋'])
    """
    byline = _GLUED_PLACE.sub(_parted, _GLUED_REPORT.sub(r"\1", byline.replace("丨", "｜")))
    text = _REPORTED.sub(_names_reported, " ".join(_NOT_NAMES.sub(" ", byline).split()))
    names: list[str] = []
    post, at = "", 0
    for match in [*_POSTS.finditer(text), None]:
        after = match.lastgroup if match else ""
        worked = after == "work" and match is not None and match[0] not in ("作者", "译者")
        found = _names_of(_parts(text[at : match.start() if match else None]), post, worked)
        names += [name for name in dict.fromkeys(found) if name not in names]
        post, at = after or "", match.end() if match else 0
    return names


def is_one_name(text: str) -> bool:
    """Whether a text of four characters and more is one name: 欧阳修文, 边巴次仁."""
    return (bool(_PEOPLES.search(text)) and text[-2:] not in _THEIR_TOWNS) or is_name(text)


def _parted(match: re.Match[str]) -> str:
    """Name and place with a space between, or the name alone that they are: 记者边巴次仁报道."""
    return f"{match[0]} " if is_one_name(match[1].split("、")[-1] + match[2]) else f"{match[1]} {match[2]}"


def all_names(text: str) -> bool:
    """Whether a bracket holds names and nothing else; spaces between them may be gone.

    >>> all_names("李晓明、郭文"), all_names("何语秋李晓明"), all_names("综合报道")
    (True, True, False)
    """
    parts = [part for part in _SEPARATORS.split(text) if part]
    return bool(parts) and all(_surely(part) or len(_cut(part, True)) > 1 for part in parts)


def spaced_as(part: str, printed: str) -> str:
    """A part of a cleaned text with the spaces that the printed lines have in it; the part itself where it is not met.

    >>> spaced_as("记者林晓何平", "本报讯 （记者林晓 何平）11 月"), spaced_as("记者林晓何平", "本报讯 （记者林晓\\n何平）11 月")
    ('记者林晓 何平', '记者林晓 何平')
    """
    wanted, bare = "".join(part.split()), "".join(printed.split())
    first = bare.find(wanted)
    if first < 0 or not wanted:
        return part
    kept = [at for at, char in enumerate(printed) if not char.isspace()]
    return _BROKEN.sub(_mended, printed[kept[first] : kept[first + len(wanted) - 1] + 1])


_BROKEN = re.compile(
    rf"(?<![{_HAN}·])(?P<post>[{_HAN}]*(?:记者|通讯员|实习生))?(?P<one>[{_HAN}·]*)\n(?P<other>[{_HAN}·]*?)(?=[^{_HAN}·]|通讯员|$)"
)


def _mended(match: re.Match[str]) -> str:
    """Two names at the end of a line stay two; what else is broken is one."""
    one, other = match["one"], match["other"]
    joint = " " if _surely(one) and _surely(other) and not _surely(one + other) else ""
    return f"{match['post'] or ''}{one}{joint}{other}"


def _names_reported(match: re.Match[str]) -> str:
    """Places between a name and 报道 go; what stands right behind a post, and names of three characters, stay."""
    first = int(bool(_POSTS.search(match.string, max(match.start() - 3, 0), match.start())))
    parts = _SEPARATORS.split(match["places"].strip())
    return "".join(f" {part}" for at, part in enumerate(parts) if at < first or (len(part) == 3 and _surely(part)))


def _parts(text: str) -> list[str]:
    """What stands between separators; a name set wide is one part."""
    parts: list[str] = []
    rest = [part for part in _SEPARATORS.split(text) if part]
    while rest:
        size = _width(rest)
        parts.append("".join(rest[:size]))
        rest = rest[size:]
    return [part for part in parts if len(part) > 1]


def _width(parts: list[str]) -> int:
    """How many parts the first name has: 李 明 two, 何 语 秋 three, 李 明 王 芳 two, 何 语秋 two."""
    lengths = [min(len(part), 3) for part in parts]
    singles = next((at for at, length in enumerate(lengths) if length > 1), len(lengths))
    if singles > 1:
        return 3 if singles % 2 else 2
    return 2 if lengths[:2] == [1, 2] or (lengths[:2] == [2, 1] and lengths[2:3] != [1]) else 1


def _names_of(parts: list[str], post: str, worked: bool) -> list[str]:
    """The names between two posts: after which kind of post they stand, and whether 摄 or 整理 comes behind them."""
    parts = [piece for part in parts for piece in _cut(part, post == "staff")]
    marked = post in ("staff", "work", "sign") or worked
    if len(parts) == 1 and marked:
        return parts if _may_be_any_name(parts[0], 6) else []
    taken = [_surely(part) for part in parts]
    if post == "staff" and parts:
        taken = [
            sure or _may_be_any_name(part, 4, 3 if at else 2) for at, (sure, part) in enumerate(zip(taken, parts, strict=True))
        ]
    return [part for part, take in zip(parts, taken, strict=True) if take]


def _surely(text: str) -> bool:
    if _is_other(text):
        return False
    return is_name(text) or bool(_DOTTED.match(text) or _PEOPLES.search(text))


def _may_be_any_name(text: str, most: int, least: int = 2) -> bool:
    if _DOTTED.match(text):
        return True
    if _is_other(text) or not re.fullmatch(rf"[{_HAN}]{{{least},{most}}}", text):
        return False
    return len(text) < 4 or not _LONG_BODY.search(text)


def _is_other(text: str) -> bool:
    """Whether it is a body, a post or a word, whatever it begins with."""
    return bool(_BODY.search(text) or _WORDS.fullmatch(text)) or text in titles()


def _cut(text: str, glued: bool) -> list[str]:
    """Names joined by 和, a name without 文 behind it; names whose spaces were lost, where there is one way to cut them."""
    if _surely(text) or not re.fullmatch(rf"[{_HAN}]{{4,9}}", text):
        return [text]
    if len(text) == 4 and text[-1] in "文图" and _surely(text[:3]):
        return [text[:3]]
    joined = re.fullmatch(rf"([{_HAN}]{{2,4}})[和及与]([{_HAN}]{{2,4}})", text)
    if joined and all(map(_surely, joined.groups())):
        return list(joined.groups())
    ways = _ways(text) if glued and len(text) > 4 else []
    return ways[0] if len(ways) == 1 else [text]


def _ways(text: str) -> list[list[str]]:
    """All ways to cut a text into names of two and three characters."""
    ways = [[text]] if len(text) < 4 and _surely(text) else []
    for size in (2, 3):
        if len(text) - size > 1 and _surely(text[:size]):
            ways += [[text[:size], *rest] for rest in _ways(text[size:])]
    return ways
