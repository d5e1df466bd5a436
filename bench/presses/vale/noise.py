"""What goes wrong between print and text: scanner's slips, lines lost or doubled, columns read across, older characters."""

from random import Random

from bench.presses.vale import forms
from bench.presses.vale.compose import Piece
from bench.presses.vale.sheet import SetArticle, middle_cuts
from bench.typesetter.gold import GoldArticle

_TURNED = {one: other for a, b in zip(forms.SLIPS[::2], forms.SLIPS[1::2], strict=True) for one, other in ((a, b), (b, a))}
_PAIRS = (
    "们們这這来來个個国國会會为為说說对對时時过過发發学學经經现現进進开開动動实實关關业業员員问問题題体體间間长長"
    "应應产產机機设設从從战戰级級区區东東车車电電书書见見话話给給条條报報场場计計万萬变變处處办辦务務连連运運"
    "达達队隊选選种種节節约約农農请請导導张張记記术術权權节節传傳统統组組织織结結构構继續续續红紅线線热熱爱愛"
    "带帶头頭买買卖賣费費资資财財贸貿质質护護环環境境保保响響势勢济濟广廣州州严嚴标標准準则則规規划劃论論认認"
    "识識证證议議许許讲講试試该該诉訴词詞译譯语語误誤调調谈談谁誰谢謝让讓训訓评評详詳镇鎮银銀铁鐵钱錢错錯镜鏡"
    "闻聞门門阳陽阴陰际際陆陸陈陳险險随隨难難双雙风風飞飛馆館饭飯验驗骑騎鱼魚鸟鳥龙龍黄黃齐齊齿齒龄齡妇婦"
    "孙孫宁寧宝寶审審宪憲宽寬层層岁歲岛島师師帮幫庆慶库庫废廢异異弃棄归歸当當录錄彻徹怀懷态態总總恶惡惊驚愿願"
    "戏戲户戶执執扩擴扫掃扬揚抢搶报報择擇担擔拥擁挂掛损損换換据據断斷无無旧舊晓曉显顯暂暫术術朴樸杂雜极極树樹"
    "桥橋梦夢检檢楼樓欢歡残殘毕畢气氣汇匯汉漢汤湯沟溝没沒泪淚洁潔测測浅淺满滿渔漁湾灣湿濕灭滅灯燈灾災炉爐点點"
    "烟煙烧燒爷爺牺犧状狀独獨猎獵环環疗療监監盖蓋盘盤码碼础礎确確礼禮祸禍离離积積称稱稳穩穷窮竞競笔筆筑築"
    "签簽简簡类類粮糧纪紀纯純纲綱纳納纷紛纸紙细細终終绍紹绝絕绩績绿綠维維综綜编編缘緣网網罗羅罚罰职職联聯聪聰"
    "肃肅脑腦脸臉节節艺藝苏蘇药藥获獲营營萧蕭虑慮虽雖补補装裝观觀览覽觉覺订訂负負贡貢败敗货貨购購贯貫贵貴"
    "赛賽赞贊赶趕跃躍践踐车車转轉轮輪软軟轻輕较較辆輛辑輯输輸迁遷迈邁还還远遠违違迟遲适適遗遺邓鄧邮郵邻鄰郑鄭"
    "释釋里裡针針钟鐘钢鋼铜銅闭閉闲閑阅閱队隊阶階隐隱韩韓页頁顶頂项項顺順须須顾顧预預领領频頻额額颜顏饮飲饰飾驻駐"
)
TRADITIONAL = {ord(one): other for one, other in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)} | {ord("“"): "「", ord("”"): "」"}


def slipped(text: str, share: float, rng: Random) -> str:
    """A text with some characters taken for others.

    >>> slipped("周末", 1.0, Random(1))
    '周未'
    """
    return "".join(_TURNED[char] if char in _TURNED and rng.random() < share else char for char in text)


def lose_lines(article: SetArticle, share: float, rng: Random) -> None:
    """Drops lines from within paragraphs; a reader sees that something is missing, not what."""
    keep = []
    for at, piece in enumerate(article.body):
        inside = (
            piece.role == "body"
            and not piece.starts
            and at + 1 < len(article.body)
            and article.body[at + 1].block == piece.block
        )
        if inside and rng.random() < share and at >= article.cut + 1:
            continue
        keep.append(piece)
    article.body = keep


def double_lines(pieces: list[Piece], share: float, rng: Random) -> list[Piece]:
    """Some body lines printed twice; the second counts for nothing."""
    out: list[Piece] = []
    for piece in pieces:
        out.append(piece)
        if piece.role == "body" and len(piece.core) > 6 and rng.random() < share:
            out.append(Piece(piece.shown, piece.role, piece.article, piece.block, leg=piece.leg))
    return out


def read_across(article: SetArticle, rng: Random) -> bool:
    """Two neighbouring columns read line by line across; false where there are none."""
    legs = sorted({piece.leg for piece in article.body})
    if len(legs) < 2 or article.middle:
        return False
    first = rng.randrange(len(legs) - 1)
    left = [piece for piece in article.body if piece.leg == legs[first]]
    right = [piece for piece in article.body if piece.leg == legs[first + 1]]
    at = article.body.index(left[0])
    mixed = [row[side] for row in zip(left, right, strict=False) for side in (0, 1)]
    rest = left[len(right) :] or right[len(left) :]
    article.body[at : at + len(left) + len(right)] = [*mixed, *rest]
    return True


def goes_on_after(one: SetArticle, other: SetArticle, rng: Random) -> list[Piece] | None:
    """Two articles of which the first goes on after the second; None where no column ends within a sentence."""
    cuts = middle_cuts(one.body)
    if not cuts or one.middle or other.middle:
        return None
    at = rng.choice(cuts)
    tail = [*one.body[at:], *one.below]
    return [*one.above, *one.body[:at], *other.pieces(), *tail]


def turn_traditional(pieces: list[Piece], articles: list[GoldArticle]) -> None:
    """Changes lines and gold to older characters, as far as one stands for one."""
    for piece in pieces:
        piece.shown, piece.core = piece.shown.translate(TRADITIONAL), piece.core.translate(TRADITIONAL)
    for article in articles:
        for name in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            value = getattr(article, name)
            setattr(article, name, value.translate(TRADITIONAL) if value else value)
        article.reporters = [name.translate(TRADITIONAL) for name in article.reporters]
