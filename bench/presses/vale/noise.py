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
    "达達队隊选選种種节節约約农農请請导導张張记記术術权權节節传傳统統组組织織结結构構继繼续續红紅线線热熱爱愛"
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
    "强強两兩将將党黨与與号號视視内內军軍亚亞习習决決众衆举舉尔爾团團创創坚堅马馬协協医醫数數华華群羣届屆义義参參专專亿億访訪温溫叙敘击擊边邊县縣责責价價备備况況样樣乡鄉欧歐优優卫衛紧緊络絡伤傷声聲奥奧单單儿兒兴興挥揮亲親"
    "伙夥献獻启啓争爭围圍刚剛仅僅兰蘭鲜鮮刘劉听聽养養么麼临臨园園减減袭襲伟偉贺賀奖獎练練乐樂萨薩吴吳图圖载載涛濤荣榮剧劇锦錦尽盡销銷丽麗贾賈弹彈奋奮讨討舰艦属屬坛壇杨楊伦倫贫貧峰峯税稅诺諾却卻丰豐谊誼秘祕仪儀涨漲贝貝压壓"
    "劳勞励勵赢贏潜潛币幣够夠枪槍贷貸厂廠诚誠庄莊凤鳳块塊键鍵贴貼摄攝寻尋夺奪矿礦吃喫吨噸亩畝课課岗崗妈媽驶駛厅廳钓釣韦韋巩鞏辽遼绕繞诊診画畫杀殺驾駕芦蘆乌烏筹籌读讀缓緩鲁魯峡峽迹跡缅緬携攜宫宮雾霧顿頓谋謀艰艱纽紐圆圓宾賓"
    "缩縮毁毀杰傑债債储儲脱脫颁頒栏欄陕陝蓝藍径徑锋鋒写寫阁閣询詢鉴鑑赏賞轨軌递遞莱萊辉輝趋趨沪滬讯訊谐諧触觸渐漸麦麥卢盧誉譽床牀赵趙泽澤脚腳胁脅阵陣晋晉叶葉踪蹤腊臘拨撥凯凱辞辭浓濃硕碩档檔壮壯吁籲忧憂阔闊猫貓偿償静靜坏壞"
    "倾傾劲勁屿嶼圣聖撑撐润潤帜幟砖磚苹蘋滨濱摆擺栋棟乱亂灵靈驱驅丝絲猪豬册冊钻鑽碍礙冯馮链鏈脏髒惩懲颗顆厉厲玛瑪谣謠谴譴谓謂侦偵帐帳冻凍虚虛鸡雞横橫牵牽涝澇铺鋪岭嶺庙廟栗慄锁鎖婴嬰颇頗阐闡侨僑钦欽敌敵赠贈畅暢坝壩缴繳诗詩"
    "吗嗎厦廈挚摯拟擬闯闖绳繩滞滯悬懸纵縱赖賴舱艙剂劑腾騰扰擾衔銜窃竊摇搖盗盜辅輔逻邏赔賠闹鬧坠墜鸣鳴墙牆炼煉盐鹽净淨侧側辟闢虫蟲惯慣涌湧舆輿挝撾歼殲诸諸绘繪绑綁辖轄纠糾辈輩凭憑尸屍寿壽饱飽抚撫拦攔辩辯遥遙锡錫脉脈忆憶尝嘗"
    "荐薦咨諮兹茲贩販俩倆酿釀枢樞矶磯胆膽伞傘讼訟滩灘邹鄒鹰鷹丧喪垫墊诈詐荡蕩账賬饲飼狱獄剑劍吕呂劝勸尘塵铀鈾乔喬篮籃俭儉绪緒揽攬摊攤鳌鰲谨謹滥濫勋勳挡擋骗騙缝縫伪僞赚賺烂爛挣掙夹夾铭銘谱譜弯彎恒恆捡撿挤擠亏虧琼瓊酝醞焕煥"
    "仓倉惨慘喷噴诞誕扑撲顽頑顷頃凉涼滚滾胀脹鹏鵬彦彥赋賦颖穎莲蓮厨廚冈岡鲍鮑刹剎丢丟轰轟捞撈衅釁颈頸锐銳肿腫垄壟辐輻罢罷筛篩铸鑄贿賄狮獅胶膠肠腸缔締蒋蔣轿轎瘫癱抛拋禅禪昼晝厢廂痴癡鸭鴨骤驟凶兇缆纜瞩矚崭嶄莹瑩犹猶弥彌笼籠"
    "庞龐艳豔兽獸陨隕搁擱毙斃逊遜愤憤锅鍋帅帥闪閃嘱囑绵綿栖棲郁鬱纤纖龚龔纬緯贤賢唤喚驳駁娱娛槛檻肾腎镑鎊窝窩鲸鯨隽雋饺餃饶饒骄驕灿燦郸鄲沧滄骚騷禄祿兑兌泼潑啸嘯卧臥晒曬蕴蘊谭譚纺紡缉緝驰馳垒壘饼餅屡屢叠疊柜櫃雇僱钩鉤谅諒"
    "狭狹悦悅浇澆烦煩谍諜锤錘闸閘钋釙赣贛绎繹垦墾剥剝飓颶绣繡妆妝潍濰锻鍛痪瘓丛叢粤粵鹤鶴颂頌渎瀆贪貪赁賃珲琿恋戀诠詮渗滲钥鑰碱鹼轩軒肤膚腭齶"
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
    """Two articles of which the first goes on after the second; None where a reader would not see it."""
    cuts = middle_cuts(one.body)
    if not cuts or not other.above or one.middle or other.middle:
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
