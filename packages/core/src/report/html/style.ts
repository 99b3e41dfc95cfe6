/** The style sheet of the HTML report. Constant, so that its hash can stand in the content security policy. */
export const style = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1b2129;--soft:#5a6675;--line:#dfe3e8;--code:#f3f5f8;--hit:#ffe3a3;--accent:#2457c5;
--critical:#a3123a;--high:#d1480c;--medium:#a56a00;--low:#1c6fb8;--info:#6b7683;--good:#1d7a46}
@media (prefers-color-scheme:dark){:root{--bg:#11151a;--card:#1a2028;--ink:#e6eaf0;--soft:#9aa6b4;--line:#2c3540;--code:#131920;--hit:#5c4613;--accent:#86a9ff;
--critical:#ff6b8b;--high:#ff935c;--medium:#e9b44c;--low:#6cb6ff;--info:#98a4b1;--good:#5fcf91}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:1120px;margin:0 auto;padding:0 20px}
header{padding-top:28px}
h1{font-size:26px;line-height:1.2;margin:0 0 4px}
h2{font-size:17px;margin:28px 0 10px}
h3{font-size:13px;margin:14px 0 4px;color:var(--soft);font-weight:600}
p{margin:0 0 8px}
.soft{color:var(--soft)}
code,pre,.path{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:13px}
.sums{display:grid;grid-template-columns:repeat(5,1fr);gap:10px;margin:20px 0}
.sum{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--tone);border-radius:10px;padding:10px 14px}
.sum b{display:block;font-size:28px;line-height:1.15;color:var(--tone)}
.sum.none b{color:var(--soft);font-weight:400}
.gate{display:inline-block;padding:3px 12px;border-radius:99px;font-weight:600;font-size:13px;color:#fff;background:var(--good)}
.gate.closed{background:var(--critical)}
.gate.open{background:var(--info)}
@media (prefers-color-scheme:dark){.gate{color:#11151a}}
.charts{display:grid;grid-template-columns:repeat(3,1fr);gap:10px;margin-bottom:10px}
figure{height:100%}
.name{font-weight:600;letter-spacing:.04em;color:var(--accent);margin:0 0 2px}
figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:12px 14px}
figcaption{font-weight:600;margin-bottom:8px}
svg{display:block;width:100%;height:auto}
svg text{font-size:12px;fill:var(--ink)}
svg .number{fill:var(--soft)}
svg .hover{fill:transparent}
svg .pick{cursor:pointer}
svg .pick:hover .hover,svg .pick:focus .hover{fill:var(--code)}
svg .pick:focus{outline:none}
.tone-critical{fill:var(--critical);--tone:var(--critical)}
.tone-high{fill:var(--high);--tone:var(--high)}
.tone-medium{fill:var(--medium);--tone:var(--medium)}
.tone-low{fill:var(--low);--tone:var(--low)}
.tone-info{fill:var(--info);--tone:var(--info)}
.tone-plain{fill:var(--accent);--tone:var(--accent)}
form{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:8px;align-items:center;background:var(--bg);padding:12px 0;border-bottom:1px solid var(--line);margin-top:24px}
form input[type=search],form select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:6px 10px;min-width:0;flex:1 1 160px}
.chip{display:inline-flex;gap:6px;align-items:center;background:var(--card);border:1px solid var(--line);border-radius:99px;padding:4px 12px;cursor:pointer;white-space:nowrap}
.chip input{accent-color:var(--tone,var(--accent));margin:0}
.shown{flex:1 0 100%;color:var(--soft);font-size:13px}
button{font:inherit;color:var(--accent);background:none;border:0;padding:0 4px;cursor:pointer}
section.file>h2{position:relative;margin:22px 0 8px}
section.file>h2 .soft{font-weight:400;font-size:13px;margin-left:6px}
details.finding{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--tone);border-radius:8px;margin:0 0 8px}
details.finding.ignored{opacity:.75}
summary{display:flex;flex-wrap:wrap;gap:2px 12px;align-items:baseline;padding:9px 14px;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::before{content:"▸";color:var(--soft);width:10px}
details[open]>summary::before{content:"▾"}
summary:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
.severity{color:var(--tone);font-weight:700;min-width:66px}
.title{font-weight:600;flex:1 1 260px}
.where{color:var(--soft);font-size:13px}
.body{padding:2px 14px 14px 36px}
.tags{display:flex;flex-wrap:wrap;gap:6px;margin:6px 0}
.tag{background:var(--code);border:1px solid var(--line);border-radius:6px;padding:1px 8px;font-size:12.5px}
a{color:var(--accent)}
pre{background:var(--code);border:1px solid var(--line);border-radius:8px;padding:8px 0;margin:8px 0;overflow-x:auto;line-height:1.55;overflow-wrap:normal}
pre.sample{padding:8px 12px}
pre .row{display:block;padding:0 12px 0 0;min-width:max-content}
pre .row.on{background:color-mix(in srgb,var(--hit) 28%,transparent)}
pre .line{display:inline-block;width:56px;padding-right:14px;text-align:right;color:var(--soft);user-select:none}
mark{background:var(--hit);color:inherit;border-radius:3px;padding:1px 0}
ol.flow{list-style:none;margin:6px 0;padding:0}
ol.flow li{position:relative;padding:0 0 8px 34px;border-left:2px solid var(--line);margin-left:11px}
ol.flow li:last-child{border-left-color:transparent}
ol.flow .step{position:absolute;left:-12px;top:0;width:22px;height:22px;border-radius:50%;background:var(--card);border:2px solid var(--accent);color:var(--accent);font-size:12px;font-weight:700;line-height:18px;text-align:center}
ol.flow pre{margin:4px 0 0}
.problems li{margin-bottom:6px}
.problems .error{color:var(--critical);font-weight:600}
.problems .warning{color:var(--medium);font-weight:600}
footer{color:var(--soft);font-size:13px;border-top:1px solid var(--line);margin-top:30px;padding-top:14px;padding-bottom:40px}
[hidden]{display:none!important}
@media (max-width:860px){.charts{grid-template-columns:1fr}}
@media (max-width:560px){main,header,footer{padding-left:12px;padding-right:12px}.sums{gap:6px}.sum{padding:6px 4px;text-align:center;font-size:12px}.sum b{font-size:20px}.gate{margin-bottom:4px}.body{padding:2px 10px 12px}
form{position:static}pre .line{width:40px;padding-right:10px}.title{flex-basis:100%;order:3}.where{flex:1;text-align:right}}
@media print{form{display:none}body{background:#fff}}
`;
