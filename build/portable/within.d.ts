import type * as fs from 'node:fs';
import type * as promises from 'node:fs/promises';

export declare function filesWithin(
  root: string,
  names: readonly string[],
  read: (name: string) => Uint8Array,
): { readonly 'node:fs': typeof fs; readonly 'node:fs/promises': typeof promises };
