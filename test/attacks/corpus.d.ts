/** One attack: what it makes in a folder of its own, and how the run is to end. */
export interface Attack {
  readonly name: string;
  readonly code: number;
  /** Ratios to the harmless run. */
  readonly memory?: number;
  readonly time?: number;
  /** Stands in what is said. */
  readonly says?: string;
  /** Stands in nothing that is said. */
  readonly never?: string;
  /** A file that is to be there afterwards as it was before. */
  readonly kept?: string;
  readonly make: (at: (...steps: string[]) => string) => { readonly args: string[]; readonly cwd?: string };
}

export declare const ATTACKS: readonly Attack[];
export declare const HARMLESS: Attack;
