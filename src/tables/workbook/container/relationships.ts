import type { Steps } from '../../pause.js';
import { type Budget, corrupt, WorkbookError } from '../budget.js';
import { XmlReader } from './xml.js';
import type { Archive } from './zip.js';

/** Another part that a part refers to (ECMA-376 part 2). */
export interface Target {
  readonly type: string;
  readonly part: string;
}

/** The part that the archive is about. */
export function* mainPart(archive: Archive, budget: Budget): Steps<string> {
  const main = typed(yield* relationships(archive, '', budget), 'officeDocument') ?? 'xl/workbook.xml';
  if (main.endsWith('.bin')) throw new WorkbookError('unsupported', 'a binary workbook (.xlsb)', 'xlsb');
  return main;
}

/** The parts that a part refers to, by the reference's id. */
export function* relationships(
  archive: Archive,
  from: string,
  budget: Budget,
): Steps<ReadonlyMap<string, Target>> {
  const slash = from.lastIndexOf('/') + 1;
  const part = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
  const bytes = yield* archive.unpack(part);
  const targets = new Map<string, Target>();
  if (bytes === null) return targets;
  const xml = new XmlReader(bytes, part);
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    yield;
    if (event !== 'open' || xml.name !== 'Relationship') continue;
    budget.cells(1);
    const target = xml.attribute('Target') ?? '';
    if (xml.attribute('TargetMode') === 'External') continue;
    const id = xml.attribute('Id') ?? '';
    // Two targets of one reference would be read one way here and the other way elsewhere.
    if (targets.has(id)) throw corrupt(`two relationships of ${part} are ${id}`);
    const type = (xml.attribute('Type') ?? '').replace(/^.*\//, '');
    targets.set(id, { type, part: resolved(from.slice(0, slash), target) });
  }
  return targets;
}

/** The one part of a type: of two, programs read one or the other. */
export function typed(targets: ReadonlyMap<string, Target>, type: string): string | null {
  const parts = new Set([...targets.values()].flatMap((target) => (target.type === type ? target.part : [])));
  const [part = null] = parts;
  if (parts.size > 1) throw corrupt(`${[...parts].join(' and ')} are both ${type}`);
  return part;
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
