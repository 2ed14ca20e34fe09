import { expect, test } from 'vitest';
import { isMissing, saysNothing } from '../../src/quantity/no-value.js';

const MARKS = [
  '',
  '-',
  '--',
  '‐',
  '—',
  '——',
  '― ',
  '─',
  '━',
  '⸺',
  '⸻',
  '- -',
  '/',
  '//',
  '\\',
  '…',
  '……',
  '⋯',
  '...',
  '......',
];
const WORDS =
  '无数据、暂无、暂无数据、无资料、数据缺失、无相关数据、无此数据、缺失、缺、n/a、na、null、missing、no data';
const NOT_YET =
  '未开展、未统计、未监测、未填报、尚未启动、尚未开展、未报、未上报、未填、缺报、漏报、待报、待统计、统计中、尚未统计、正在统计、不详';
const VALUES = [
  '0',
  '无',
  '///',
  '-5',
  '5-',
  '/5',
  '5/',
  '.',
  '..',
  '....',
  '…5',
  '5…',
  '数据',
  '缺5',
  '5 \\',
  '\\\\',
];

test.each([...MARKS, ...WORDS.split('、')])('%j says that there is nothing', (word) => {
  expect([saysNothing(word), isMissing(word)]).toEqual([true, true]);
});

test.each(NOT_YET.split('、'))('%s says why there is nothing yet', (word) => {
  expect([saysNothing(word), isMissing(word)]).toEqual([false, true]);
});

test.each(VALUES)('%j says something', (word) => {
  expect([saysNothing(word), isMissing(word)]).toEqual([false, false]);
});
