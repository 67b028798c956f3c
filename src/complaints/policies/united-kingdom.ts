import { acknowledgement, answer, milestone, term } from "./milestone.ts";
import type { ComplaintPolicy } from "./policy.ts";

const DOCUMENT = {
  kind: "complaint-policy",
  version: 1,
  timeZone: "Europe/London",
  stages: null,
  admission: [],
  redress: null,
} as const;

/** The rule that changed on this date. */
const OFCOM_CHANGE = "2026-04-08";

const ADR_LETTER = "letter that names the dispute resolution scheme";

const summary = () =>
  answer(
    "summaryResolution",
    "summary resolution",
    term(3, "business-day"),
    "accepted by the complainant by the close of business on the third business day after the day of receipt",
  );

const OMBUDSMAN = {
  body: "Financial Ombudsman Service",
  window: { from: "final-response", term: term(6, "month") },
  admission: [
    { from: "event", term: term(6, "year") },
    { from: "knowledge", term: term(3, "year") },
  ],
} as const;

const HANDBOOK = {
  title: "FCA Handbook, DISP 1.5, 1.6, 1.10, 1 Annex 3 and 2.8",
  url: "https://handbook.fca.org.uk/",
  checked: "2026-06-01",
};

/** Complaints to firms in the United Kingdom and its nations. */
export const unitedKingdom = (): readonly ComplaintPolicy[] => [
  {
    ...DOCUMENT,
    id: "uk-fca-disp",
    title: "UK financial services (FCA DISP)",
    periods: [
      {
        from: null,
        until: null,
        milestones: [
          summary(),
          answer(
            "final",
            "final response",
            term(8, "week"),
            "or a letter with the reasons, an expected date and the right to go to the ombudsman",
          ),
        ],
      },
    ],
    referral: OMBUDSMAN,
    rules: ["acknowledged promptly in writing", "eight weeks without an answer open the ombudsman too"],
    sources: [HANDBOOK],
  },
  {
    ...DOCUMENT,
    id: "uk-fca-disp-psd-emd",
    title: "UK payment services and electronic money (FCA DISP)",
    periods: [
      {
        from: null,
        until: null,
        milestones: [
          summary(),
          answer("final", "final response", term(15, "business-day")),
          milestone("holding", "holding response", "receipt", term(15, "business-day"), [
            "HoldingResponseSent",
            "ResponseCommunicated",
          ]),
          answer(
            "finalAfterHolding",
            "final response after a holding response",
            term(35, "business-day"),
            "in exceptional circumstances, after a holding response",
          ),
        ],
      },
    ],
    referral: OMBUDSMAN,
    rules: ["acknowledged promptly in writing"],
    sources: [HANDBOOK],
  },
  {
    ...DOCUMENT,
    id: "uk-ofcom-c4",
    title: "UK communications providers (Ofcom, General Condition C4)",
    periods: [
      {
        from: null,
        until: OFCOM_CHANGE,
        milestones: [answer("final", ADR_LETTER, term(8, "week"))],
      },
      {
        from: OFCOM_CHANGE,
        until: null,
        milestones: [answer("final", ADR_LETTER, term(6, "week"))],
      },
    ],
    referral: {
      body: "the provider's approved scheme of dispute resolution",
      window: null,
      admission: [],
    },
    rules: ["the letter is sent at once at deadlock, unasked"],
    sources: [
      {
        title:
          "Ofcom, Quicker complaints resolution for telecoms customers, under new Ofcom rules (2025-07-09)",
        url: "https://www.wired-gov.net/wg/news.nsf/articles/quicker+complaints+resolution+for+telecoms+customers+under+new+ofcom+rules+09072025101500?open",
        checked: "2026-11-23",
      },
      { title: "Ombudsman Services, guidance (2019)", url: null, checked: null },
    ],
  },
  {
    ...DOCUMENT,
    id: "uk-nhs-england-2009",
    title: "NHS and social care in England",
    periods: [
      {
        from: null,
        until: null,
        milestones: [
          acknowledgement(3, "business-day"),
          answer(
            "delayNotice",
            "response, or notice in writing why there is none",
            term(6, "month"),
            "or a longer time that was agreed",
          ),
        ],
      },
    ],
    admission: [
      { from: "event", term: term(12, "month") },
      { from: "knowledge", term: term(12, "month") },
    ],
    referral: null,
    rules: ["no fixed term for the response"],
    sources: [
      {
        title:
          "The Local Authority Social Services and National Health Service Complaints (England) Regulations 2009, SI 2009/309",
        url: "https://www.legislation.gov.uk/uksi/2009/309",
        checked: null,
      },
      {
        title: "SI 2012/3094, regulation 29",
        url: "https://www.legislation.gov.uk/uksi/2012/3094",
        checked: null,
      },
    ],
  },
  {
    ...DOCUMENT,
    id: "uk-housing-ombudsman-2024",
    title: "UK social landlords (Housing Ombudsman, Complaint Handling Code 2024)",
    stages: 2,
    periods: [
      {
        from: null,
        until: null,
        milestones: [
          acknowledgement(5, "business-day"),
          {
            ...answer("final", "response of stage 1", term(10, "business-day"), null, "acknowledgement"),
            extension: term(10, "business-day"),
          },
          milestone(
            "stage2ack",
            "acknowledgement of stage 2",
            "escalation-request",
            term(5, "business-day"),
            ["ReviewAcknowledged", "ResponseCommunicated"],
          ),
          answer("stage2", "response of stage 2", term(20, "business-day"), null, "stage-2-acknowledgement"),
        ],
      },
    ],
    referral: { body: "Housing Ombudsman Service", window: null, admission: [] },
    rules: [
      "another person considers the complaint at stage 2 (6.13)",
      "no reason is needed to ask for stage 2 (6.12)",
    ],
    sources: [
      {
        title:
          "Housing Ombudsman, Complaint Handling Code 2024, 6.2, 6.3, 6.11 to 6.13, as quoted in a council's self-assessment",
        url: "https://slough.gov.uk/complaints-feedback/housing-ombudsman-complaint-handling-code-self-assessment/6",
        checked: "2026-11-23",
      },
    ],
  },
];
