/**
 * Traditional → simplified, as pairs. Only characters that occur in names of places and units and in the words of
 * reporting forms; what is not listed stays as it is, so that no two different names ever become one by a wide guess.
 */
const PAIRS =
  "復复複复產产業业門门數数單单實实際际計计總总報报表表區区縣县鄉乡鎮镇街街園园開开發发濟济經经國国際际員员從从" +
  "務务處处辦办組组織织級级體体個个隻只條条塊块間间戶户廠厂場场築筑樓楼廈厦館馆廳厅學学醫医藥药護护衛卫" +
  "環环鏈链線线網网絡络電电話话號号碼码證证書书類类別别種种項项目目標标準准備备註注說说明明據据資资金金額额" +
  "貸贷銀银行行債债稅税費费償偿還还賬账帳账價价貨货購购銷销進进貯贮庫库餘余運运輸输車车輛辆駛驶應应該该" +
  "關关閉闭啟启動动態态恢恢營营經经銷销農农漁渔礦矿鋼钢鐵铁機机械械設设備备製制造造紡纺織织紙纸飲饮餐餐飯饭" +
  "賓宾館馆遊游覽览藝艺術术樂乐劇剧團团聯联盟盟協协會会黨党團团眾众群群黃黄紅红綠绿藍蓝銀银長长東东馬马龍龙" +
  "鳳凤鳥鸟魚鱼龜龟雞鸡鴨鸭蘭兰蘆芦薈荟葉叶華华蓮莲蘇苏蕪芜葦苇薺荠韭韭豐丰澤泽灣湾瀏浏灘滩濱滨溝沟漁渔" +
  "洶汹淥渌湘湘漢汉濕湿潔洁淨净溫温滅灭災灾灑洒消消殺杀毒毒測测溫温槍枪隔隔離离觀观察察篩筛查查訪访" +
  "嶺岭崗岗峽峡島岛嶽岳陽阳陰阴隊队陸陆階阶際际險险隨随隱隐雲云霧雾電电靈灵靜静頁页順顺須须預预領领頭头顧顾" +
  "風风飛飞養养餘余駐驻驗验騰腾體体鬧闹魯鲁鮮鲜麥麦點点齊齐齒齿壩坝壇坛牆墙執执塵尘壓压墊垫夾夹奧奥奪夺" +
  "婦妇媽妈孫孙寧宁寶宝寫写寬宽審审導导對对專专將将屆届屬属層层歲岁歷历歸归殘残殼壳氣气決决滿满漲涨" +
  "為为無无煙烟煉炼熱热燈灯爭争牽牵狀状獎奖獨独獲获現现瑪玛瓊琼產产畝亩畢毕畫画當当療疗癥症發发盡尽監监盤盘" +
  "礎础禮礼禍祸離离稱称積积穩稳窪洼競竞筆笔簡简簽签籌筹糧粮糾纠紀纪約约純纯紙纸紹绍細细終终結结給给統统絲丝" +
  "絕绝維维綜综緊紧緒绪緣缘編编縱纵績绩繳缴繼继續续罰罚罷罢羅罗義义習习職职聽听肅肃腦脑腫肿膠胶臨临舊旧舉举" +
  "艦舰莊庄萬万蔣蒋蕭萧薦荐藍蓝蘊蕴虛虚補补裝装裡里裏里製制見见規规視视親亲覺觉訂订訊讯討讨訓训託托記记設设" +
  "許许訴诉診诊評评詞词試试詢询詳详認认誠诚誤误課课調调談谈請请論论諮咨講讲謝谢識识議议譯译讓让豬猪負负財财" +
  "責责貧贫貫贯貴贵買买貿贸賀贺賽赛贈赠趕赶趙赵跡迹踐践軌轨軍军軟软較较載载輔辅輕轻輪轮轉转辭辞農农邊边達达" +
  "遞递遠远適适選选遺遗鄧邓鄭郑鄰邻醬酱釋释針针鈔钞鋒锋錄录錢钱錯错鍵键鎖锁鑒鉴鑽钻閣阁閱阅闊阔隊队雙双雜杂難难" +
  "韓韩響响顏颜願愿顯显飾饰馮冯駕驾騎骑驛驿高高魏魏鳴鸣鴻鸿鵝鹅麗丽黏粘齡龄龐庞伍伍倉仓傳传傷伤備备億亿優优儲储" +
  "兒儿內内兩两冊册凍冻劃划劉刘勝胜勞劳勢势勵励區区卻却厲厉參参員员問问喪丧嘉嘉圖图圍围圓圆";

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, pair) => [PAIRS[pair * 2]!, PAIRS[pair * 2 + 1]!] as const),
);

/** The text with traditional characters of unit names and form words made simplified; others stay. */
export function toSimplified(text: string): string {
  let simplified = "";
  for (const character of text) simplified += SIMPLIFIED.get(character) ?? character;
  return simplified;
}
