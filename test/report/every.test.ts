import { describe, expect, test } from 'vitest';
import type { Findings } from '../../src/assess/findings.js';
import { LANGUAGES } from '../../src/text/language.js';
import {
  renderCsv,
  renderDiagnostics,
  renderGithub,
  renderGitlab,
  renderJson,
  renderJunit,
  renderMarkdown,
  renderNdjson,
  renderRdjson,
  renderSarif,
  renderTap,
} from './at-once.js';
import { EMPTY, EVILS, look, makeReport, reportOf } from './sample.js';

/** What holds for each format alike. JSON is here for comparison only: its own escapes are its own matter. */
const FORMATS: Readonly<Record<string, typeof renderCsv>> = {
  csv: renderCsv,
  ndjson: renderNdjson,
  markdown: renderMarkdown,
  junit: renderJunit,
  sarif: renderSarif,
  github: renderGithub,
  tap: renderTap,
  gitlab: renderGitlab,
  rdjson: renderRdjson,
  diagnostics: renderDiagnostics,
};

/**
 * All that acts unseen: controls other than the line feed, format marks, halves of surrogate pairs,
 * noncharacters.
 */
const ACTIVE = /[^\P{C}\n]|[\u2028\u2029]/u;

describe.each(Object.entries(FORMATS))('%s', (_, render) => {
  test.each<[string, Findings]>([
    ['a report', makeReport()],
    ['a report of nothing', EMPTY],
  ])('ends %s with exactly one newline', (_, report) =>
    expect(render(report, look())).toMatch(/(?:^|[^\n])\n$/),
  );

  test.for(LANGUAGES)('is the same byte by byte when made again, in %s', (language) => {
    const [first, again] = [makeReport(), makeReport()].map((report) => render(report, look(language)));
    expect(again).toBe(first);
  });

  test.each(Object.entries(EVILS))('lets nothing act: %s', (_, evil) => {
    for (const language of LANGUAGES) {
      const written = render(reportOf(evil), look(language));
      expect(written).not.toMatch(ACTIVE);
      expect(written).toMatch(/(?:^|[^\n])\n$/);
      expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(written))).toBe(
        written,
      );
    }
  });

  test('says nothing that is undefined', () => {
    for (const language of LANGUAGES) {
      expect(render(makeReport(), look(language))).not.toMatch(/undefined|\[object|NaN|Infinity/);
    }
  });
});

test('every machine format carries the SHA-256 of the data and of the rules, and the version', () => {
  for (const render of [renderCsv, renderNdjson, renderJunit, renderSarif, renderTap]) {
    const written = render(makeReport(), look());
    for (const part of ['b'.repeat(64), 'a'.repeat(64), '1.2.3']) expect(written).toContain(part);
  }
});

test('the JSON of a hostile report reads back as it was', () => {
  for (const evil of Object.values(EVILS)) {
    const report = JSON.parse(renderJson(reportOf(evil), look())) as {
      evaluations: { jurisdiction: string }[];
    };
    expect(report.evaluations[0]?.jurisdiction).toBe(evil);
  }
});
