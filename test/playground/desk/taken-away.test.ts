import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { replayComplaint } from "service-quality/complaints";
import { summarizeVariants } from "service-quality/logs";
import { parseTextCsv } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { type Desk, type DeskMove, moved, NEW_DESK } from "../../../docs/playground/desk/model/desk.ts";
import { deskLog, logCsv, stateJson } from "../../../docs/playground/desk/model/desk-log.ts";
import { deskScript } from "../../../docs/playground/desk/model/desk-script.ts";
import { deskView } from "../../../docs/playground/desk/model/desk-view.ts";
import { readProcess } from "../../../docs/playground/desk/model/own-document.ts";
import { SMALL_PROCESS } from "../../../docs/playground/desk/model/small-process.ts";

const src = fileURLToPath(new URL("../../../src", import.meta.url));

const event = (type: string, data = {}): DeskMove => ({ kind: "event", type, data });

const COMPLAINT: DeskMove[] = [
  event("ComplaintReceived", { channel: "phone", kind: "complaint", customer: '=Ann, "A"' }),
  { kind: "hour" },
  event("Acknowledged"),
  event("RedressOffered", { amount: 250 }),
  { kind: "business-day" },
  event("ComplaintAssessed", { severity: "high" }),
];

function deskAfter(...moves: DeskMove[]): Desk {
  return moves.reduce((desk, move) => moved(desk, move).desk, NEW_DESK);
}

/** What the script prints when Node runs it, with the package read from its sources. */
async function printed(script: string): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: src },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    alias: { "service-quality/complaints": `${src}/complaints/index.ts` },
    define: { PACKAGE_VERSION: '"0.0.0"' },
  });
  return JSON.parse(
    execFileSync("node", ["--input-type=module"], { input: outputFiles[0]!.text, encoding: "utf8" }),
  );
}

describe("the log of the desk", () => {
  it("has what happened, and nothing that was refused", () => {
    const view = deskView(deskAfter(...COMPLAINT).present);
    expect(deskLog(view).map(({ activity, stage }) => [activity, stage])).toEqual([
      ["ComplaintReceived", "received"],
      ["Acknowledged", "received"],
      ["ComplaintAssessed", "assessed"],
    ]);
  });

  it("is read by the library from its CSV as it is", () => {
    const view = deskView(deskAfter(...COMPLAINT).present);
    const rows = logCsv(view).split("\r\n");
    expect(rows[0]).toBe(
      "case,activity,at,resource,role,stage,data.channel,data.kind,data.customer,data.severity",
    );
    const columns = parseTextCsv(logCsv(view), { columns: ["case", "activity", "at", "resource"] });
    expect(summarizeVariants(columns)).toEqual(summarizeVariants(deskLog(view)));
  });

  it("is empty before anything happened", () => {
    expect(logCsv(deskView(NEW_DESK.present))).toBe("");
  });
});

describe("the state of the desk", () => {
  it("is the library's, from which the case goes on", () => {
    const view = deskView(deskAfter(...COMPLAINT).present);
    const state = JSON.parse(stateJson(view));
    expect(state).toStrictEqual(view.state);
    const later = [{ type: "InvestigationStarted", at: view.desk.now }];
    const resumed = replayComplaint(view.process, later, { state });
    expect(resumed.state).toStrictEqual(replayComplaint(view.process, [...view.desk.events, ...later]).state);
  });
});

describe("the code of the desk", () => {
  const policy: DeskMove = { kind: "process", process: { kind: "policy", id: "uk-housing-ombudsman-2024" } };
  const own = { ...SMALL_PROCESS, guards: { ...SMALL_PROCESS.guards, polite: null } };
  const leftOut = {
    ...own,
    transitions: own.transitions.map((row) =>
      row.event === "Received" ? { ...row, guards: ["polite"] } : row,
    ),
  };
  const ownMove = (document: object): DeskMove => ({
    kind: "process",
    process: { kind: "own", process: readProcess(JSON.stringify(document)).document! },
  });

  it.each<[string, DeskMove[]]>([
    ["nothing yet", []],
    ["the standard process", COMPLAINT],
    ["a regime", [{ kind: "date", to: "2026-04-07T10:00" }, policy, ...COMPLAINT]],
    [
      "a process of one's own",
      [ownMove(SMALL_PROCESS), event("Received", { channel: "phone" }), event("Answered")],
    ],
    ["guards that are left out", [ownMove(leftOut), event("Received", { channel: "phone" })]],
  ])("does with the library what the desk did: %s", async (_, moves) => {
    const view = deskView(deskAfter(...moves).present);
    const refusals = view.history.flatMap((entry) =>
      entry.kind === "refused" ? [{ ...entry.refusal, event: entry.event.type }] : [],
    );
    expect(await printed(deskScript(view))).toMatchObject({
      state: view.state,
      deadlines: view.clocks,
      rights: view.rights,
      refusals,
    });
  });
});
