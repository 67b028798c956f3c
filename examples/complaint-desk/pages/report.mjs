import { formatComplaints } from "service-quality/logs";
import { formatDuration } from "service-quality/words";
import { workingDayMs } from "../customers.mjs";
import { monthByPriority } from "../report.mjs";
import { asHtml, html, pageOf } from "./layout.mjs";

/** The report of a month: by priority, and month by month as the library lays it out. */
export function reportPage(view, summary, month) {
  const { words } = view;
  const { language } = words;
  const dayMs = workingDayMs(null);
  const labels = Object.fromEntries(summary.flow.map((row) => [row.month, words.monthName(row.month)]));
  return pageOf(
    view,
    words.monthTitle(words.monthName(month)),
    html`<form class="pick" method="get" action="/report"><label for="month">${words.month}</label>
<input id="month" name="month" type="month" value="${month}" pattern="\\d{4}-\\d{2}" required> <button>${words.show}</button></form>
<section class="card wide" tabindex="0" aria-labelledby="priorities"><h2 id="priorities">${words.monthByPriority}</h2>${byPriority(words, monthByPriority(summary, month), dayMs)}</section>
<section class="card wide" tabindex="0">${asHtml(formatComplaints(summary, { as: "html", language, dayMs, labels }))}</section>`,
  );
}

function byPriority(words, rows, dayMs) {
  const duration = (ms) => formatDuration(ms, { language: words.language, dayMs });
  const head = words.monthColumns.map((name) => html`<th scope="col">${name}</th>`);
  const body = rows.map(
    ({ priority, opened, closed, medianMs, inTime, redress }) =>
      html`<tr><th scope="row">${words.values[priority]}</th>${[
        opened,
        closed,
        duration(medianMs),
        words.share(inTime),
        words.amount(redress),
      ].map((figure) => html`<td>${figure}</td>`)}</tr>`,
  );
  return html`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
