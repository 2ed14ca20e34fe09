import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';

/** The text of a rule file. Strictly: a name in another encoding must not come out as question marks and still be matched. */
export function ruleTextOf(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  diagnostics: Diagnostic[],
): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const place = { file, line: firstBadLine(bytes), column: 1, character: 1 };
    diagnostics.push(diagnostic('PC101', place, { error: 'ENCODING', detail: '' }));
    return null;
  }
}

function firstBadLine(bytes: Uint8Array): number {
  const good = new TextDecoder().decode(bytes).split('\ufffd')[0] ?? '';
  return good.split('\n').length;
}
