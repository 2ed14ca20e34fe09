import { accountEn } from './account.en.js';
import { batchEn } from './batch.en.js';
import { commandsEn } from './commands.en.js';
import { deskEn } from './desk.en.js';
import { gatheredEn } from './gathered.en.js';
import { pageEn } from './page.en.js';
import { pipelinesEn } from './pipelines.en.js';
import { rankingEn } from './ranking.en.js';
import { resultsEn } from './results.en.js';
import { rulesEn } from './rules.en.js';
import { stepsEn } from './steps.en.js';
import { waysEn } from './ways.en.js';
import { wordEn } from './word.en.js';
import type { Words } from './words.js';
import { workbookEn } from './workbook.en.js';

export const en: Words = {
  language: 'en',
  results: resultsEn,
  gathered: gatheredEn,
  commands: commandsEn,
  account: accountEn,
  batch: batchEn,
  desk: deskEn,
  page: pageEn,
  pipelines: pipelinesEn,
  ranking: rankingEn,
  rules: rulesEn,
  steps: stepsEn,
  word: wordEn,
  workbook: workbookEn,
  ways: waysEn,
};
