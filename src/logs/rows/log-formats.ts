import { deepFrozen } from "../../errors/read-argument.ts";
import type { LogMapping } from "./log-mapping.ts";

/**
 * Mappings for `logFromRows` of what ticket systems and regulators export:
 *
 * - `zendesk`: the history of ticket fields, a row for each change (`ticket_id`, `field_name`, `value`, `updated`,
 *   `user_id`), in UTC
 * - `jira`: the changelog of issues, a row for each change (`key`, `field`, `toString`, `created`, `author`)
 * - `jiraIssues`: the CSV of an issue search, a row for each issue; `naive` is to be given, the zone of the site
 * - `cfpb`: the Consumer Complaint Database, a row for each complaint
 *
 * They are data: `{ ...LOG_FORMATS.zendesk, naive: "Europe/Paris" }` is another.
 *
 * @example
 * ```ts
 * import { LOG_FORMATS, logFromRows } from "service-quality/logs";
 *
 * const issues = [
 *   { "Issue key": "CS-1", Created: "02/Mar/26 9:15 AM", Resolved: "", Priority: "High", Status: "Open", Reporter: "ann" },
 * ];
 * const log = logFromRows(issues, { ...LOG_FORMATS.jiraIssues, naive: "Europe/Sofia" });
 * log; // => [{ case: "CS-1", activity: "created", at: "2026-03-02T07:15:00.000Z", customer: "ann", priority: "High", status: "Open" }]
 * ```
 */
export const LOG_FORMATS: Readonly<Record<"zendesk" | "jira" | "jiraIssues" | "cfpb", LogMapping>> =
  deepFrozen({
    zendesk: {
      case: "ticket_id",
      at: "updated",
      field: { column: "field_name", activity: "status", value: "value" },
      resource: "user_id",
      naive: "UTC",
    },
    jira: {
      case: "key",
      at: "created",
      field: { column: "field", activity: "status", value: "toString" },
      resource: "author",
    },
    jiraIssues: {
      case: "Issue key",
      milestones: { created: "Created", resolved: "Resolved" },
      customer: "Reporter",
      attributes: { type: "Issue Type", priority: "Priority", status: "Status", assignee: "Assignee" },
      dates: "jira",
    },
    cfpb: {
      case: "Complaint ID",
      milestones: { received: "Date received", "sent-to-firm": "Date sent to company" },
      attributes: {
        product: "Product",
        issue: "Issue",
        company: "Company",
        state: "State",
        channel: "Submitted via",
        outcome: "Company response to consumer",
        timely: "Timely response?",
      },
      dates: "month-first",
      naive: "America/New_York",
    },
  });
