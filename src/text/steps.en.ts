import type { Amount, StepWords } from './steps.js';

export const stepsEn: StepWords = {
  title: 'Next steps',
  nothing: 'There is nothing to put right or to report.',
  heads: {
    place: 'Place',
    indicator: 'Indicator',
    measured: 'Now',
    wanted: 'Wanted',
    change: 'To do',
    by: 'By',
  },
  measured: (value, year) => `${value} (${year})`,
  unreported: 'not reported',
  rows: (numbers) => `rows ${numbers.join(', ')}`,
  wanted: (target, due) =>
    due.length === 0
      ? target
      : `${target} (${due.map(({ year, value }) => `${value} due in ${year}`).join(', ')})`,
  raise: (amount) => changed('raise', 'more', amount),
  lower: (amount) => changed('lower', 'fewer', amount),
  units: (units, counted) => (counted === '' ? `${units}` : `${units} ${counted}`),
  achieve: (wanted) => `achieve “${wanted}”`,
  provide: 'provide it',
  clarify: (reason) => `check the data: ${reason}`,
  report: (year, missing) =>
    missing.length === 0 ? `report the data of ${year}` : `report the data of ${year}: ${missing.join(', ')}`,
  by: (day, over) => (over ? `${day} (over)` : day),
  soon: 'as soon as possible',
};

function changed(word: string, more: string, { shown, beyond, units }: Amount): string {
  return `${word} by ${beyond ? 'more than ' : ''}${shown}${units === null ? '' : ` (${units} ${more})`}`;
}
