/** What the page needs beyond the style that all our pages have. */
export const DESK_STYLE = `
.masthead{position:relative}
.language{position:absolute;right:0;top:2.25rem}
.privacy{display:inline-block;margin-top:.6rem;padding:.2rem .75rem;border-radius:6px;background:var(--met-ground);color:var(--met);font-size:.9rem}
button{font:inherit;color:var(--link);background:var(--paper);border:1px solid var(--link);border-radius:6px;padding:.35rem .9rem;cursor:pointer;min-height:2.4rem;max-width:100%;overflow-wrap:anywhere}
button:hover{background:var(--head)}
button.main{background:var(--link);color:var(--paper);font-weight:650}
button.quiet{border-color:transparent;min-height:1.75rem;min-width:1.75rem;padding:0 .5rem;background:none}
.buttons{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin:.6rem 0}
.drop{padding:1.4rem;border:2px dashed var(--muted);border-radius:10px;text-align:center}
.drop.over{border-color:var(--link);background:var(--head)}
.drop .buttons{justify-content:center}
.drop .about{margin:0 auto}
.drop.compact{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;align-items:center;justify-content:center;padding:.7rem 1rem}
.drop.compact .about{display:none}
.drop.compact .buttons{margin:0}
.drop.compact .call{margin:0;font-size:1rem}
.call{font-size:1.15rem;font-weight:650}
.list{margin-top:.8rem}
.list ul{display:flex;flex-wrap:wrap;gap:.3rem .6rem;max-height:12rem;overflow:auto}
.list li{display:inline-flex;gap:.3rem;align-items:center;padding-left:.7rem;background:var(--head);border-radius:6px;max-width:100%;overflow-wrap:anywhere}
.fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:.7rem 1.2rem;margin-top:.9rem}
.field{display:flex;flex-direction:column;gap:.2rem;min-width:0}
.field.tick{flex-direction:row;align-items:center;gap:.5rem;align-self:end;min-height:2.4rem}
.field label{font-size:.9rem;color:var(--muted)}
select,input[type=text]{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--muted);border-radius:6px;padding:.3rem .5rem;min-height:2.4rem;min-width:0;max-width:100%}
::placeholder{color:var(--muted);opacity:1}
input[type=checkbox]{width:1.2rem;height:1.2rem;flex:none}
details.more{margin-top:.8rem}
summary{margin-left:0;min-height:1.75rem}
details.part{margin-top:1rem}
details.part>summary{font-size:1.05rem;font-weight:650}
.headline{padding:.8rem 1.2rem;background:var(--ground);border-radius:8px;grid-template-columns:1fr}
.headline .verdict{font-size:clamp(1.3rem,5vw,1.7rem)}
.headline>:last-child{margin-bottom:0}
.reserve{font-weight:650}
.faults{list-style:decimal;padding-left:1.7rem}
.faults li{margin:.35rem 0;overflow-wrap:anywhere}
.place{color:var(--muted);font-size:.9em}
progress{width:min(100%,20rem);height:.8rem}
iframe{display:block;width:100%;min-height:20rem;border:1px solid var(--rule);border-radius:8px;margin-top:.5rem}
iframe.tall{height:85vh}
#rules>.about{margin-top:.8rem}
.offer{margin-top:.8rem;padding:.7rem 1.2rem .3rem;border:1px solid var(--link);border-radius:8px}
textarea{font:.85rem/1.5 ui-monospace,Consolas,monospace;color:var(--ink);background:var(--paper);border:1px solid var(--muted);border-radius:6px;padding:.5rem;width:100%;box-sizing:border-box}
[data-state=refused] .alert{margin-top:0}
@media screen and (max-width:44rem){.language{position:static;margin-bottom:.6rem}}
@media print{.drop,.fields,.more,.buttons,.language{display:none}}`;
