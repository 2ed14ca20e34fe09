import { type CommandTree, commandsIn, type OptionWord, type Word } from './command-tree.js';

/** For zsh 5 and later. */
export function zshCompletion(tree: CommandTree): string {
  return `#compdef plancheck
# zsh completion for plancheck: plancheck completion zsh > a folder of $fpath, as _plancheck
${commandsIn(tree).map(functionOf).join('\n')}
if [ "$funcstack[1]" = _plancheck ]; then _plancheck "$@"; else compdef _plancheck plancheck; fi
`;
}

function functionOf(tree: CommandTree): string {
  const { path, options, commands, arguments: operands } = tree;
  const specs = [
    ...options.flatMap(optionSpecs),
    ...operands.map((one) =>
      quoted(`${one.isMany ? '*' : ''}:${escaped(one.placeholder ?? '')}:${actionOf(one)}`),
    ),
  ];
  if (commands.length === 0) return `${nameOf(path)}() {\n  _arguments -s ${specs.join(' ')}\n}`;
  return `${nameOf(path)}() {
  local state line curcontext="$curcontext"
  local -a commands=(${commands.map((one) => quoted(`${one.path.at(-1)}:${one.about.replaceAll(':', '\\:')}`)).join(' ')})
  _arguments -C ${specs.join(' ')} '1: :->command' '*:: :->rest'
  case $state in
    command) _describe -t commands command commands ;;
    rest)
      case $words[1] in
${commands.map((one) => `        ${one.path.at(-1)}) ${nameOf(one.path)} ;;`).join('\n')}
      esac
      ;;
  esac
}`;
}

function nameOf(path: readonly string[]): string {
  return ['_plancheck', ...path].join('_');
}

/** One spec for each of its flags. */
function optionSpecs({ long, short, about, ...one }: OptionWord): string[] {
  const value = one.placeholder === null ? '' : `:${escaped(one.placeholder)}:${actionOf(one)}`;
  const flags = one.placeholder === null ? [long, short] : [`${long}=`, short && `${short}+`];
  return flags.flatMap((flag) => (flag ? [quoted(`*${flag}[${escaped(about)}]${value}`)] : []));
}

/** Where files are taken too, both are offered. */
function actionOf({ values, isPath }: Omit<Word, 'about'>): string {
  const words = values.map((value) => value.replaceAll(/[\\ ()'":]/g, '\\$&')).join(' ');
  if (values.length === 0) return isPath ? '_files' : ' ';
  return isPath ? `{compadd -- ${words}; _files}` : `(${words})`;
}

/** Within a spec, which has parts in brackets and between colons. */
function escaped(text: string): string {
  return text.replaceAll(/[\\[\]:]/g, '\\$&');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
