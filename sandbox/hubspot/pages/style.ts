/** The look of all pages; plain CSS, no file of its own, nothing loaded from elsewhere. */
export const style = `
:root { --ink: #22303f; --soft: #516579; --line: #dbe3ec; --back: #f4f7fa; --accent: #b93a12; --link: #00617a; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
a { color: var(--link); }
.banner { background: #fff2cc; color: #5b4500; padding: 6px 24px; font-size: 13px; text-align: center; border-bottom: 1px solid #ecd68f; }
.top { background: var(--ink); color: #fff; display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: center; padding: 12px 24px; }
.top strong { font-size: 16px; margin-right: 8px; }
.top a { color: #fff; text-decoration: none; padding: 4px 0; border-bottom: 2px solid transparent; }
.top a:hover { border-bottom-color: #fff; }
.top a[aria-current] { border-bottom-color: #ff8a66; font-weight: 600; }
.top .account { margin-left: auto; color: #c9d6e3; font-size: 13px; }
main { max-width: 1120px; margin: 0 auto; padding: 24px; }
main.narrow { max-width: 600px; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 0 0 12px; }
p { margin: 0 0 12px; }
.soft { color: var(--soft); }
.card { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 20px; margin: 16px 0; }
td.short { white-space: nowrap; }
.card > :last-child, .card > p:last-of-type { margin-bottom: 0; }
.row { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; }
.row.apart { justify-content: space-between; }
li.row.apart { flex-wrap: nowrap; }
li.row.apart .soft { display: block; font-size: 13px; }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 20px; align-items: start; }
table { width: 100%; border-collapse: collapse; background: #fff; }
th, td { text-align: left; padding: 9px 12px; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-size: 12px; letter-spacing: .02em; color: var(--soft); background: #f9fbfd; white-space: nowrap; }
tr:last-child td { border-bottom: 0; }
.card.list { padding: 0; overflow-x: auto; }
.empty { padding: 24px; text-align: center; color: var(--soft); margin: 0; }
label { display: block; font-weight: 600; font-size: 13px; margin-bottom: 4px; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(220px, 1fr)); gap: 14px 16px; margin-bottom: 18px; }
input, select { width: 100%; font: inherit; color: inherit; padding: 8px 10px; border: 1px solid #9aacbe; border-radius: 4px; background: #fff; }
.search { display: flex; gap: 8px; flex: 1 1 260px; max-width: 460px; }
button, .button { font: inherit; font-weight: 600; cursor: pointer; padding: 8px 16px; border-radius: 4px; border: 1px solid var(--accent); background: #fff; color: var(--accent); text-decoration: none; display: inline-block; white-space: nowrap; }
button.main, .button.main { background: var(--accent); color: #fff; }
button.quiet, .button.quiet { border-color: #9aacbe; color: var(--ink); }
button:hover, .button:hover { filter: brightness(.94); }
:is(a, button, input, select):focus-visible { outline: 3px solid #2f8fdd; outline-offset: 2px; }
.note { border-left: 4px solid #2c7a4b; background: #e9f6ee; padding: 10px 14px; border-radius: 4px; }
.warning { border-left: 4px solid var(--accent); background: #fdeee8; padding: 10px 14px; border-radius: 4px; }
.tag { background: #e6eef5; border-radius: 10px; padding: 1px 9px; font-size: 13px; white-space: nowrap; }
ul.plain { list-style: none; margin: 0; padding: 0; }
ul.plain li { padding: 10px 0; border-bottom: 1px solid var(--line); }
ul.plain li:last-child { border-bottom: 0; }
.people a { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 12px; padding: 4px 6px; text-decoration: none; border-radius: 4px; }
.people a:hover { background: var(--back); }
code { font-size: 13px; overflow-wrap: anywhere; }
@media (max-width: 760px) { .columns { grid-template-columns: 1fr; } main { padding: 16px; } }
`
