"""What goes wrong on hard pages: misread characters, lines printed twice or lost; traditional characters."""

import random

from bench.presses.strand.glyphs import SENTENCE_END
from bench.presses.strand.house import House
from bench.typesetter.gold import GoldArticle, GoldLine

_ALIKE = (
    "未末 己已 日曰 人入 大太 土士 千干 天夫 午牛 问间 清请 侯候 拔拨 折拆 性姓 往住 复夏 晴睛 今令 刀力 贷货 免兔 "
    "末未 已己 曰目 入人 太大 士土 干千 夫天 间问 候侯 住往 目日 找我 治冶 没设 设没 历厉 厂广 竞竟 0O 1l 5S 。. ，, 、， ：:"
)
_MISREAD = {pair[0]: pair[1:] for pair in _ALIKE.split()}


def spoil(rng: random.Random, house: House, lines: list[GoldLine], articles: list[GoldArticle]) -> list[GoldLine]:
    """The lines with noise; the gold of spoilt blocks is what the remaining lines print."""
    found: list[GoldLine] = []
    spoilt: set[tuple[int, int]] = set()
    for at, line in enumerate(lines):
        if line.role != "body" or line.article is None or line.block is None:
            found.append(line)
            continue
        where = (line.article, line.block)
        if _is_inner(lines, at) and rng.random() < house.shares["dropped"]:
            spoilt.add(where)
            continue
        text = _misread(rng, line.text, house.shares["slips"])
        if text != line.text:
            spoilt.add(where)
            line.text = text
        found.append(line)
    for article, block in sorted(spoilt):
        kept = [line.text.strip() for line in found if (line.article, line.block) == (article, block)]
        articles[article].blocks[block].text = "".join(kept).replace("　", "")
    return _doubled(rng, house, found)


def _is_inner(lines: list[GoldLine], at: int) -> bool:
    """True with two lines of the same block on each side, so that no end of a paragraph and no by-line is lost."""
    if not 2 <= at < len(lines) - 2:
        return False
    return len({(line.article, line.block) for line in lines[at - 2 : at + 3]}) == 1


def _misread(rng: random.Random, text: str, share: float) -> str:
    """Like takes the place of like; ends of sentences at the end of a line stay, since they tell of the paragraph."""
    shown = []
    for at, char in enumerate(text):
        is_end = at == len(text) - 1 and char in SENTENCE_END
        slips = char in _MISREAD and not is_end and rng.random() < share * 12
        shown.append(_MISREAD[char] if slips else char)
    return "".join(shown)


def _doubled(rng: random.Random, house: House, lines: list[GoldLine]) -> list[GoldLine]:
    found: list[GoldLine] = []
    for line in lines:
        found.append(line)
        if line.role == "body" and rng.random() < house.shares["doubled"]:
            found.append(GoldLine(line.text, line.role, line.article, line.block, False))
    return found


_SIMPLE = (
    "爱罢备贝笔毕边变标宾补财参仓产长尝车称城处传创词从达带单当党导灯敌电东动队对夺儿尔发丰风妇复刚岗个给贡沟构购顾关观广归规国过"
    "汉号华画话怀坏欢环还会绘货获击机积极几计记际继价间艰见将讲奖阶节结紧进经惊竞旧举剧据决军开块宽矿来蓝劳乐类离礼丽历联练粮两辽"
    "邻灵龄刘龙楼陆录虑乱论罗妈马买卖满门们梦难鸟农欧盘评凭启气迁钱抢桥亲轻庆穷区权劝确让热认荣软赛伤烧绍设审声胜师时识实势试视"
    "书输树数双说丝苏虽岁孙态谈叹汤条听厅图团万网为伟卫温问无务雾牺习戏细县现乡响项协写谢兴选学训压亚严盐阳养样药业叶医艺议忆异"
    "阴银应营优邮鱼与园员远愿约跃云运杂择则责增战张这阵争证织职纸质众专转装状准资总组钻讯访诉读课调请谁谓该详语误诗诚话识许"
)
_FULL = (
    "愛罷備貝筆畢邊變標賓補財參倉產長嘗車稱城處傳創詞從達帶單當黨導燈敵電東動隊對奪兒爾發豐風婦復剛崗個給貢溝構購顧關觀廣歸規國過"
    "漢號華畫話懷壞歡環還會繪貨獲擊機積極幾計記際繼價間艱見將講獎階節結緊進經驚競舊舉劇據決軍開塊寬礦來藍勞樂類離禮麗歷聯練糧兩遼"
    "鄰靈齡劉龍樓陸錄慮亂論羅媽馬買賣滿門們夢難鳥農歐盤評憑啟氣遷錢搶橋親輕慶窮區權勸確讓熱認榮軟賽傷燒紹設審聲勝師時識實勢試視"
    "書輸樹數雙說絲蘇雖歲孫態談嘆湯條聽廳圖團萬網為偉衛溫問無務霧犧習戲細縣現鄉響項協寫謝興選學訓壓亞嚴鹽陽養樣藥業葉醫藝議憶異"
    "陰銀應營優郵魚與園員遠願約躍雲運雜擇則責增戰張陳陣爭證織職紙質眾專轉裝狀準資總組鑽訊訪訴讀課調請誰謂該詳語誤詩誠話識許"
)
_PAIRS = (
    "这這 办辦 报報 护護 济濟 测測 浓濃 滨濱 湿濕 铁鐵 钢鋼 铜銅 铺鋪 链鏈 锅鍋 镇鎮 闭閉 闻聞 阅閱 险險 "
    "隐隱 顶頂 顿頓 预預 领領 频頻 题題 额額 饭飯 饮飲 馆館 驶駛 驻駐 骑騎 验驗 鸡雞 麦麥 齐齊 劲勁 励勵 "
    "厦廈 厨廚 坚堅 坛壇 执執 扩擴 扫掃 扬揚 抚撫 拥擁 挂掛 挡擋 挥揮 损損 换換 续續 绿綠 线線 级級 红紅 "
    "纪紀 纳納 终終 绕繞 统統 绩績 维維 综綜 缓緩 编編 缩縮 脑腦 脸臉 舰艦 补補 觉覺 触觸 订訂 讨討 记記 "
    "论論 证證 评評 诊診 词詞 译譯 询詢 说說 诸諸 谊誼 谢謝 负負 败敗 贯貫 贴貼 费費 贺賀 赞贊 赶趕 趋趨 "
    "轨軌 轮輪 轻輕 载載 较較 辆輛 违違 连連 迟遲 适適 递遞 遗遺 郑鄭 释釋 杨楊 吴吳 孙孫 冯馮 韩韓 许許 "
    "卢盧 蒋蔣 贾賈 阎閻 谭譚 钟鐘 陆陸 顾顧 龚龔 钱錢 汤湯 静靜 丽麗 伟偉 洁潔 浅淺 涛濤 润潤 炉爐 烟煙 "
    "爷爺 环環 码碼 础礎 确確 种種 积積 稳穩 笋筍 简簡 类類 粮糧 紧緊 罢罷 肃肅 肤膚 胁脅 虽雖 虾蝦 蚀蝕 "
    "汇匯 场場 层層 况況 没沒 践踐 强強 热熱 辉輝 岭嶺 体體 点點 览覽 库庫 头頭 赖賴 艳艷 却卻 后後 义義 "
    "么麼 摄攝 范範 账賬 于於 宁寧 叙敘 凭憑 届屆 岁歲 杂雜 枪槍 树樹 桥橋 样樣 气氣 洒灑 浇澆 渐漸 灯燈 "
    "灵靈 灾災 爱愛 犹猶 独獨 猎獵 猪豬 疗療 皱皺 监監 盖蓋 睁睜 离離 秆稈 称稱 竖豎 笔筆 签簽 粪糞 缘緣 "
    "罗羅 聪聰 肠腸 胜勝 脱脫 苍蒼 蚂螞 袭襲 让讓 谱譜 贫貧 轰轟 辞辭 边邊 邓鄧 钥鑰 销銷 锁鎖 闪閃 问問 "
    "阳陽 陈陳 韦韋 顺順 须須 驾駕 骂罵 鱼魚 鸟鳥 龄齡"
)
TRADITIONAL = str.maketrans(_SIMPLE, _FULL) | {ord(pair[0]): pair[1] for pair in _PAIRS.split()}
QUOTES = str.maketrans("“”‘’", "「」『』")


def turn_traditional(lines: list[GoldLine], articles: list[GoldArticle], quotes: bool) -> None:
    """All lines and gold in traditional characters, sign by sign."""

    def turn(text: str | None) -> str | None:
        shown = text.translate(TRADITIONAL) if text else text
        return shown.translate(QUOTES) if shown and quotes else shown

    for line in lines:
        line.text = turn(line.text) or ""
    for article in articles:
        for name in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            setattr(article, name, turn(getattr(article, name)))
        article.reporters = [turn(name) or "" for name in article.reporters]
        for block in article.blocks:
            block.text = turn(block.text) or ""
