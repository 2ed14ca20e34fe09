import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.js';
import { type FiveYears, fiveYearsIn } from '../facts/five-years.js';
import type { Period } from '../facts/period.js';
import type { FactsReader } from '../facts/reader.js';
import { isCity, type Named, namesOfPath, pathOf } from './file-names.js';
import type { RowReader } from './row.js';
import type { NotedTable } from './table-notes.js';
import type { TableSite } from './table-site.js';

type Against = Parameters<typeof diagnostic<'PC269'>>[2];

/**
 * The names of the file and its folders are asked only where nothing else tells; where they, or the name of the sheet, say something
 * else than the table, it may be the wrong one.
 */
export function namesAgainst(
  table: NotedTable,
  reader: RowReader,
  site: TableSite,
  facts: FactsReader,
): Diagnostic[] {
  const place = site.placeOf(table.headerLine, table.layout.from);
  const path = namesOfPath(place.file, facts);
  return [
    ...yearAgainst(reader, site, path, place),
    ...roleAgainst(table, reader, site, path),
    ...placeAgainst(table, reader, site, path),
  ].map((params) => diagnostic('PC269', place, params));
}

function yearAgainst(reader: RowReader, site: TableSite, path: readonly Named[], { file }: Place): Against[] {
  const years = [...reader.years];
  if (years.length === 0) return [];
  const against = (text: string, by?: Against['by']): Against => ({
    what: 'year',
    file: text,
    table: years.join('、'),
    ...(by && { by }),
  });
  const [period] = site.file.periods;
  const year = period?.value.year ?? null;
  // a whole date is that of sending, and files may lie in the folder of the year in which they were sent
  const isFolder = period?.at.in === 'file' && period.at.name.endsWith('/');
  const isOther = !isFolder && site.file.written === null && year !== null && !years.includes(year);
  const isOfFile = period && (isOther || isOfPart(period.value, reader));
  const ofPlan = pathOf(file)
    .map(fiveYearsIn)
    .find((one) => one !== null);
  const ofSheet = fiveYearsIn(site.sheetName ?? '');
  const isOutside = (one: FiveYears) => !mayLieIn(one, Math.max(...years));
  const tooEarly = folderBefore(path, years);
  const found: Against[] = [];
  if (isOfFile) found.push(against(period.value.text));
  else if (ofPlan && isOutside(ofPlan)) found.push(against(ofPlan.text));
  else if (tooEarly) found.push(against(tooEarly.text, 'folder'));
  if (ofSheet && isOutside(ofSheet)) found.push(against(ofSheet.text, 'sheet'));
  return found;
}

/** A plan may be as old as it likes. */
const OF_PLAN = /[规计]划|方案|印发|发布/;

/** The nearest folder with a year, where that was over before all that was measured. */
function folderBefore(path: readonly Named[], years: readonly number[]): Period | null {
  const dated = path.find(
    ({ by, name, isUnderstood, facts: { period } }) =>
      by === 'folder' && isUnderstood && period?.year != null && !OF_PLAN.test(name),
  );
  const period = dated?.facts.period ?? null;
  return period?.year != null && period.year < Math.min(...years) ? period : null;
}

function roleAgainst(
  { layout }: NotedTable,
  reader: RowReader,
  { file }: TableSite,
  path: readonly Named[],
): Against[] {
  const measured = layout.series.find((one) => one.role === 'measured');
  const heading = layout.headings[measured?.at.value ?? -1] ?? null;
  const table = heading ?? layout.headings[layout.series[0]?.at.value ?? -1];
  if (reader.years.size === 0) return [];
  if (file.role) return table === undefined ? [] : [{ what: 'role', file: file.role.text, table }];
  const put = path.find(({ isPutAside }) => isPutAside);
  return put && table !== undefined ? [{ what: 'role', file: put.name, table, by: put.by }] : [];
}

function placeAgainst(
  { around }: NotedTable,
  reader: RowReader,
  { file }: TableSite,
  path: readonly Named[],
): Against[] {
  const plans = [...reader.plans];
  const areas = [...reader.areas].filter((area) => area !== null);
  const [named] = file.places;
  const unitIn = (place: Named['facts']['place']) =>
    place?.owners.find(({ plan, area }) => area !== null && plan === around.plan([]))?.area;
  const isForeign = (place: Named['facts']['place']) =>
    place !== null &&
    place.owners.length > 0 &&
    plans.length > 0 &&
    place.owners.every(({ plan }) => !reader.plans.has(plan));
  const isOther = (place: Named['facts']['place']) => {
    const unit = unitIn(place);
    return unit != null && areas.length > 0 && !areas.includes(unit);
  };
  const ofPlans = plans
    .slice(0, 3)
    .map(({ jurisdiction }) => jurisdiction.name)
    .join('、');
  const ofAreas = areas.slice(0, 3).join('、');
  const found: Against[] = [];
  if (named && isForeign(named.value)) found.push({ what: 'place', file: named.value.text, table: ofPlans });
  if (named && isOther(named.value)) found.push({ what: 'place', file: named.value.text, table: ofAreas });
  if (found.length > 0) return found;
  const { place: folder = null, stranger = null } =
    path.find(({ by, facts }) => by === 'folder' && (facts.place ?? facts.stranger) !== null)?.facts ?? {};
  if (!folder && stranger && isCity(stranger) && plans.length > 0)
    return [{ what: 'place', file: stranger, table: ofPlans, by: 'folder' }];
  if (folder && isForeign(folder))
    return [{ what: 'place', file: folder.text, table: ofPlans, by: 'folder' }];
  return folder && isOther(folder)
    ? [{ what: 'place', file: folder.text, table: ofAreas, by: 'folder' }]
    : [];
}

/** In the folder 十五五 may lie how things stood when that plan was drawn up, and in 十三五 nothing of 2023. */
function mayLieIn({ first, last }: FiveYears, latest: number): boolean {
  return latest >= first - 1 && latest <= last;
}

/** 1—6月 in the name of the file over values of that whole year, or years that ended before; a full date there is the day on which it was sent. */
function isOfPart({ year, upTo, isPart, span, text }: Period, { years, wholeYears }: RowReader): boolean {
  if (upTo === null && !isPart) return false;
  if (span) return years.size > 0 && (Math.max(...years) < span[0] || Math.max(...years) > span[1]);
  return wholeYears.has(year ?? Math.max(...years)) && !/^\d{4}\D+\d{1,2}\D+\d{1,2}日?$/.test(text);
}
