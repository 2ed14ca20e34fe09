// What one small mistake in a source file could be: every mutant is the file with one place written differently.
import { parseAst } from 'vitest/node';

/**
 * @typedef {{ file: string, start: number, end: number, to: string, line: number, name: string }} Mutant
 * `name` holds without line numbers: file, function, what stood there and what stands there instead.
 */

const OPERATORS = {
  ...{ '>': ['>=', '<'], '>=': ['>', '<'], '<': ['<=', '>'], '<=': ['<', '>'] },
  ...{ '===': ['!=='], '!==': ['==='], '+': ['-'], '-': ['+'], '*': ['/'], '/': ['*'], '%': ['*'] },
  ...{ '&&': ['||'], '||': ['&&'], '??': ['&&'] },
};

const METHODS = {
  ...{ gt: 'gte', gte: 'gt', lt: 'lte', lte: 'lt', add: 'sub', sub: 'add', mul: 'div', div: 'mul' },
  ...{ some: 'every', every: 'some', min: 'max', max: 'min', floor: 'ceil', ceil: 'floor' },
  ...{ startsWith: 'endsWith', endsWith: 'startsWith', find: 'findLast', findLast: 'find' },
};

/** For each kind of node the places to change: what takes the place of the whole node, or of a part of it. */
const CHANGES = {
  BinaryExpression: (node, text) => operators(node, text),
  LogicalExpression: (node, text) => operators(node, text),
  ConditionalExpression: ({ test }) => [put(test, 'true'), put(test, 'false')],
  IfStatement: ({ test }) => [put(test, 'true'), put(test, 'false')],
  UnaryExpression: (node, text) => (node.operator === '!' ? [put(node, text(node.argument))] : []),
  ReturnStatement: ({ argument }) => (argument ? [put(argument, 'undefined')] : []),
  ArrayExpression: (node) => (node.elements.length > 0 ? [put(node, '[]')] : []),
  Literal: (node) => literal(node),
  MemberExpression: (node) => method(node),
  CallExpression: ({ callee, ...node }, text) =>
    callee.property?.name === 'filter' ? [put(node, text(callee.object))] : [],
};

const put = ({ start, end }, to) => ({ start, end, to });

function operators({ left, right, operator }, text) {
  const between = text({ start: left.end, end: right.start });
  const at = left.end + between.indexOf(operator);
  return (OPERATORS[operator] ?? []).map((to) => ({ start: at, end: at + operator.length, to }));
}

function literal(node) {
  if (node.regex) return regularExpression(node);
  if (typeof node.value === 'boolean') return [put(node, String(!node.value))];
  if (typeof node.value === 'number') return [put(node, String(node.value + 1))];
  if (typeof node.value === 'string') return [put(node, node.value === '' ? "'mutant'" : "''")];
  return [];
}

/** Anchors are left out, and signs of repetition changed, outside of brackets. */
function regularExpression({ start, regex: { pattern } }) {
  const plain = pattern.replace(/\\.|\[(?:\\.|[^\]])*\]/g, (token) => 'x'.repeat(token.length));
  const other = { '^': '', $: '', '+': '*', '*': '+' };
  return [...plain].flatMap((sign, i) =>
    sign in other ? [{ start: start + 1 + i, end: start + 2 + i, to: other[sign] }] : [],
  );
}

function method({ property, computed }) {
  return !computed && Object.hasOwn(METHODS, property.name) ? [put(property, METHODS[property.name])] : [];
}

/** Types, names of modules, keys and the words of errors that no input reaches are left as they are. */
const isLeftAlone = (node, key, parent) =>
  (node.type.startsWith('TS') && !('expression' in node)) ||
  node.type === 'ImportDeclaration' ||
  (key === 'source' && parent.type.startsWith('Export')) ||
  (key === 'key' && !parent.computed) ||
  ['typeAnnotation', 'typeArguments', 'typeParameters', 'returnType'].includes(key) ||
  (node.type === 'NewExpression' && node.callee.name?.endsWith('Error'));

/** @returns {Mutant[]} */
export function mutantsIn(file, source) {
  const mutants = [];
  const text = ({ start, end }) => source.slice(start, end);
  const visit = (node, scope, key, parent) => {
    if (isLeftAlone(node, key, parent)) return;
    const within = scopeOf(node, parent, scope) ?? scope;
    for (const change of CHANGES[node.type]?.(node, text) ?? []) mutants.push(named(change, node, within));
    for (const [name, value] of Object.entries(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (typeof child?.type === 'string') visit(child, within, name, node);
  };
  const named = (change, node, scope) => {
    const before = text(node).replace(/\s+/g, ' ');
    const after = (
      source.slice(node.start, change.start) +
      change.to +
      source.slice(change.end, node.end)
    ).replace(/\s+/g, ' ');
    const line = source.slice(0, change.start).split('\n').length;
    return { ...change, file, line, name: `${file} ${scope}: ${before} → ${after}` };
  };
  visit(parseAst(source, { lang: 'ts' }), 'module', '', { type: 'none' });
  return mutants;
}

/** Functions and classes, and what stands outside of them under a name. */
function scopeOf(node, parent, scope) {
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') return node.id?.name;
  if (node.type === 'MethodDefinition') return node.key.name;
  if (parent.type === 'VariableDeclarator' && node === parent.init && scope === 'module')
    return parent.id.name;
  return undefined;
}

/** The source with the mutant in it. */
export const mutated = (source, { start, end, to }) => source.slice(0, start) + to + source.slice(end);
