const html = (s, ...v) => s.reduce((a, x, i) => a + x + (i < v.length ? String(v[i]).replace(/[<>&]/g, (c) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;" })[c]) : ""), ""); console.log(html`<p>${"<script>"} & ${1 + 1}</p>`); const t = (s) => s; console.log(t`a\n${1}b`.raw, t`x` === t`x`); console.log(`multi
line ${[1, 2].map((x) => `<${x}>`).join("")} ${`nested ${`deep`}`}`, `\u{1F600}`, `\x41`);
