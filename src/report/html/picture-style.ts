/** What pictures of sheets need beside the style of every page. */
export const PICTURE_STYLE = `
.sheet{width:auto;border-collapse:separate;border-spacing:0;font-size:.85rem;line-height:1.45;border-top:1px solid var(--rule);border-left:1px solid var(--rule)}
.sheet th,.sheet td{padding:.25rem .55rem;border:0;border-right:1px solid var(--rule);border-bottom:1px solid var(--rule);vertical-align:middle}
.sheet td{max-width:16rem;overflow-wrap:break-word}
.sheet td[class]{background:var(--ground);box-shadow:inset 3px 0 0 var(--tone)}
.sheet td[colspan]{max-width:none}
.sheet .wide{min-width:8.5rem}
.cards th.figure:first-child,.cards td.figure:first-child{width:3.5rem}
.sheet thead th,.sheet tbody th,.sheet .corner{background:var(--head);color:var(--muted);font-size:.78rem;font-weight:400;text-align:center;vertical-align:middle;box-shadow:none}
.sheet tbody th{position:sticky;left:0;min-width:2.4rem;z-index:1}
.sheet .fold td{background:var(--head);padding:0;box-shadow:none}
.sheet small{display:block;font-size:.78rem;line-height:1.3;white-space:nowrap;color:var(--tone)}
.doubt{display:inline-block;min-width:1.3em;margin-right:.35em;border-radius:4px;background:var(--not-met);color:var(--paper);font-size:.8em;font-weight:700;text-align:center}
.uses{margin:.25rem 0 .75rem}
.uses b{font-weight:600;color:var(--ink)}
.uses .swatch{width:1.3em;height:1.3em;border-left:4px solid var(--tone);flex:none}
.scroll+h3,.scroll+.about+h3{margin-top:2rem}
section>.facts{margin-bottom:.25rem}
@media print{
.sheet{font-size:.75rem}
.sheet td{max-width:none}
.sheet tr{break-inside:avoid}
}`;
