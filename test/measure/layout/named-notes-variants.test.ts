import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const TABLE = '序号,指标,2025年\n2,工业企业职业病危害项目申报率,92%\n3,监测合格率,88%\n5,知晓率,87%\n';
const noted = (note: string) => `${TABLE}${note}`;
const all = (notes: readonly string[]) => Object.fromEntries(notes.map((note) => [note, noted(note)]));
const REFUSED = 'PC285';
const [FIRST, SECOND, THIRD] = ['* 申报率 2025', '* 合格率 2025', '* 知晓率 2025'];

describe('a note on a row by its number', () => {
  allSay(
    {
      values: [`${FIRST} ${REFUSED}`, `${SECOND} 0.88`, `${THIRD} 0.87`],
      faults: ['PC285@2:3'],
    },
    all([
      '注：2为桃城区数据',
      '注：2号指标为预计数',
      '注：2项系2024年数据',
      '注：指标2为预计数',
      '注：序号为2的数据为预计数',
      '注：（2）系预计数',
      '注：2.为预计数；12.已核实',
      '注：以上数据为实际完成数，其中第2项为预计数',
      '上表第2项为预计数',
      '本表中第2项为目标值',
      '2为目标值',
      'Note: no. 2 is a forecast',
      'Note: 2 is an estimate',
    ]),
  );
  allSay(
    {
      values: [`${FIRST} ${REFUSED}`, `${SECOND} ${REFUSED}`, `${THIRD} 0.87`],
      faults: ['PC285@2:3', 'PC285@3:3'],
    },
    all([
      '注：2、3为2024年数据',
      '注：2和3号为预计数',
      '注：（2）（3）为预计数',
      '注：2-3项均为预计数',
      '注：2.为预计数；3.为2024年数据',
      '注：前两行为预计数',
      '注：前2项指标系2024年数据',
      '注：表中前两行为目标值',
    ]),
  );
  allSay(
    {
      values: [`${FIRST} 0.92`, `${SECOND} 0.88`, `${THIRD} ${REFUSED}`],
      faults: ['PC285@4:3'],
    },
    all([
      '注：5为武江区数据',
      '注：最后一行为预计数',
      '注：末行系2024年数据',
      '注：最后1项指标为目标值',
      '注：本表末行为预计数',
    ]),
  );
  allSay(
    { values: [`${FIRST} 0.92`, `${SECOND} ${REFUSED}`, `${THIRD} 0.87`], faults: ['PC285@3:3'] },
    all(['注：倒数第二行为预计数']),
  );
});

describe('numbers in a note that name no row', () => {
  const VALUES = [`${FIRST} 0.92`, `${SECOND} 0.88`, `${THIRD} 0.87`];
  allSay(
    { values: VALUES },
    all([
      '注：3个县未报送',
      '注：1.为便于比较，保留整数。2.为全面反映情况，附有说明。',
      '注：2家企业未申报',
      '注：100%为满分',
      '注：1、数据由市卫健委提供；2、指标解释见附件',
    ]),
  );
  eachSays({
    'of no row that there is': [noted('注：12为预计数'), VALUES, ['PC284@5:1']],
    'that a value bears as a mark': [
      '序号,指标,2025年\n1,申报率,92%\n2,监测合格率[1],88%\n注：[1]为2024年数据',
      ['* 合格率 2025 PC285', '* 申报率 2025 0.92'],
      ['PC285@3:3'],
    ],
  });
});

describe('a note on a column from the end', () => {
  allSay(
    {
      values: ['* 申报率 2024 0.9', '* 申报率 2025 PC285', '* 合格率 2024 0.8', '* 合格率 2025 PC285'],
      faults: ['PC285@2:3', 'PC285@3:3'],
    },
    Object.fromEntries(
      ['最后一列', '末列', '最右列', '列3', '第3列', 'C列'].map((column) => [
        column,
        `指标,2024年,2025年\n申报率,90%,92%\n监测合格率,80%,88%\n注：${column}为桃城区数据`,
      ]),
    ),
  );
});

describe('a note on values by how they look, in a file that does not tell it', () => {
  allSay(
    {
      values: [`${FIRST} ${REFUSED}`, `${SECOND} ${REFUSED}`, `${THIRD} ${REFUSED}`],
      faults: ['PC285@2:3'],
    },
    all([
      '注：红色为预计数',
      '标红的为2024年数据',
      '注：红字为桃城区数据',
      '注：黄色底纹为目标值',
      '注：标黄部分系预计数',
      '注：加粗的为预计数',
      '斜体数字为预计数',
      '注：绿色单元格表示预计数',
      '注：凡用红色标注的均为目标值',
      '涂黄者为2024年数',
      '注：红色：预计数',
      'Note: figures in red are forecasts',
      'Note: red cells are estimates',
      'Highlighted values are forecasts',
    ]),
  );
  const VALUES = [`${FIRST} 0.92`, `${SECOND} 0.88`, `${THIRD} 0.87`];
  eachSays({
    'that they were not verified': [noted('黄色底纹为未核实'), VALUES, ['PC284@2:3']],
    'that nothing is against': [noted('注：红色为未达标指标'), VALUES],
    'of a colour in a name': [noted('注：数据由红十字会提供'), VALUES],
  });
});

describe('a note on some of the values, which it does not name', () => {
  const VALUES = [`${FIRST} 0.92`, `${SECOND} 0.88`, `${THIRD} 0.87`];
  allSay(
    { values: VALUES, faults: ['PC284@5:1'] },
    all([
      '注：部分为桃城区数据',
      '注：其余为桃城区数据',
      '注：部分指标为预计数',
      '注：个别指标为2024年数据',
      '注：有的系冀州区数',
    ]),
  );
});
