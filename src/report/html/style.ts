import { sha256Base64 } from '../../digest/sha256.js';
import { OUTCOMES } from '../../outcome/outcome.js';
import { DARK, declarations, LIGHT } from './palette.js';

const FONTS =
  'system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif';
const CODE = 'ui-monospace,"SF Mono",Menlo,Consolas,"Noto Sans Mono CJK SC",monospace';

/** Outcomes and verdicts by their colours; a page on paper is always light. */
const COLOURS = `
:root{color-scheme:light dark;${declarations(LIGHT)}}
@media screen and (prefers-color-scheme:dark){:root{${declarations(DARK)}}}
@media print{:root{color-scheme:light}}
${OUTCOMES.map((one) => `.o-${one}{--tone:var(--${one});--ground:var(--${one}-ground)}`).join('\n')}`;

const TYPE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:0 1.5rem 3rem;max-width:76rem;background:var(--page);color:var(--ink);font:1rem/1.6 ${FONTS};font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,figure,table{margin:0;padding:0}
h1{font-size:1.9rem;line-height:1.25;font-weight:700;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.35;margin-bottom:.6rem}
h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
ul,ol{list-style:none}
a{color:var(--link)}
code,td.code,td.long{font-family:${CODE};font-size:.85em;font-variant-ligatures:none}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
main:focus{outline:none}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;z-index:9;padding:.5rem 1rem;background:var(--paper)}
.about,.undrawn,.gloss,.plan,.kicker,.facts,footer{color:var(--muted)}
.about,.facts,.legend,.undrawn,figcaption,footer{font-size:.875rem}
.about{max-width:60rem;margin-bottom:.75rem}`;

const PARTS = `
.masthead{padding:2.25rem 0 1.25rem}
.kicker{font-size:.9rem;letter-spacing:.06em;margin-bottom:.2rem}
.plan{margin-top:.35rem}
main>section,main>nav{margin-top:1.25rem;padding:1.35rem 1.5rem 1.5rem;background:var(--paper);border:1px solid var(--rule);border-radius:10px}
main>section[aria-labelledby=outcomes]{padding:0;background:none;border:0}
.headline{display:grid;grid-template-columns:auto 1fr;column-gap:1.5rem;align-items:center;border-left:8px solid var(--tone)!important}
.headline h2{grid-column:1/-1;font-size:.9rem;font-weight:600;color:var(--muted);margin-bottom:.1rem}
.verdict{font-size:2.4rem;line-height:1.2;font-weight:800;color:var(--tone)}
.verdict::first-letter{text-transform:uppercase}
.sum{font-size:1.1rem}
.alert{grid-column:1/-1;margin-top:.75rem;padding:.5rem .9rem;border-radius:6px;background:var(--not-met-ground);color:var(--not-met);font-weight:600}
.tiles{display:grid;grid-template-columns:repeat(7,1fr);gap:.7rem}
.tile{display:flex;flex-direction:column;padding:.75rem .9rem .8rem;background:var(--ground);color:var(--tone);border:1px solid var(--rule);border-top:5px solid var(--tone);border-radius:8px}
.tile.zero{background:var(--paper);border-top-color:var(--rule)}
.count{font-size:2rem;line-height:1.15;font-weight:750}
.zero .count{font-weight:400}
.unit{font-size:.9rem;font-weight:400;margin-left:.15em}
.what{font-size:.92rem}
.mark{display:inline-block;min-width:1.5em;margin-right:.4em;padding:0 .25em;border-radius:4px;background:var(--tone);color:var(--paper);font-size:.8em;line-height:1.6;text-align:center;font-weight:700}
.badge{display:inline-block;padding:.1rem .55rem;border:1px solid transparent;border-radius:6px;background:var(--ground);color:var(--tone);font-size:.9rem;font-weight:650;white-space:nowrap}
h2 .badge{vertical-align:.12em;margin-left:.35rem}
.orders{display:flex;gap:1.2rem;font-size:.9rem}
.given{display:none}
.given:target{display:block}
.given:target+.worst{display:none}
.courses{display:grid;grid-template-columns:repeat(auto-fill,minmax(12.5rem,1fr));gap:1rem 1.4rem;font-size:.875rem;line-height:1.4}
.courses li{display:flex;flex-direction:column;justify-content:space-between;break-inside:avoid}
.courses .about{font-size:.8rem;margin:0}
.k-cut{fill:none;stroke:var(--ink);stroke-width:2}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.4rem;margin-top:.75rem;color:var(--muted)}
.legend li{display:flex;align-items:center;gap:.45rem}
.k-ink{fill:var(--ink)}.k-bar{fill:var(--muted)}.k-zone{fill:var(--zone)}
.swatch{display:inline-grid;place-items:center;width:1.7em;height:1.7em;border-radius:4px;background:var(--ground);color:var(--tone);font-weight:700}
.numbered{list-style:decimal;padding-left:1.6rem;margin-top:.75rem;columns:24rem;column-gap:2rem;font-size:.9rem}
dl.facts>div{display:flex;gap:.75rem;padding:.1rem 0}
dl.facts dt{flex:none;min-width:5em}
dl.facts dd{color:var(--ink);min-width:0}
dd code{display:inline-block;max-width:100%;overflow-wrap:anywhere;padding:0 .4em;margin:0 .2em .2em 0;background:var(--head);border-radius:4px}
footer{margin-top:1.5rem}`;

const TABLES = `
table{width:100%;border-collapse:collapse;font-size:.94rem}
th,td{padding:.55rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
thead th{background:var(--head);font-size:.85rem;font-weight:650;vertical-align:bottom;white-space:nowrap}
tbody th.head{min-width:5.5rem}
tbody th{font-weight:600}
.results .group th{text-align:left;padding-top:1.1rem;color:var(--muted)}
.grade{white-space:nowrap;font-size:.85rem}
.figure{text-align:right}
.worst .figure,.given .figure{white-space:nowrap}
td.word{white-space:nowrap}
td.code{white-space:nowrap}
td.long{min-width:12rem;line-height:1.5;overflow-wrap:anywhere}
.facts+table,.about+table,p+table{margin-top:.75rem}
.results tr>:first-child.figure{padding-left:.2rem;color:var(--muted)}
.cards td,.cards .head{overflow-wrap:anywhere}
.results{table-layout:fixed}
.results thead th{white-space:normal;overflow-wrap:break-word}
.results th:nth-child(1){width:4.5%}
.results th:nth-child(3){width:9.3%}
.results th:nth-child(4){width:8.9%}
.results th:nth-child(5){width:9.4%}
.results th:nth-child(6){width:12%}
.results th.chart{width:17.6%}
.results th:last-child{width:15.3%}
.head .gloss{display:block;font-weight:400;font-size:.9em}
.nature{display:inline-block;margin-left:.3em;font-weight:400;font-size:.82rem;color:var(--muted)}
.n-binding{padding:0 .4em;border:1px solid var(--muted);border-radius:4px;color:var(--ink)}
.results .result>tr:first-child>*{border-bottom:0;padding-bottom:.15rem}
.why td{padding-top:0}
summary{display:inline-block;padding:.15rem .4rem;margin-left:2.4rem;color:var(--link);font-size:.875rem;cursor:pointer;border-radius:4px}
summary::before{content:"▸ "}
details[open]>summary::before{content:"▾ "}
.reason{display:grid;grid-template-columns:1fr minmax(0,24rem);gap:1rem 2rem;align-items:start;margin:.35rem 0 .5rem 2.4rem;padding:.9rem 1.1rem;background:var(--head);border-left:4px solid var(--tone);border-radius:0 8px 8px 0}
.reason>:only-child{grid-column:1/-1}
.reason .facts{margin-top:.6rem}
.reason figure{--paper:var(--head)}
svg{display:block;max-width:100%;height:auto}
.bullet{width:220px}
.course{width:100%;max-width:240px}
.path{width:100%}
.scroll{position:relative;overflow-x:auto;max-width:100%}
.heat{width:auto;min-width:100%;border-collapse:separate;border-spacing:3px}
.heat th,.heat td{border:0;border-radius:4px;text-align:center;vertical-align:middle;padding:.35rem .5rem}
.heat tbody th,.heat tfoot th,.heat thead th:first-child{text-align:left;position:sticky;left:0;background:var(--paper);z-index:1;min-width:9rem}
.heat thead th{background:var(--paper);white-space:normal;word-break:keep-all;overflow-wrap:normal;min-width:3rem}
.heat .gloss{display:block;font-weight:400;font-size:.9em}
.heat td{min-width:2.6rem;background:var(--ground);color:var(--tone);font-weight:700}
.heat td.total{background:none;color:var(--muted);font-weight:400}
.heat td.absent{background:repeating-linear-gradient(135deg,var(--rule) 0 2px,transparent 2px 8px)}`;

/** On a narrow screen each row is a card: nothing is cut, and only the matrix scrolls sideways. */
const NARROW = `
@media screen and (max-width:68rem){
.tiles{grid-template-columns:repeat(auto-fill,minmax(10.5rem,1fr))}
.cards,.cards tbody,.cards tr,.cards td,.cards th{display:block}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));gap:.4rem 1rem;padding:.8rem 0;border-bottom:1px solid var(--rule)}
.cards th,.cards td{padding:0;border:0;text-align:left;white-space:normal;overflow-wrap:anywhere}
.cards td::before{content:attr(data-head);display:block;font:400 .8rem/1.4 ${FONTS};color:var(--muted)}
.cards td:empty{display:none}
.cards .head,td.long,.cards td.chart,.cards td:last-child{grid-column:1/-1}
.cards.results .result{padding:.8rem 0;border-bottom:1px solid var(--rule)}
.cards.results tr{padding:0;border:0}
.cards.results tr:first-child{position:relative;padding-left:2rem}
.cards.results tr:first-child>:first-child{position:absolute;left:0;top:0}
.cards.results tr:first-child>:first-child::before,.cards .why td::before{content:none}
.cards .why{display:block}
.cards .bullet{width:min(100%,300px)}
summary{margin-left:1.6rem;padding-block:.3rem}
.reason{margin-left:0}
}
@media screen and (max-width:44rem){
body{padding:0 .75rem 2rem}
h1{font-size:1.5rem}
.masthead{padding:1.25rem .25rem .25rem}
main>section,main>nav{padding:1rem}
.headline{grid-template-columns:1fr}
.tiles{grid-template-columns:repeat(2,1fr);gap:.5rem}
.reason{grid-template-columns:1fr;padding:.8rem}
dl.facts>div{display:block}
.heat tbody th,.heat tfoot th,.heat thead th:first-child{min-width:7.5rem;max-width:9rem;font-size:.85rem}
}`;

/** On A4: reasons unfolded, no row cut, heads repeated, nothing in the colour of links. */
const PAPER = `
@page{size:A4;margin:15mm 13mm 16mm}
@page{@bottom-right{content:counter(page) " / " counter(pages);font-size:8pt}}
@media print{
html{font-size:9.5pt}
body{padding:0;max-width:none;background:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.skip,summary{display:none}
details::details-content{content-visibility:visible;display:block;height:auto}
main>section,main>nav{border:0;padding:0;margin-top:1.4rem;border-radius:0}
.masthead{padding:0 0 .25rem}
.headline{padding:.6rem 1rem!important}
nav~section[aria-labelledby^=e]~section[aria-labelledby^=e]{break-before:page}
.orders,.given{display:none!important}
.given:target+.worst{display:block}
h2,h3{break-after:avoid}
.result,.cards tbody tr,.tile,.heat tr,figure,.reason,.legend{break-inside:avoid}
.results tbody{break-inside:avoid}
thead{display:table-header-group}
tfoot{display:table-row-group}
th,td{padding:.3rem .3rem}
thead th{font-size:.78rem}
.results th:nth-child(5){width:11%}
.results th.chart{width:17%}
.results th:last-child{width:17%}
table{font-size:.9rem}
td.long{min-width:7rem}
.tiles{gap:.4rem}.tile{padding:.4rem .5rem}
.count{font-size:1.5rem}
.mark{margin-right:.25em}
.what{font-size:.8rem}
.badge{padding:.05rem .35rem;font-size:.82rem}
.reason{margin:.1rem 0 .4rem 1.6rem;padding:.5rem .8rem;grid-template-columns:1fr 15rem}
.scroll{overflow:visible}
.heat{width:100%;font-size:.8rem}
.heat th,.heat td{min-width:0!important;padding:.2rem .25rem}
a{color:inherit;text-decoration:none}
}`;

/** The style of every page. */
export const STYLE = [COLOURS, TYPE, PARTS, TABLES, NARROW, PAPER].join('');

/** Nothing is loaded, run or sent; of styles only the one sheet, by its hash. */
export function policy(style: string): string {
  return `default-src 'none'; style-src 'sha256-${sha256Base64(style)}'; base-uri 'none'; form-action 'none'`;
}
