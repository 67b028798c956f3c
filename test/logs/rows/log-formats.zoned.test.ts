import { existsSync, readFileSync } from "node:fs";
import { LOG_FORMATS, logFromRows, summarizeComplaints } from "service-quality/logs";
import { describe, expect, it } from "vitest";

describe("exports of ticket systems", () => {
  it("are read as Zendesk keeps the history of a ticket's fields", () => {
    const rows = [
      { ticket_id: 35, field_name: "status", value: "new", updated: "2026-03-02T09:00:00", user_id: 1 },
      { ticket_id: 35, field_name: "priority", value: "urgent", updated: "2026-03-02 09:00:01", user_id: 1 },
      { ticket_id: 35, field_name: "status", value: "solved", updated: "2026-03-02T11:00:00Z", user_id: 2 },
    ];
    expect(logFromRows(rows, LOG_FORMATS.zendesk)).toEqual([
      { case: "35", activity: "new", at: "2026-03-02T09:00:00.000Z", resource: 1 },
      { case: "35", activity: "solved", at: "2026-03-02T11:00:00.000Z", resource: 2, priority: "urgent" },
    ]);
    const inParis = logFromRows(rows, { ...LOG_FORMATS.zendesk, naive: "Europe/Paris" });
    expect(inParis.map(({ at }) => at)).toEqual(["2026-03-02T08:00:00.000Z", "2026-03-02T11:00:00.000Z"]);
  });

  it("are read as Jira's changelog is flattened", () => {
    const rows = [
      {
        key: "CS-1",
        field: "status",
        toString: "Done",
        created: "2026-03-03T09:15:00.000+0200",
        author: "Iva",
      },
    ];
    expect(logFromRows(rows, LOG_FORMATS.jira)).toEqual([
      { case: "CS-1", activity: "Done", at: "2026-03-03T07:15:00.000Z", resource: "Iva" },
    ]);
  });

  it("are read as Jira writes a search of issues, once its zone is named", () => {
    const rows = [
      {
        ...{ "Issue key": "CS-2", "Issue Type": "Complaint", Priority: "High", Status: "Done" },
        ...{ Assignee: "Iva", Reporter: "ann", Created: "02/Mar/26 9:15 AM", Resolved: "03/Mar/26 12:05 PM" },
      },
    ];
    expect(() => logFromRows(rows, LOG_FORMATS.jiraIssues)).toThrow(/naive/);
    const told = { customer: "ann", type: "Complaint", priority: "High", status: "Done", assignee: "Iva" };
    expect(logFromRows(rows, { ...LOG_FORMATS.jiraIssues, naive: "Europe/Sofia" })).toEqual([
      { case: "CS-2", activity: "created", at: "2026-03-02T07:15:00.000Z", ...told },
      { case: "CS-2", activity: "resolved", at: "2026-03-03T10:05:00.000Z", ...told },
    ]);
  });

  it("are frozen data", () => {
    expect(Object.isFrozen(LOG_FORMATS.jira.field)).toBe(true);
    expect(JSON.parse(JSON.stringify(LOG_FORMATS))).toStrictEqual(LOG_FORMATS);
  });
});

const file = new URL("../../../../shared/data/cfpb_complaints.csv", import.meta.url);

describe.skipIf(!existsSync(file))("records of the Consumer Complaint Database", () => {
  const [, ...lines] = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  const records = lines.map((line, i) => {
    // product, issue and state between the two dates; commas in quoted cells only
    const [, received, told, sent] = /^([^,]*),(.*),([^,]*)$/.exec(line)!;
    const [, product, issue, state] = /^("[^"]*"|[^,]*),("[^"]*"|[^,]*),([^,]*)$/.exec(told!)!;
    return {
      ...{ "Complaint ID": 1000 + i, "Date received": received!, "Date sent to company": sent! },
      ...{ Product: product!.replaceAll('"', ""), Issue: issue!.replaceAll('"', ""), State: state! },
    };
  });

  it("give an event when a complaint was received, and one when it was sent to the firm", () => {
    const log = logFromRows(records, LOG_FORMATS.cfpb);
    const sent = records.filter((record) => record["Date sent to company"] !== "");
    expect(records).toHaveLength(280);
    expect(log).toHaveLength(records.length + sent.length);
    expect(log.slice(0, 2)).toEqual([
      {
        ...{ case: "1000", activity: "received", at: "2016-10-03T04:00:00.000Z", product: "Debt collection" },
        ...{ issue: "Improper contact or sharing of info", state: "AZ" },
      },
      {
        ...{
          case: "1000",
          activity: "sent-to-firm",
          at: "2016-10-03T04:00:00.000Z",
          product: "Debt collection",
        },
        ...{ issue: "Improper contact or sharing of info", state: "AZ" },
      },
    ]);
    // days from one date to the other, by the calendar; the hour that a change of the clocks brings is rounded off
    const days = sent
      .map(
        (record) =>
          (Date.parse(record["Date sent to company"]) - Date.parse(record["Date received"])) / 86_400_000,
      )
      .sort((a, b) => a - b);
    const { closed, throughputMs } = summarizeComplaints(log, { closing: ["sent-to-firm"] });
    expect(closed).toBe(sent.length);
    expect(Math.round(throughputMs!.median / 86_400_000)).toBe(
      Math.round((days[Math.floor((days.length - 1) / 2)]! + days[Math.ceil((days.length - 1) / 2)]!) / 2),
    );
    expect(Math.round(throughputMs!.max / 86_400_000)).toBe(days.at(-1));
  });

  it("say the same with the month first, as the database writes them", () => {
    const written = (date: string) => date.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$2/$3/$1");
    const asWritten = records.map((record) => ({
      ...record,
      "Date received": written(record["Date received"]),
      "Date sent to company": written(record["Date sent to company"]),
    }));
    expect(asWritten[0]?.["Date received"]).toBe("10/03/2016");
    expect(logFromRows(asWritten, LOG_FORMATS.cfpb)).toEqual(logFromRows(records, LOG_FORMATS.cfpb));
  });
});
