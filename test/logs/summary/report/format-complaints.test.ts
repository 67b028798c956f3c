import { formatComplaints, summarizeComplaints } from "service-quality/logs";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../../refusal.ts";

const log = [
  { case: "1", activity: "open", at: "2026-01-05T09:00:00Z" },
  { case: "1", activity: "close", at: "2026-01-06T12:00:00Z" },
  { case: "2", activity: "open", at: "2026-02-05T09:00:00Z" },
];
const summary = summarizeComplaints(log, { closing: ["close"] });

describe("formatComplaints", () => {
  it("has the months with what is then open, and durations in days as long as they are", () => {
    expect(
      formatComplaints(summary, { language: "ru", dayMs: 28_800_000, labels: { "2026-01": "январь" } }),
    ).toBe(
      `Обращения: 2
закрыто 1, в работе 1, медиана времени до закрытия 3 д 3 ч

месяц    открыто  закрыто  в работе
───────  ───────  ───────  ────────
январь         1        1         0
2026-02        1        0         1`,
    );
  });

  it("has a dash where half are not closed, and a head alone without a month", () => {
    expect(formatComplaints(summarizeComplaints(log.slice(2), { closing: ["close"] })).split("\n")[1]).toBe(
      "closed 0, open 1, median time to close –",
    );
    expect(formatComplaints(summarizeComplaints([], { closing: ["close"] }), { as: "html" })).toContain(
      "<tbody></tbody>",
    );
  });

  it("tells what was reopened, in time, spent and granted by month, and each group", () => {
    const rows = [
      { case: "1", activity: "open", at: "2026-01-05T09:00:00Z", tier: "gold", branch: "north", cost: 1500 },
      { case: "1", activity: "close", at: "2026-01-06T12:00:00Z", decided: "upheld" },
      { case: "1", activity: "reopen", at: "2026-02-01T12:00:00Z" },
      { case: "1", activity: "close", at: "2026-02-01T13:00:00Z", cost: 2.5 },
      { case: "2", activity: "open", at: "2026-02-05T09:00:00Z", branch: 5 },
    ];
    const told = summarizeComplaints(rows, {
      closing: ["close"],
      reopening: ["reopen"],
      cost: "cost",
      outcome: { column: "decided", upheld: ["upheld"], rejected: [] },
      clocks: { answer: { targetMs: 3_600_000, start: ["open"], stop: ["close"] } },
      by: ["tier", ["openedMonth", "branch"]],
    });
    expect(formatComplaints(told, { labels: { gold: "Gold", tier: "Tier", answer: "Answer" } })).toBe(
      `Complaints: 2
closed 1, open 1, median time to close 27 d 4 h

month    opened  closed  reopened  open
───────  ──────  ──────  ────────  ────
2026-01       1       0         0     0
2026-02       1       1         1     1

month    median time  Answer in time      cost
───────  ───────────  ──────────────  ────────
2026-01            –             0 %  1,500.00
2026-02     27 d 4 h               –      2.50

Tier  cases  closed  open  median time to close  Answer in time  upheld      cost
────  ─────  ──────  ────  ────────────────────  ──────────────  ──────  ────────
Gold      1       1     0              27 d 4 h             0 %   100 %  1,502.50
–         1       0     1                     –               –       –      0.00

openedMonth  branch  cases  closed  open  median time to close  Answer in time  upheld      cost
───────────  ──────  ─────  ──────  ────  ────────────────────  ──────────────  ──────  ────────
2026-01      north       1       1     0              27 d 4 h             0 %   100 %  1,502.50
2026-02      5           1       0     1                     –               –       –      0.00`,
    );
  });

  it("tells what a process refused and granted", () => {
    const process = {
      id: "desk",
      version: 1,
      initial: "new",
      states: { new: {}, open: {}, done: { final: true } },
      events: { In: {}, Paid: { redress: "amount" }, Out: {} },
      transitions: [
        { from: "new", event: "In", to: "open" },
        { from: "open", event: "Paid" },
        { from: "open", event: "Out", to: "done" },
      ],
    };
    const rows = [
      { case: "1", type: "In", at: "2026-01-05T09:00:00Z" },
      { case: "1", type: "Paid", at: "2026-01-05T10:00:00Z", amount: 20 },
      { case: "1", type: "Out", at: "2026-01-05T11:00:00Z" },
      { case: "1", type: "Paid", at: "2026-01-05T12:00:00Z", amount: 20 },
    ];
    const told = summarizeComplaints(rows, { process, by: ["openedMonth"] });
    expect(formatComplaints(told, { language: "bg", digits: 0 })).toBe(
      `Жалби: 1
затворени 1, в работа 0, медиана на времето до затваряне 2 ч
отказани събития: 1, в жалби: 1

месец    открити  затворени  в работа
───────  ───────  ─────────  ────────
2026-01        1          1         0

месец    медиана на времето  компенсации
───────  ──────────────────  ───────────
2026-01                 2 ч           20

openedMonth  жалби  затворени  в работа  медиана на времето до затваряне  компенсации
───────────  ─────  ─────────  ────────  ───────────────────────────────  ───────────
2026-01          1          1         0                              2 ч           20`,
    );
  });

  it("reads what earlier versions told", () => {
    const { refused, groups, flow, ...rest } = summary;
    const earlier = { ...rest, flow: flow.map(({ month, opened, closed }) => ({ month, opened, closed })) };
    expect(formatComplaints(earlier as never)).toBe(formatComplaints(summary));
    const [january, february] = earlier.flow;
    const mixed = { ...earlier, flow: [january, { ...february, reopened: 1, open: 3 }] };
    expect(
      formatComplaints(mixed as never)
        .split("\n")
        .slice(-2),
    ).toEqual(["2026-01       1       1         –     0", "2026-02       1       0         1     3"]);
  });

  it("refuses what is no summary, and a day of an hour", () => {
    expectRefusal(() => formatComplaints({} as never), "invalid_input", ["model"]);
    expectRefusal(() => formatComplaints(summary, { dayMs: 3_600_000 }), "invalid_input", ["dayMs"]);
  });
});
