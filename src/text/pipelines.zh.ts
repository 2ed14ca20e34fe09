import type { PipelineWords } from './pipelines.js';
import { resultsZh } from './results.zh.js';

export const pipelinesZh: PipelineWords = {
  shippedRules: '随 plancheck 安装的规则文件',
  leftOut: (count) => `另有${count}条结果超出服务所能接受的数量，未写入。`,
  open: (counts) => counts.map(([outcome, count]) => `${resultsZh.outcome[outcome]}${count}项`).join('，'),
  which: (names) => `${names.join('；')}。`,
  more: (errors, warnings) =>
    `另有${[errors > 0 ? `错误${errors}条` : '', warnings > 0 ? `警告${warnings}条` : ''].filter(Boolean).join('、')}，见运行日志。`,
};
