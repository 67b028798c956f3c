import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../files.ts";
import { consumer } from "./consumer.ts";

const example = "examples/monthly-report";
/** SQLite comes with the example's own installation, which continuous integration makes. */
const sqlite = join(root, example, "node_modules/sql.js");
const isInstalled = existsSync(sqlite);

/** Runs the example as its user would, against the installed package, and returns what it printed. */
function output(...args: string[]): string {
  return execFileSync("node", [`${example}/run.mjs`, ...args], { cwd: consumer, encoding: "utf8" });
}

describe.runIf(isInstalled)("examples/monthly-report", () => {
  beforeAll(() => {
    cpSync(join(root, example), join(consumer, example), {
      recursive: true,
      filter: (path) => !path.endsWith("node_modules"),
    });
    mkdirSync(join(consumer, example, "node_modules"), { recursive: true });
    symlinkSync(sqlite, join(consumer, example, "node_modules/sql.js"));
  });

  describe("in both languages", () => {
    let report: string;
    beforeAll(() => {
      report = output();
    });

    it("says that its answers are generated, and is the same whatever order the rows come in", () => {
      expect(report).toMatch(
        /^Service at our branches, April 2026\n=+\n\nGenerated answers: nobody gave them\.$/m,
      );
      expect(report).toMatch(/^Обслужването в нашите клонове, април 2026 г\.\n=+\n\nГенерирани отговори/m);
      expect(output()).toBe(report);
    });

    it.each([
      ["Plovdiv", 47],
      ["Sofia", 81],
      ["Varna", 39],
    ])("tells %s in plain words where it falls short", (branch, n) => {
      const start = report.indexOf(`SERVQUAL: ${branch}\n`);
      const section = report.slice(start, report.indexOf("\n\n", report.indexOf("Customers", start)));
      expect(section).toMatch(/^Access +-\d\.\d\d +falls short$/m);
      expect(section).toContain(`\nCustomers who answered: ${n}.\nFurthest below what they expect: “The `);
    });

    it("holds back what too few say", () => {
      expect(report).toMatch(/^Varna +– +– +-0\.\d\d +-0\.\d\d$/m);
      expect(report).toMatch(/^Varna \(February\): The group is too small to be shown\.$/m);
      expect(report).toMatch(/^Varna \(March\): There are too few respondents for a firm figure\.$/m);
    });

    it("keeps the row of a question that came in March, and says why it begins with dashes", () => {
      expect(report).toMatch(/^The app does what I need +– +– +-1\.\d\d +-1\.\d\d$/m);
      expect(report).toMatch(/ \(January, February\): Nobody answered this question\.$/m);
      expect(report).toMatch(/ \(януари, февруари\): Никой не е отговорил на този въпрос\.$/m);
    });
  });

  it("is a page as HTML, in the language it is in", () => {
    const page = output("--language", "bg", "--as", "html");
    expect(page).toMatch(/^<!doctype html>\n<html lang="bg">/);
    expect(page.match(/<table>/g)).toHaveLength(5);
    expect(page).toContain('<tr><th scope="row">Достъпност</th><td>-1,09</td><td>не достига</td></tr>');
  });

  describe("behind HTTP", () => {
    let server: ChildProcess;
    let url: string;

    beforeAll(async () => {
      const file = join(mkdtempSync(join(consumer, "answers-")), "answers.sqlite");
      server = spawn(process.execPath, [`${example}/server.mjs`, file, "0"], {
        cwd: consumer,
        stdio: ["ignore", "pipe", "inherit"],
      });
      const [port] = await new Promise<string[]>((resolve) =>
        server.stdout!.setEncoding("utf8").once("data", (text) => resolve(/\d+/.exec(text) ?? [])),
      );
      url = `http://127.0.0.1:${port}`;
    });
    afterAll(() => server.kill());

    const get = async (path: string) => {
      const response = await fetch(`${url}${path}`);
      return { status: response.status, body: await response.text() };
    };
    const post = async (body: string) => {
      const response = await fetch(`${url}/answers`, { method: "POST", body });
      return { status: response.status, body: (await response.json()) as { faults: { path: string[] }[] } };
    };

    it("has a form that asks what the door takes, and no report before anybody answered", async () => {
      const { status, body } = await get("/?language=bg");
      expect(status).toBe(200);
      expect(body.match(/<select name="(expectation|perception)\.\w+" data-form>/g)).toHaveLength(14);
      expect(await get("/report?language=bg")).toEqual({ status: 422, body: "Данните не са достатъчни." });
      expect((await get("/?language=fr")).status).toBe(404);
    });

    it("refuses a form with all its faults, and text that is none", async () => {
      const answers = { expectation: { polite: 8 }, perception: { polite: 6, apq: 1 } };
      const { status, body } = await post(JSON.stringify({ branch: "ruse", answers }));
      expect(status).toBe(400);
      expect(body.faults.map(({ path }) => path.join("."))).toEqual([
        "branch",
        "answers.expectation.polite",
        "answers.perception.apq",
      ]);
      for (const text of ["", "polite=6", "null", "[]", `"${"x".repeat(100_000)}"`]) {
        expect((await post(text)).status, text.slice(0, 20)).toBe(400);
      }
    });

    it("keeps what is right, and shows nothing of the only customer", async () => {
      const answers = { expectation: { polite: 7 }, perception: { polite: 5 } };
      expect((await post(JSON.stringify({ branch: "sofia", answers }))).status).toBe(201);
      const { status, body } = await get("/report");
      expect(status).toBe(200);
      expect(body).toContain('<tr><th scope="row">Staff are polite</th><td>–</td></tr>');
      expect(body).toMatch(/<p>All questions \(\w+\): The group is too small to be shown\.<\/p>/);
      expect(body).not.toContain("Generated answers");
    });
  });
});

describe("continuous integration", () => {
  it("installs the example", () => {
    expect(isInstalled || process.env.CI === undefined).toBe(true);
  });
});
