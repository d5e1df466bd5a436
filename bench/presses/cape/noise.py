"""What changes a page's characters: the producer's forms of them, and the damage of bad text layers."""

import random

from bench.presses.cape.drafts import Draft
from bench.presses.cape.paper import Paper
from bench.typesetter.gold import GoldArticle, GoldLine

_SLIPS = {
    "未": "末", "日": "曰", "己": "已", "人": "入", "大": "太", "土": "士", "干": "千", "天": "夭", "工": "王", "问": "间",
    "设": "没", "今": "令", "元": "兀", "市": "巿", "于": "干", "目": "日", "十": "+", "一": "-", "口": "囗", "了": "丁",
}  # fmt: skip
_TRADITIONAL = dict(zip(
    "国会学发东业员为来个时这们产经济报记万与从实众务动进开关间问题见长门书车马鸟鱼飞风云电话说让认识语请谢议论设计质过还远运达连选边龙丰义习乐买卖乡亲亿仅价优伤伟体你传儿党兰兴农写军冲决况净减击创办华协单历压厅县双变号叶听员响团园围图场坏块坚声处备复头夹奖妇妈孙宁宝审宽对导将尔层岁岛币师带帮广庆庄库应张弹强归当录总战户扫担据损换摄断无旧显晓术机权条杨极构标树样桥检楼欢残毕气汇汉沟没泽洁测温湾湿灯灵炼点热爱独环现电画疗盐监盘码确础种积称稳穷竞笔简粮红约级纪纳线练组细织终绍结绝统继续维综绿编缘网罗职联肃胜脑脚脱节艺苏药获营虽补装观规视览觉计订训议讲许评词试详误读课调谈贝负财责败货贫购费资赛赞赵跃车转轮软轻较输边迁适邮郑释针钟钱铁银锋键镇闭闲闻队阳阴阶际陆陈险随难雾静顶项顺须顾顿预领频题颜额风饭饮馆驱验黄齐龄么数类区后扩莲盖讯则",
    "國會學發東業員為來個時這們產經濟報記萬與從實眾務動進開關間問題見長門書車馬鳥魚飛風雲電話說讓認識語請謝議論設計質過還遠運達連選邊龍豐義習樂買賣鄉親億僅價優傷偉體你傳兒黨蘭興農寫軍衝決況淨減擊創辦華協單歷壓廳縣雙變號葉聽員響團園圍圖場壞塊堅聲處備復頭夾獎婦媽孫寧寶審寬對導將爾層歲島幣師帶幫廣慶莊庫應張彈強歸當錄總戰戶掃擔據損換攝斷無舊顯曉術機權條楊極構標樹樣橋檢樓歡殘畢氣匯漢溝沒澤潔測溫灣濕燈靈煉點熱愛獨環現電畫療鹽監盤碼確礎種積稱穩窮競筆簡糧紅約級紀納線練組細織終紹結絕統繼續維綜綠編緣網羅職聯肅勝腦腳脫節藝蘇藥獲營雖補裝觀規視覽覺計訂訓議講許評詞試詳誤讀課調談貝負財責敗貨貧購費資賽贊趙躍車轉輪軟輕較輸邊遷適郵鄭釋針鐘錢鐵銀鋒鍵鎮閉閒聞隊陽陰階際陸陳險隨難霧靜頂項順須顧頓預領頻題顏額風飯飲館驅驗黃齊齡麼數類區後擴蓮蓋訊則",
    strict=False,
))  # fmt: skip
_FORMS = {
    "corner": dict(zip("“”‘’", "「」『』", strict=True)),
    "straight": {"“": '"', "”": '"'},
    "curly": {},
}
_WIDE = {chr(0x30 + digit): chr(0xFF10 + digit) for digit in range(10)}


def recast(paper: Paper, drafts: list[Draft]) -> None:
    """Puts the drafts into the producer's characters: quotes, digits, traditional forms."""
    forms = dict(_FORMS[paper.quotes]) | (_WIDE if paper.wide_digits else {}) | (_TRADITIONAL if paper.traditional else {})
    if paper.traditional:
        forms |= _FORMS["corner"]
    if not forms:
        return
    table = str.maketrans(forms)
    for draft in drafts:
        for name in ("kicker", "headline", "deck"):
            setattr(draft, name, [text.translate(table) for text in getattr(draft, name)])
        draft.blocks = [(role, text.translate(table)) for role, text in draft.blocks]
        draft.credits = {at: text.translate(table) for at, text in draft.credits.items()}
        draft.reporters = [name.translate(table) for name in draft.reporters]
        draft.byline = draft.byline and draft.byline.translate(table)
        draft.banner = draft.banner and draft.banner.translate(table)


def damage(rng: random.Random, lines: list[GoldLine], articles: list[GoldArticle]) -> list[GoldLine]:
    """The lines with slips, doubled and dropped ones; the articles' blocks become what the print still tells."""
    slip, lose = rng.choice((0.0, 0.002, 0.006)), rng.choice((0.0, 0.004, 0.01))
    kept: list[GoldLine] = []
    doubled: set[int] = set()
    ends = {(line.article, line.block): line for line in lines if line.role == "body"}
    for line in lines:
        inside = line.role == "body" and not line.starts_block
        if inside and line is not ends[line.article, line.block] and rng.random() < lose * 0.5:
            continue
        if line.role == "body":
            line.text = "".join(_SLIPS.get(char, char) if rng.random() < slip * 8 else char for char in line.text)
        kept.append(line)
        if inside and rng.random() < lose * 0.5:
            doubled.add(len(kept))
            kept.append(GoldLine(line.text, line.role, line.article, line.block))
    for number, article in enumerate(articles):
        for place, block in enumerate(article.blocks):
            if block.role == "paragraph":
                own = [
                    line.text
                    for at, line in enumerate(kept)
                    if (line.article, line.block) == (number, place) and at not in doubled
                ]
                block.text = "".join(own).strip()
    return kept
