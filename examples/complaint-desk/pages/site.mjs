import { explainError } from "service-quality/words";
import { postedForm } from "../door.mjs";
import { casePage } from "./case.mjs";
import { html, pageOf } from "./layout.mjs";
import { listPage } from "./list.mjs";
import { newPage, OPENING } from "./new.mjs";
import { reportPage } from "./report.mjs";
import { wordingIn } from "./wording.mjs";

const YEAR_S = 365 * 86_400;

/** The pages of a desk in a language: what its addresses show, and what their forms do. */
export function siteOf(desk, { language, record }) {
  const words = wordingIn(language);
  const viewOf = ({ cookie, address }) => ({
    words,
    path: address,
    asOf: new Date().toISOString(),
    who: {
      actor: cookie.get("actor") ?? "",
      role: Object.hasOwn(words.roles, cookie.get("role")) ? cookie.get("role") : "agent",
    },
  });

  /** The page that a form came from, with all that was typed into it and why it was not done. */
  function notDone(request, status, form, why) {
    const [name, asked] = ["case", "type"].map((key) => form.get(key) ?? "");
    const typed = Object.fromEntries(
      [...form].flatMap(([key, text]) =>
        key.startsWith("data.") ? [[key.slice("data.".length), text]] : [],
      ),
    );
    const state = desk.state(name);
    if (asked === OPENING || state === null) {
      const view = viewOf({ ...request, address: "/new" });
      return page(status, newPage(view, { typed, name, why }));
    }
    const view = viewOf({ ...request, address: `/cases/${name}` });
    return page(status, casePage(view, desk, state, { asked, typed, why }));
  }

  return {
    words,
    list: (request) => page(200, listPage(viewOf(request), desk)),
    opening: (request) => page(200, newPage(viewOf(request))),
    report: (request, summary, month) => page(200, reportPage(viewOf(request), summary, month)),

    case(request, name) {
      const state = desk.state(name);
      if (state === null) return this.missing(request, words.noCase);
      const asked = request.query.get("do") ?? undefined;
      return page(200, casePage(viewOf(request), desk, state, { asked }));
    },

    missing: (request, title = words.noPage) =>
      page(404, pageOf(viewOf(request), title, html`<p><a href="/">${words.openCases}</a></p>`)),

    /** Keeps who looks, and goes back to where they were. */
    who(form) {
      const set = ["actor", "role"].map((key) => {
        const value = encodeURIComponent((form.get(key) ?? "").trim().slice(0, 60));
        return `${key}=${value}; Path=/; Max-Age=${YEAR_S}; HttpOnly; SameSite=Lax`;
      });
      const back = form.get("back") ?? "";
      return { ...goTo(/^\/(?![/\\])/.test(back) ? back : "/"), cookies: set };
    },

    /** Does what a form says, and goes to its case; or shows the form again, with why not. */
    send(request, form) {
      const { who, asOf } = viewOf(request);
      if (who.actor === "") return notDone(request, 403, form, words.sayWho);
      const { event, faults } = postedForm(form, { at: asOf, ...who });
      if (faults !== undefined) {
        return notDone(
          request,
          400,
          form,
          faults.map((fault) => explainError(fault, { language })).join(" "),
        );
      }
      const outcome = record(event, { stamped: true });
      if (outcome.kind === "moved" || outcome.kind === "known") return goTo(`/cases/${event.case}`);
      return notDone(request, 409, form, whyNot(outcome, event));
    },
  };

  function whyNot(outcome, event) {
    if (outcome.kind === "taken") return words.known;
    if (outcome.kind === "ahead") return words.ahead;
    if (event.type === OPENING && outcome.reason === "not-allowed") return words.caseTaken(event.case);
    return words.refusal(outcome);
  }
}

function page(status, body) {
  return { status, type: "text/html", body };
}

function goTo(address) {
  return { status: 303, location: address, type: "text/plain", body: "" };
}
