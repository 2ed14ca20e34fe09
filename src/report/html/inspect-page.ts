import type { InspectedInput, Inspection } from '../../assess/inspect.js';
import type { NotedTable } from '../../measure/layout/sheet.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import { columnRows, type Fact, inputFacts, tableFacts, valueRows } from '../said/inspection.js';
import { doubtfulCells, doubtKey } from '../said/uses.js';
import { diagnosticSection } from './diagnostic-section.js';
import { pageOf } from './frame.js';
import { type Markup, markup, NOTHING, whole } from './markup.js';
import { PICTURE_STYLE } from './picture-style.js';
import { sheetPicture } from './sheet-picture.js';
import { type Column, section, table } from './table.js';

/** So many tables of a file are told in words; all are in the picture. */
const TOLD = 20;

/** How files are understood as one page for people: a picture of each sheet, and what was made of it. */
export function renderInspectPage(inspection: Inspection, { text }: Look): string {
  const { inputs, version } = inspection;
  const { page } = text.account;
  const only = inputs.length === 1 ? inputs[0] : undefined;
  const title = only
    ? markup`${only.file}`
    : markup`${page.title}${text.results.colon}${page.several(inputs.length)}`;
  const masthead = markup`<header class="masthead"><p class="kicker">${only ? page.title : 'plancheck'}</p><h1>${title}</h1><p class="plan">${page.about}</p></header>`;
  const doubtful = doubtfulCells(inspection);
  const main = [
    inputs.length > 1 ? contents(inputs, text) : null,
    ...(inputs.length === 0 ? [markup`<section><p>${page.nothing}</p></section>`] : []),
    ...inputs.map((input, i) => inputSection(input, i, inspection, doubtful, text)),
    whole(diagnosticSection(inspection, text)),
  ];
  return pageOf({ title, masthead, main, version, style: PICTURE_STYLE }, text);
}

/** Anchors are numbered: what stands in data never becomes part of one. */
const anchorOf = (input: number) => `f${input + 1}`;

function contents(inputs: readonly InspectedInput[], { account }: Text): Markup {
  const items = inputs.map(({ file }, i) => markup`<li><a href="#${anchorOf(i)}">${file}</a></li>`);
  return markup`<nav aria-labelledby="files"><h2 id="files">${account.page.files}</h2><ol class="contents">${items}</ol></nav>`;
}

function inputSection(
  input: InspectedInput,
  index: number,
  { plans, inputs }: Inspection,
  doubtful: ReadonlySet<string>,
  text: Text,
): Markup {
  const { page, moreTables } = text.account;
  const pictures = input.account.map((account) => {
    const { sheet } = account;
    const name = sheet === null ? input.file : page.sheet(sheet);
    const fullName = sheet === null || inputs.length === 1 ? name : `${input.file} ${name}`;
    const isDoubtful = (cell: { line: number; column: number }) =>
      doubtful.has(doubtKey(input.file, sheet, cell.line, cell.column));
    const picture = sheetPicture({ account, name: fullName, isDoubtful }, text);
    return markup`${sheet === null ? NOTHING : markup`<h3>${name}</h3>`}${picture}`;
  });
  const told = input.tables.slice(0, TOLD).map((one) => tablePart(one, plans, text));
  const more = input.tables.length - TOLD;
  return section(
    anchorOf(index),
    inputs.length === 1 ? page.understood : input.file,
    factList(inputFacts(input, text)),
    ...pictures,
    ...told,
    more > 0 ? markup`<p class="about">${moreTables(more, text.ways.theRest)}</p>` : null,
  );
}

function factList(facts: readonly Fact[]): Markup {
  const rows = facts.filter(([, value]) => value !== null);
  return markup`<dl class="facts">${rows.map(([word, value]) => markup`<div><dt>${word}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** What was made of a table in words: its shape, its columns, and the first values. */
function tablePart({ sheet, notes }: NotedTable, plans: Inspection['plans'], text: Text): Markup {
  const { page } = text.account;
  if (!notes.layout) return NOTHING;
  const of = sheet === null ? '' : text.results.bracket(page.sheet(sheet));
  const values = valueRows(notes.first, plans, text);
  return markup`<h3>${page.columns}${of}</h3>${factList(tableFacts(null, notes, text))}${table(page.columns + of, columnHeads(text), columnRows(notes.layout, text))}${values.length > 0 ? markup`<h3>${page.values}${of}</h3>${table(page.values + of, valueHeads(text), values)}` : NOTHING}`;
}

function columnHeads({ commands }: Text): Column[] {
  const words = commands.inspect;
  return [{ head: words.column, setting: 'figure' }, { head: words.heading }, { head: words.readAs }];
}

function valueHeads({ account, commands }: Text): Column[] {
  const { uses } = account;
  const { line, readAs } = commands.inspect;
  return [
    { head: line, setting: 'word' },
    { head: uses.plan, setting: 'word' },
    { head: uses.area, setting: 'word' },
    { head: uses.indicator, setting: 'head' },
    { head: commands.list.year, setting: 'word' },
    { head: uses.value },
    { head: readAs },
  ];
}
