import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder, found upwards from this module: it is bundled into `dist/` but also runs from `src/`. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'rules', 'indicators.yaml'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the rules folder of plancheck is missing from its installation');
    folder = parent;
  }
  return folder;
}
