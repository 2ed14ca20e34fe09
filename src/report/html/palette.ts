import type { Outcome, Verdict } from '../../outcome/outcome.js';

/** What a colour is for; an outcome's own is for text, marks and bars, its ground for what these stand on. */
type Purpose =
  | 'page'
  | 'paper'
  | 'ink'
  | 'muted'
  | 'rule'
  | 'head'
  | 'link'
  | 'track'
  | 'zone'
  | Outcome
  | `${Outcome}-ground`;

export type Palette = { readonly [P in Purpose]: string };

/** On light ground. Text reaches 4.5:1 on what it stands on, and what a drawing cannot do without 3:1. */
export const LIGHT: Palette = {
  page: '#f3f5f8',
  paper: '#ffffff',
  ink: '#18202a',
  muted: '#515c69',
  rule: '#d3d9e1',
  head: '#edf1f5',
  link: '#0a539e',
  track: '#dfe4ea',
  zone: '#b9d8c5',
  met: '#17683a',
  'met-ground': '#e0f2e6',
  'on-track': '#0b6070',
  'on-track-ground': '#dcf0f3',
  behind: '#8a4500',
  'behind-ground': '#fdebd3',
  'not-met': '#a61c17',
  'not-met-ground': '#fce3e1',
  'no-data': '#4c5561',
  'no-data-ground': '#e8ebef',
  undetermined: '#5f3b96',
  'undetermined-ground': '#eee6f8',
  'not-applicable': '#4c5561',
  'not-applicable-ground': '#f3f5f8',
};

/** The same on dark ground. */
export const DARK: Palette = {
  page: '#0e1319',
  paper: '#161c24',
  ink: '#e7ecf2',
  muted: '#a3aebb',
  rule: '#36404c',
  head: '#1f2731',
  link: '#7fbcff',
  track: '#343e4a',
  zone: '#2f5741',
  met: '#74d49b',
  'met-ground': '#15331f',
  'on-track': '#6fcfdf',
  'on-track-ground': '#10323a',
  behind: '#f5b567',
  'behind-ground': '#3b2708',
  'not-met': '#ff9b94',
  'not-met-ground': '#431a18',
  'no-data': '#b1bac5',
  'no-data-ground': '#29313b',
  undetermined: '#c7a8f5',
  'undetermined-ground': '#2f2147',
  'not-applicable': '#b1bac5',
  'not-applicable-ground': '#1f2731',
};

/** Whose colours a verdict takes. */
export const VERDICT_TONE: { readonly [V in Verdict]: Outcome } = {
  pass: 'met',
  fail: 'not-met',
  incomplete: 'undetermined',
};

/** A colour as the page knows it, so that it changes with light and dark. */
export function ink(purpose: Purpose): string {
  return `var(--${purpose})`;
}

/** The declarations of all colours, for a style sheet. */
export function declarations(palette: Palette): string {
  return Object.entries(palette)
    .map(([purpose, colour]) => `--${purpose}:${colour}`)
    .join(';');
}

/** A drawing that stands alone knows no style sheet: its colours themselves, on white. */
export function inLight(svg: string): string {
  return svg.replace(/var\(--([a-z-]+)\)/g, (_, purpose: string) => LIGHT[purpose as Purpose]);
}
