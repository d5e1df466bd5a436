"""What goes wrong between print and text: misread glyphs, doubled and lost lines; and pages in traditional characters."""

import random
from dataclasses import replace

from bench.presses.brook.dials import Dials
from bench.presses.brook.drafts import Draft
from bench.presses.brook.lay import Row, is_body

_ALIKE = (
    "己已巳 日曰目 未末 人入八 土士 千干于 大太犬 田由甲 天夫 王玉主 间问闻 拔拨 晴睛 侯候 今令 贷货 析折 住往 免兔 "
    "师帅 鸟乌 历厉 竞竟 辩辨 做傲 徽微 治冶 特持 待侍 名各 活话 记纪 处外 设没 洒酒 幻幼 戒戎 怀杯 抱抢"
)
_SWAPS = {char: group.replace(char, "") for group in _ALIKE.split() for char in group}
_SWAPS |= {"，": "、，.", "、": "，", "。": "．", "0": "O", "1": "l", "“": "〝", "；": "：", "一": "—"}

_SIMPLE = (
    "万与专业丛东丝丢两严丧个丰临为丽举义乌乐乔习乡书买乱争亏云亚产亩亲亿仅从仓仪们价众优会伞伟传伤伦伪体余侠侧侨俭债倾偿储儿兑党兰关兴养兽内冈册写军农"
    "冯冲决况冻净凉减凑凤凭凯击凿划刘则刚创删别剂剑剧劝办务动励劲劳势勋匀华协单卖卢卫却厂厅历厉压厌厕县参双发变叙叠叶号叹吓吗听启吴员响哑唤啸喷嘱园围国图圆圣场坏块坚坛"
    "坝坟坠垄垒垦垫堕墙壮声壳处备复够头夸夺奋奖妇妈娱孙学宁宝实审宪宫宽宾对寻导寿将尔尘尝层属岁岂岗岛岭峡币帅师帐帜带帮庆库应庙废开异弃张弹强归当录彻径"
    "忆忧怀态总恋恳恶悬惊惧惨惯愤愿戏战户扑执扩扫扬扰抚抛抢护报担拟拥拦择挂挥损换据掷摄摆摇撑敌数斋断无旧时显晋晓暂术机杀杂权条来杨极构枪柜标栋树样桥检楼欢欧残毁气汇"
    "汉汤沟没沪泪泽洁浅测济浓涛润涨渔温湾湿满滚滞灭灯灵灾炉点炼烂烛烟烦烧热爱爷牺状独狭猎猪环现玛电画畅疗疯盐监盖盘着睁矿码砖确础碍离种积称稳穷窃竖竞笔笼筑签简类粮紧"
    "红约级纪纯纲纳纵纷纸纹线练组细织终绍经结绕绘给络绝统继绩续维绵综绿编缘缝缩罗罚罢职联聪肃肠肤肾胁胜脉脏脑脚脱舰艺节芦苏苹范荐荣药莲获萝营蓝虑虽蚁补袜装观规视览觉触誉"
    "计订认讨让训议讯记讲许论设访证评识诉诊词译试诗诚话诞询该详语误说请诸读课谁调谅谈谋谓谢谱谷贝负贡财责贤败货质贩贪贫购贯贴贵贷贸费贺资赏赖赛赞赠赢赵赶趋跃践踪车轨转轮软轻载"
    "较辅辆辈辉输辑边达迁过迈运还这进远违连迟选递逻遗邓邮邻郑释里钉针钟钢钱铁铜铃银铺链销锁锅锋错锦键锻镇镜长门闪闭问闲间闷闻阅队阳阴阵阶际陆陈险随隐难雾静页顶项顺须顾顿预领频"
    "沧缉区韩团见后锤抡锣韦萨钓谴挚鸿鳌谭挠尽缆辞纠贿阁刹并题颜额风飞饭饮饰饱馆马驶驻驾验骗骤鱼鲁鲜鸟鸡鸣鹅麦黄齐齿龙龄"
)
_TRADITIONAL = (
    "萬與專業叢東絲丟兩嚴喪個豐臨為麗舉義烏樂喬習鄉書買亂爭虧雲亞產畝親億僅從倉儀們價眾優會傘偉傳傷倫偽體餘俠側僑儉債傾償儲兒兌黨蘭關興養獸內岡冊寫軍農"
    "馮沖決況凍淨涼減湊鳳憑凱擊鑿劃劉則剛創刪別劑劍劇勸辦務動勵勁勞勢勳勻華協單賣盧衛卻廠廳歷厲壓厭廁縣參雙發變敘疊葉號嘆嚇嗎聽啟吳員響啞喚嘯噴囑園圍國圖圓聖場壞塊堅壇"
    "壩墳墜壟壘墾墊墮牆壯聲殼處備復夠頭誇奪奮獎婦媽娛孫學寧寶實審憲宮寬賓對尋導壽將爾塵嘗層屬歲豈崗島嶺峽幣帥師帳幟帶幫慶庫應廟廢開異棄張彈強歸當錄徹徑"
    "憶憂懷態總戀懇惡懸驚懼慘慣憤願戲戰戶撲執擴掃揚擾撫拋搶護報擔擬擁攔擇掛揮損換據擲攝擺搖撐敵數齋斷無舊時顯晉曉暫術機殺雜權條來楊極構槍櫃標棟樹樣橋檢樓歡歐殘毀氣匯"
    "漢湯溝沒滬淚澤潔淺測濟濃濤潤漲漁溫灣濕滿滾滯滅燈靈災爐點煉爛燭煙煩燒熱愛爺犧狀獨狹獵豬環現瑪電畫暢療瘋鹽監蓋盤著睜礦碼磚確礎礙離種積稱穩窮竊豎競筆籠築簽簡類糧緊"
    "紅約級紀純綱納縱紛紙紋線練組細織終紹經結繞繪給絡絕統繼績續維綿綜綠編緣縫縮羅罰罷職聯聰肅腸膚腎脅勝脈臟腦腳脫艦藝節蘆蘇蘋範薦榮藥蓮獲蘿營藍慮雖蟻補襪裝觀規視覽覺觸譽"
    "計訂認討讓訓議訊記講許論設訪證評識訴診詞譯試詩誠話誕詢該詳語誤說請諸讀課誰調諒談謀謂謝譜谷貝負貢財責賢敗貨質販貪貧購貫貼貴貸貿費賀資賞賴賽贊贈贏趙趕趨躍踐蹤車軌轉輪軟輕載"
    "較輔輛輩輝輸輯邊達遷過邁運還這進遠違連遲選遞邏遺鄧郵鄰鄭釋里釘針鐘鋼錢鐵銅鈴銀鋪鏈銷鎖鍋鋒錯錦鍵鍛鎮鏡長門閃閉問閒間悶聞閱隊陽陰陣階際陸陳險隨隱難霧靜頁頂項順須顧頓預領頻"
    "滄緝區韓團見後錘掄鑼韋薩釣譴摯鴻鰲譚撓盡纜辭糾賄閣剎並題顏額風飛飯飲飾飽館馬駛駐駕驗騙驟魚魯鮮鳥雞鳴鵝麥黃齊齒龍齡"
)
_TO_TRADITIONAL = str.maketrans(_SIMPLE + "“”‘’", _TRADITIONAL + "「」『』")


def traditional(text: str) -> str:
    """The text in traditional characters, glyph by glyph.

    >>> traditional("“劳动者”")
    '「勞動者」'
    """
    return text.translate(_TO_TRADITIONAL)


def misread(draft: Draft, dials: Dials, rng: random.Random) -> None:
    """Slips in the body of a draft: glyphs taken for others like them, a few lost."""
    if not dials.slips:
        return
    for piece in draft.pieces:
        piece.text = piece.text[0] + "".join(_slip(char, dials.slips, rng) for char in piece.text[1:-1]) + piece.text[1:][-1:]


def _slip(char: str, rate: float, rng: random.Random) -> str:
    if char in _SWAPS and rng.random() < rate * 6:
        return rng.choice(_SWAPS[char])
    return "" if rng.random() < rate / 10 else char


def spoil(rows: list[Row], dials: Dials, rng: random.Random) -> list[Row]:
    """Lines printed twice, lines lost inside a block."""
    kept: list[Row] = []
    for at, row in enumerate(rows):
        inner = is_body(row) and not row.starts and at + 1 < len(rows) and rows[at + 1].block == row.block
        if inner and rows[at + 1].role == row.role and rng.random() < dials.dropped:
            continue
        kept.append(row)
        if is_body(row) and len(row.text) > 5 and rng.random() < dials.doubled:
            kept.append(replace(row, starts=False, again=True))
    return kept
