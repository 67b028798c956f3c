import { BRANCHES, instrument, items } from "./form.mjs";
import { escaped, pageOf } from "./page.mjs";
import { wordingIn } from "./wording.mjs";

/** Sends the choices as the door takes them; what is left open is missing. */
const SCRIPT = `
  const form = document.querySelector("form");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const chosen = new FormData(form);
    const pick = (name) => (chosen.get(name) === "" ? null : Number(chosen.get(name)));
    const answers = {};
    for (const { name } of form.querySelectorAll("select[data-form]")) {
      const [kind, item] = name.split(".");
      (answers[kind] ??= {})[item] = pick(name);
    }
    const body = JSON.stringify({ branch: chosen.get("branch"), answers });
    const { ok } = await fetch("/answers", { method: "POST", body });
    form.querySelector("output").textContent = ok ? form.dataset.thanks : form.dataset.lost;
  });`;

/** The form in a language, made from the instrument: what it asks is what the door takes. */
export function formPage(language) {
  const { title, branch, branches, question, forms, label, send, thanks, lost } = wordingIn(language);
  const { min, max } = instrument.scale;
  const points = ["", ...Array.from({ length: max - min + 1 }, (_, k) => min + k)];
  const choice = (options) => options.map((option) => `<option>${option}</option>`).join("");
  const rows = items.map(({ id }) => {
    const cells = instrument.forms.map(
      (form) => `<td><select name="${form}.${id}" data-form>${choice(points)}</select></td>`,
    );
    return `<tr><th scope="row">${escaped(label(id))}</th>${cells.join("")}</tr>`;
  });
  const head = [question, ...instrument.forms.map((form) => forms[form])].map(
    (name) => `<th scope="col">${name}</th>`,
  );
  const options = BRANCHES.map((id) => `<option value="${id}">${branches[id]}</option>`);
  return pageOf(
    language,
    title,
    `<form data-thanks="${thanks}" data-lost="${lost}">
<p><label>${branch} <select name="branch"><option value=""></option>${options.join("")}</select></label></p>
<table><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>
<p><button>${send}</button> <output></output></p>
</form>
<script type="module">${SCRIPT}</script>`,
  );
}
