import { OptionFault } from '../assess/options.js';
import { nearMiss } from '../diagnostic/nearest.js';
import { isDay } from '../plan/due.js';
import type { UsageCode, UsageParams } from '../text/commands.js';
import type { Text } from '../text/text.js';

/** A command line that cannot be carried out: reported on standard error, exit code 2. */
export class UsageError extends Error {
  readonly #say: (text: Text) => string;

  constructor(message: string, say: (text: Text) => string) {
    super(message);
    this.name = 'UsageError';
    this.#say = say;
  }

  in(text: Text): string {
    return this.#say(text);
  }
}

/** An error that lies in the command line; null for every other. */
export function usageFault(error: unknown): UsageError | null {
  if (error instanceof UsageError) return error;
  return error instanceof OptionFault ? saidOf(error) : null;
}

function saidOf({ code, params }: OptionFault): UsageError {
  if (code === 'bad-count-area') return new UsageError(code, ({ batch }) => batch.badCountArea(params.value));
  return usageError(code, params as UsageParams[typeof code]);
}

export function usageError<C extends UsageCode>(code: C, params: UsageParams[C]): UsageError {
  return new UsageError(code, (text) => (text.commands.usage[code] as (p: UsageParams[C]) => string)(params));
}

/** The value if it is one of the known, else an error that names them. */
export function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined)
    throw usageError('bad-choice', { option, value, nearest: nearMiss(value, known), known });
  return found;
}

export function isoDay(option: string, value: string): string {
  if (!isDay(value)) throw usageError('bad-date', { option, value });
  return value;
}

export function yearOf(option: string, value: string): number {
  if (!/^(?:19|20)\d{2}$/.test(value)) throw usageError('bad-year', { option, value });
  return Number(value);
}

export function positiveWhole(option: string, value: string): number {
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value) || number < 1) throw usageError('bad-number', { option, value });
  return number;
}
