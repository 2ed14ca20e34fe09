/** Said of the things that were counted, these make them the others: 200家中15家未申报. */
const LACKS = /[未不无没非违缺漏欠拒逾]|超标|超限|超过/;
const SHARE_NAME = /(?:比例|占比|比重)$/;

/** Whether so many are counted of which an indicator of this name counts the others. */
export function countsTheOthers(said: string, name: string): boolean {
  return LACKS.test(said) && !isOfSuch(name, said);
}

/** 超标率 counts what is 超标, and 超标企业占比 too; 违法案件查处率 counts what is 查处. */
function isOfSuch(name: string, said: string): boolean {
  return SHARE_NAME.test(name) ? name.includes(said) : name.replace(/率$/, '').endsWith(said);
}
