const STYLE = `
:root { color-scheme: light dark; --ink: #1c2126; --soft: #5b6670; --line: #d9dee3; --paper: #fff; --ground: #f4f5f7;
  --accent: #17609e; --on-accent: #fff; --late: #b3261e; --soon: #8a5a00; --good: #1e6b3a; --fill: #e7ebef; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #a3adb6; --line: #39424a; --paper: #1e2429;
  --ground: #14181b; --accent: #7db8ea; --on-accent: #10202e; --late: #ff9a91; --soon: #e9b949; --good: #7fcf9a; --fill: #323b43; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
a { color: var(--accent); }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.5rem; }
header, main { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
.bar { background: var(--paper); border-bottom: 1px solid var(--line); }
header { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; padding-block: 0.7rem; }
header nav { display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; flex: 1 0 auto; max-width: 100%; }
header nav a { padding: 0.4rem 0; } header nav a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
.who { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; margin: 0; }
.who input { width: 8rem; } :is(.who, .pick) label { color: var(--soft); } .pick { margin: 0 0 1rem; }
main { padding-block: 1.2rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.4rem 0 0.6rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 0 0 0.5rem; } h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
p { margin: 0.3rem 0; } .soft { color: var(--soft); }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 0.9rem 1.1rem; margin: 0 0 1rem; }
.title { display: flex; flex-wrap: wrap; gap: 0.3rem 0.7rem; align-items: baseline; }
.tag { font-size: 0.85rem; padding: 0.05rem 0.55rem; border: 1px solid var(--line); border-radius: 99px; white-space: nowrap; }
.tag.urgent { border-color: var(--late); color: var(--late); font-weight: 600; } .tag.high { border-color: var(--soon); color: var(--soon); }
h1 ~ .said { margin-bottom: 1rem; } .said { overflow-wrap: anywhere; white-space: pre-line; }
.clocks { list-style: none; margin: 0.6rem 0; padding: 0; display: grid; gap: 0.5rem 1.5rem; }
@media (min-width: 44rem) { .clocks { grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); } }
.clocks b { font-weight: 600; } .late { color: var(--late); } .soon { color: var(--soon); } .good { color: var(--good); }
.run { display: block; height: 5px; border-radius: 3px; background: var(--fill); margin-top: 0.25rem; overflow: hidden; }
.run i { display: block; height: 100%; background: var(--good); } .run .soon { background: var(--soon); } .run .late { background: var(--late); }
.alerts { margin: 0.2rem 0 0; padding: 0; list-style: none; font-size: 0.9rem; color: var(--soft); }
.steps { margin-top: 0.7rem; } summary { color: var(--accent); cursor: pointer; width: fit-content; }
.next { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.8rem 0 0; padding: 0; list-style: none; }
.next form { margin: 0; } .next :is(button, .button) { border-color: var(--line); padding: 0.2rem 0.7rem; font-size: 0.95rem; }
.next .button[aria-current] { border-color: var(--accent); }
button, .button { font: inherit; display: inline-block; padding: 0.35rem 0.8rem; border: 1px solid var(--accent); border-radius: 6px;
  color: var(--accent); background: transparent; text-decoration: none; cursor: pointer; line-height: 1.4; }
button.main { background: var(--accent); color: var(--on-accent); } .button[aria-current] { background: var(--fill); }
button:hover, .button:hover { border-color: var(--ink); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.ask { border-left: 4px solid var(--accent); padding: 0.2rem 0 0.2rem 1rem; margin: 1rem 0 0; max-width: 36rem; }
.ask label { display: block; margin-top: 0.6rem; font-weight: 600; } .ask .hint { font-weight: 400; color: var(--soft); }
input, select, textarea { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 6px;
  padding: 0.35rem 0.5rem; max-width: 100%; }
.ask input, .ask textarea { width: 100%; } .ask button { margin-top: 0.9rem; }
.refused { border-left: 4px solid var(--late); background: var(--ground); padding: 0.5rem 0.9rem; margin: 0.8rem 0; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0.15rem 1rem; margin: 0.4rem 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
.story { list-style: none; margin: 0; padding: 0; } .story > li { border-left: 2px solid var(--line); padding: 0 0 0.9rem 1rem; position: relative; }
.story > li::before { content: ""; position: absolute; left: -6px; top: 0.5rem; width: 10px; height: 10px; border-radius: 50%; background: var(--accent); }
.story > li.told::before { background: var(--soon); }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.25rem 1.2rem 0.25rem 0; text-align: right; white-space: nowrap; } th:first-child, td:first-child { text-align: left; }
thead th { border-bottom: 1px solid var(--soft); white-space: normal; vertical-align: bottom; }
@media (max-width: 30rem) { th, td { padding-right: 0.7rem; } } tbody th { font-weight: 400; }
@media print { .who, .pick, nav, .steps, .next, .ask { display: none; } body { background: #fff; } .card { border-color: #999; break-inside: avoid; } }`;

/** HTML that is written, not typed: everything else is escaped where `html` puts it. */
class Html {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/** Text with values in it, each escaped but HTML; lists are joined, `null`, `undefined` and `false` are nothing. */
export function html(strings, ...values) {
  return new Html(strings.reduce((text, string, i) => text + written(values[i - 1]) + string));
}

/** HTML that another wrote, as a report of the library. */
export function asHtml(text) {
  return new Html(text);
}

function written(value) {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(written).join("");
  return String(value).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** A page of the desk: its title, what it holds, and who looks at it. */
export function pageOf({ words, who, path }, title, body) {
  const link = (address, label) =>
    html`<a href="${address}"${path.split("?")[0] === address ? html` aria-current="page"` : ""}>${label}</a>`;
  const roles = Object.entries(words.roles).map(
    ([role, label]) =>
      html`<option value="${role}"${role === who.role ? html` selected` : ""}>${label}</option>`,
  );
  return html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title} · ${words.desk}</title>
<style>${asHtml(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<div class="bar"><header>
<nav aria-label="${words.desk}">${link("/", words.openCases)}${link("/new", words.newCase)}${link("/report", words.report)}${link("/log.xes", words.log)}</nav>
<form class="who" method="post" action="/who">
<input type="hidden" name="back" value="${path}">
<label for="actor">${words.who}</label> <input id="actor" name="actor" value="${who.actor}" maxlength="60" required autocomplete="username">
<select name="role" aria-label="${words.role}">${roles}</select>
<button>${words.change}</button>
</form>
</header></div>
<main id="main">
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.toString();
}
