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
    found.words.push(word.replace(/['’]s$/, "").toLowerCase());
    found.parts.push(part);
  }
  return joined(found);
}

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
const IGNORED = new Set(" \t\n\r\u00a0\u3000、“”\"'《》-—。；;");

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
  "擇择擊击擔担據据擬拟擴扩擾扰敗败數数斷断時时晉晋暫暂書书會会東东極极構构標标樣样機机檔档檢检";
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/../gu) ?? []).map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
