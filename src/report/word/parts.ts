/** The parts of a Word file that are the same in all of them. */

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const FORMATS = 'http://schemas.openxmlformats.org';
const OFFICE = `${FORMATS}/officeDocument/2006/relationships`;
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The names that the elements of Word go by. */
export const WORD = `xmlns:w="${FORMATS}/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;

const PARTS = [
  ['/word/document.xml', `${WORD_TYPE}.document.main+xml`],
  ['/word/footer1.xml', `${WORD_TYPE}.footer+xml`],
  ['/word/settings.xml', `${WORD_TYPE}.settings+xml`],
  ['/word/styles.xml', `${WORD_TYPE}.styles+xml`],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
] as const;

export const CONTENT_TYPES = `<Types xmlns="${FORMATS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${PARTS.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}</Types>`;

export const RELATIONS = relations([
  [`${OFFICE}/officeDocument`, 'word/document.xml'],
  [`${FORMATS}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'],
]);

export const RELATIONS_OF_DOCUMENT = relations([
  [`${OFFICE}/styles`, 'styles.xml'],
  [`${OFFICE}/settings`, 'settings.xml'],
  [`${OFFICE}/footer`, 'footer1.xml'],
]);

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  const each = all.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${FORMATS}/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** The number of the page between two dashes, as official letters have it. */
export const FOOTER = `<w:ftr ${WORD}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

/** 37, 26, 35 and 28 millimetres. */
export const PAGE =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1247" w:gutter="0"/></w:sectPr>';
