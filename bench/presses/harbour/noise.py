"""What goes wrong between print and text: slips of recognition, lines twice or missing, the other script."""

import random
from dataclasses import replace

from bench.presses.harbour.dials import Dials
from bench.typesetter.gold import GoldLine

SLIPS = {
    **dict(zip("未已人大日土千天王今后间们开手体使", "末己入太曰士干夭玉令启问仃幵毛休便", strict=True)),
    **dict(zip("治准晴拔末历析处目其市，。、01", "冶淮睛拨未厉折外日共巿．.，Ol", strict=True)),
}
"""Glyphs that are taken for their neighbours."""

_SIMPLE = (
    "会来对发时国过动个经进还现开问间关门见贝车东书长乐习从众优传伤伦价华单卖卫却厂厅压厉县双变"
    "叶号听启员响园围图圆场坏块坚报处备复头夺奋奖妇妈学宁宝实审宽宾对导层岁岗岛师带帮广庆应库张强当录归总战户"
    "扩扬护担择换据损摆敌数断无旧时显术机杀权条极构标树样桥检楼欢气汇汉沟泽济浅测浓涨温湾湿满滨灭灯灵点炼烟热爱牵状独环电疗监盖盘着矿码确礼离种积称稳窗竞笔签简类粮紧纪约级纯纲纳纸线练组细织终绍结绕给络绝统继绩续维综绿编缘缴网罗义联职脑脚节药获萧营虑虽蚀补装观规视览觉订认讨让训议记讲许论设访证评识诉词译试诗话询该详语误说请诸读课谁调谈谢财责败账货质购费贴资赏赛赞赶跃践转轮软轻载较输辑边达迁运进远连迟适选递邮邻郑释钟钢钱铁铜银销锋错锦镇闭问闲闻队阳阴阵阶际陆陈险随隐难雾静页项顺须顾预领频题颜额风飞饭饮馆马驶驻验骑鱼鲜鸟鸡黄齐龙"
    "务产这关为万与业严丰临举么乌乡买乱争于云亚亩亲仅仓仪们伟侧侨债偿储儿党兰兴养内册写军农冲决况冻净减凤凭击创划刘则别剂剧办励劲劳势区医协占卢叹吓吴呜咏哑团国图垦垫墙壮声壳够孙宪宫宪将尔尘尽届属币帅并丽忆"
    "态恶惊战执扬抢拥拟挥挂捞携摄斋杂来杨枪枫栋栏检横毁毕温滚潜烦犹狮猎猪玛现画畅疯监盐眯确祸秃稣穷笔笼筑纠红纤纯纷绘绝罚羡胜胶腾舰艺苏苹范荐荣莲衬见觅触誉认让证贝贡贵贸赋赵趋车轨辆辞辽违郁酱针钱铺长闯陕韩"
    "韵项饱饼驾鲁鹤麦龄"
)
_FULL = (
    "會來對發時國過動個經進還現開問間關門見貝車東書長樂習從眾優傳傷倫價華單賣衛卻廠廳壓厲縣雙變"
    "葉號聽啟員響園圍圖圓場壞塊堅報處備復頭奪奮獎婦媽學寧寶實審寬賓對導層歲崗島師帶幫廣慶應庫張強當錄歸總戰戶"
    "擴揚護擔擇換據損擺敵數斷無舊時顯術機殺權條極構標樹樣橋檢樓歡氣匯漢溝澤濟淺測濃漲溫灣濕滿濱滅燈靈點煉煙熱愛牽狀獨環電療監蓋盤著礦碼確禮離種積稱穩窗競筆簽簡類糧緊紀約級純綱納紙線練組細織終紹結繞給絡絕統繼績續維綜綠編緣繳網羅義聯職腦腳節藥獲蕭營慮雖蝕補裝觀規視覽覺訂認討讓訓議記講許論設訪證評識訴詞譯試詩話詢該詳語誤說請諸讀課誰調談謝財責敗賬貨質購費貼資賞賽贊趕躍踐轉輪軟輕載較輸輯邊達遷運進遠連遲適選遞郵鄰鄭釋鐘鋼錢鐵銅銀銷鋒錯錦鎮閉問閒聞隊陽陰陣階際陸陳險隨隱難霧靜頁項順須顧預領頻題顏額風飛飯飲館馬駛駐驗騎魚鮮鳥雞黃齊龍"
    "務產這關為萬與業嚴豐臨舉麼烏鄉買亂爭於雲亞畝親僅倉儀們偉側僑債償儲兒黨蘭興養內冊寫軍農衝決況凍淨減鳳憑擊創劃劉則別劑劇辦勵勁勞勢區醫協佔盧嘆嚇吳嗚詠啞團國圖墾墊牆壯聲殼夠孫憲宮憲將爾塵盡屆屬幣帥並麗憶"
    "態惡驚戰執揚搶擁擬揮掛撈攜攝齋雜來楊槍楓棟欄檢橫毀畢溫滾潛煩猶獅獵豬瑪現畫暢瘋監鹽瞇確禍禿穌窮筆籠築糾紅纖純紛繪絕罰羨勝膠騰艦藝蘇蘋範薦榮蓮襯見覓觸譽認讓證貝貢貴貿賦趙趨車軌輛辭遼違鬱醬針錢鋪長闖陝韓"
    "韻項飽餅駕魯鶴麥齡"
)
_TO_FULL = str.maketrans(_SIMPLE, _FULL)
_WIDE = {ord(char): ord(char) + 0xFEE0 for char in "0123456789"}


def is_rough(dials: Dials) -> bool:
    """Whether the print differs from what was written."""
    return bool(dials.slips or dials.doubled or dials.dropped or dials.traditional)


def roughen(lines: list[GoldLine], dials: Dials, rng: random.Random) -> list[GoldLine]:
    """The lines with slips, and without those that were dropped; titles are kept whole."""
    kept = [line for line in lines if not _drops(line, dials, rng)]
    for line in kept:
        if dials.slips:
            line.text = "".join(SLIPS.get(char, char) if rng.random() < dials.slips else char for char in line.text)
        line.text = in_script(line.text, dials)
    return kept


def _drops(line: GoldLine, dials: Dials, rng: random.Random) -> bool:
    return line.role == "body" and not line.starts_block and rng.random() < dials.dropped


def in_script(text: str, dials: Dials) -> str:
    """The text as this page prints it: traditional characters, wide digits."""
    text = text.translate(_TO_FULL) if dials.traditional else text
    return text.translate(_WIDE) if dials.wide_digits else text


def doubled(lines: list[GoldLine], dials: Dials, rng: random.Random) -> list[GoldLine]:
    """The lines with some of the body printed twice; a copy counts once, so it comes after the gold is read."""
    page: list[GoldLine] = []
    for line in lines:
        page.append(line)
        if line.role == "body" and len(line.text) > 7 and rng.random() < dials.doubled:
            page.append(replace(line, starts_block=False))
    return page
