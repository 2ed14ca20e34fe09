/** 完成值（必填，%） */
const DEMANDED = /[([](?:必填|选填)项?[,，、;；]\s*(?=[^()]*\))/;
/** 附件1： opens a title. */
const APPENDIX = /^附(?:件|表)?\s*\d{0,2}\s*[:.、-]?\s*(?=\S)/;
/** 以上为目标值 and 以上数据截至9月底 under a table say it of the table. */
const OF_THE_TABLE =
  /^(?:以上|上述|以下|下列|本表|表中|表内)(?:各项)?(?:指标)?(?:数据|数值|数|指标)?(?:均|都|统计)?(?:(?:为|是|系)\s*|(?=截[至止]))/;

/** A text without the words that only lead to what it says. */
export function opened(text: string): string {
  return text.replace(DEMANDED, '(').replace(APPENDIX, '').replace(OF_THE_TABLE, '');
}

/** A note that says of the whole table what a title would: 注：下表为桃城区数据, 说明：以下为目标值, 注：数据截至9月底. */
const NOTE_OF_TABLE =
  /^(?:(?:(?:注|备注|说明|附注)\s*\d*\s*[:.、]\s*(?:\d+\s*[.、]\s*)?)?(?:以上|以下|下列|上表|下表|本表|此表|全表|整表|各表|各工作表|表中|表内|本文件|本工作簿|所有|全部)(?:中)?(?:各项)?(?:所列|所填)?(?:数据|数值|数|指标)*(?:均|都)?(?:为|是|系)|(?:注|备注|说明|附注)\s*\d*\s*[:.、]\s*(?:\d+\s*[.、]\s*)?(?:(?:本表|表中)?(?:数据|数值)(?:均|都)?(?=截至|截止)|(?:本表|表中|以上|上述)?(?:各项)?(?:指标)?(?:完成|实际|统计|填报|上报)?(?:数据|数值|数|值|情况|进度)?(?:均|都|统计)?(?=截[至止]到?[\d年月日季度份底末一二三四五六七八九十第\s.-]{2,14}(?:的?数据|数)?。?$)|(?:完成值|实际值|数据|数值)(?:均|都)?(?:为|是|系)(?=预计|预测|目标|计划|上年)))([^,，;；。]{2,24})。?$/;

/** What it says; null for any other text. */
export function saidOfTable(folded: string): string | null {
  return NOTE_OF_TABLE.exec(folded)?.[1] ?? null;
}
