import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { Findings } from '../../src/assess/findings.js';
import type { Result } from '../../src/evaluate/result.js';
import { OUTCOMES } from '../../src/outcome/outcome.js';
import { bullet } from '../../src/report/html/bullet.js';
import { type Label, placeLabels } from '../../src/report/html/labels.js';
import { DARK, LIGHT, type Palette } from '../../src/report/html/palette.js';
import { path } from '../../src/report/html/path.js';
import { scaleFor } from '../../src/report/html/scale.js';
import { LANGUAGES } from '../../src/text/language.js';
import { textFor } from '../../src/text/text.js';
import { renderHtml, renderSvg } from './at-once.js';
import { EMPTY, EVILS, look, makeReport, reportByArea, reportOf } from './sample.js';

/** What a browser makes of the page is looked at in `test/browser/`; here what can be said without one. */
const RENDERERS = {
  html: renderHtml,
  svg: async (...args: Parameters<typeof renderSvg>) => renderSvg(...args),
};
const EN = textFor('en');

/** All that acts unseen: controls other than the line feed, format marks, halves of surrogate pairs, noncharacters. */
const ACTIVE = /[^\P{C}\n]|[\u2028\u2029]/u;

describe.each(Object.entries(RENDERERS))('%s', (_, render) => {
  test.each<[string, Findings]>([
    ['a report', makeReport()],
    ['a report by area', reportByArea()],
    ['a report of nothing', EMPTY],
  ])('ends %s with exactly one newline', async (_, report) =>
    expect(await render(report, look())).toMatch(/[^\n]\n$/),
  );

  test.for(LANGUAGES)('is the same byte by byte when made again, in %s', async (language) => {
    const first = await render(makeReport(), look(language));
    await render(reportByArea(), look(language));
    expect(await render(makeReport(), look(language))).toBe(first);
  });

  test.each(Object.entries(EVILS))('lets nothing act: %s', async (_, evil) => {
    const written = await render(reportOf(evil), look());
    expect(written).not.toMatch(ACTIVE);
    expect(written).not.toMatch(/<script|<img|<a href="[^#]/i);
  });

  test('says nothing that is undefined', async () => {
    for (const language of LANGUAGES) {
      expect(await render(makeReport(), look(language))).not.toMatch(
        /undefined\b(?!<)|\[object|NaN|Infinity/,
      );
    }
  });
});

test('the page has no style but the sheet whose hash its policy names, and no script', async () => {
  const page = await renderHtml(makeReport(), look());
  const [, sheet = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sheet));
  const hash = Buffer.from(digest).toString('base64');
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`.replaceAll(
      "'",
      '&#39;',
    ),
  );
  expect(page).not.toMatch(/\sstyle="/);
  expect(page.match(/<style/g)).toHaveLength(1);
});

test('a page of very many evaluations draws none of their indicators, and says so', async () => {
  const report = makeReport();
  const many = (count: number) => ({ ...report, evaluations: Array(count).fill(report.evaluations[0]) });
  expect(await renderHtml(many(60), look())).toContain('class="bullet"');
  const page = await renderHtml(many(61), look());
  expect(page).not.toContain('class="bullet"');
  expect(page).toContain(EN.page.undrawn['too-many']);
});

test('the drawings alone are well-formed, in colours that need no style sheet', () => {
  for (const report of [makeReport(), EMPTY, ...Object.values(EVILS).map(reportOf)]) {
    const svg = String(renderSvg(report, look()));
    expect(svg).not.toContain('var(');
    const document = XmlDocument.fromString(svg);
    expect(document.root.name).toBe('svg');
    document.dispose();
  }
});

/** Row 2 of the sample: 87.01 + (90 − 87.01)·3/5 = 88.804 is due, 88.9 measured. */
const declared = resultOf('declared');

test('a bullet chart is drawn to scale', () => {
  const drawing = bullet(declared, EN);
  // 208 pixels from 86 % at x = 6 to 91 % at x = 214: the bar ends at 6 + 208·2.9/5, the range that meets the target begins at 6 + 208·4/5
  const bars = [
    ...(drawing?.body() ?? '').matchAll(
      /<path d="M([\d.]+) [\d.]+l([\d.]+) 0[^"]*"[^>]*fill="var\(--([a-z-]+)\)"/g,
    ),
  ];
  const found = bars.map(([, x, width, purpose]) => [purpose, Number(x), Number(x) + Number(width)]);
  expect(found).toContainEqual(['zone', expect.closeTo(6 + (208 * 4) / 5, 0), expect.closeTo(214, 0)]);
  expect(found).toContainEqual(['on-track', expect.closeTo(6, 0), expect.closeTo(6 + (208 * 2.9) / 5, 0)]);
  expect(drawing?.alt).toBe(
    'measured 88.9%, due 88.804%, target ≥90%, on track, scale from 86% to 91% (not from zero)',
  );
});

test('what has no number is not drawn', () => {
  for (const id of ['known', 'covered', 'worn', 'word']) {
    expect(bullet(resultOf(id), EN), id).toBeNull();
    expect(path(resultOf(id), EN), id).toBeNull();
  }
});

test('the way leads from the baseline to the target', () => {
  const drawing = path(declared, EN);
  expect(drawing?.kind).toBe('pace');
  expect(drawing?.alt).toBe(
    '2020: baseline 87.01%, 2023: measured 88.9%, 2023: due 88.804%, 2025: target ≥90%',
  );
});

test.each([
  ['declared', [0.5, 0.9], '0', '1'], // a share of one: to 100 %
  ['declared', [0.02, 0.04], '0', '0.05'], // a small one: to 5 %
  ['people', [50, 100], '0', '200'],
  ['people', [0, 0], '0', '1'],
  // 0.024 apart, in steps of 0.02: below 0.864 − 0.036 lies 0.82, above 0.888 + 0.012 lies 0.9
  ['declared', [0.864, 0.888], '0.82', '0.9'],
  // a hair apart, yet as if they were 0.018: below 0.8996 − 0.027 lies 0.87, above 0.9 + 0.009 lies 0.91
  ['declared', [0.8996, 0.9], '0.87', '0.91'],
  // 0.05 apart, in steps of 0.025, and no further than the whole
  ['declared', [0.95, 1], '0.875', '1'],
  // a quarter apart is far enough
  ['people', [75, 100], '0', '200'],
])('the scale of %s with %j runs from %s to %s', (id, values, from, to) => {
  const scale = scaleFor(resultOf(id), values);
  expect([scale.from.toString(), scale.to.toString()]).toEqual([from, to]);
});

test('labels keep clear of each other', () => {
  const frame = { left: 0, right: 380, top: 0, bottom: 170 };
  const near: Label[] = [
    { x: 200, y: 80, text: 'measured 88.9%', above: true },
    { x: 200, y: 81, text: 'due 88.804%', above: true },
    { x: 210, y: 79, text: 'target ≥90%', above: true },
    { x: 190, y: 82, text: 'baseline 87.01%', above: false },
  ];
  const tops = placeLabels(near, frame).map(({ text }) => Number(/ y="([\d.]+)"/.exec(text)?.[1]));
  const sorted = [...tops].sort((a, b) => a - b);
  for (const [i, top] of sorted.slice(1).entries()) expect(top - (sorted[i] ?? 0)).toBeGreaterThanOrEqual(15);
  expect(placeLabels([{ x: 9, y: 9, text: 'wide'.repeat(40), above: true }], frame)).toEqual([]);
});

describe.each<[string, Palette]>([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s colours', (_, palette) => {
  const grounds = ['page', 'paper', 'head'] as const;

  test('text reaches 4.5:1 on what it stands on', () => {
    for (const ground of grounds) {
      for (const text of ['ink', 'muted', 'link'] as const)
        expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
    }
    for (const outcome of OUTCOMES) {
      expect(contrast(palette[outcome], palette[`${outcome}-ground`]), outcome).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette[outcome], palette.paper), outcome).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('bars and marks reach 3:1 on what they stand on', () => {
    for (const ground of ['track', 'zone', 'paper', 'head'] as const) {
      expect(contrast(palette.ink, palette[ground]), ground).toBeGreaterThanOrEqual(3);
      for (const outcome of OUTCOMES)
        expect(contrast(palette[outcome], palette[ground]), `${outcome} on ${ground}`).toBeGreaterThanOrEqual(
          3,
        );
    }
  });
});

function resultOf(id: string): Result {
  const found = makeReport().evaluations[0]?.results.find(({ indicator }) => indicator.id === id);
  if (!found) throw new Error(`the sample has no ${id}`);
  return found;
}

/** WCAG 2.2: the relative luminances of two colours, each with 0.05 of stray light. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
