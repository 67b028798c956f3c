import { describe, expect, it } from "vitest";
import { processToMermaid } from "../../../src/complaints/export/mermaid.ts";
import { STANDARD_PROCESS } from "../../../src/complaints/standard/standard-process.ts";

const desk = {
  id: "desk",
  version: 1,
  initial: "open",
  states: { open: { label: "to do" }, waiting: {}, done: { final: true } },
  facts: { n: 0 },
  guards: { first: { fact: "n", equals: 0 }, second: { fact: "n", equals: 1 } },
  events: { Asked: {}, Answered: {}, Ended: {}, Noted: {} },
  transitions: [
    { from: "open", event: "Asked", to: "waiting", guards: ["first", "second"] },
    { from: "open", event: "Asked", to: "waiting", guards: ["second"] },
    { from: ["waiting", "waiting"], event: "Answered", to: "open", guards: ["first"] },
    { from: "waiting", event: "Answered", to: "open" },
    { from: "*", event: "Ended", to: "done" },
    { from: "*", event: "Noted" },
  ],
} as const;

describe("processToMermaid", () => {
  it("draws stages with their labels, an arrow for each event with its alternatives, and the ends", () => {
    expect(processToMermaid(desk).split("\n")).toStrictEqual([
      "stateDiagram-v2",
      '  state "to do" as s1',
      '  state "waiting" as s2',
      '  state "done" as s3',
      "  [*] --> s1",
      "  s1 --> s2 : Asked [first and second or second]",
      "  s2 --> s1 : Answered",
      "  s1 --> s3 : Ended",
      "  s2 --> s3 : Ended",
      "  s3 --> [*]",
    ]);
  });

  it("draws parts as machines of their own", () => {
    const parts = {
      ack: {
        initial: "due",
        transitions: [
          { from: "due", event: "Answered", to: "sent" },
          { from: ["due", "sent"], event: "Asked", to: "sent" },
        ],
      },
    } as const;
    expect(
      processToMermaid({ ...desk, parts })
        .split("\n")
        .slice(-8),
    ).toStrictEqual([
      '  state "ack" as p1 {',
      '    state "due" as p1v1',
      '    state "sent" as p1v2',
      "    [*] --> p1v1",
      "    p1v1 --> p1v2 : Answered",
      "    p1v1 --> p1v2 : Asked",
      "    p1v2 --> p1v2 : Asked",
      "  }",
    ]);
  });

  it("takes any text as a name", () => {
    const odd = {
      id: "odd",
      version: 1,
      initial: '"a"\n[*] --> x',
      states: { '"a"\n[*] --> x': {}, end: { final: true }, état: { label: "100 % <b>; #1: {}" } },
      events: { "go: now": {}, on: {} },
      transitions: [
        { from: '"a"\n[*] --> x', event: "go: now", to: "end" },
        { from: '"a"\n[*] --> x', event: "on", to: "état" },
        { from: "état", event: "on", to: "end" },
      ],
    };
    expect(processToMermaid(odd).split("\n")).toStrictEqual([
      "stateDiagram-v2",
      '  state "#34;a#34;#10;[#42;] --#62; x" as s1',
      '  state "end" as s2',
      '  state "100 #37; #60;b#62;#59; #35;1#58; #123;#125;" as s3',
      "  [*] --> s1",
      "  s1 --> s2 : go#58; now",
      "  s1 --> s3 : on",
      "  s3 --> s2 : on",
      "  s2 --> [*]",
    ]);
  });

  it("draws the standard process: eighteen stages, and its two parts", () => {
    const lines = processToMermaid(STANDARD_PROCESS).split("\n");
    expect(lines.filter((line) => /^ {2}state ".*" as s\d+$/.test(line))).toHaveLength(18);
    // The sixty-two transitions of the map, the receipt of the complaint, and two ways from a hold back to a review.
    expect(lines.filter((line) => /^ {2}s\d+ --> s\d+ : /.test(line))).toHaveLength(65);
    expect(lines.filter((line) => line.endsWith("{"))).toHaveLength(2);
  });

  it("draws clocks as machines of their own on request, by what moves them", () => {
    const clocks = {
      answer: {
        targetMs: 1,
        start: [{ entering: "open" }],
        pause: [
          { entering: ["waiting"], hold: "customer" },
          { event: "Asked", hold: "other" },
        ],
        resume: [{ leaving: "waiting", hold: "customer" }, "Answered"],
        stop: ["Ended"],
        reopenOn: [{ event: ["Asked", "Answered"], when: { fact: "n", equals: 1 } }],
      },
      once: { targetMs: 1, start: ["Asked"], reopenOn: ["Answered"], reopen: "keep-first" },
    } as const;
    const timed = { ...desk, clocks, initial: "waiting" } as const;
    const plain = processToMermaid(timed);
    expect(processToMermaid(timed, { clocks: false })).toBe(plain);
    const text = processToMermaid(timed, { clocks: true });
    expect(text.startsWith(`${plain}\n`)).toBe(true);
    expect(text.slice(plain.length + 1).split("\n")).toStrictEqual([
      '  state "clock answer" as c1 {',
      '    state "idle" as c1v1',
      '    state "running" as c1v2',
      '    state "paused" as c1v3',
      '    state "stopped" as c1v4',
      "    [*] --> c1v1",
      "    c1v1 --> c1v2 : entering to do",
      "    c1v2 --> c1v3 : entering waiting (hold customer) or Asked (hold other)",
      "    c1v3 --> c1v2 : leaving waiting (hold customer) or Answered",
      "    c1v2 --> c1v4 : Ended",
      "    c1v3 --> c1v4 : Ended",
      "    c1v4 --> c1v2 : Asked, Answered [on a condition]",
      "  }",
      '  state "clock once" as c2 {',
      '    state "idle" as c2v1',
      '    state "running" as c2v2',
      "    [*] --> c2v1",
      "    c2v1 --> c2v2 : Asked",
      "  }",
    ]);
  });

  it("draws no clocks where a process has none", () => {
    expect(processToMermaid(desk, { clocks: true })).toBe(processToMermaid(desk));
  });

  it("refuses an option that it does not know", () => {
    expect(() => processToMermaid(desk, { clock: true } as never)).toThrow("clock");
    expect(() => processToMermaid(desk, { clocks: 1 } as never)).toThrow("clocks");
  });

  it("refuses what is no process", () => {
    expect(() => processToMermaid({ ...desk, initial: "nowhere" })).toThrow("a declared state");
  });
});
