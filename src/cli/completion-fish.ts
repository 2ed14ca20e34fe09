import { type CommandTree, commandsIn, type Word } from './command-tree.js';

/** For fish 3 and later. */
export function fishCompletion(tree: CommandTree): string {
  const commands = commandsIn(tree);
  return `# fish completion for plancheck: plancheck completion fish > ~/.config/fish/completions/plancheck.fish
# The command that the line names so far, options and their values left out.
function __plancheck_command
    set -l command
    set -l taking
    for word in (commandline -opc)[2..-1]
        if test -n "$taking"
            set taking
            continue
        end
        switch "$command $word"
${commands.flatMap(takingIn).join('\n')}
${commands.flatMap(({ commands: below }) => below.map(enter)).join('\n')}
        end
    end
    echo "$command"
end
function __plancheck_at
    test (__plancheck_command) = "$argv[1]"
end
complete -c plancheck -f
${commands.flatMap(linesOf).join('\n')}
`;
}

function takingIn({ path, options }: CommandTree): string[] {
  return options
    .filter(({ placeholder }) => placeholder !== null)
    .flatMap(({ long, short }) => (short === null ? [long] : [long, short]))
    .map((flag) => `            case ${quoted(`${path.join(' ')} ${flag}`)}\n                set taking 1`);
}

function enter({ path }: CommandTree): string {
  const above = path.slice(0, -1).join(' ');
  return `            case ${quoted(`${above} ${path.at(-1)}`)}\n                set command ${quoted(path.join(' '))}`;
}

function linesOf({ path, options, commands, arguments: operands }: CommandTree): string[] {
  const start = `complete -c plancheck -n ${quoted(`__plancheck_at ${quoted(path.join(' '))}`)}`;
  return [
    ...commands.map((one) => `${start} -a ${one.path.at(-1)} -d ${quoted(one.about)}`),
    ...operands.flatMap((one) => [
      ...(one.values.length > 0 ? [`${start} -a ${quoted(one.values.join(' '))}`] : []),
      ...(one.isPath ? [`${start} -F`] : []),
    ]),
    ...options.map(({ long, short, about, ...one }) => {
      const flags = short === null ? `-l ${long.slice(2)}` : `-s ${short.slice(1)} -l ${long.slice(2)}`;
      return `${start} ${flags}${valueFlags(one)} -d ${quoted(about)}`;
    }),
  ];
}

function valueFlags({ placeholder, values, isPath }: Omit<Word, 'about'>): string {
  if (placeholder === null) return '';
  const offered = values.length > 0 ? ` -a ${quoted(values.join(' '))}` : '';
  return ` -r${isPath ? ' -F' : ' -f'}${offered}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
