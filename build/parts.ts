/** The parts of the sources that the build itself runs. */

export { acceptJsonSchema } from '../src/assess/accept/file.js';
export { compileRules } from '../src/assess/rules/compile.js';
export { configJsonSchema } from '../src/cli/config-file.js';
export { DESK_STYLE } from '../src/desk/page/style.js';
export { nameWithin } from '../src/io/compiled.js';
export { DESK_START } from '../src/io/desk.js';
export { findRulesIn } from '../src/io/rules.js';
export { jsonSchemas } from '../src/plan/file/json-schema.js';
export { PICTURE_STYLE } from '../src/report/html/picture-style.js';
export { STYLE } from '../src/report/html/style.js';
export { DRAFT_STYLE } from '../src/report/rules/draft-page.js';
export { VERSION } from '../src/version.js';
