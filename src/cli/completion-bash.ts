import { type CommandTree, commandsIn, type Word } from './command-tree.js';

/** For bash 3.2 and later, without what the package bash-completion brings. */
export function bashCompletion(tree: CommandTree): string {
  const commands = commandsIn(tree);
  return `# bash completion for plancheck: plancheck completion bash > ~/.local/share/bash-completion/completions/plancheck
_plancheck() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" command='' taking='' word i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if [ "$word" = '=' ]; then continue; fi
    if [ -n "$taking" ]; then taking=''; continue; fi
    case "$command $word" in
${commands.flatMap(takingIn).join('\n')}
${commands.flatMap(({ commands: below }) => below.map(enter)).join('\n')}
    esac
  done
  if [ "$cur" = '=' ]; then cur=''; fi
  case "$command $taking" in
${commands.flatMap(valuesIn).join('\n')}
  esac
  if [ -n "$taking" ]; then return; fi
  case "$cur" in
    -*)
      case "$command" in
${commands.map(({ path, options }) => `        ${quoted(path.join(' '))}) _plancheck_offer ${words(options.flatMap(flagsOf))} ;;`).join('\n')}
      esac
      ;;
    *)
      case "$command" in
${commands.map(operandsIn).join('\n')}
      esac
      ;;
  esac
}
# What begins like the current word; a value that goes on, such as json=, gets no blank behind it.
_plancheck_offer() {
  COMPREPLY+=($(compgen -W "$*" -- "$cur"))
  case "\${COMPREPLY[0]}" in *=) compopt -o nospace 2>/dev/null ;; esac
}
# File names, only where they are wanted.
_plancheck_files() {
  compopt -o filenames 2>/dev/null
  local IFS=$'\\n'
  COMPREPLY+=($(compgen -f -- "$cur"))
}
complete -F _plancheck plancheck
`;
}

function takingIn({ path, options }: CommandTree): string[] {
  return options
    .filter(({ placeholder }) => placeholder !== null)
    .flatMap((one) =>
      flagsOf(one).map((flag) => `      ${quoted(`${path.join(' ')} ${flag}`)}) taking=${one.long} ;;`),
    );
}

function enter({ path }: CommandTree): string {
  const above = path.slice(0, -1).join(' ');
  return `      ${quoted(`${above} ${path.at(-1)}`)}) command=${quoted(path.join(' '))} ;;`;
}

function valuesIn({ path, options }: CommandTree): string[] {
  return options
    .filter(({ placeholder }) => placeholder !== null)
    .map((one) => `    ${quoted(`${path.join(' ')} ${one.long}`)}) ${offer(one)} ;;`);
}

function operandsIn({ path, commands, arguments: operands }: CommandTree): string {
  const names = commands.map((one) => one.path.at(-1) ?? '');
  const offers = [...(names.length > 0 ? [`_plancheck_offer ${words(names)}`] : []), ...operands.map(offer)];
  return `        ${quoted(path.join(' '))}) ${offers.length > 0 ? offers.join('; ') : ':'} ;;`;
}

function offer({ values, isPath }: Word): string {
  const offers = [
    ...(values.length > 0 ? [`_plancheck_offer ${words(values)}`] : []),
    ...(isPath ? ['_plancheck_files'] : []),
  ];
  return offers.length > 0 ? offers.join('; ') : ':';
}

function flagsOf({ long, short }: { readonly long: string; readonly short: string | null }): string[] {
  return short === null ? [long] : [short, long];
}

function words(all: readonly string[]): string {
  return all.map(quoted).join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
