import type { CellStyle, ConditionalRule } from 'hucre/xlsx';
import type { Severity } from '../../diagnostic/codes.js';
import { OUTCOMES, type Outcome, type Verdict } from '../../outcome/outcome.js';
import type { Text } from '../../text/text.js';

/** Dark letters on a light ground, each pair with a contrast of more than 7 to 1. */
interface Tint {
  readonly ground: string;
  readonly letters: string;
}

const GREEN: Tint = { ground: 'D9F0DC', letters: '0B4A1B' };
const BLUE: Tint = { ground: 'DCEAF7', letters: '143F66' };
const ORANGE: Tint = { ground: 'FCE4D0', letters: '6B2E00' };
const RED: Tint = { ground: 'F9D3D3', letters: '7A0611' };
const GREY: Tint = { ground: 'EDEDED', letters: '3B3B3B' };
const YELLOW: Tint = { ground: 'FFF3C4', letters: '574400' };

const OUTCOME_TINTS: { readonly [O in Outcome]: Tint } = {
  met: GREEN,
  'on-track': BLUE,
  behind: ORANGE,
  'not-met': RED,
  'no-data': GREY,
  undetermined: YELLOW,
  'not-applicable': GREY,
};

/** A sign before the word, so that a glance is enough without colour too. */
const OUTCOME_SIGNS: { readonly [O in Outcome]: string } = {
  met: '✓',
  'on-track': '→',
  behind: '▽',
  'not-met': '✗',
  'no-data': '○',
  undetermined: '?',
  'not-applicable': '/',
};

const VERDICT_TINTS: { readonly [V in Verdict]: Tint } = { pass: GREEN, fail: RED, incomplete: YELLOW };
const SEVERITY_TINTS: { readonly [S in Severity]: Tint } = { error: RED, warning: YELLOW, note: GREY };

/** `✗ 未达标`. */
export function outcomeText(outcome: Outcome, text: Text): string {
  return `${OUTCOME_SIGNS[outcome]} ${text.results.outcome[outcome]}`;
}

/** Fills that follow the word in the cell, also after somebody has changed or sorted it. */
export function outcomeRules(range: string, text: Text): ConditionalRule[] {
  return rules(
    range,
    OUTCOMES.map((outcome) => [outcomeText(outcome, text), OUTCOME_TINTS[outcome]]),
  );
}

export function verdictRules(range: string, { results }: Text): ConditionalRule[] {
  return rules(
    range,
    (['pass', 'fail', 'incomplete'] as const).map((verdict) => [
      results.verdict[verdict],
      VERDICT_TINTS[verdict],
    ]),
  );
}

export function severityRules(range: string, { commands }: Text): ConditionalRule[] {
  return rules(
    range,
    (['error', 'warning', 'note'] as const).map((severity) => [
      commands.severity[severity],
      SEVERITY_TINTS[severity],
    ]),
  );
}

function rules(range: string, words: readonly (readonly [string, Tint])[]): ConditionalRule[] {
  return words.map(([word, { ground, letters }]) => ({
    type: 'cellIs',
    operator: 'equal',
    formula: `"${word.replaceAll('"', '""')}"`,
    priority: 1,
    range,
    style: {
      font: { color: { rgb: letters } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: ground }, bgColor: { rgb: ground } },
    },
  }));
}

/** Where rules meet on a sheet each needs a rank of its own. */
export function ranked(rules: readonly ConditionalRule[]): ConditionalRule[] {
  return rules.map((rule, i) => ({ ...rule, priority: i + 1 }));
}

/** What fails, is open and passes, in charts: apart in grey too. */
export const SHARES = { fail: 'B3402E', open: 'C9CDD2', pass: '4F8F63' } as const;

/** Chinese characters fall back to the system's own font. */
export const FONT = { name: 'Calibri', size: 11 } as const;

const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const FRAME = { top: LINE, right: LINE, bottom: LINE, left: LINE };

export const BODY: CellStyle = { border: FRAME, alignment: { vertical: 'center', wrapText: true } };
export const CENTRED: CellStyle = {
  alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
};
export const HEAD: CellStyle = {
  border: FRAME,
  font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '2F4B6E' } },
  alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
};
export const TITLE: CellStyle = { font: { ...FONT, bold: true, size: 16 } };
export const HEADING: CellStyle = { font: { ...FONT, bold: true, size: 12 } };
export const PLAIN: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
