import { accountZh } from './account.zh.js';
import { batchZh } from './batch.zh.js';
import { commandsZh } from './commands.zh.js';
import { deskZh } from './desk.zh.js';
import { gatheredZh } from './gathered.zh.js';
import { pageZh } from './page.zh.js';
import { pipelinesZh } from './pipelines.zh.js';
import { rankingZh } from './ranking.zh.js';
import { resultsZh } from './results.zh.js';
import { rulesZh } from './rules.zh.js';
import { stepsZh } from './steps.zh.js';
import { waysZh } from './ways.zh.js';
import { wordZh } from './word.zh.js';
import type { Words } from './words.js';
import { workbookZh } from './workbook.zh.js';

export const zh: Words = {
  language: 'zh',
  results: resultsZh,
  gathered: gatheredZh,
  commands: commandsZh,
  account: accountZh,
  batch: batchZh,
  desk: deskZh,
  page: pageZh,
  pipelines: pipelinesZh,
  ranking: rankingZh,
  rules: rulesZh,
  steps: stepsZh,
  word: wordZh,
  workbook: workbookZh,
  ways: waysZh,
};
