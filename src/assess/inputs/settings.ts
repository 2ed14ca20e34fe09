import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { FileSettings } from '../options.js';
import { matcherOf } from './glob.js';
import type { NamedBytes } from './input.js';

/** The same with what its names stand for. */
type Meant<P> = Omit<FileSettings, 'plan'> & { readonly plan?: P };
/** What is said of one file. */
type Said<P> = Omit<Meant<P>, 'match' | 'place'>;

/** Settings by the names of files, and which of them were ever of use. */
export class SettingsByName<P> {
  readonly #all: readonly { readonly settings: Meant<P>; readonly isMatch: (name: string) => boolean }[];
  readonly #used = new Set<Meant<P>>();

  constructor(settings: readonly Meant<P>[]) {
    this.#all = settings.map((one) => ({ settings: one, isMatch: anyOf(one.match) }));
  }

  /** All that is said of a file; of two that say it differently the later. */
  of(name: string): Said<P> {
    const plain = plainPath(name);
    const meant = this.#all.filter(({ isMatch }) => isMatch(plain)).map(({ settings }) => settings);
    for (const one of meant) this.#used.add(one);
    return Object.assign({}, ...meant.map(({ match: _, place: __, ...said }) => said));
  }

  /** Those that no file was read with. */
  idle(): Diagnostic[] {
    const idle = this.#all.map(({ settings }) => settings).filter((one) => !this.#used.has(one));
    return idle.map(({ match, place = null }) => diagnostic('PC168', place, { match: match.join(', ') }));
  }
}

/** A pattern without a slash is of a file in whatever folder. */
function anyOf(patterns: readonly string[]): (name: string) => boolean {
  const matchers = patterns.map((one) =>
    matcherOf(one.includes('/') ? one.replace(/^(?:\.\/)+/, '') : `**/${one}`),
  );
  return (name) => matchers.some((isMatch) => isMatch(name));
}

/** `./a/../b.csv` is `b.csv`, and a name of Windows has slashes too. */
function plainPath(name: NamedBytes['name']): string {
  const steps: string[] = [];
  for (const step of name.replaceAll('\\', '/').split('/')) {
    if (step === '.' || (step === '' && steps.length > 0)) continue;
    if (step === '..' && steps.length > 0 && !['', '..'].includes(steps.at(-1) ?? '')) steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}
