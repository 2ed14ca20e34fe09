import type { WorkbookWords } from './workbook.js';

export const workbookEn: WorkbookWords = {
  sheets: {
    summary: 'Summary',
    matrix: 'Matrix',
    courses: 'Years',
    diagnostics: 'Diagnostics',
    provenance: 'Sources',
  },
  title: 'Indicator plans: results of the evaluation',
  summary: {
    jurisdiction: 'Jurisdiction',
    checkpoint: 'Checkpoint',
    year: 'Year',
    due: 'Due',
    verdict: 'Verdict',
    total: 'All',
    inputs: 'Data files',
    rules: 'Rule files',
    file: 'File',
    rows: 'Rows',
    encoding: 'Encoding',
    tool: 'Tool',
    version: 'Version',
    options: 'Options',
  },
  courses: {
    year: (year) => `${year}`,
    projected: 'Final year at this pace',
    chart: (place) => `Rates of ${place} over the years`,
  },
  results: {
    checkpoint: 'Checkpoint',
    year: 'Year',
    area: 'Reporting unit',
    category: 'Category',
    indicator: 'indicator',
    commitment: 'commitment',
    basis: 'Basis',
    unit: 'Unit',
    measuredYear: 'Year measured',
    group: 'Group',
    grade: 'Grade',
    accepted: 'Accepted until',
    reason: 'Reason',
    file: 'Source file',
    cell: 'Place',
  },
  diagnostics: {
    severity: 'Severity',
    code: 'Code',
    title: 'Title',
    file: 'File',
    line: 'Line',
    column: 'Column',
    cell: 'Cell',
    message: 'Message',
    none: 'No diagnostics.',
  },
  exact: (fraction) => `Its decimals do not end; exactly it is ${fraction}.`,
  annotation: {
    option: 'also write the submitted workbook with its faulty and failing cells filled and commented',
    written: (path, cells) => `wrote annotations: ${path} (${count(cells)})`,
    copied: (path, cells) =>
      `wrote annotations: ${path} (${count(cells)}). The data file is no .xlsx workbook, so a new one with its cells was made.`,
    unsigned: (written) =>
      `${written}. The submitted workbook bears a digital signature, which does not hold for the annotated one.`,
    unread: (path) => `No annotations written to "${path}": the data file could not be read.`,
    refused: {
      'several-files': () => '--annotate takes one data file at a time; run it for each of them.',
      'standard-input': () => '--annotate cannot hand back standard input; name the data file.',
      'not-xlsx': (path) => `--annotate writes an .xlsx workbook; name it so. It was given "${path}".`,
      'not-xlsm': (path) =>
        `The data file is a workbook with macros (.xlsm), which it keeps; name the annotated one .xlsm too. It was given "${path}".`,
      changed: (path) =>
        `No annotations written to "${path}": the data file was changed while it was evaluated; run it again.`,
      'too-large': (path) =>
        `No annotations written to "${path}": more than a sheet takes, or than the limits allow.`,
      unsupported: (path) =>
        `No annotations written to "${path}": the data file lacks a part that workbooks have, has it elsewhere, or its sheets share one; save it again in Excel or LibreOffice.`,
    },
  },
};

function count(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}
