import { readFileSync } from 'node:fs';
import { CFB } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileKind } from '../../src/tables/file-kind.js';
import { kindOf } from '../../src/tables/kind.js';
import { readSheets } from '../../src/tables/workbook/workbook.js';
import { encoded } from './delimited/encoded.js';
import { flatOds, LIMITS, zip } from './workbook/handmade.js';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const parts = (...names: string[]) => zip(names.map((name) => ({ name, content: 'x' })));
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/workbooks/${name}`, import.meta.url)));

function compound(...streams: string[]): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const stream of streams) CFB.utils.cfb_add(file, stream, Buffer.alloc(10));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }));
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const EXCEL = 'urn:schemas-microsoft-com:office:spreadsheet';
const OFFICE = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"';

const FILES: readonly (readonly [string, Uint8Array, FileKind])[] = [
  ['nothing', bytes(''), 'delimited'],
  ['a table of text', bytes('city,year\n'), 'delimited'],
  ['one that looks like an archive', bytes('PK,1\n'), 'delimited'],
  ['one that begins with tabs', bytes('\t\t\t\t\t\t\t\t'), 'delimited'],
  ['one that begins with an identifier', bytes('ID;P;name\n1;2;3\n'), 'delimited'],
  ['one that begins with a bound', bytes('<5%,name\n'), 'delimited'],
  ['one whose first line has a colon', bytes('To: Health, 2025\nname,value\n'), 'delimited'],
  ['one that begins like a picture', bytes('BMI,name\nGIF,1\n'), 'delimited'],
  ['.xlsx', fixture('libreoffice.xlsx'), 'xlsx'],
  ['.xlsx of another program', fixture('sheetjs.xlsx'), 'xlsx'],
  ['.xlsx with parts of other names', parts('[Content_Types].xml', 'book/main.xml'), 'xlsx'],
  ['.xlsx with backslashes', parts('\\XL\\Workbook.xml'), 'xlsx'],
  ['.xls', fixture('libreoffice.xls'), 'xls'],
  ['.ods', fixture('libreoffice.ods'), 'ods'],
  ['.ods without its type', parts('content.xml', 'META-INF/manifest.xml'), 'ods'],
  ['a workbook with a password', fixture('protected.xlsx'), 'xls'],
  ['.fods', flatOds({ rows: '' }), 'flat-ods'],
  ['.fods by LibreOffice', fixture('source.fods'), 'flat-ods'],
  [
    '.fodt',
    bytes(`${XML}<office:document ${OFFICE} office:mimetype="application/vnd.oasis.opendocument.text">`),
    'odt',
  ],
  [
    'XML Spreadsheet',
    bytes(`${XML}<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="${EXCEL}">`),
    'spreadsheetml',
  ],
  ['XML Spreadsheet with a prefix', bytes(`<ss:Workbook xmlns:ss="${EXCEL}">`), 'spreadsheetml'],
  ['XML Spreadsheet in UTF-16', encoded(`${XML}<Workbook xmlns="${EXCEL}">`, 'utf-16le'), 'spreadsheetml'],
  ['a web page', bytes('<!DOCTYPE html>\n<html><body>'), 'html'],
  ['a web page by Excel', bytes('<html xmlns:x="urn:schemas-microsoft-com:office:excel">'), 'html'],
  ['a bare table', bytes('\r\n<table border=1><tr>'), 'html'],
  ['a page that begins with a style', bytes('<style>td{}</style><TABLE><tr>'), 'html'],
  ['a page of XML', bytes(`${XML}<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x.dtd"><html>`), 'html'],
  ['a page in UTF-16', encoded('<html><table>', 'utf-16be'), 'html'],
  ['a page with its mark', encoded('<html><table>', 'utf-8 with mark'), 'html'],
  ['.xlsb', parts('[Content_Types].xml', 'xl/workbook.bin', 'xl/styles.xml'), 'xlsb'],
  ['.docx', parts('[Content_Types].xml', 'word/document.xml'), 'docx'],
  [
    '.docx in one document',
    bytes(`${XML}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">`),
    'docx',
  ],
  ['.pptx', parts('[Content_Types].xml', 'ppt/presentation.xml'), 'pptx'],
  [
    '.odt',
    zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }]),
    'odt',
  ],
  ['.numbers', parts('Index/Document.iwa', 'Metadata/Properties.plist'), 'numbers'],
  ['.ofd', parts('OFD.xml', 'Doc_0/Document.xml'), 'ofd'],
  ['.zip', parts('a.csv', 'b.xlsx'), 'archive'],
  ['.zip of nothing', zip([]), 'archive'],
  ['.rar', bytes('Rar!\x1a\x07\x00'), 'archive'],
  ['.7z', bytes('7z\xbc\xaf\x27\x1c'), 'archive'],
  ['.gz', bytes('\x1f\x8b\x08\x00'), 'archive'],
  ['.doc', compound('WordDocument'), 'doc'],
  ['.ppt', compound('PowerPoint Document'), 'ppt'],
  ['.msg', compound('__properties_version1.0'), 'message'],
  ['a compound file of another program', compound('ETData'), 'wps'],
  ['Excel 4', bytes('\x09\x04\x06\x00\x00\x00\x10\x00'), 'old-xls'],
  ['.pdf', bytes('%PDF-1.7\n'), 'pdf'],
  ['.rtf', bytes('{\\rtf1\\ansi'), 'rtf'],
  ['.png', bytes('\x89PNG\r\n\x1a\n'), 'image'],
  ['.jpg', bytes('\xff\xd8\xff\xe0'), 'image'],
  ['.bmp', bytes('BM\x36\x00\x0c\x00\x00\x00\x00\x00\x36'), 'image'],
  ['.webp', bytes('RIFF\x24\x00\x00\x00WEBPVP8 '), 'image'],
  ['.heic', bytes('\x00\x00\x00\x18ftypheic'), 'image'],
  ['.slk', bytes('ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"a"\r\n'), 'sylk'],
  ['.slk of another program', bytes('ID;PCALCOOO32\nB;Y2;X2\n'), 'sylk'],
  ['.dif', bytes('TABLE\r\n0,1\r\n"EXCEL"\r\n'), 'dif'],
  ['.mht', bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'), 'mhtml'],
  ['.mht by a browser', bytes('From: <Saved by Blink>\r\nSubject: a\r\nMIME-Version: 1.0\r\n'), 'mhtml'],
  ['.uof', bytes(`${XML}<uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof">`), 'uof'],
  ['another XML document', bytes(`${XML}<rss version="2.0">`), 'xml'],
];

describe('what a file is', () => {
  test.each(FILES)('%s', (_, file, kind) => {
    expect(kindOf(file)).toBe(kind);
  });

  test('an archive of which only the beginning is there', () => {
    expect(kindOf(fixture('libreoffice.xlsx').subarray(0, 3000))).toBe('xlsx');
    expect(kindOf(parts('word/document.xml', 'a').subarray(0, 60))).toBe('docx');
  });

  test('of any bytes', () => {
    const starts = FILES.map(([, file]) => file.subarray(0, 40));
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        expect(typeof kindOf(Buffer.concat([start, rest]))).toBe('string');
      }),
      { numRuns: 2000 },
    );
  });
});

const READ = new Set(['xlsx', 'xls', 'ods', 'flat-ods', 'spreadsheetml', 'html', 'docx']);

test.each(FILES.filter(([name, , kind]) => !READ.has(kind) || name === '.docx in one document'))(
  '%s is refused by its kind',
  async (_, file, kind) => {
    expect(await readSheets(file, LIMITS)).toMatchObject({ fault: 'unsupported', kind });
  },
);

test('a compound file with a workbook of Excel 95 turns out to be one', async () => {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, 'Book', Buffer.from([9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0, 10, 0, 0, 0]));
  const read = await readSheets(new Uint8Array(CFB.write(file, { type: 'buffer' })), LIMITS);
  expect(read).toMatchObject({ fault: 'unsupported', kind: 'old-xls' });
});
