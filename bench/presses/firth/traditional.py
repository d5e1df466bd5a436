"""Characters as papers of Hong Kong and Taiwan print them, and their quotation marks."""

import dataclasses
from collections.abc import Callable

from bench.typesetter.gold import GoldArticle, SetPage

_SIMPLE = (
    "万与专业丛东丝两严丧个丰临为丽举么义乌乐乔习乡书买乱争于云亚产亩亲亿仅从仓仪们价众优会伟传伤伦伪体余佣侠侧侨债倾偿储儿兑党兰关兴养兽内冈册写军农冯冲决况冻净凉减凑凤凭凯击划刘则刚创删别剂剑剧劝办务动励劲劳势勋区医华协单卖卢卫却厂厅历厉压厌县参双发变叶号叹吓吗听启吴员响哗唤团园困围国图圆圣场坏块坚坛坝坠垒垦垫堕墙壮声壳处备复够头夹夺奋奖妇妈姜娱婴学孙宁宝实宠审宪宫宽宾对寻导寿将尔尘尝层属岁岂岗岛岭峡币帅师帐带帮库应庙废开异弃张弥弯弹强归当录彻径"
    "忆忧怀态总恋恳恶悦悬惊惯愿懒戏战户扑执扩扫扬扰抚抢护报担拟拥择挂挡挥损换据掷揽摄摆摇撑数断无旧时旷显晋晒晓暂术机杀杂权条来杨极构枪柜标栋栏树样桥档梦检楼横欢欧残毕气汇汉汤沟没沪泪泽洁洒浅浆测济浓涛润涨渐渔湾湿满滚滨灭灯灵灾炉点炼烂烦烧热爱爷牵状犹独狮猎猫献现环电画畅疗疯监盖盘着矿码砖确础碍离种积称稳穷窃窝竞笔笼筑签简粮系级纪约红纤纯纲纳纵纷纸纹纺线练组细织终绍经结绕给络绝统继绩续维绿编缓缘缩网罗罚职联肃肠肤肿胜胶脉脏脑脚脱脸艺节苏荐药获莲营萧蓝虑虽虾蚕补装见观规视览觉触计订认"
    "讨让训议讯记讲许论设访证评识诉词译试诗诚话询该详语误说请诸读课谁调谅谈谊谋谐谢谱财责败账货质购贯贴贵贷贸费贺资赏赔赖赛赞赠赢赵趋跃践踪车轨转轮软轻载较辆辑输边达迁过运还这进远违连迟适选递逻遗邓邮邻郑酝里释鉴针钟钢钱铁铃铜铺链销锁锋错锦键镇镜长门闪闭问闲间闹闻阅阔队阳阴阵阶际陆陈险随隐难雾静韩页顶项顺须顾顿预领频题颜额风飞饭饮饰饱馆马驾驻验骑骗鱼鲁鲜鸟鸡鸣鸭鹏鹭麦黄齐龄龙后面台么银广综届辐挝阐鲤艳温并吕钱审护严讣殡负类贫庆诺绩铝辽闯"
)
_FULL = (
    "萬與專業叢東絲兩嚴喪個豐臨為麗舉麼義烏樂喬習鄉書買亂爭於雲亞產畝親億僅從倉儀們價眾優會偉傳傷倫偽體餘傭俠側僑債傾償儲兒兌黨蘭關興養獸內岡冊寫軍農馮衝決況凍淨涼減湊鳳憑凱擊劃劉則剛創刪別劑劍劇勸辦務動勵勁勞勢勳區醫華協單賣盧衛卻廠廳歷厲壓厭縣參雙發變葉號嘆嚇嗎聽啟吳員響嘩喚團園困圍國圖圓聖場壞塊堅壇壩墜壘墾墊墮牆壯聲殼處備復夠頭夾奪奮獎婦媽姜娛嬰學孫寧寶實寵審憲宮寬賓對尋導壽將爾塵嘗層屬歲豈崗島嶺峽幣帥師帳帶幫庫應廟廢開異棄張彌彎彈強歸當錄徹徑"
    "憶憂懷態總戀懇惡悅懸驚慣願懶戲戰戶撲執擴掃揚擾撫搶護報擔擬擁擇掛擋揮損換據擲攬攝擺搖撐數斷無舊時曠顯晉曬曉暫術機殺雜權條來楊極構槍櫃標棟欄樹樣橋檔夢檢樓橫歡歐殘畢氣匯漢湯溝沒滬淚澤潔灑淺漿測濟濃濤潤漲漸漁灣濕滿滾濱滅燈靈災爐點煉爛煩燒熱愛爺牽狀猶獨獅獵貓獻現環電畫暢療瘋監蓋盤著礦碼磚確礎礙離種積稱穩窮竊窩競筆籠築簽簡糧系級紀約紅纖純綱納縱紛紙紋紡線練組細織終紹經結繞給絡絕統繼績續維綠編緩緣縮網羅罰職聯肅腸膚腫勝膠脈臟腦腳脫臉藝節蘇薦藥獲蓮營蕭藍慮雖蝦蠶補裝見觀規視覽覺觸計訂認"
    "討讓訓議訊記講許論設訪證評識訴詞譯試詩誠話詢該詳語誤說請諸讀課誰調諒談誼謀諧謝譜財責敗賬貨質購貫貼貴貸貿費賀資賞賠賴賽贊贈贏趙趨躍踐蹤車軌轉輪軟輕載較輛輯輸邊達遷過運還這進遠違連遲適選遞邏遺鄧郵鄰鄭醞裡釋鑒針鐘鋼錢鐵鈴銅鋪鏈銷鎖鋒錯錦鍵鎮鏡長門閃閉問閒間鬧聞閱闊隊陽陰陣階際陸陳險隨隱難霧靜韓頁頂項順須顧頓預領頻題顏額風飛飯飲飾飽館馬駕駐驗騎騙魚魯鮮鳥雞鳴鴨鵬鷺麥黃齊齡龍後面台麼銀廣綜屆輻撾闡鯉豔溫並呂錢審護嚴訃殯負類貧慶諾績鋁遼闖"
)
_MAP = str.maketrans(_SIMPLE, _FULL)
_QUOTES = str.maketrans("“”‘’", "「」『』")


def to_traditional(page: SetPage, *, quotes: bool) -> None:
    """Turns every printed character and the gold."""

    def turned(text: str) -> str:
        found = text.translate(_MAP)
        return found.translate(_QUOTES) if quotes else found

    for line in page.lines:
        line.text = turned(line.text)
    for article in page.articles:
        _turn(article, turned)
    page.text = "\n".join(line.text for line in page.lines)


def _turn(article: GoldArticle, turned: Callable[[str], str]) -> None:
    for field in dataclasses.fields(article):
        value = getattr(article, field.name)
        if isinstance(value, str) and field.name != "kind":
            setattr(article, field.name, turned(value))
    article.reporters = [turned(name) for name in article.reporters]
    for block in article.blocks:
        block.text = turned(block.text)
