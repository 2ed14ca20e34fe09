import { readDocument } from '../assess/rules/document.js';
import { catalogueOf } from '../plan/check/check.js';
import { type Draft, readDraft } from '../plan/draft/draft.js';
import { renderDraft } from '../report/rules/draft.js';
import { renderDraftPage } from '../report/rules/draft-page.js';
import { diagnosticRows } from '../report/said/diagnostics.js';
import { SHIPPED } from '../shipped.js';
import type { DocumentLine } from '../tables/document/document.js';
import type { Text } from '../text/text.js';
import { VERSION } from '../version.js';
import type { Chosen, Drafted, RequestOf } from './messages.js';

/** Documents beyond that are of no plan, and would only be waited for. */
const LARGEST = 20_000_000;
const NO_PDF = { readPdf: async () => [] };
const NO_HINTS = { name: null, title: null, period: null };

/** Of a document no draft can be made; says why in words. */
class NoDraft extends Error {
  override readonly name = 'NoDraft';
}

/** Whether a document has the title, the chapters and the table of a plan. A PDF can be nothing else that is of use here. */
export async function isPlanDocument({ name, file }: Chosen): Promise<boolean> {
  if (/\.pdf$/i.test(name)) return true;
  if (file.size > LARGEST) return false;
  const read = await readDocument(name, await bytesOf(file), {}, NO_PDF);
  const draft = 'lines' in read ? draftIn(read.lines) : null;
  return draft?.isWhole === true && draft.title !== null;
}

/** A rule file from the document of a plan, as `plancheck rules new` drafts it. */
export async function drafted(
  asked: Omit<RequestOf<'draft'>, 'kind' | 'lang'>,
  text: Text,
): Promise<Drafted> {
  const lines = await linesOf(asked, text);
  const draft = draftIn(lines);
  const { name } = asked.document;
  if (!draft) throw new NoDraft(text.desk.noPlan(name));
  const source = name.split('/').at(-1) ?? name;
  const id = idOf(draft);
  const yaml = renderDraft(draft, { id, name: null, title: null, source }, text.rules);
  return {
    name: `${source.replace(/\.\w+$/, '')}.yaml`,
    id,
    yaml,
    indicators: draft.skeleton.rows.length,
    page: renderDraftPage({ draft, yaml, lines, version: VERSION }, text),
  };
}

async function linesOf(
  { document: { name, file }, pdf }: Pick<RequestOf<'draft'>, 'document' | 'pdf'>,
  text: Text,
): Promise<readonly DocumentLine[]> {
  const means = pdf === null ? NO_PDF : { readPdf: async () => pdf };
  const read = await readDocument(name, await bytesOf(file), {}, means);
  if ('lines' in read) return read.lines;
  const [fault] = diagnosticRows({ diagnostics: [read.fault] }, text);
  throw new NoDraft(fault?.message ?? text.desk.noPlan(name));
}

function draftIn(lines: readonly DocumentLine[]): Draft | null {
  const { catalogue } = catalogueOf(SHIPPED.catalogue.text, 'rules/indicators.yaml');
  const draft = readDraft(lines, catalogue, NO_HINTS);
  return draft && draft.skeleton.rows.length > 0 ? draft : null;
}

/** One that no shipped plan has, by the place where it is known. */
function idOf({ place }: Draft): string {
  const code = place?.division?.code ?? '';
  return code === '' ? 'draft' : `draft-${code}`;
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
