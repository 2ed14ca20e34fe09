import type { Language } from '../../text/language.js';
import { WORD } from './parts.js';

/** Sizes in half points: 二号, 三号, 四号, 五号; the words of English are longer. */
const SIZE = { title: 44, text: 32, page: 28, cell: { zh: 21, en: 18 } } as const;

interface Style {
  readonly id: string;
  /** As Word calls it, which then shows it in its own list. */
  readonly name: string;
  readonly size: number;
  /** The font of Chinese characters. */
  readonly font: '宋体' | '黑体' | '楷体' | '仿宋';
  readonly bold?: boolean;
  /** Whether Word does not know it. */
  readonly own?: true;
  /** How the paragraph is set, in the order of the schema. */
  readonly setting: string;
}

const CENTRED = '<w:jc w:val="center"/>';
/** Lines of 28 points. */
const LINES = 'w:line="560" w:lineRule="exact"';
const BARE = '<w:spacing w:before="20" w:after="20"/>';

/** As the standard for official letters sets them: the title in 小标宋 (a bold 宋体), headings in 黑体 and 楷体, the text in 仿宋. */
function stylesFor(language: Language): readonly Style[] {
  // two characters in, as Chinese paragraphs begin
  const first = language === 'zh' ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : '';
  const heading = (level: number) =>
    `<w:keepNext/><w:spacing w:before="160" w:after="80" ${LINES}/>${first}<w:outlineLvl w:val="${level - 1}"/>`;
  return [
    {
      id: 'Title',
      name: 'Title',
      size: SIZE.title,
      font: '宋体',
      bold: true,
      setting: `<w:spacing w:after="400"/>${CENTRED}`,
    },
    { id: 'Heading1', name: 'heading 1', size: SIZE.text, font: '黑体', setting: heading(1) },
    { id: 'Heading2', name: 'heading 2', size: SIZE.text, font: '楷体', bold: true, setting: heading(2) },
    {
      id: 'BodyText',
      name: 'Body Text',
      size: SIZE.text,
      font: '仿宋',
      setting: `<w:spacing w:before="60" w:after="60" ${LINES}/>${first}`,
    },
    {
      id: 'TableText',
      name: 'Table Text',
      size: SIZE.cell[language],
      font: '仿宋',
      own: true,
      setting: BARE,
    },
    {
      id: 'TableHead',
      name: 'Table Head',
      size: SIZE.cell[language],
      font: '黑体',
      own: true,
      setting: `<w:keepNext/>${BARE}${CENTRED}`,
    },
    { id: 'Footer', name: 'footer', size: SIZE.page, font: '宋体', setting: CENTRED },
  ];
}

export function styles(language: Language): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋" w:cs="Times New Roman"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
  return `<w:styles ${WORD}>${defaults}${normal}${stylesFor(language).map(paragraphStyle).join('')}${GRID}</w:styles>`;
}

function paragraphStyle({ id, name, size, font, bold, own, setting }: Style): string {
  const run = `<w:rFonts w:eastAsia="${font}"/>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  return `<w:style w:type="paragraph"${own ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${setting}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const BORDERS = SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`);
const MARGINS = '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>';
const GRID = `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${BORDERS.join('')}</w:tblBorders><w:tblCellMar>${MARGINS}</w:tblCellMar></w:tblPr></w:style>`;

/** Without it Word opens the file as one of an old version. */
export function settings(): string {
  return `<w:settings ${WORD}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
}
