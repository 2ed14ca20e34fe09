import { type CommandTree, commandsIn, type OptionWord } from '../../src/cli/command-tree.js';
import type { Language } from '../../src/text/language.js';
import { textFor } from '../../src/text/text.js';

const WORDS = {
  zh: {
    title: '命令和选项',
    other: '[English](cli.en.md)',
    about:
      '结果写到标准输出，错误、警告和提示写到标准错误。`plancheck <命令> --help` 显示同样的内容；`plancheck completion bash`（`zsh`、`fish`）输出命令补全脚本。\n每次都用的选项可以写在 `plancheck.yaml` 中，见 [config.md](config.md)；退出码见 [README](../README.md)。',
    common: '各命令通用的选项',
    argument: '参数',
    option: '选项',
    meaning: '含义',
    and: '以及[通用的选项](#各命令通用的选项)。',
    examples: '示例：',
  },
  en: {
    title: 'Commands and options',
    other: '[中文](cli.md)',
    about:
      'Results go to standard output, diagnostics and notes to standard error. `plancheck <command> --help` says the same as this page;\n`plancheck completion bash` (or `zsh`, `fish`) prints the script by which a shell completes them. Options that are always the same can\nstand in a `plancheck.yaml`, see [config.en.md](config.en.md); the exit codes are those of the [README](../README.md).',
    common: 'Options of every command',
    argument: 'Argument',
    option: 'Option',
    meaning: 'Meaning',
    and: 'And the [options of every command](#options-of-every-command).',
    examples: 'For example:',
  },
} as const satisfies Record<Language, unknown>;

/** By the command; a test runs them. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  evaluate: [
    'plancheck evaluate fixtures/hengshui-2020/input.csv --at 2020 --basis target --allow-open --fail-on binding',
    'plancheck evaluate fixtures/clean-with-failure/input.csv --format json --report html=report.html --report junit=report.xml',
  ],
  missing: [
    'plancheck missing fixtures/hengshui-midterm/input.csv',
    'plancheck missing fixtures/hengshui-midterm/input.csv --format markdown',
  ],
  inspect: ['plancheck inspect fixtures/hengshui-2020/input.csv --cells'],
  show: ['plancheck show hengshui --resolved'],
  explain: ['plancheck explain hengshui 2', 'plancheck explain PC205'],
  deadlines: ['plancheck deadlines --as-of 2023-11-10', 'plancheck deadlines --format ics'],
  template: [
    'plancheck template hengshui --year 2023 -o 2023.xlsx',
    'plancheck template hengshui --year 2023 --area 桃城区 -o 桃城区.xlsx',
    'plancheck template hengshui --year 2023 --by area --split 填报表',
  ],
  'rules check': ['plancheck rules check rules/plans/hengshui.yaml'],
  'rules new': ['plancheck rules new seeds/hengshui.csv --name 衡水市 --period 2021-2025'],
  'rules schema': ['plancheck rules schema config'],
};

/** `docs/cli.md` and `docs/cli.en.md`: every command with its arguments and options, as the program itself knows them. */
export function cliPage(tree: CommandTree, language: Language): string {
  const words = WORDS[language];
  const commands = commandsIn(tree).filter(
    ({ path, commands: below }) => path.length > 0 && below.length === 0,
  );
  const common = commonOptions(commands);
  const sections = commands.map((one) => section(one, common, language));
  return `# ${words.title}

${words.other}

${words.about}

<!-- Written by \`npx vitest run test/cli/help.test.ts -u\` from the commands of src/cli; do not edit. -->

${sections.join('\n')}
## ${words.common}

${optionTable(commands[0]?.options.filter(({ long }) => common.has(long)) ?? [], language)}
\`\`\`text
${textFor(language).commands.exitCodes}
\`\`\`
`;
}

function section(command: CommandTree, common: ReadonlySet<string>, language: Language): string {
  const { path, about, usage, arguments: operands, options } = command;
  const words = WORDS[language];
  const name = path.join(' ');
  const own = options.filter(({ long }) => !common.has(long));
  const examples = EXAMPLES[name] ?? [];
  const operandRows = operands.map((one) => [`\`${one.placeholder}\``, one.about]);
  return [
    `## ${name}\n`,
    `${sentence(about, language)}\n`,
    `\`\`\`text\n${usage}\n\`\`\`\n`,
    ...(operandRows.length > 0 ? [table([words.argument, words.meaning], operandRows)] : []),
    ...(own.length > 0 ? [optionTable(own, language)] : []),
    `${words.and}\n`,
    ...(examples.length > 0 ? [`${words.examples}\n\n\`\`\`sh\n${examples.join('\n')}\n\`\`\`\n`] : []),
  ].join('\n');
}

/** Those that every command has, and says the same of. */
function commonOptions(commands: readonly CommandTree[]): ReadonlySet<string> {
  const [first, ...others] = commands;
  const own = first?.options ?? [];
  const isEverywhere = ({ long, help }: OptionWord) =>
    others.every(({ options }) => options.some((one) => one.long === long && one.help === help));
  return new Set(own.filter(isEverywhere).map(({ long }) => long));
}

function optionTable(options: readonly OptionWord[], language: Language): string {
  const words = WORDS[language];
  const rows = options.map(({ long, short, placeholder, help }) => [
    `\`${[short, long].filter(Boolean).join(', ')}${placeholder === null ? '' : ` <${placeholder}>`}\``,
    help,
  ]);
  return table([words.option, words.meaning], rows);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** The first letter in upper case, and a full stop. */
function sentence(about: string, language: Language): string {
  return language === 'zh' ? `${about}。` : `${about.charAt(0).toUpperCase()}${about.slice(1)}.`;
}
