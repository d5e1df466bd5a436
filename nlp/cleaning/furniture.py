"""Lines that belong to the page and to no article: page numbers, dates, editors, turns, told by their wording alone.

Only wordings that no article has are taken here; doubtful ones (a bare date, an advertisement) are left to `decode`.
"""

import re

from nlp.cleaning.people import is_name

_PAGE_SIGNS = re.compile(
    r"(?:第?[0-9A-Z〇一二三四五六七八九十]{1,4}版|[0-9]{1,3}|[A-Z][0-9]{1,2}|(?:总)?第[0-9]+期|星期[一二三四五六日天]|[·\-—]+[0-9]{1,3}[·\-—]+)"
    r"(?:[·|｜]?(?:要闻|综合|广告|新闻|国际|文化|体育|副刊|理论|时事|专题|特刊|评论|深度|经济|社会|工会))?$"
)
_EDITORS = re.compile(
    r"(?!编辑[:：]$|(?:编辑|主编|校对|美编|视觉|组版|审读|值班主任)[:：].*[的了吗呢是您你我这那在]|(?:主编|编辑)[:：](?![\u3400-\u9fff]{2,3}(?:，[\u3400-\u9fff]{2,3})+$)[^:：]*(?:[。？！；“]|，[^:：]*$))[■□●\s]*(?:本版|本期|今日|执行|值班)*(?:责任?编辑|责编|编辑|版式(?:设计)?|校对|美编|美术编辑|视觉|组版|审读|值班主任|值班总编|主编)[:：/／]"
    r"|.{0,12}责任?编辑[:：\s]|(?:(?:新闻热线|[爆报]料热线|本栏目?热线|投稿邮箱|投稿信箱|广告热线|发行热线|国内统一刊号|国内统一连续出版物号|邮发代号|本报地址|社址)[、/／]?)+"
    r"(?:[:：]|(?=[0-9A-Za-z（(](?!.*(?:[，。；的]|接|开通|收到))|[^，。]*[0-9]+号(?:$|[邮电传0-9（(]))|$)"
)
_EDITOR = re.compile(
    r"(?:本版|本期|值班)*(?:责任?编辑|责编|编辑|版式|校对|美编|美术编辑)(?P<who>[\u3400-\u9fff]{2,3})(?:(?:版式|校对|美编|责编|编辑|视觉|组版|审读)[\u3400-\u9fff]{2,3})*$"
)
"""编辑何语秋, but not 编辑手记."""
_POST = (
    "(?:总编辑?|(?:值班|执行|副)*(?:主编|编委|主任)|(?:[一二三四五六七八]版|本版|本期|值班|责任|实习|图片|文字|美术|视觉)*编辑|本版责编|责编|美编|视觉"
    "|照排(?:质检)?|质检|校对|校读|检校|审读|审校|编审|终审|监制|制图|插图|组版|版式|(?:版面|版式)?设计|策划|统筹|执行)"
)
_STAFF = re.compile(
    rf"{_POST}[:：/／]?[\u3400-\u9fff]{{2,4}}?(?:[\s|｜]?{_POST}[:：/／]?[\u3400-\u9fff]{{2,4}}?)+"
    r"(?:[0-9]{4}[.年\-][0-9]{1,2}.*|(?:电子)?(?:邮箱|信箱|电话|热线).*|星期[一二三四五六日天])?$"
    r"|本版(?:编辑|责编|主编)[:：]?[\u3400-\u9fff]{2,3}(?:(?:电子)?(?:邮箱|信箱|电话|热线).*)?$"
)
"""Several posts of an editorial office, each with its name, and how to reach them."""
_PAGES = "第?[0-9０-９A-Za-z〇一二三四五六七八九十]+(?:[、，—-]第?[0-9０-９A-Za-z〇一二三四五六七八九十]+)*版"
_TURNS = re.compile(
    r"[（(【\[►▶→↓▼▷>▲△◀◄◁←]*(?:下[转轉]|上接|[紧緊]接|[详詳][见見]|全文见|相关(?:报道|评论|新闻)详?见|详细报道见)"
    rf"(?:{_PAGES}|[A-D][0-9]{{1,2}}(?=[）)】\]◄→↓]?$))[^）)】\]]{{0,16}}[）)】\]◄→↓▶►]*$"
    rf"|[（(【\[][转轉接]{_PAGES}[^）)】\]]{{0,16}}[）)】\]][▶►→]?$"
)
_SPACED_PAGE = r"第?\s*[0-9０-９A-Za-z〇一二三四五六七八九十]+"
_SPACED_PAGES = rf"{_SPACED_PAGE}(?:\s*[、，—-]\s*{_SPACED_PAGE})*\s*版[^）()。！？】]{{0,16}}"
_TURNED = re.compile(rf"[\s◄◀▲]*[（(【\[]\s*(?:[上紧緊]\s*)?接\s*{_SPACED_PAGES}[）)】\]]\s*(?=\S)")
"""上接 in brackets before the text that goes on from the other page."""
_TURNS_AWAY = re.compile(rf"(?<=\S)\s*[（(【\[]\s*(?:下\s*[转轉]|[紧緊]\s*接|[转轉])\s*{_SPACED_PAGES}[）)】\]]\s*$")
"""下转 in brackets behind the text that goes on on the other page."""
_PICTURES = re.compile(
    r"[（(]?(?:除署名外[，,]?)?本版(?:图片?|照片|文图|图文|摄影|稿件|文字|供稿|供图)(?:[（(]除署名外[）)]|除署名外)?[，,]?"
    r"(?:均?由[^。！？]{2,30}(?:提供|供图|供稿|摄影?|采写|撰写|整理)|[：:/][^。！？]{2,30})[）)]?$"
)
"""（本版图片由云溪县美术馆提供）: of the page, and not of what stands above it."""
_INDEX = re.compile(
    r"[►▶→▷●■]?[A-D]?[0-9]{1,2}版[\s　|｜·：:►▶]+.{2,24}[^。！？]$"
    r"|.{3,23}[^0-9。！？/／][/／…]+(?:[A-D][0-9]{1,2}版?|第?[0-9]{1,2}版)$"
)
"""A title of another page, with the page: an index of the issue."""
_COLOPHON = re.compile(
    r"本栏目由[\u3400-\u9fff（）()·]{2,24}(?:特约|独家|协办|冠名|联办|赞助)[\u3400-\u9fff]{0,4}$"
    r"|内部(?:资料|刊物)[\s，·]*(?:免费|注意|请勿|仅供)[\u3400-\u9fff]{2,4}$|印数[:：][0-9]+[份册]$"
    r"|刊头(?:题字|书法|摄影|设计)[:：]?[\u3400-\u9fff]{2,3}$|本版(?:内容|文章|稿件|观点|信息)[\u3400-\u9fff]{0,6}仅(?:供参考|代表)"
)
"""Who pays for a column, to whom the paper is given, how many are printed, who wrote its name, what it is no more than."""
_HOST = re.compile(
    r"(?:主[管办]|承办|出版|编印)(?:单位)?[:：][^，。；！？“”]{2,40}$|(?:中共|共青团)(?!.*[由将])[^，。；！？“”：]{4,24}(?:主[管办])+$"
)
"""主办：中共云溪大学委员会, in a masthead; elsewhere it is of an event."""
_FOLIO = re.compile(
    r"[\u3400-\u9fff]{1,6}(?:[日晚早晨商时周]报|都市报|导报|周刊)[|｜][\u3400-\u9fff·]{2,8}[|｜·]?[A-D]?[0-9]{1,2}版?$"
    r"|(?=.*(?:发行部|广告部|总编室)[:：])(?=.*(?:印刷|定价|零售价?)[:：])[^，。！？]+$"
)
"""海川日报|文化07; 发行部：…定价：…印刷：…, where the imprint goes on."""
DATE = re.compile(r"[0-9〇○零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日")
"""A day with its year."""
_MASTHEAD = re.compile(
    r"星期[一二三四五六日天]|周[一二三四五六日]|农历.{2,10}?(?:[初十廿三][一二三四五六七八九十]+|$)|第?[0-9A-Z一二三四五六七八九十]{1,3}版|第[0-9]+期|今日[0-9]+版|[0-9A-Z]+$|^[0-9A-Z]+"
    r"|总第[0-9]+期|[\u3400-\u9fff]{2,8}(?:报|周刊)|(?<=期)\s?(?![^主]*由)[\u3400-\u9fff]{2,16}主[办管]$|要闻|综合|(?:责编|(?:本版)?主编|编辑(?!部))[^，。“”]*$|[|｜·/—\-]|版式.*$|(?:策划|视觉)[/／:：].*$|E-?mail.*$"
)

_IN_TEXT = re.compile("[，。；：:“”《》自从于至起止]|报告")
"""What may be left of a line with a date that is text: 自2024年6月17日（星期一）起，."""
_SIGNED, _CLOCK = re.compile("(?:社|编辑部)$"), re.compile("[0-9]{1,2}[时点:：]")
"""Who signs before a date, and an hour behind it."""
_RULE = re.compile(r"([─━—―–\-－=＝_＿~～*＊◇◆□■○●☆★※·•|｜│])(?:\s*\1){2,}$")
"""A line drawn of signs, which parts articles or columns."""
_SIGNS = re.compile("[0-9A-Z版期编校视审值线箱号址年栏内]")
"""Characters of which all these wordings have one, so that most lines are not matched against them."""

_WORDINGS = (_PAGE_SIGNS, _TURNS, _EDITORS, _STAFF, _INDEX, _COLOPHON, _FOLIO)


def behind_turn(raw: str) -> str:
    """A line without the turn before its text: only the bracket is of the page.

    >>> behind_turn("（上接第一版）何语秋说，"), behind_turn("（上接第一版）")
    ('何语秋说，', '（上接第一版）')
    """
    match = _TURNED.match(raw) if "接" in raw[:8] else None
    return raw[match.end() :] if match else raw


def before_turn(raw: str) -> str:
    """A line without the turn behind its text.

    >>> before_turn("总投资五千万元。（下转第四版）"), before_turn("（下转第四版）")
    ('总投资五千万元。', '（下转第四版）')
    """
    return _TURNS_AWAY.sub("", raw) if "版" in raw[-24:] else raw


def is_turn_from(text: str) -> bool:
    """True for a turn from another page: the text that goes on from there is below it. 紧接 may mean either way.

    >>> is_turn_from("（上接第一版）"), is_turn_from("（下转第四版）"), is_turn_from("（紧接第五版）")
    (True, False, False)
    """
    return ("上接" in text[:8] or (text[1:2] == "接" and text[0] != "紧")) and _TURNS.match(text) is not None


def is_host(text: str) -> bool:
    """Whether a line of the masthead tells whose paper it is.

    >>> is_host("主办：中共云溪大学委员会"), is_host("中共云溪县委主办"), is_host("书画展由县文联主办")
    (True, True, False)
    """
    return "主" in text[:1] + text[-2:] and _HOST.match(text) is not None


def is_furniture(text: str) -> bool:
    """True for page numbers, dates of the masthead, editors, 下转/上接, titles of other pages, the colophon, drawn lines.

    >>> is_furniture("责任编辑：何语秋"), is_furniture("2023年2月17日星期五"), is_furniture("2023年2月17日起施行的条例")
    (True, True, False)
    >>> is_furniture("责任编辑："), is_furniture("编辑：")  # the other opens a letter
    (True, False)
    >>> is_furniture("值班主任何语秋责编李明美编王小江"), is_furniture("主编何语秋编辑部主任李明到会祝贺")
    (True, False)
    >>> is_furniture("2023年6月10日，主编何语秋说：“书屋开了。”"), is_furniture("2023年6月10日星期六主编何语秋")
    (False, True)
    >>> is_furniture("▶12版 书房开到家门口"), is_furniture("老街留住烟火气/A02"), is_furniture("12版面积不大")
    (True, True, False)
    >>> is_furniture("（本版图片由云溪县美术馆提供）"), is_furniture("（图片由云溪县美术馆提供）")
    (True, False)
    >>> is_furniture("————————"), is_furniture("* * *"), is_furniture("……")
    (True, True, False)
    """
    if _RULE.match(text):
        return True
    if not _SIGNS.search(text):
        return False
    if "本版" in text[:8] and _PICTURES.match(text):
        return True
    if len(text) <= 60 and any(pattern.match(text) for pattern in _WORDINGS):
        return True
    editor = _EDITOR.match(text)
    return bool(editor and is_name(editor["who"])) or _is_dated(text)


def _is_dated(text: str) -> bool:
    """Whether a line is a day with its year and what stands beside it in a masthead."""
    dated = DATE.search(text) if len(text) <= 80 and "年" in text else None
    if not dated:
        return False
    before, after = text[: dated.start()], text[dated.end() :]
    left = _MASTHEAD.sub("", before) + _MASTHEAD.sub("", after)
    if _IN_TEXT.search(left) or _SIGNED.search(before) or _CLOCK.match(after):
        return False
    return len(left) <= min(4, len(before + after) - 1)
