import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../files.ts";

const NAME = join(root, "test/types/probe.ts");

/** `/* *\/` after a name asks what an editor shows of it. */
const SOURCE = `
import {
  allowedEvents, assessRights, complaintDeadlines, defineComplaintProcess, nextInstant, openComplaint, replayComplaint,
  STANDARD_PROCESS, transitionComplaint,
} from "service-quality/complaints";
import { complaintEventSchema, complaintStateSchema } from "service-quality/schemas";

const at = "2026-03-02T09:00:00Z";
const process/* */ = STANDARD_PROCESS/* */;
const opened/* */ = openComplaint/* */(process, { type: "ComplaintReceived", at, data: { channel: "phone", kind: "wish" } });
const { state/* */ } = opened;
const next/* */ = transitionComplaint/* */(process, state, { type: "Acknowledged", at });
const replay/* */ = replayComplaint/* */(process, []);
const deadlines/* */ = complaintDeadlines/* */(process, state, { asOf: at });
const instant/* */ = nextInstant/* */(process, state, { asOf: at });
const rights/* */ = assessRights/* */(process, state, { asOf: at });
const allowed/* */ = allowedEvents/* */(process, state);
const events/* */ = complaintEventSchema/* */(process);
const states/* */ = complaintStateSchema/* */(process);

const desk = defineComplaintProcess({
  id: "desk",
  version: 1,
  initial: "open",
  states: { open: {}, closed: { final: true } },
  events: { Closed: { requires: ["why"] }, Noted: {} },
  transitions: [
    { from: "open", event: "Closed", to: "closed" },
    { from: "*", event: "Noted" },
  ],
});
type Definition = typeof desk;
interface Desk extends Definition {}
const named: Desk = desk;
openComplaint(named, { type: "Closed", at });
openComplaint(named, { type: "Nooted", at });
`;

let service: ts.LanguageService;
beforeAll(() => {
  const { config } = ts.readConfigFile(join(root, "test/tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, "test"));
  service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getScriptFileNames: () => [NAME],
    getScriptVersion: () => "1",
    getScriptSnapshot(file) {
      const text = file === NAME ? SOURCE : ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCompilationSettings: () => options,
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  service.getProgram();
}, 0);

const asked = [...SOURCE.matchAll(/(\w+)\/\* \*\//g)].map((match): [name: string, place: number] => [
  match[1]!,
  match.index,
]);

describe("what an editor shows of the standard process", () => {
  it.each(asked)("is short: %s", (_, place) => {
    const shown = ts.displayPartsToString(service.getQuickInfoAtPosition(NAME, place)?.displayParts);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length, shown).toBeLessThan(300);
  });
});

describe("what the compiler says of an event of a named process", () => {
  it("names the process, and spells nothing of it out but what may be meant", () => {
    const said = service
      .getSemanticDiagnostics(NAME)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    expect(said).toHaveLength(2);
    expect(said[0]).toContain("ComplaintEventOf<Desk>");
    expect(said[0]).not.toMatch(/Noted|initial|transitions/);
    expect(said[1]).toContain("Did you mean '\"Noted\"'?");
  });
});
