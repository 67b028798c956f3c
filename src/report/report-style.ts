/** How a report looks on a screen, light or dark, and on paper, always light. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--page:#fff;--text:#1a1a1a;--muted:#595959;--line:#d9d9d9;--soft:#f4f6f8;--accent:#00527f}
@media screen and (prefers-color-scheme:dark){:root{--page:#14171a;--text:#f2f2f2;--muted:#b3b8bd;--line:#3a4047;--soft:#1c2126;--accent:#66b8f0}}
*{box-sizing:border-box}
html{font:16px/1.55 Inter,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","DejaVu Sans",Arial,sans-serif;background:var(--page);color:var(--text);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:46rem;padding:2.5rem 1.25rem 4rem;overflow-wrap:break-word}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .4rem}
h2{font-size:1.25rem;line-height:1.3;margin:2.6rem 0 .5rem;padding-top:.9rem;border-top:1px solid var(--line)}
p{margin:.4rem 0 .8rem}
a{color:var(--accent)}
.subtitle,.note,figcaption,caption,.detail{color:var(--muted);font-size:.875rem}
.finding{font-size:1.125rem}
nav ol{columns:2 14rem;column-gap:2.5rem;margin:1.2rem 0;padding-inline-start:1.8rem;font-size:.9375rem}
nav li{break-inside:avoid;padding:.1rem 0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.75rem;margin:1.2rem 0;padding:0;list-style:none}
.figures li{background:var(--soft);border-radius:.4rem;padding:.7rem .9rem}
.figures strong{display:block;font-size:1.45rem;line-height:1.3;font-variant-numeric:tabular-nums}
.figures span{display:block}
.chart{margin:1.4rem 0 1.6rem}
figure{margin:0 0 .6rem}
figure svg{display:block;width:100%;height:auto}
figcaption{margin-top:.4rem}
.dark{display:none}
@media screen and (prefers-color-scheme:dark){.light:not(:only-of-type){display:none}.dark{display:block}}
summary{cursor:pointer;color:var(--accent);font-size:.875rem;padding:.2rem 0;width:fit-content}
.table{overflow-x:auto;margin:.4rem 0 1.2rem}
table{border-collapse:collapse;width:100%;font-size:.875rem;font-variant-numeric:tabular-nums}
caption{text-align:start;padding:.3rem 0}
caption span::first-letter{text-transform:uppercase}
caption span{display:inline-block;position:sticky;inset-inline-start:0;max-width:calc(min(46rem,100vw) - 2rem)}
th,td{padding:.28rem .5rem;text-align:end;vertical-align:top;border-bottom:1px solid var(--line)}
tbody th{font-weight:inherit}
td,tbody th{white-space:nowrap}
th:first-child,.words{text-align:start}
tbody .long{white-space:normal;min-width:12rem}
@media (min-width:44rem){tbody .words{white-space:normal;min-width:6rem}tbody .long{min-width:9rem}}
thead th{font-weight:600;vertical-align:bottom;border-bottom:1.5px solid var(--text)}
pre{background:var(--soft);border-radius:.4rem;padding:.8rem;font-size:.8125rem;white-space:pre-wrap;overflow-wrap:anywhere;direction:ltr;text-align:left}
[dir=rtl] :is(h1,h2,p,li,figcaption,caption,th,td,strong,span){unicode-bidi:plaintext;text-align:right}
[dir=rtl] :is(td,thead th:not(:first-child)):not(.words){text-align:left}
@media (max-width:34rem){body{padding:1.5rem 1rem 3rem}.figures{grid-template-columns:repeat(2,minmax(0,1fr));gap:.5rem}.figures li{padding:.6rem .7rem}.figures span{font-size:.9375rem;overflow-wrap:break-word;hyphens:auto}figure .light,figure .dark{margin-inline:-1rem}}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@page{size:A4;margin:18mm 16mm}
@media print{
:root{color-scheme:light;--text:#000;--muted:#444;--line:#bbb;--soft:#f4f4f4;--accent:#000}
html{font-size:10.5pt}
body{max-width:none;padding:0}
nav,summary{display:none}
h1,h2,caption,thead,:is(p,.figures):has(+.chart),:is(p,.figures):has(+.table),tbody tr:nth-child(-n+2){break-after:avoid}
tbody tr:nth-last-child(-n+2){break-before:avoid}
figure{max-width:150mm}
figure svg{max-height:215mm}
figure,tr,.figures,li,.short{break-inside:avoid}
thead{display:table-header-group}
p{orphans:3;widows:3}
.table{overflow:visible}
table{font-size:8.5pt}
td,tbody th,tbody .words{white-space:normal;min-width:0}
caption span{display:inline;position:static}
.figures{grid-template-columns:repeat(auto-fit,minmax(38mm,1fr))}
.many{display:none}
details::details-content{display:block;content-visibility:visible}
a{text-decoration:none}
}
`;
