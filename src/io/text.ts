import { readFileSync } from 'node:fs';

/** A file's text, or the system's code for why there is none. */
export function readText(path: string): string | { readonly error: string } {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return { error: (error as NodeJS.ErrnoException).code ?? '' };
  }
}
