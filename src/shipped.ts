import { type CompiledRules, compiledRules } from './assess/rules/compiled.js';

/**
 * The rule files that come with plancheck, for those who have no disk to find them on. `build/shipped.js` puts them in this
 * place: the build with their checked contents, the tests with their texts only, which are then read.
 */
export const SHIPPED: CompiledRules = compiledRules({ text: '', content: null }, {});
