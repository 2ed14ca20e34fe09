import { choosePlan } from '../assess/choice.js';
import { explain } from '../assess/explain.js';
import { CODES, SEVERITY } from '../diagnostic/codes.js';
import { nearMiss } from '../diagnostic/nearest.js';
import { EXIT } from '../outcome/exit.js';
import type { Plan } from '../plan/plan.js';
import { codeJson, explainJson, renderCode, renderExplain } from '../report/listing/explain.js';
import type { Look } from '../report/look.js';
import { inputsAt } from './batch.js';
import { writeDiagnostics } from './diagnostics.js';
import { type ListingArguments, list } from './listing.js';
import { lookOf, type Terminal } from './terminal.js';
import { usageError } from './usage.js';

/** Data to be judged, and what its rows do not say. */
interface DataArguments {
  readonly data?: readonly string[];
  readonly year?: number;
  readonly area?: string;
}

export async function explainCommand(
  subject: string,
  indicator: string | undefined,
  args: ListingArguments & DataArguments,
  terminal: Terminal,
): Promise<number> {
  if (/^PC\d*$/i.test(subject)) return explainCode(subject.toUpperCase(), args, terminal);
  if (indicator === undefined) throw usageError('missing-argument', { argument: 'indicator' });
  let ofData: number = EXIT.ok;
  const shown = async (plans: readonly Plan[], look: Look) => {
    const inputs = args.data === undefined ? null : await inputsAt(args.data, terminal);
    const { year, area } = args;
    const unsaid = { ...(year !== undefined && { year }), ...(area !== undefined && { area }) };
    const made = await explain(choosePlan(plans, subject), indicator, inputs, unsaid);
    writeDiagnostics(made.diagnostics, terminal);
    ofData = made.exitCode;
    return args.format === 'json' ? explainJson(made, terminal.text) : renderExplain(made, look);
  };
  return (await list(args, terminal, shown, subject)) || ofData;
}

function explainCode(wanted: string, args: ListingArguments, terminal: Terminal): number {
  const code = CODES.find((one) => one === wanted);
  if (!code)
    throw usageError('unknown-code', { value: wanted, nearest: nearMiss(wanted, CODES), known: CODES });
  const severity = SEVERITY[code];
  terminal.stdout.write(
    args.format === 'json'
      ? codeJson(code, severity, terminal.text)
      : renderCode(code, severity, lookOf(terminal)),
  );
  return EXIT.ok;
}
