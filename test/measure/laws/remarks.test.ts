import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExample } from '../example.js';

/** What a value of 桃城区 for 2025 is not of. */
const OTHERS = ['2024年', '2023年度', '冀州区', '深州市', '韶关市', '武江区', '全省', '全国', '上年', '去年'];

/** Ways in which people say beside a value what it is. */
const FRAMES: readonly ((other: string) => string)[] = [
  (other) => `${other}数据`,
  (other) => `${other}数`,
  (other) => `系${other}数据`,
  (other) => `为${other}数`,
  (other) => `此为${other}数据，待更新`,
  (other) => `含${other}数据`,
  (other) => `按${other}口径`,
  (other) => `暂用${other}数据代替`,
  (other) => `本数据引用${other}资料`,
  (other) => `因系统升级，${other}数据`,
  (other) => `与附表不符；系${other}数`,
];

/** Where a remark on one value stands. */
const PLACES: readonly ((remark: string) => string)[] = [
  (remark) => `县区,指标,年份,数值,备注\n桃城区,申报率,2025,89%,${remark}\n`,
  (remark) => `县区,指标,年份,数值,数据来源\n桃城区,申报率,2025,89%,${remark}\n`,
  (remark) => `县区,指标,年份,数值\n桃城区,申报率,2025,89%（${remark}）\n`,
  (remark) => `县区,指标,年份,数值\n桃城区,申报率,2025,89%①\n注：①${remark}\n`,
  (remark) => `县区,指标,年份,数值\n桃城区,申报率,2025,89%*\n* ${remark}\n`,
  (remark) => `2025年桃城区\n指标,数值\n申报率①,89%\n①${remark}\n`,
];

test('no remark that says that a value is of another place or time goes unheard', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...OTHERS),
      fc.constantFrom(...FRAMES),
      fc.constantFrom(...PLACES),
      async (other, frame, place) => {
        const { measurements, faults, diagnostics } = await readExample(place(frame(other)), {
          plan: 'hengshui',
        });
        const isTaken = measurements.some(
          ({ area, year, reading }) => area === '桃城区' && year === 2025 && reading.kind === 'number',
        );
        if (isTaken) expect(faults.map((fault) => fault.slice(0, 5))).toContain('PC284');
        else expect(diagnostics.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 400 },
  );
});
