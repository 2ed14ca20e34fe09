#!/usr/bin/env node
// CommonJS: without the loader of ES modules a short run starts a tenth faster (docs/performance.md).
require('../dist/main.cjs').main();
