/**
 * Text as the lexicons see it: words in small letters for languages that write them apart,
 * characters for Chinese, and between them the commas at which a sentence's parts end.
 */
import type { Language } from "../../dataset/lexicon-notation.js";

/** The words of a sentence, and for each the part of the sentence (from comma to comma) it is in. */
export interface Words {
  words: string[];
  parts: number[];
}

/** Chinese where Han characters make up a good part of the letters, else English. */
export function languageOf(text: string): Language {
  let han = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x3400 && code <= 0x9fff) han += 1;
    else if ((code | 32) >= 97 && (code | 32) <= 122) latin += 1;
  }
  // A Han character is about as much text as four or five letters.
  return han * 4 > latin ? "zh" : "en";
}

export function wordsOf(text: string, language: Language): Words {
  return language === "zh" ? charactersOf(text) : englishWordsOf(text);
}

function englishWordsOf(text: string): Words {
  const found: Words = { words: [], parts: [] };
  let part = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:['’]s\b)?|[,:()—–]/gu)) {
    if (word.length === 1 && ",:()—–".includes(word)) {
      part += 1;
      continue;
    }
    const small = word.replace(/['’]s$/, "").toLowerCase();
    found.words.push(BRITISH.get(small) ?? small);
    found.parts.push(part);
  }
  return joined(found);
}

/** Words that the lexicon spells one way only. */
const BRITISH: ReadonlyMap<string, string> = new Map([
  ["offense", "offence"],
  ["offenses", "offences"],
  ["judgement", "judgment"],
  ["judgements", "judgments"],
]);

/** `co-operate` is `cooperate`, and a word that was broken at the end of a line is whole again. */
function joined({ words, parts }: Words): Words {
  const whole: Words = { words: [], parts: [] };
  words.forEach((word, at) => {
    const before = whole.words.at(-1);
    if (before === "co" && /^(op|ord)/.test(word))
      whole.words[whole.words.length - 1] = `co${word}`;
    else {
      whole.words.push(word);
      whole.parts.push(parts[at] ?? 0);
    }
  });
  return whole;
}

function charactersOf(text: string): Words {
  const found: Words = { words: [], parts: [] };
  let part = 0;
  let latin = "";
  const flush = () => {
    if (latin === "") return;
    found.words.push(latin);
    found.parts.push(part);
    latin = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const character = text.charAt(at);
    if (code < 128 && LATIN.has(character)) {
      latin += character.toLowerCase();
      continue;
    }
    flush();
    if (CLOSES_PART.has(character)) part += 1;
    else if (!IGNORED.has(character)) {
      found.words.push(SIMPLIFIED.get(character) ?? character);
      found.parts.push(part);
    }
  }
  flush();
  return found;
}

const LATIN = new Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
const CLOSES_PART = new Set(",，:：()（）");
const IGNORED = new Set(" \t\n\r\u00a0\u3000、“”‘’「」『』\"'《》〈〉【】-—。；;！？");

/** Traditional characters of treaties, each before its simplified form. */
const PAIRS =
  "條条約约請请應应當当須须執执許许資资產产財财凍冻結结扣扣沒没繳缴還还給给與与對对於于為为權权" +
  "機机關关國国際际務务協协議议訂订締缔雙双請请據据將将處处罰罚訴诉訟讼審审實实問问題题證证據据" +
  "調调偵侦緝缉賄赂賂赂貪贪汙污瀆渎職职銀银帳账賬账戶户記记錄录報报導导論论認认識识視视經经" +
  "過过進进達达違违遞递遣遣適适運运選选無无爾尔現现頒颁發发開开間间閱阅險险際际難难電电項项" +
  "額额類类題题願愿養养體体點点黨党歸归殘残殺杀決决沖冲況况準准減减測测滅灭漢汉潔洁" +
  "為为爭争獨独獲获獎奖環环產产畫画異异療疗盜盗監监眾众確确稅税種种積积競竞筆笔範范簡简籌筹" +
  "納纳級级紀纪純纯組组終终統统絕绝續续維维線线編编練练縮缩繫系繼继罪罪義义習习聯联聲声職职" +
  "腦脑臨临舉举舊旧藝艺藥药處处虛虚號号術术衛卫補补製制複复規规觀观計计訊讯託托設设訪访評评" +
  "詞词試试詢询話话該该詳详誌志語语誤误說说課课談谈請请諸诸諾诺謀谋講讲謝谢證证譯译護护譽誉" +
  "變变讓让負负責责貨货販贩貫贯費费貿贸賠赔賣卖質质購购贈赠贓赃較较載载輔辅輕轻輸输轉转辦办" +
  "辭辞遠远遷迁遺遗邊边鄰邻採采釋释針针鎖锁錢钱鑑鉴鑒鉴長长門门關关隊队階阶隱隐離离雖虽響响" +
  "領领頭头頻频顯显風风飛飞馬马駐驻驗验魚鱼麻麻齊齐齡龄佈布個个們们倫伦側侧偽伪備备債债傷伤" +
  "傳传價价儘尽優优兩两冊册別别劃划動动勞劳勢势單单卻却參参員员喪丧嚴严圍围圖图團团執执報报" +
  "場场壓压壞坏夠够夾夹奪夺婦妇學学寫写寬宽將将專专尋寻屬属嶄崭島岛師师帶带幣币幫帮廣广廢废" +
  "廳厅彈弹強强後后徵征從从復复徹彻惡恶慮虑憲宪應应懷怀戰战戲戏戶户拋抛挾挟捨舍掃扫換换損损" +
  "擇择擊击擔担據据擬拟擴扩擾扰敗败數数斷断時时晉晋暫暂書书會会東东極极構构標标樣样機机檔档檢检" +
  "僅仅屆届償偿棄弃諮咨紛纷爲为裏里裡里幾几僱雇啟启啓启嘗尝墊垫夥伙寧宁庫库彌弥徑径恆恒慣惯懇恳懲惩攜携擱搁斂敛暢畅曆历歷历業业毀毁淨净滯滞潛潜濟济牽牵狀状獄狱礎础禮礼稱称窮穷竊窃" +
  "節节糾纠紙纸綜综緊紧緩缓總总繞绕羅罗蓋盖藉借虧亏衝冲裝装觸触訓训詐诈誘诱買买賴赖贊赞贖赎跡迹蹤踪軍军辯辩週周鈔钞鉅巨銜衔銷销鏈链陳陈隸隶雜杂預预顧顾飾饰騙骗喚唤併并囑嘱瞭了彙汇" +
  "匯汇滙汇儲储紐纽綱纲緘缄縱纵織织聽听聞闻膽胆舖铺葉叶萬万蒐搜薦荐藍蓝襲袭訖讫誠诚誰谁諭谕謂谓讀读豐丰貢贡貴贵賦赋賞赏贏赢趨趋蹟迹躍跃軌轨輯辑農农遲迟醫医鋪铺錯错閉闭闡阐陰阴陽阳" +
  "雲云霧雾靜静韓韩頂顶順顺餘余館馆驅驱騰腾鬥斗鬧闹魯鲁鳥鸟黃黄麼么倉仓傾倾僑侨儀仪內内刪删劑剂勝胜勵励匱匮區区厲厉吳吴呂吕啞哑嘆叹嚇吓園园塵尘奧奥妝妆姦奸嬰婴孫孙宮宫寶宝層层岡冈" +
  "嶺岭巖岩幹干廟庙弒弑彎弯徠徕恥耻悅悦惱恼愛爱慘惨態态憂忧憑凭揮挥揚扬撫抚撲扑擄掳攔拦攝摄攤摊敘叙敵敌晝昼曬晒棟栋榮荣槍枪樓楼樞枢歡欢殼壳毆殴氣气湯汤溝沟滿满漁渔潰溃澤泽濫滥瀾澜" +
  "灣湾災灾煙烟熱热爐炉爛烂牆墙犧牺瑪玛璽玺畢毕疊叠癥症盡尽盤盘睏困瞞瞒礙碍祕秘禍祸禦御穩稳窩窝竄窜糧粮絡络綫线綁绑緬缅縣县績绩繩绳罷罢聖圣脅胁脫脱腳脚艦舰蔣蒋蘇苏衆众見见親亲覺觉" +
  "覽览註注誣诬諒谅謹谨譴谴貸贷賊贼賓宾賤贱贗赝車车輛辆輩辈輪轮逕迳遊游遙遥郵邮鄉乡釀酿鈴铃銅铜鋼钢錫锡鍵键鎮镇鐵铁鑄铸閒闲閣阁闊阔陣阵隨随頁页顆颗飢饥飯饭飲饮駁驳駕驾駛驶騷骚驚惊" +
  "髒脏鬆松鮮鲜鹽盐黏粘齒齿龍龙龐庞龜龟";
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/../gu) ?? []).map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
