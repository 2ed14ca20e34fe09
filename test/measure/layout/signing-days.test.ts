import { describe } from 'vitest';
import { eachSays } from './variants.js';

/** Two forms of one kind under each other: each is of its own day of signing. */
const FORM = (value: string) => `指标,年份,数值\n${value}`;
const RATE = '申报率,2025,95%';
const OTHER = '参保人数,2025,700000';
const EARLY = '填报日期：2025-06-30';
const LATE = '填报日期：2026-01-05';

const rate = (day = '2025') => `* 申报率 ${day} 0.95`;
const other = (day = '2025') => `* 参保 ${day} 700000`;

describe('forms under each other', () => {
  eachSays({
    'signed below, the first early': [
      `${FORM(RATE)}\n${EARLY}\n\n${FORM(OTHER)}\n${LATE}`,
      [rate('2025-06-30'), other()],
      ['PC277@2:3'],
    ],
    'signed below, the second early': [
      `${FORM(RATE)}\n${LATE}\n\n${FORM(OTHER)}\n${EARLY}`,
      [rate(), other('2025-06-30')],
      ['PC277@6:3'],
    ],
    'signed below, the first alone': [
      `${FORM(RATE)}\n${EARLY}\n\n${FORM(OTHER)}`,
      [rate('2025-06-30'), other()],
      ['PC277@2:3'],
    ],
    'signed below with a unit of the same name over both': [
      `填报单位：衡水市卫健委\n${FORM(RATE)}\n${EARLY}\n\n填报单位：衡水市卫健委\n${FORM(OTHER)}\n${LATE}`,
      [rate('2025-06-30'), other()],
      ['PC277@3:3'],
    ],
    'signed above, the first early': [
      `衡水市指标\n${EARLY}\n${FORM(RATE)}\n\n衡水市指标\n${LATE}\n${FORM(OTHER)}`,
      [rate('2025-06-30'), other()],
      ['PC277@4:3'],
    ],
    'signed above, the second early': [
      `衡水市指标\n${LATE}\n${FORM(RATE)}\n\n衡水市指标\n${EARLY}\n${FORM(OTHER)}`,
      [rate(), other('2025-06-30')],
      ['PC277@9:3'],
    ],
    'three of them, the one between early': [
      `${FORM(RATE)}\n${LATE}\n\n${FORM(OTHER)}\n${EARLY}\n\n${FORM('知晓率,2025,86%')}\n${LATE}`,
      [rate(), other('2025-06-30'), '* 知晓率 2025 0.86'],
      ['PC277@6:3'],
    ],
    'a section around both goes on': [
      `指标,年份,数值\n桃城区,,\n${RATE}\n${EARLY}\n\n${OTHER}\n${LATE}`,
      ['桃城区 申报率 2025-06-30 0.95', '桃城区 参保 2025 700000'],
      ['PC277@3:3'],
    ],
    'a day at the end of the sheet is that of all where no other is told': [
      `${FORM(RATE)}\n\n${FORM(OTHER)}\n${EARLY}`,
      [rate('2025-06-30'), other('2025-06-30')],
      ['PC277@2:3'],
    ],
  });
});
