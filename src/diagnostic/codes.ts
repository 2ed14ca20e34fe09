import type { Place } from './diagnostic.js';

/**
 * Every diagnostic that plancheck can give, with what its sentence needs to know. The sentences, titles and ways out
 * stand in `text/`, one table a language, and the compiler holds them complete. Codes are never given a new meaning.
 */
export interface DiagnosticParams {
  // Rule files
  PC101: { error: YamlFault; detail: string };
  PC102: { path: string; problem: SchemaProblem };
  PC103: { target: string; reason: TargetFaultReason; unit: string; example: string };
  PC104: { baseline: string; example: string };
  PC105: { id: string; nearest: string | null };
  PC106: { what: 'id' | 'row'; value: string; firstLine: number; firstFile: string | null };
  PC107: { id: string; other: string };
  PC108: { key: string; date: string; problem: 'calendar' | 'order' | 'year'; year: number };
  PC109: { what: 'tag' | 'alias' | 'unresolved' | 'cycle' | 'depth' | 'size' };
  PC110: { detail: FileProblem | PackProblem };
  PC111: { problem: 'end-before-start' | 'no-checkpoints' | 'no-indicators' };
  PC112: { year: number; milestone: string; target: string };
  PC113: { baseline: string; target: string };
  PC114: { row: number; missing: string };
  PC115: { unit: string; nearest: string | null };
  PC116: { name: string; plan: string; other: string };
  PC117: { id: string; nearest: string };
  PC118: { what: 'checkpoint' | 'milestone'; key: string; year: number; start: number; end: number };
  PC119: { name: string; known: string };
  PC120: { problem: 'indicator' | 'year' | 'occasion'; value: string; nearest: string | null; known: string };
  PC130: {
    parent: string;
    problem: 'unknown' | 'cycle' | 'depth' | 'broken' | 'unfit' | 'too-many';
    chain: string;
    nearest: string | null;
  };
  PC131: { what: 'override' | 'drop' | 'checkpoint'; id: string; parent: string; nearest: string | null };
  PC132: { id: string; parent: string; nearest: string };
  PC133: { target: string };
  PC134: { target: string };
  PC135: { year: number; milestone: string; target: string };
  PC140: { id: string; problem: 'unknown' | 'itself' | 'several' | 'unit'; nearest: string | null };
  PC141: { problem: 'too-few' | 'baseline'; id: string };
  PC142: { row: number | null; name: string };
  PC143: { name: string };
  PC144: {
    key: 'unit' | 'rollup';
    value: string;
    kind: 'rate' | 'count' | 'quantity' | 'coverage' | 'growth';
  };
  PC145: { name: string };
  PC146: { name: string };
  PC147: { id: string };
  PC150: { beside: string };
  PC151: { year: number; milestone: string; target: string };
  PC152: { target: string; problem: 'never-missed' | 'never-met' };
  PC153: { text: string };
  PC154: { name: string };
  PC155: { written: string; other: string; problem: 'kind' | 'target' | 'beside' | 'late' };
  PC156: { from: string; before: string };
  PC157: { ahead: string; inLine: string };
  PC158: { level: string | null; known: string };
  // Configurations
  /** A key of one that nobody named. */
  PC160: { key: string; problem: 'outside' | 'limit' };
  PC161: { options: readonly string[] };
  PC162: { code: number; without: number; options: readonly string[] };
  // What is accepted
  PC163: { what: 'plan' | 'indicator' | 'area' | 'code'; value: string; nearest: string | null };
  PC164: { until: string; asOf: string };
  PC165: Record<never, never>;
  PC166: { count: number };
  // What is left out
  PC167: { code: Code; count: number };
  // Settings of files
  PC168: { match: string };
  // Data files
  PC200: { detail: FileProblem };
  PC201: { encoding: string | null };
  /** `line` where only text stands below the header. */
  PC202: { problem: 'empty' | 'no-header' | 'traditional' | 'no-rows' | 'binary'; line?: number };
  /** `most` of a row that is too long or too wide: bytes or cells. */
  PC203: { detail: string; most?: number };
  PC204: { text: string; indicator: string; field: ValueField; hint: ValueHint };
  PC205: { text: string; indicator: string; asWritten: string; asFraction: string };
  PC206: { text: string; indicator: string };
  PC207: { text: string; indicator: string };
  PC208: { numerator: string; denominator: string; indicator: string };
  PC209: { text: string; parts: string; ratio: string; indicator: string };
  /** `known` are the places of all plans. */
  PC210: { text: string; nearest: string | null; several: string; known: string };
  PC211: { text: string; plan: string; nearest: string | null; units: number };
  PC212: { text: string; plan: string; nearest: string | null };
  PC213: { row: number; name: string; rowName: string | null; nameRow: number | null };
  PC214: { text: string };
  PC215: { year: number; start: number; end: number };
  PC216: {
    indicator: string;
    area: string | null;
    year: number;
    values: readonly { readonly text: string; readonly at: Place }[];
  };
  PC217: { indicator: string; area: string | null; year: number; first: Place };
  PC218: { unit: string; indicator: string; field: ValueField; expected: string };
  PC219: { header: string; first: string };
  /** Absent where the heading is not known. */
  PC220: { header: string; reason?: 'remark' | 'half' };
  PC221: Record<never, never>;
  PC222: { text: string; indicator: string; field: ValueField; unit: string };
  PC223: { field: RequiredField };
  PC224: {
    indicator: string;
    area: string | null;
    year: number;
    value: string;
    earlierYear: number;
    earlier: string;
  };
  PC225: { text: string; indicator: string };
  PC226: { indicator: string; year: number; value: string; baseline: string };
  PC227: { plan: string; checkpoint: string; year: number; count: number };
  PC228: { present: 'numerator' | 'denominator'; indicator: string };
  PC229: { cells: number; header: number };
  PC230: { plan: string; count: number };
  PC231: { what: 'plan' | 'area' | 'year'; value: string; at: FactPlace };
  PC233: { problem: WorkbookProblem; kind?: UnreadKind; limit?: FileLimit };
  PC234: { problem: CellProblem; text: string };
  PC235: { sheet: string; reason: 'no-table' | 'hidden' | 'not-asked' | 'without-part' };
  PC236: { rows: number; columns: number };
  PC237: { text: string };
  PC238: { plan: string; indicator: string; year: number; whole: string; units: string };
  PC239: { plan: string; indicators: string; count: number };
  PC240: { text: string; plan: string; count: number };
  PC241: { file: string; count: number };
  PC242: { indicator: string };
  PC243: { indicator: string; year: number; value: string; earlierYear: number; earlier: string };
  PC244: { indicator: string; denominator: string; units: number };
  PC245: { sheet: string; known: string };
  PC246: { text: string; named: string; chosen: string };
  PC247: { area: string };
  PC249: { header: string; nearest: string | null };
  PC250: { header: string; column: number };
  PC251: { header: string; column: number };
  PC252: {
    reasons: readonly (SetAside | 'wider')[];
    said: readonly string[];
    /** Headings that nobody understands, of columns that may hold what is missed. */
    unread: readonly string[];
  };
  PC254: { text: string; plan: string; count: number };
  PC255: {
    what: 'place' | 'year' | 'indicator';
    first: string;
    firstAt: FactPlace;
    second: string;
    secondAt: FactPlace;
  };
  PC256: {
    text: string;
    at: FactPlace;
    problem:
      | 'several'
      | 'wider'
      | 'other-plan'
      | 'passing'
      | 'unsaid'
      | 'late'
      | 'hint'
      | 'stranger'
      | 'blank'
      | 'heading'
      | 'behind';
    plan: string;
    nearest?: string | null;
  };
  PC257: { period: string; indicator: string; count: number };
  /** Of a part of a year, or of several. */
  PC258: { text: string; isOfYears: boolean };
  PC259: { texts: string };
  PC260: { indicator: string; series: string };
  PC261: { reason: SetAside; text: string; count: number };
  PC262: { year: string; at: FactPlace; wider: string; widerAt: FactPlace };
  PC267: { header: string };
  PC268: { text: string };
  PC263: { range: string };
  PC264: { kind: 'stray' | 'doubtful' };
  PC266: { footnote: string };
  /** `file` is what the name of the file says, or that of its folder or of the sheet. */
  PC269: { what: 'place' | 'year' | 'role'; file: string; table: string; by?: 'file' | 'folder' | 'sheet' };
  PC271: { listed: number; units: number };
  PC272: { text: string };
  PC273: { text: string; indicator: string };
  PC274: { header: string };
  PC275: { count: number };
  PC270: { text: string; indicator: string; units: number; below: string; above: string };
  PC276: { header: string; text: string; isTown?: boolean };
  /** `day` is the last on which the paper may have been written. */
  PC277: { day: string; indicator: string; count: number; year: number };
  /** `whole` is the number beside it that it is counted of. */
  PC278: { text: string; whole: string; indicator: string };
  /** A count of all up to its time, or of its time alone, where the plan counts the other. */
  PC279: { text: string; at: FactPlace; indicator: string; year: number; counting: 'total' | 'newly' };
  PC280: {
    indicator: string;
    year: number;
    told: string;
    made: string;
    what: 'total' | 'average' | 'change';
  };
  PC281: { indicator: string; values: string };
  PC282: { area: string; indicator: string; level: string };
  PC283: { text: string; indicator: string };
  /** `of` is null for a note on a whole table. */
  PC284: { text: string; problem: RemarkProblem; of: RemarkedValue | null };
  PC285: { text: string; problem: RemarkDenial; of: RemarkedValue };
  /**
   * A name of an indicator with a value above a header, a value by itself between or under the rows of a table, or one in a
   * column of remarks, whose `header` is given, or is noted on a cell.
   */
  PC286: { text: string; isAlone: boolean; header?: string; isComment?: true };
  PC287: { above: string; below: string | null };
  PC289: { header: string; first: string };
  PC288: { text: string; at: FactPlace; part: string };
  PC290: { kind: UnreadKind | 'binary' | 'unfinished' };
  PC291: { name: string; isHidden?: boolean };
  PC292: Record<never, never>;
  /** `others` is the middle of the other values, or what the plan says. */
  PC293: { text: string; indicator: string; others: string };
  /** `own` is the unit in the cell, `unit` the one that is said around it. */
  PC294: { text: string; indicator: string; own: string; unit: string };
  PC295: { text: string; at: FactPlace; doubt: 'preliminary' | 'unverified' };
  /** Numbers that count the rows of a table. */
  PC296: { row: number; name: string };
  PC297: LaterThan;
  PC298: LaterThan;
  PC299: { code: string; more: number; limit: number };
  PC300: { text: string };
  PC301: { text: string; count: number };
  /** A bare number, and the unit that stands beside another table of its sheet, or two of which either can be meant. */
  PC302: { text: string; indicator: string; unit: string; at?: FactPlace; other?: string };
  PC303: { file: string; plan: string };
}

export type Code = keyof DiagnosticParams;
export type Severity = 'error' | 'warning' | 'note';
/** The YAML library's own code of a syntax error, or `ENCODING` for bytes that are not UTF-8. */
export type YamlFault =
  | 'ALIAS_PROPS'
  | 'BAD_ALIAS'
  | 'BAD_DIRECTIVE'
  | 'BAD_DQ_ESCAPE'
  | 'BAD_INDENT'
  | 'BAD_PROP_ORDER'
  | 'BAD_SCALAR_START'
  | 'BLOCK_AS_IMPLICIT_KEY'
  | 'BLOCK_IN_FLOW'
  | 'DUPLICATE_KEY'
  | 'IMPOSSIBLE'
  | 'KEY_OVER_1024_CHARS'
  | 'MISSING_CHAR'
  | 'MULTILINE_IMPLICIT_KEY'
  | 'MULTIPLE_ANCHORS'
  | 'MULTIPLE_DOCS'
  | 'MULTIPLE_TAGS'
  | 'NON_STRING_KEY'
  | 'RESOURCE_EXHAUSTION'
  | 'TAB_AS_INDENT'
  | 'TAG_RESOLVE_FAILED'
  | 'UNEXPECTED_TOKEN'
  | 'BAD_COLLECTION_TYPE'
  | 'ENCODING';
export type TargetFaultReason =
  | 'form'
  | 'number'
  | 'unit'
  | 'change'
  | 'points'
  | 'points-unit'
  | 'difference'
  | 'within'
  | 'kind'
  | 'share-of-count';
/** Why the content of a workbook's cell cannot be trusted. */
export type CellProblem =
  | 'formula-without-value'
  | 'formula-stale'
  | 'error-value'
  | 'struck-out'
  | 'given-twice'
  | 'random'
  | 'unseen'
  | 'covered';
export type WorkbookProblem = 'encrypted' | 'corrupt' | 'too-large' | 'unsupported' | 'no-sheet';
/** What there is more of in a file than may be read. */
export interface FileLimit {
  readonly of: Limited;
  readonly most: number;
}
export type Limited =
  | 'bytes'
  | 'unpacked-bytes'
  | 'letters'
  | 'cells'
  | 'columns'
  | 'shared-texts'
  | 'parts'
  | 'piece'
  | 'levels'
  | 'elements';
/** Kinds of file of which there is more to say than that they are not read. */
export const UNREAD_KINDS = [
  'xlsb',
  'old-xls',
  'numbers',
  'wps',
  'uof',
  'sylk',
  'dif',
  'mhtml',
  'html',
  'docx',
  'doc',
  'pptx',
  'ppt',
  'odt',
  'rtf',
  'pdf',
  'scan',
  'ofd',
  'image',
  'archive',
  'message',
  'xml',
] as const;
export type UnreadKind = (typeof UNREAD_KINDS)[number];
export type RequiredField = 'indicator' | 'year' | 'value';
export type FileProblem =
  | 'not-found'
  | 'directory'
  | 'permission'
  | 'not-a-file'
  | 'empty-folder'
  | 'no-match'
  | 'changed'
  | 'too-large'
  /** More files than a folder may hold. */
  | 'too-many'
  /** A link that leads out of the folder in which it was found. */
  | 'outside'
  /** The name is no UTF-8. */
  | 'bad-name'
  /** Nothing in it says that it is a rule file. */
  | 'no-rules'
  | 'read';
/** Why a pack of rule files is not read. */
export type PackProblem =
  /** Cut off, or never one. */
  | 'pack-damaged'
  /** Made by a later version. */
  | 'pack-newer'
  | 'pack-size'
  /** A text in it is not the one that was packed. */
  | 'pack-changed'
  /** A name that no rule file of a folder has, or one that stands twice. */
  | 'pack-name';
/** Where something is said that a value's meaning rests on; lines count from 1. */
export type FactPlace =
  | { readonly in: 'line'; readonly line: number }
  /** A line of another sheet of the workbook, which holds no table. */
  | { readonly in: 'cover'; readonly sheet: string; readonly line: number }
  | { readonly in: 'heading'; readonly text: string }
  | { readonly in: 'sheet'; readonly name: string }
  /** What is printed over or under each page, boxes over the cells, and comments on nothing. */
  | { readonly in: 'page' }
  | { readonly in: 'file'; readonly name: string }
  | { readonly in: 'option'; readonly name: '--year' | '--area' }
  /** What the plan says of its evaluations. */
  | { readonly in: 'plan'; readonly checkpoint: 'midterm' | 'final' };
/** A day in a column of its own that came after the time of the value beside it. */
export interface LaterThan {
  readonly heading: string;
  readonly text: string;
  readonly value: string;
  readonly indicator: string;
  readonly year: number;
  /** The day (ISO) that a value of the year so far is of. */
  readonly asOf: string | null;
}
/** What a remark says against the value that it stands beside. */
export type RemarkProblem =
  | RemarkDenial
  | 'forecast'
  | 'earlier'
  | 'doubt'
  | 'unclear'
  | 'none'
  | 'unfound'
  | 'number';
/** What a remark says of nothing but its value. */
export type RemarkDenial = 'void' | 'role' | 'place' | 'year' | 'unit' | 'unseen';

/** The value that a remark stands beside, as it was taken. */
export interface RemarkedValue {
  readonly indicator: string;
  readonly area: string;
  readonly year: number;
}

/** Why values were set aside: they are not what was measured of the plan's places in a year. */
export type SetAside =
  | 'target'
  | 'forecast'
  | 'share'
  | 'change'
  | 'rank'
  | 'earlier'
  | 'average'
  | 'score'
  /** Whoever wrote it took it back. */
  | 'void'
  /** As it was before it was verified or corrected. */
  | 'superseded'
  /** Of a part of the year, beside that of all of it. */
  | 'part'
  /** Of some of those that the value is to be of, beside that of all: one trade, one firm. */
  | 'slice'
  /** How sure the value is: bounds of confidence, a standard error. */
  | 'interval'
  /** What was worked out of several values, or of one by another way: the highest, a median, 折算后. */
  | 'statistic'
  /** What a rate beside it is made of. */
  | 'count';
/** Why nothing can be written to a path. */
export type WriteProblem =
  | 'no-folder'
  | 'permission'
  | 'directory'
  | 'not-a-file'
  /** A link is not followed for writing. */
  | 'link'
  /** What stands there is no earlier output of this kind. */
  | 'not-ours'
  | 'full'
  | 'other';
export type ValueField = 'value' | 'numerator' | 'denominator';
export type ValueHint =
  | 'number'
  | 'presence'
  | 'answer'
  | 'no-or-missing'
  | 'whole'
  | 'fraction-text'
  | 'coverage'
  | 'growth'
  | 'direction'
  | 'ticked'
  | 'remark'
  | 'scientific'
  /** A sheet holds it, and its format shows nothing, or something else. */
  | 'hidden'
  | 'shown';
export type SchemaProblem =
  | {
      readonly type: 'unknown-key';
      readonly key: string;
      readonly allowed: readonly string[];
      readonly nearest: string | null;
    }
  | { readonly type: 'missing' }
  | {
      readonly type: 'not-one-of';
      readonly value: string;
      readonly allowed: readonly string[];
      readonly nearest: string | null;
    }
  | { readonly type: 'wrong-type'; readonly expected: string; readonly value: string }
  | { readonly type: 'bad-form'; readonly value: string; readonly form: string }
  | { readonly type: 'bad-key'; readonly key: string; readonly form: string };

/** An error means that the result cannot be trusted (exit code 2); a warning wants a look; a note loses nothing. */
export const SEVERITY: { readonly [C in Code]: Severity } = {
  PC101: 'error',
  PC102: 'error',
  PC103: 'error',
  PC104: 'error',
  PC105: 'error',
  PC106: 'error',
  PC107: 'error',
  PC108: 'error',
  PC109: 'error',
  PC110: 'error',
  PC111: 'error',
  PC112: 'warning',
  PC113: 'note',
  PC114: 'warning',
  PC115: 'warning',
  PC116: 'warning',
  PC117: 'warning',
  PC118: 'warning',
  PC119: 'warning',
  PC120: 'error',
  PC130: 'error',
  PC131: 'error',
  PC132: 'warning',
  PC133: 'error',
  PC134: 'error',
  PC135: 'error',
  PC140: 'error',
  PC141: 'error',
  PC142: 'warning',
  PC143: 'warning',
  PC144: 'error',
  PC145: 'warning',
  PC146: 'note',
  PC147: 'warning',
  PC150: 'error',
  PC151: 'error',
  PC152: 'error',
  PC153: 'warning',
  PC154: 'warning',
  PC155: 'error',
  PC156: 'error',
  PC157: 'error',
  PC158: 'error',
  PC160: 'error',
  PC161: 'note',
  PC162: 'warning',
  PC163: 'error',
  PC164: 'error',
  PC165: 'error',
  PC166: 'error',
  PC167: 'note',
  PC168: 'note',
  PC200: 'error',
  PC201: 'error',
  PC202: 'error',
  PC203: 'error',
  PC204: 'error',
  PC205: 'error',
  PC206: 'warning',
  PC207: 'error',
  PC208: 'error',
  PC209: 'error',
  PC210: 'error',
  PC211: 'error',
  PC212: 'error',
  PC213: 'error',
  PC214: 'error',
  PC215: 'warning',
  PC216: 'error',
  PC217: 'note',
  PC218: 'error',
  PC219: 'error',
  PC220: 'note',
  PC221: 'error',
  PC222: 'error',
  PC223: 'error',
  PC224: 'warning',
  PC225: 'error',
  PC226: 'warning',
  PC227: 'note',
  PC228: 'error',
  PC229: 'error',
  PC230: 'note',
  PC231: 'note',
  PC233: 'error',
  PC234: 'error',
  PC235: 'note',
  PC236: 'warning',
  PC237: 'note',
  PC238: 'warning',
  PC239: 'note',
  PC240: 'warning',
  PC241: 'warning',
  PC242: 'warning',
  PC243: 'warning',
  PC244: 'error',
  PC245: 'error',
  PC246: 'error',
  PC247: 'error',
  PC249: 'warning',
  PC250: 'note',
  PC251: 'error',
  PC252: 'error',
  PC254: 'note',
  PC255: 'error',
  PC256: 'error',
  PC257: 'warning',
  PC258: 'error',
  PC259: 'error',
  PC260: 'error',
  PC261: 'note',
  PC262: 'note',
  PC263: 'error',
  PC264: 'warning',
  PC266: 'note',
  PC269: 'warning',
  PC270: 'error',
  PC271: 'warning',
  PC272: 'error',
  PC273: 'warning',
  PC274: 'warning',
  PC275: 'error',
  PC276: 'error',
  PC277: 'warning',
  PC278: 'error',
  PC267: 'error',
  PC268: 'error',
  PC279: 'error',
  PC280: 'error',
  PC281: 'warning',
  PC282: 'warning',
  PC283: 'warning',
  PC284: 'warning',
  PC285: 'error',
  PC286: 'error',
  PC287: 'warning',
  PC288: 'warning',
  PC289: 'warning',
  PC290: 'warning',
  PC291: 'note',
  PC292: 'note',
  PC293: 'warning',
  PC294: 'warning',
  PC295: 'note',
  PC296: 'note',
  PC297: 'error',
  PC298: 'warning',
  PC299: 'note',
  PC300: 'note',
  PC301: 'warning',
  PC302: 'error',
  PC303: 'warning',
};

export const CODES = Object.keys(SEVERITY) as readonly Code[];
