import { type City, published, type ShippedPlan, shipped } from './shipped-plan.js';

export const LAYOUTS = ['table', 'page-break', 'tabs'] as const;
export type OfficeLayout = (typeof LAYOUTS)[number];

/** A document of one plan with the facts of its rule file, as a flat OpenDocument text; the sentences around them are ours. */
export function madeOffice(city: City, layout: OfficeLayout): string {
  const plan = shipped(city);
  const [heads = [], ...rows] = published(city);
  return documentOf([
    ...before(plan, layout === 'page-break' ? 14 : 0),
    layout === 'tabs'
      ? [heads, ...rows].map((row) => paragraph(row.join('\t'), 'Row')).join('')
      : table(heads, rows),
    ...after(plan),
  ]);
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** The headings that the clauses of the shipped plan name: 二（三） or 第二章第三节. */
function headings(clause: string): string[] {
  const [, chapter, section] = /^第(.)章第(.)节$/.exec(clause) ?? [];
  if (chapter !== undefined) return [`第${chapter}章 总体要求`, `第${section}节 目标`];
  const [, part = '', item = ''] = /^(.)（(.)）$/.exec(clause) ?? [];
  return [`${part}、总体要求`, `（${item}）规划目标。`];
}

function before(plan: ShippedPlan, filler: number): string[] {
  const { number, issuer, date } = plan.document;
  const [year, month, day] = (date ?? '').split('-').map(Number);
  const letter = number === null ? [] : [number];
  const signed = number === null || issuer === null ? [] : [...signers(plan), `${year}年${month}月${day}日`];
  const published = number === null && date !== null ? [`发布日期: ${date}`] : [];
  const lines = [...letter, ...signed, plan.title, ...published, '到2020年，共有3家机构，申报率达95%以上。'];
  const fill = Array.from({ length: filler }, (_, i) =>
    `第${NUMERALS[i % 9]}组说明文字，用于占满页面的上半部分。`.repeat(2),
  );
  return [...lines, ...fill, ...headings(String(plan.indicators[0]?.clause))].map((line) => paragraph(line));
}

function signers({ document: { issuer }, jurisdiction: { name } }: ShippedPlan): string[] {
  const [, first = issuer ?? '', count] = /^(.+)等(\d+)部门$/.exec(issuer ?? '') ?? [];
  return count === undefined
    ? [first]
    : [first, ...Array.from({ length: Number(count) - 1 }, (_, i) => `${name}第${i + 2}局`)];
}

function after(plan: ShippedPlan): string[] {
  const { midterm, final } = plan.checkpoints;
  const owner =
    plan.document.number === null && plan.document.issuer !== null
      ? [`版权所有：${plan.document.issuer}`]
      : [];
  return [
    '到2025年，体系更加完善。',
    ...headings(midterm.clause),
    `${midterm.wording}组织中期评估；${final.wording}组织终期评估。`,
    ...owner,
  ].map((line) => paragraph(line));
}

function paragraph(text: string, style = 'Text'): string {
  const inner = escaped(text).replaceAll('\t', '<text:tab/>');
  return `<text:p text:style-name="${style}">${inner}</text:p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = heads.map(
    (_, i) => `<table:table-column table:style-name="C${i === 1 ? 'wide' : 'narrow'}"/>`,
  );
  const line = (cells: readonly string[]) =>
    `<table:table-row>${cells
      .map(
        (cell) =>
          `<table:table-cell table:style-name="Cell" office:value-type="string">${paragraph(cell, 'Cell')}</table:table-cell>`,
      )
      .join('')}</table:table-row>`;
  return `<table:table table:name="T" table:style-name="T">${columns.join('')}<table:table-header-rows>${line(heads)}</table:table-header-rows>${rows.map(line).join('')}</table:table>`;
}

function documentOf(body: readonly string[]): string {
  const tabs = [1, 13.5, 17.5, 21.5, 23.5].map((at) => `<style:tab-stop style:position="${at}cm"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Text" style:family="paragraph"><style:text-properties fo:font-size="12pt" style:font-name-asian="Noto Serif CJK SC" style:font-size-asian="12pt"/></style:style>
<style:style style:name="Cell" style:family="paragraph"><style:text-properties fo:font-size="10pt" style:font-size-asian="10pt"/></style:style>
<style:style style:name="Row" style:family="paragraph"><style:paragraph-properties><style:tab-stops>${tabs}</style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="6pt" style:font-size-asian="6pt"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" fo:margin="2cm" style:print-orientation="landscape"/></style:page-layout>
<style:style style:name="T" style:family="table"><style:table-properties style:width="25cm" table:border-model="collapsing"/></style:style>
<style:style style:name="Cwide" style:family="table-column"><style:table-column-properties style:column-width="9cm"/></style:style>
<style:style style:name="Cnarrow" style:family="table-column"><style:table-column-properties style:column-width="3.2cm"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" style:vertical-align="middle"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"/></office:master-styles>
<office:body><office:text>${body.join('\n')}</office:text></office:body></office:document>
`;
}
