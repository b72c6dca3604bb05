/** The style sheet of the sign-in pages, with the portal's colours and fonts. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbf8f3;--card:#fffdf9;--ink:#22272a;--soft:#4d5558;--line:#e2dacd;--edge:#767d7f;--accent:#17544f;--on-accent:#fff;--accent-soft:#e4efec;--urgent:#8f1d2c;--urgent-soft:#fbe9ea;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#15191a;--card:#1c2223;--ink:#eae6df;--soft:#b9b7b0;--line:#343c3d;--edge:#8b9290;--accent:#8fd0c6;--on-accent:#102321;--accent-soft:#1f3331;--urgent:#f3a6ae;--urgent-soft:#3a2124}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--sans)}
header,footer{padding:.6rem clamp(1.1rem,4vw,2.5rem);display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;align-items:center}
header{border-block-end:1px solid var(--line)}
footer{margin-block-start:auto;color:var(--soft);font-size:.95rem;padding-block:1rem 1.6rem}
.name{font:600 1.2rem var(--sans);color:inherit;text-decoration:none;display:inline-flex;align-items:center;gap:.6rem;min-height:44px;margin-inline-end:auto}
.name svg{color:var(--accent)}
footer nav{display:flex;flex-wrap:wrap;gap:0 1.3rem}footer a{color:inherit;display:inline-flex;align-items:center;min-height:44px}
footer [aria-current]{text-decoration:none;font-weight:600;color:var(--ink)}
main{width:100%;max-width:27rem;margin:clamp(1.2rem,7vh,4.5rem) auto 2rem;padding-inline:1.1rem}
main.wide{max-width:44rem}
h1{font:600 clamp(1.7rem,1.3rem + 2vw,2.2rem)/1.2 var(--sans);margin:0 0 .8rem;text-wrap:balance}
h2{font:600 1.25rem/1.3 var(--sans);margin:2.4rem 0 .6rem}
:lang(ar){--sans:system-ui,-apple-system,"Segoe UI","Noto Sans Arabic","Geeza Pro",sans-serif}:lang(ar) h1,:lang(ar) h2{line-height:1.45}:lang(zh){--sans:"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif}
p{margin:0 0 1rem;text-wrap:pretty}.soft{color:var(--soft)}
a{color:var(--accent);text-underline-offset:.18em}
form{display:grid;gap:1.1rem;margin:1.2rem 0}[hidden]{display:none!important}form h2{margin:.8rem 0 0}form p{margin:0}
.ways form{margin:.9rem 0 0}.ways:not(:has(form:not([hidden]))){display:none}
.acts{display:flex;flex-wrap:wrap;gap:0 1rem}
label{display:grid;gap:.3rem;font-weight:600}
.hint{font-weight:400;color:var(--soft);font-size:.95rem}
input:not([type=hidden]){font:inherit;color:inherit;width:100%;min-height:48px;padding:.55rem .8rem;background:var(--card);border:1px solid var(--edge);border-radius:.6rem}
input[readonly]{background:transparent;border-style:dashed}
input.code{font-size:1.4rem;letter-spacing:.25em;font-variant-numeric:tabular-nums;direction:ltr;text-align:start}
button,.button{font:inherit;font-weight:600;min-height:48px;padding:.6rem 1.3rem;border:1px solid var(--accent);border-radius:.6rem;background:var(--accent);color:var(--on-accent);cursor:pointer;text-align:center;text-decoration:none;display:inline-block}
.quiet{background:transparent;color:var(--accent)}
button:hover,.button:hover{filter:brightness(1.08)}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.say{border-radius:.7rem;padding:.8rem 1.1rem;margin:0 0 1.2rem;background:var(--accent-soft)}
.say.bad{background:var(--urgent-soft);color:var(--urgent)}
.or{display:flex;align-items:center;gap:1rem;color:var(--soft);margin:1.4rem 0 .2rem}.or::before,.or::after{content:"";flex:1;border-block-start:1px solid var(--line)}
ul.rows{list-style:none;margin:0 0 1.3rem;padding:0}ul.rows form{margin:0}main.wide form>button{justify-self:start}ul.rows li{padding:.8rem 0;border-block-end:1px solid var(--line);display:flex;flex-wrap:wrap;gap:.5rem 1rem;justify-content:space-between;align-items:center}
ul.codes{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.4rem 1rem;direction:ltr}
code,.mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.qr{margin:0 0 1rem;background:#fff;padding:.8rem;border-radius:.7rem;width:13rem;max-width:100%}.qr svg{display:block;width:100%;height:auto}
@media print{header,footer,button{display:none}body{background:#fff;color:#000}}
@media (forced-colors:active){.say,button,.button{border:1px solid}}
`
