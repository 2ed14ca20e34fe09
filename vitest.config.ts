import { transform } from 'esbuild';
import { configDefaults, defineConfig, type Plugin } from 'vitest/config';
import { shippedForVite } from './build/shipped.js';

/** Vite does not read CommonJS TypeScript, which the build needs where a CommonJS library takes our own function. */
const commonJsTypeScript: Plugin = {
  name: 'cts',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('.cts')
      ? transform(
          code
            .replace(/^import (\w+) = require\(('.+?')\)/gm, 'import $1 from $2')
            .replace('export =', 'export default'),
          {
            loader: 'ts',
          },
        )
      : null,
};

export default defineConfig({
  plugins: [commonJsTypeScript, shippedForVite()],
  test: {
    include: ['test/**/*.test.ts'],
    // what needs a single executable is run by `npm run test:portable`, which says where that is
    exclude: [
      ...configDefaults.exclude,
      ...(process.env.PLANCHECK_PORTABLE ? [] : ['test/portable/executable.test.ts']),
    ],
    // an expected output that is missing is a failure, not an invitation: `vitest -u` writes them
    update: 'none',
    // a machine that is busy is no failure
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // by itself vitest leaves a core idle, which of two cores is half of them
    maxWorkers: '100%',
    // The sources keep no state that one file could leave to the next but what they remember, which must never be seen. To load them
    // anew for each file takes longer than most files do.
    isolate: false,
  },
});
