import { readFileSync } from "node:fs";

const STYLE = readFileSync(new URL("style.css", import.meta.url), "utf8");

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
<style>
${asHtml(STYLE)}</style>
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
