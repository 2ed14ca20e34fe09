import { COUNTED, DRAWN, inspect, LISTED } from '../assess/inspect.js';
import type { ReadOptions } from '../assess/options.js';
import { renderInspect } from '../report/listing/inspect.js';
import { inputsAt, overInputs } from './batch.js';
import { writeDiagnostics } from './diagnostics.js';
import { rulesFor } from './plan-choice.js';
import { lookOf, type Terminal } from './terminal.js';

export const INSPECT_FORMATS = ['table', 'json', 'html'] as const;
export type InspectFormat = (typeof INSPECT_FORMATS)[number];

export interface InspectArguments extends ReadOptions {
  readonly rules: readonly string[];
  readonly format: InspectFormat;
  readonly cells: boolean;
}

/** `plancheck inspect`: what was made of each file, without judging anything. */
export async function inspectCommand(
  paths: readonly string[],
  args: InspectArguments,
  terminal: Terminal,
): Promise<number> {
  const { format, cells } = args;
  const rules = await rulesFor(terminal, args.rules, args.plan);
  const inputs = await inputsAt(paths, terminal, args.raiseLimits);
  const options = { ...args, kept: format === 'html' ? DRAWN : cells ? LISTED : COUNTED };
  const inspection = await overInputs(inspect, inputs, rules, options, terminal, false);
  writeDiagnostics(inspection.diagnostics, terminal);
  const look = lookOf(terminal);
  const render = {
    table: async () => renderInspect(inspection, cells, look),
    json: async () => (await import('../report/listing/inspect-json.js')).inspectJson(inspection, cells),
    html: async () => (await import('../report/html/inspect-page.js')).renderInspectPage(inspection, look),
  };
  terminal.stdout.write(await render[format]());
  return inspection.exitCode;
}
