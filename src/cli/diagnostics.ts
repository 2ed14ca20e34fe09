import type { Severity } from '../diagnostic/codes.js';
import { type Diagnostic, type Excerpt, type Place, placeText } from '../diagnostic/diagnostic.js';
import { messageOf } from '../report/said/diagnostics.js';
import { printable } from '../report/said/printable.js';
import textWidth from '../report/said/width.cjs';
import { type Terminal, usesColour } from './terminal.js';

const PAINT: { readonly [S in Severity]: readonly [string, string] } = {
  error: ['\u001b[31m', '\u001b[39m'],
  warning: ['\u001b[33m', '\u001b[39m'],
  note: ['\u001b[36m', '\u001b[39m'],
};

/**
 * Writes each diagnostic to standard error as one line: place, severity, code, sentence. On a terminal the cell of an
 * error or a warning is shown below it, among its neighbours and underlined.
 */
export function writeDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  for (const diagnostic of diagnostics) {
    terminal.stderr.write(`${diagnosticLine(diagnostic, terminal)}\n`);
    const { severity, place } = diagnostic;
    if (terminal.stderr.isTTY && severity !== 'note' && place?.excerpt)
      terminal.stderr.write(`${shownCell(place, place.excerpt)}\n`);
  }
}

function shownCell({ line, cell }: Place, { cells, at }: Excerpt): string {
  const shown = cells.map(printable);
  const margin = `  ${printable(cell ?? String(line))} │ `;
  const before = shown.slice(0, at).map((text) => `${text} │ `);
  const blank = ' '.repeat(textWidth(margin + before.join('')));
  return `${margin}${shown.join(' │ ')}\n${blank}${'^'.repeat(Math.max(1, textWidth(shown[at] ?? '')))}`;
}

function diagnosticLine(diagnostic: Diagnostic, terminal: Terminal): string {
  const { code, severity, place } = diagnostic;
  const { text } = terminal;
  const message = messageOf(diagnostic, text);
  const [on, off] = usesColour(terminal, terminal.stderr) ? PAINT[severity] : ['', ''];
  const where = place ? `${printable(placeText(place))}: ` : '';
  return `${where}${on}${text.commands.severity[severity]}${off} ${code} ${printable(message)}`;
}
