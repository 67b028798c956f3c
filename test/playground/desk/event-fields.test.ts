import { type ComplaintProcess, replayComplaint, STANDARD_PROCESS } from "service-quality/complaints";
import { describe, expect, it } from "vitest";
import { CALENDARS } from "../../../docs/playground/desk/model/calendar-choice.ts";
import { eventFields } from "../../../docs/playground/desk/model/event-fields.ts";
import { eventMenu } from "../../../docs/playground/desk/model/event-menu.ts";
import { firstValues, typedData } from "../../../docs/playground/desk/model/field-values.ts";
import { SMALL_PROCESS } from "../../../docs/playground/desk/model/small-process.ts";

const told = (type: string) =>
  eventFields(STANDARD_PROCESS, type).map(
    ({ key, kind, required }) => `${key}${required ? "!" : ""} ${kind}`,
  );

describe("the fields of an event", () => {
  it("are what it requires, and what its rows look at besides", () => {
    expect(told("ComplaintReceived")).toEqual([
      "channel! choice",
      "kind! choice",
      "customer text",
      "right text",
      "admissibleUntil instant",
    ]);
    expect(told("FollowUpAnswered")).toEqual([
      "satisfied yes-no",
      "product yes-no",
      "service yes-no",
      "score number",
      "reviewer text",
    ]);
    expect(told("InvestigationStarted")).toEqual([]);
  });

  it("are a choice where a guard lists what it takes", () => {
    const [response] = eventFields(STANDARD_PROCESS, "ResponseCommunicated");
    expect(response).toEqual({
      key: "response",
      required: true,
      kind: "choice",
      choices: ["summary-resolution", "stage-1", "stage-2", "final"],
    });
  });

  it("are an amount, hours, an instant by how the process uses them", () => {
    expect(told("RedressOffered")).toEqual(["amount! number"]);
    expect(told("ServiceLevelAgreed")).toEqual(["level! text", "targetMs! hours", "price text"]);
    expect(told("ExtensionAgreed")).toEqual(["until! instant"]);
    expect(told("ReferredExternally")).toEqual(["respondentConsents yes-no"]);
  });

  it("are told of every event of the standard process, and all that it requires", () => {
    const { events }: ComplaintProcess = STANDARD_PROCESS;
    for (const [type, { requires = [] }] of Object.entries(events)) {
      const required = eventFields(STANDARD_PROCESS, type).filter((field) => field.required);
      expect(required.map(({ key }) => key)).toEqual(expect.arrayContaining([...requires]));
    }
  });

  it("see what a clock's condition looks at", () => {
    const process = {
      ...SMALL_PROCESS,
      clocks: {
        answer: {
          targetMs: 1000,
          start: ["Received"],
          stop: [{ event: "Answered", when: { data: "whole", equals: true } }, { entering: "closed" }],
        },
      },
    };
    expect(eventFields(process, "Answered")).toEqual([
      { key: "whole", required: false, kind: "yes-no", choices: [] },
    ]);
  });
});

describe("typed data", () => {
  const fields = (type: string) => eventFields(STANDARD_PROCESS, type);

  it("are read by the kind of their field, and left out where nothing was typed", () => {
    const level = fields("ServiceLevelAgreed");
    expect(typedData(level, { level: " gold ", targetMs: "2,5", price: "" }, CALENDARS.sofia)).toEqual({
      level: "gold",
      targetMs: 9_000_000,
    });
    expect(typedData(fields("ExtensionAgreed"), { until: "2026-04-01T09:00" }, CALENDARS.sofia)).toEqual({
      until: "2026-04-01T06:00:00.000Z",
    });
    expect(
      typedData(fields("FollowUpAnswered"), { satisfied: "no", score: "-2.5" }, CALENDARS.sofia),
    ).toEqual({
      satisfied: false,
      score: -2.5,
    });
  });

  it("stay text where they are no number, so that the process refuses them in its words", () => {
    const amount = fields("RedressOffered");
    expect(typedData(amount, { amount: "forty" }, CALENDARS.sofia)).toEqual({ amount: "forty" });
    expect(typedData(amount, { amount: "1e400" }, CALENDARS.sofia)).toEqual({ amount: "1e400" });
  });

  it("begin with the first choice of what is required", () => {
    expect(firstValues(fields("ComplaintReceived"))).toEqual({ channel: "phone", kind: "complaint" });
    expect(firstValues(fields("RedressOffered"))).toEqual({});
  });
});

describe("the menu", () => {
  const { state } = replayComplaint(STANDARD_PROCESS, [
    { type: "ComplaintReceived", at: "2026-03-02T09:00:00Z", data: { channel: "phone", kind: "complaint" } },
  ]);
  const menu = (role: string | null) =>
    eventMenu(STANDARD_PROCESS, state, { at: "2026-03-02T10:00:00Z", role });

  it("tells what leads on from what moves a part, and from the rest", () => {
    const by = (does: string) =>
      menu("agent")
        .offers.filter((offer) => offer.does === does)
        .map(({ event }) => event);
    expect(by("moves-on")).toEqual([
      "ComplaintAssessed",
      "DeclaredInadmissible",
      "Forwarded",
      "MergedInto",
      "Withdrawn",
    ]);
    expect(by("beside")).toEqual(["Acknowledged", "RedressOffered"]);
    expect(by("neither")).toContain("NoteAdded");
  });

  it("has every event of the process once, as an offer or among the others", () => {
    const { offers, others } = menu(null);
    const all = [...offers.map(({ event }) => event), ...others].sort();
    expect(all).toEqual(Object.keys(STANDARD_PROCESS.events).sort());
  });

  it("leaves to a role what it may send", () => {
    expect(menu("manager").offers.map(({ event }) => event)).toContain("RedressLimitSet");
    expect(menu("agent").others).toContain("RedressLimitSet");
  });
});
