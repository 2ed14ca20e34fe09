import { CODES, type Code, SEVERITY } from '../../src/diagnostic/codes.js';
import { diagnosticsEn } from '../../src/text/diagnostics.en.js';
import type { DiagnosticTexts } from '../../src/text/diagnostics.js';
import { diagnosticsZh } from '../../src/text/diagnostics.zh.js';
import { waysEn } from '../../src/text/ways.en.js';
import type { Ways } from '../../src/text/ways.js';
import { waysZh } from '../../src/text/ways.zh.js';

interface Example {
  readonly code: Code;
  readonly params: object;
}

const HEAD = `# Diagnostics 问题代码

What \`plancheck\` says of rule files (PC1xx) and data files (PC2xx), in both languages: the cause, the way out, and an
example of the sentence. An **error** means that the result cannot be trusted (exit code 2); a **warning** wants a look;
a **note** loses nothing. \`plancheck explain PC204\` prints a code's page. Codes are never given a new meaning.

\`plancheck\` 对规则文件（PC1xx）和数据文件（PC2xx）的全部提示：原因、处理办法和例句。**错误**表示结果不可信（退出码2），**警告**需要
核对，**提示**不影响结果。也可运行 \`plancheck explain PC204\` 查看。

<!-- Written by \`npx vitest run test/text -u\` from src/text/diagnostics.{zh,en}.ts; do not edit. -->
`;

const SEVERITIES = {
  error: ['error', '错误'],
  warning: ['warning', '警告'],
  note: ['note', '提示'],
} as const;

/** `docs/diagnostics.md`: a section for every code, with the first example of it. */
export function diagnosticsPage(examples: readonly Example[]): string {
  const sections = CODES.map((code) =>
    section(code, examples.find((one) => one.code === code)?.params ?? {}),
  );
  return `${[HEAD, ...sections].join('\n')}`;
}

function section(code: Code, params: object): string {
  const [severity, severityZh] = SEVERITIES[SEVERITY[code]];
  return `## ${code}

**${diagnosticsEn[code].title}** (${severity})

${block(diagnosticsEn, code, params, ['Cause', 'Way out', 'Example'])}

**${diagnosticsZh[code].title}**（${severityZh}）

${block(diagnosticsZh, code, params, ['原因', '处理', '例句'])}
`;
}

function block(
  texts: DiagnosticTexts,
  code: Code,
  params: object,
  [cause, remedy, example]: readonly [string, string, string],
): string {
  const words = texts[code];
  const ways = texts === diagnosticsZh ? waysZh : waysEn;
  const sentence = (words.message as (params: object, ways: Ways) => string)(params, ways);
  return `- ${cause}: ${plain(words.cause)}\n- ${remedy}: ${plain(words.remedy)}\n- ${example}: ${plain(sentence)}`;
}

/** Fit for Markdown: no HTML, no table, no emphasis by accident. */
function plain(text: string): string {
  return text.replace(/[<*_|`]/g, (c) => `\\${c}`);
}
