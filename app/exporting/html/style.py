"""The looks of the page: readable on paper, on a phone, by day and by night."""

from __future__ import annotations

STYLE = """
:root{color-scheme:light dark;--ground:#fff;--sheet:#f6f7f9;--ink:#1d2330;--muted:#566070;
--line:#d8dde6;--link:#2846b8}
@media (prefers-color-scheme:dark){:root{--ground:#15181e;--sheet:#1d2129;--ink:#e8ebf0;
--muted:#a9b2c0;--line:#363d49;--link:#9db4ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);
font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
overflow-wrap:anywhere}
.page{max-width:76rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{position:static}
h1{font-size:clamp(1.6rem,4vw,2.3rem);line-height:1.2;margin:.2rem 0 1rem;text-wrap:balance}
h2{font-size:1.35rem;line-height:1.25;margin:0 0 .5rem}
h3{font-size:1.05rem;margin:0 0 .4rem}
section{margin-top:2.6rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.9rem 2rem;
margin:0 0 1.5rem}
dl div{min-width:0}
dt{color:var(--muted);font-size:.85rem}
dd{margin:0}
figure{margin:0}
.picture{overflow:auto;border:1px solid var(--line);border-radius:8px;background:var(--paper)}
.picture img{display:block;width:100%;min-width:60rem;height:auto}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.35rem 1.2rem;padding:0;margin:1.4rem 0 0}
.stage{border-inline-start:5px solid var(--tone);padding-inline-start:1rem}
.meta{color:var(--muted);margin:0 0 .8rem}
.told{display:grid;gap:.5rem 2rem;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));
margin:0 0 1rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
caption{text-align:start;color:var(--muted);font-size:.85rem;padding-bottom:.35rem}
caption.unseen{padding:0}
th,td{border-top:1px solid var(--line);padding:.5rem .7rem;text-align:start;vertical-align:top}
thead th{font-size:.85rem;color:var(--muted);border-top:0;font-weight:600}
tbody th{font-weight:600;hyphens:auto}
.stage tbody th{width:11rem;border-inline-start:4px solid var(--tone)}
.stage td ul{list-style:none;margin:0;padding:0;display:grid;gap:.45rem;
grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr))}
.stage li{background:var(--sheet);border-radius:6px;padding:.4rem .6rem}
.stage li p{margin:0}
.stage li .more,.stage th .more,#stages>ul .more{color:var(--muted);font-size:.85rem}
.stage th .more,#stages>ul .more{font-weight:400;margin:.2rem 0 0}
.line td{color:var(--muted);font-size:.85rem;border-top:2px dashed var(--muted);padding-block:.2rem}
.list{font-size:.9rem;width:max-content;min-width:100%;max-width:none}
.list th,.list td{max-width:22rem}
.list thead th{overflow-wrap:normal}
.number{text-align:end;font-variant-numeric:tabular-nums}
.card{border:1px solid var(--line);border-radius:8px;padding:1rem;margin-top:1rem}
.card dl{display:grid;gap:.6rem 2rem;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));
margin:0}
@media (max-width:40rem){.page{padding:1rem .8rem 3rem}.stage{padding-inline-start:.6rem}
th,td{padding:.4rem .35rem}.stage tbody th{width:6.8rem;font-size:.82rem}}
@page{size:A4 landscape;margin:12mm}
@media print{:root{--ground:#fff;--sheet:#f6f7f9;--ink:#000;--muted:#444;--line:#bbb;--link:#000}
.page{max-width:none;padding:0}.skip,nav{display:none}.picture{border:0;overflow:visible}
figure{break-before:page}thead,tbody tr:first-child{break-before:avoid}
.picture img{min-width:0;max-height:17cm;width:auto;max-width:100%}
tr,li,.card{break-inside:avoid}h2,h3,caption,thead,.meta{break-after:avoid}.wide{overflow:visible}
.list{width:100%;font-size:.7rem;hyphens:auto}
.list th,.list td,.list thead th{padding:.2rem;font-size:inherit}
body{font-size:13px}section{margin-top:1.4rem}}
""".strip()
