import { z } from 'zod';
import { AVERAGES, DIRECTIONS, KINDS, LEVELS, NATURES, OPERATORS, PATHS, ROLLUPS } from '../plan.js';
import { casesList } from './cases.js';

/** The shape of the files under `rules/`, strict: an unknown key is an error. Meaning is checked in `meaning.ts`. */

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const note = z.union([z.string().min(1), words]).describe('Which reading of the document was taken, and why');
const year = z.int().min(1949).max(2100);
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'kebab-case');
/** As the plan calls its evaluations, in characters or in small letters; `all` stands for all of them. */
const checkpointName = z
  .string()
  .regex(/^(?!all$)[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\d]*(?:-[\p{Ll}\p{Lo}\d]+)*$/u, 'checkpoint-name');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD');
const number = z.union([z.string(), z.number()]);
const single = [
  z.string(),
  z.strictObject({ change: z.string(), from: year }),
  z.strictObject({ points: z.string(), from: year }),
  z.strictObject({ difference: z.string(), from: year }),
  z.strictObject({ than: id, op: z.enum(OPERATORS), within: number.optional() }),
] as const;
const target = z
  .union([...single, z.strictObject({ about: number, within: number }), z.array(z.union(single)).min(2)])
  .describe(
    '>= 90% | = 100% | <= 5% | > 0 | >= 20 家 | rising | falling | attested | { change: "<= -25%", from: 2015 } | ' +
      '{ points: ">= 5", from: 2020 } | { difference: ">= 1 岁", from: 2020 } | { than: local-average, op: ">" } | ' +
      '{ about: 5.5%, within: "0.3" } | [">= 25%", "<= 30%"]',
  );
const unitList = z
  .array(z.string().min(1))
  .refine((units) => new Set(units).size === units.length, 'every unit once');
const revision = z.strictObject({ from: day, target, source: z.string().min(1).optional() });
const factor = z.union([z.string(), z.number()]);
const baseline = z
  .union([z.string(), z.number(), z.strictObject({ text: z.string().min(1) })])
  .describe('87.01% | 53.24万人 | { text: 项目尚未启动 }');
const period = z.strictObject({ start: year, end: year, base: year.optional() });

/** What the catalogue and an inline definition share: what is measured, and how. */
const definition = {
  kind: z.enum(KINDS).optional(),
  unit: z.string().min(1).optional().describe('%, ‰, /10万, 人, 家, 岁, 吨标准煤/万元, …'),
  numerator: words.optional(),
  denominator: words.optional(),
  counted: words.optional().describe('The things that numerator and denominator count'),
  direction: z
    .enum(DIRECTIONS)
    .optional()
    .describe('Whether the numbers of a growth are rises or falls, where its name does not tell'),
  rollup: z.enum(ROLLUPS).optional().describe('How the reporting units make the whole'),
  aliases: z.array(z.string().min(1)).optional(),
};

const promise = {
  id,
  name: z.string().min(1).describe('As the plan prints it'),
  gloss: z.string().min(1).optional().describe('The name in English'),
  nature: z.enum(NATURES).optional(),
  target,
  milestones: z.record(z.string().regex(/^\d{4}$/, 'YYYY'), target).optional(),
  baseline: baseline.optional(),
  annual: z.boolean().optional().describe('true: the target holds for every single year'),
  accumulates: z.boolean().optional().describe('true: the target holds for what the years come to together'),
  path: z.enum(PATHS).optional().describe('How the pace runs: by equal steps, or by equal rates'),
  revisions: z
    .array(revision)
    .min(1)
    .optional()
    .describe('Targets that took its place, each with its first day'),
  level: z.enum(LEVELS).optional().describe('Of which level the units are that count for it'),
  group: z.string().min(1).optional().describe('The heading that the plan puts it under'),
  sample: z.int().positive().optional().describe('How many a survey asked'),
  average: z.enum(AVERAGES).optional().describe('The target holds for the yearly average over the period'),
  period: period.optional(),
  clause: z.string().min(1).optional(),
  note: note.optional(),
  ...definition,
};

/** One of several series in a row: what it does not say itself, the row says for all. */
const series = z.strictObject({
  id,
  name: promise.name,
  gloss: promise.gloss,
  target: target.optional(),
  milestones: promise.milestones,
  baseline: promise.baseline,
  note: promise.note,
  ...definition,
});

/** A series that nothing is demanded of, to be compared with. */
const reference = z.strictObject({
  id,
  name: promise.name,
  gloss: promise.gloss,
  clause: promise.clause,
  note: promise.note,
  ...definition,
});

const row = {
  row: z.int().positive().optional(),
  ...promise,
  series: z.array(series).optional().describe('Several series in one row, which must all reach the target'),
  weight: z.number().positive().optional().describe('What the row counts for where the plan scores its rows'),
};

const checkpoint = z.strictObject({
  year,
  due: day.optional(),
  due_strict: day.optional(),
  opens: day.optional(),
  wording: z.string().min(1).optional(),
  clause: z.string().min(1).optional(),
  note: note.optional(),
});

/** One promise with whatever else stands beside it, for judging the sound ones of a file that has faults. */
export const looseSchema = z.object(row);

export const planSchema = z.strictObject({
  schema: z.literal('plancheck/plan@1'),
  id,
  title: z.string().min(1),
  gloss: z.string().min(1).optional(),
  jurisdiction: z.strictObject({
    name: z.string().min(1),
    aliases: z.array(z.string().min(1)).optional(),
    code: z
      .string()
      .regex(/^\d{6}$/, 'GB/T 2260')
      .optional(),
    level: z.enum(LEVELS).optional(),
    province: z.string().min(1).optional(),
    parent: z.string().min(1).optional(),
    units: z.union([unitList, z.partialRecord(z.enum(LEVELS), unitList)]).optional(),
  }),
  document: z
    .strictObject({
      number: z.string().min(1).nullable().optional(),
      issuer: z.string().min(1).nullable().optional(),
      date: day.nullable().optional(),
      source: z.string().min(1).nullable().optional(),
    })
    .optional(),
  period,
  checkpoints: z.record(checkpointName, checkpoint),
  indicators: z.array(z.strictObject(row)),
  commitments: z.array(z.strictObject(promise)).optional(),
  references: z
    .array(reference)
    .optional()
    .describe('Series that nothing is demanded of, which targets are compared with'),
  grading: z
    .strictObject({ ahead: factor, 'in-line': factor })
    .optional()
    .describe('From which progress, made over due, an indicator is ahead, and in line'),
  cases: casesList
    .optional()
    .describe('Measured values and the outcomes they must have; plancheck rules test runs them'),
  note: note.optional(),
});

/**
 * A plan that takes over what another demands (`extends`), as its own file says it; `take-over.ts` makes the whole of both.
 * A row that the parent has needs only its id and what differs.
 */
export const childSchema = planSchema.extend({
  extends: z
    .string()
    .min(1)
    .describe('The id of the plan whose rows are taken over, or a path to its rule file'),
  drop: z.array(id).optional().describe('The ids of the rows that are not taken over'),
  period: period.optional(),
  checkpoints: z.record(checkpointName, checkpoint.nullable()).optional(),
  indicators: z
    .array(z.strictObject({ ...row, name: row.name.optional(), target: target.optional() }))
    .optional(),
  commitments: z
    .array(z.strictObject({ ...promise, name: promise.name.optional(), target: target.optional() }))
    .optional(),
});

export const catalogueSchema = z.strictObject({
  schema: z.literal('plancheck/indicators@1'),
  indicators: z.array(
    z.strictObject({ id, name: words, ...definition, kind: z.enum(KINDS), unit: z.string().min(1) }),
  ),
});

export type PlanDocumentText = z.infer<typeof planSchema>;
export type ChildText = z.infer<typeof childSchema>;
export type CatalogueText = z.infer<typeof catalogueSchema>;
export type RowText = PlanDocumentText['indicators'][number];
export type PromiseText = Omit<RowText, 'series' | 'weight'>;
export type ReferenceText = NonNullable<PlanDocumentText['references']>[number];
