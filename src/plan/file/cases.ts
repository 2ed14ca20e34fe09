import { z } from 'zod';
import { OUTCOMES } from '../../outcome/outcome.js';

const cell = z.union([z.string(), z.number()]);
const key = z.string().min(1);

/** What measured values must come to: rows or ids with the values of each year, and the outcome that each must have. */
const ruleCase = z.strictObject({
  name: z.string().min(1).optional(),
  at: cell.optional().describe('A checkpoint’s name or a year; by default the latest checkpoint reached'),
  given: z
    .record(key, z.record(z.string().regex(/^\d{4}$/, 'YYYY'), cell))
    .describe('By row or id, then by year, as a data file would write it: { 2: { 2023: 88.9% } }'),
  expect: z.record(key, z.enum(OUTCOMES)).describe('By row or id: { 2: on-track }'),
});

export const casesList = z.array(ruleCase);

/** A file of cases beside a rule file, `<id>.cases.yaml`. */
export const casesSchema = z.strictObject({ schema: z.literal('plancheck/cases@1'), cases: casesList });

export type RuleCase = z.infer<typeof ruleCase>;
export type CasesText = z.infer<typeof casesSchema>;
