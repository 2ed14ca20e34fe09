import type { TargetText } from '../build/target.js';
import type { PromiseText } from '../file/schema.js';
import type { Path } from '../file/yaml.js';

/** Where a promise writes what it demands. */
export interface Place {
  readonly role: 'target' | 'milestone' | 'revision';
  readonly text: TargetText;
  readonly path: Path;
}

/** All that a promise writes of what it demands: its target, its milestones, and what took the target's place. */
export function placesOf({ target, milestones, revisions }: PromiseText, path: Path): Place[] {
  return [
    { role: 'target', text: target, path: [...path, 'target'] },
    ...Object.entries(milestones ?? {}).map(
      ([year, text]): Place => ({ role: 'milestone', text, path: [...path, 'milestones', year] }),
    ),
    ...(revisions ?? []).map(
      (one, i): Place => ({ role: 'revision', text: one.target, path: [...path, 'revisions', i, 'target'] }),
    ),
  ];
}
