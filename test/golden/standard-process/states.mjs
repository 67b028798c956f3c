// States of version 1 of the standard process, as the library made them that had it: run by hand beside an installed
// service-quality 0.1.0, `node states.mjs > states.json`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { replayComplaint, STANDARD_PROCESS } from "service-quality/complaints";

const manifest = createRequire(import.meta.url).resolve("service-quality/package.json");
const { version } = JSON.parse(readFileSync(manifest, "utf8"));

const at = (day, time) => `2026-03-${String(day).padStart(2, "0")}T${time}:00Z`;
const event = (type, day, data = {}, more = {}) => ({
  type,
  at: at(day, "09:00"),
  role: "manager",
  actor: "iva",
  data,
  ...more,
});
const received = [
  event("ComplaintReceived", 2, { channel: "letter", kind: "complaint", customer: "K-7" }),
  event("Acknowledged", 2),
  event("ComplaintAssessed", 2, { severity: "high" }),
];
const investigating = [...received, event("InvestigationStarted", 3)];
const answered = [
  ...investigating,
  event("DecisionMade", 4, { outcome: "upheld", obligationBroken: true }, { actor: "zoe" }),
  event("ResponseCommunicated", 5, { response: "final", reasons: "misread", redress: "40 EUR" }),
];
const cases = {
  assessed: [...received, event("Assigned", 2, { assignee: "ann" })],
  held: [
    ...investigating,
    event("InformationRequested", 4),
    event("ExtensionNotified", 4, { until: "2026-06-30" }),
  ],
  extended: [...investigating, event("ExtensionAgreed", 4, { until: "2026-12-31" })],
  leveled: [...received, event("ServiceLevelAgreed", 2, { level: "two hours" })],
  kept: [...answered.slice(0, 5), event("ServiceLevelAgreed", 5, { level: "two hours" }), answered[5]],
  offered: [...answered, event("RedressOffered", 5, { amount: 40 }, { role: "agent" })],
  reviewing: [...answered, event("ResponseRejected", 6, { reviewer: "bob" })],
  followUp: [
    ...answered,
    event("ResponseAccepted", 6),
    event("RedressOffered", 6, { amount: 40 }),
    event("RedressAccepted", 6),
  ],
  closed: [
    ...answered,
    event("RedressOffered", 5, { amount: 40 }),
    event("RedressAccepted", 5),
    event("RedressPaid", 6),
    event("ResponseAccepted", 6),
    event("FollowUpAnswered", 9, { satisfied: true }),
  ],
};
const states = Object.fromEntries(
  Object.entries(cases).map(([name, events]) => {
    const { state, refusals } = replayComplaint(STANDARD_PROCESS, events);
    if (refusals.length > 0) throw new Error(`${name}: ${JSON.stringify(refusals)}`);
    return [name, state];
  }),
);
console.log(JSON.stringify({ software: { "service-quality": version }, states }, null, 1));
