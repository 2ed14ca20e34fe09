import type { Measurement } from '../measure/measurement.js';
import { type Case, type Judgement, undetermined } from './case.js';

type Word = 'yes' | 'no' | 'in-progress';

/** What a cell says to whether something is there or done; a number of things says it too. */
export function attestedBy({ reading }: Measurement): Word | null {
  if (reading.kind === 'answer') return reading.answer;
  if (reading.kind !== 'number') return null;
  return reading.value.gte(1) ? 'yes' : 'no';
}

/** Somebody's word: in progress is on its way, as long as there is time. */
export function judgeAttested({ measurement, final }: Case): Judgement {
  const { reading, text } = measurement;
  if (reading.kind !== 'answer') return undetermined({ code: 'not-comparable', text });
  const outcomes = {
    yes: 'met',
    no: final ? 'not-met' : 'behind',
    'in-progress': final ? 'not-met' : 'on-track',
  } as const;
  const { answer } = reading;
  return { basis: 'target', outcome: outcomes[answer], reason: { code: 'attested', answer } };
}
