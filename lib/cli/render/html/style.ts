/** The style of the page; its hash stands in the page's own policy. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1b1f24; --dim: #57606a; --back: #fff; --panel: #f6f8fa; --line: #d0d7de;
  --error: #a40e26; --warning: #7a4d00; --info: #0b4f9e; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --dim: #9da7b3; --back: #0d1117; --panel: #161b22; --line: #3d444d;
    --error: #ff8182; --warning: #eac54f; --info: #80ccff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 80rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; margin: .5rem 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 .25rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: .25rem 0; }
.facts, small { color: var(--dim); }
small { display: block; font-size: .8125rem; font-weight: normal; overflow-wrap: anywhere; }
code, pre { font: .8125rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .75rem; white-space: pre-wrap; }
.budget { margin: 1rem 0; }
meter { width: 100%; height: 1.25rem; }
.findings { list-style: none; padding: 0; margin: 0; }
.findings li { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .5rem .75rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
.error, .warning, .info { font-weight: bold; }
.error { color: var(--error); }
.warning { color: var(--warning); }
.info { color: var(--info); }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; width: 100%; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid var(--line); }
td { min-width: 12rem; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { background: var(--panel); }
tbody th { white-space: nowrap; background: var(--back); }
tbody th small { white-space: normal; max-width: 12rem; }
.source + .source { margin-top: .5rem; }
@media (min-width: 40rem) { tbody th { position: sticky; left: 0; } .whole { white-space: nowrap; } .whole wbr { display: none; } }
@media (max-width: 39.99rem) {
  .scroll { border: 0; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, th, td { display: block; }
  tr { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 .75rem; }
  tbody th { background: var(--panel); border-radius: 6px 6px 0 0; }
  tbody th small { max-width: none; }
  td.empty { display: none; }
  td::before { content: attr(data-party); display: block; font-weight: bold; margin-bottom: .25rem; }
  td:last-child { border-bottom: 0; }
}
`;
