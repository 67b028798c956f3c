const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
  table { border-collapse: collapse; } thead th { border-bottom: 1px solid #888; font-weight: 600; }
  th, td { padding: 0.2rem 1.4rem 0.2rem 0; text-align: right; } th:first-child { text-align: left; font-weight: 400; }
  p { margin: 0.4rem 0; }`;

/** A title, lines, and sections: each a title with a table, or a report that the library laid out, and lines. */
export function layOut(as, language, page) {
  return as === "html" ? html(language, page) : text(page);
}

function text({ title, lines, sections }) {
  const parts = sections.flatMap((section) => [
    section.report ?? `${section.title}\n\n${ruled(section.table)}`,
    section.lines.join("\n"),
  ]);
  return [`${title}\n${"=".repeat(title.length)}`, lines.join("\n"), ...parts]
    .filter((part) => part !== "")
    .join("\n\n");
}

function ruled(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const rule = widths.map((width) => "─".repeat(width));
  const [head, ...body] = rows;
  return [head, rule, ...body]
    .map(([name, ...cells]) =>
      [name.padEnd(widths[0]), ...cells.map((cell, k) => cell.padStart(widths[k + 1]))].join("  "),
    )
    .join("\n");
}

function html(language, { title, lines, sections }) {
  const paragraphs = (texts) => texts.map((line) => `<p>${escaped(line)}</p>`);
  const parts = sections.flatMap((section) => [
    section.report ?? `<h2>${escaped(section.title)}</h2>\n${tableOf(section.table)}`,
    ...paragraphs(section.lines),
  ]);
  return pageOf(language, title, [...paragraphs(lines), ...parts].join("\n"));
}

/** A page with a title, about a body that is HTML already. */
export function pageOf(language, title, body) {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
<h1>${escaped(title)}</h1>
${body}
</body>
</html>`;
}

function tableOf([head, ...rows]) {
  const names = head.map((name) => `<th scope="col">${escaped(name)}</th>`).join("");
  const body = rows.map(([name, ...cells]) => {
    const figures = cells.map((cell) => `<td>${escaped(cell)}</td>`).join("");
    return `<tr><th scope="row">${escaped(name)}</th>${figures}</tr>`;
  });
  return `<table><thead><tr>${names}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

export function escaped(plain) {
  return plain.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
