import { acknowledgement, answer, milestone, term } from "./milestone.ts";
import type { ComplaintPolicy, PolicyPenalty } from "./policy.ts";

const DAY = 86_400_000;

const DOCUMENT = {
  kind: "complaint-policy",
  version: 1,
  timeZone: null,
  stages: null,
  admission: [],
  referral: null,
  redress: null,
  rules: [],
} as const;

/** Article 23 of the Russian law. */
const ONE_PERCENT_A_DAY: PolicyPenalty = { base: "price of the goods", share: 0.01, perMs: DAY, cap: null };

/** Complaints in the European Union, the United States, Australia and Russia. */
export const otherCountries = (): readonly ComplaintPolicy[] => [
  {
    ...DOCUMENT,
    id: "eu-psd2-art101",
    title: "EU payment services (PSD2, article 101)",
    periods: [
      {
        from: null,
        until: null,
        milestones: [
          answer("final", "reply", term(15, "business-day")),
          answer(
            "finalAfterHolding",
            "final reply after a holding reply",
            term(35, "business-day"),
            "in exceptional situations, after a holding reply with reasons and a date",
          ),
        ],
      },
    ],
    sources: [
      {
        title: "Directive (EU) 2015/2366, article 101(2)",
        url: "https://eur-lex.europa.eu/eli/dir/2015/2366/oj",
        checked: "2026-11-23",
      },
    ],
  },
  {
    ...DOCUMENT,
    id: "eu-261-2004",
    title: "EU air passengers (Regulation 261/2004)",
    periods: [{ from: null, until: null, milestones: [] }],
    redress: {
      measure: "distance of the flight, km",
      currency: "EUR",
      bands: [
        { upTo: 1500, amount: 250 },
        { upTo: 3500, amount: 400 },
        { upTo: null, amount: 600 },
      ],
      rules: [
        "400 for any flight of more than 1,500 km within the Union",
        "halved where the passenger was re-routed and arrived early enough",
      ],
    },
    sources: [
      {
        title: "Regulation (EC) No 261/2004, article 7",
        url: "https://eur-lex.europa.eu/eli/reg/2004/261/oj",
        checked: null,
      },
    ],
  },
  {
    ...DOCUMENT,
    id: "us-cfpb",
    title: "US consumer finance (CFPB)",
    timeZone: "America/New_York",
    periods: [
      {
        from: null,
        until: null,
        milestones: [
          answer("response", "response", term(15, "day"), null, "sent-to-firm"),
          answer(
            "final",
            "final response",
            term(60, "day"),
            'where "In progress" was chosen',
            "sent-to-firm",
          ),
        ],
      },
    ],
    sources: [
      {
        title: "CFPB, Company Portal Manual, 8.1, as quoted by insideARM",
        url: "http://llt4fun.insidearm.com/news/00043245-what-include-interim-response-cfpb-compla",
        checked: "2026-11-23",
      },
    ],
  },
  {
    ...DOCUMENT,
    id: "us-dot-259.7",
    title: "US air passengers (14 CFR 259.7)",
    periods: [
      {
        from: null,
        until: null,
        milestones: [
          acknowledgement(30, "day"),
          answer("final", "substantive response in writing", term(60, "day")),
        ],
      },
    ],
    sources: [
      { title: "14 CFR 259.7", url: "https://www.ecfr.gov/current/title-14/section-259.7", checked: null },
    ],
  },
  {
    ...DOCUMENT,
    id: "us-dot-382.155",
    title: "US air passengers with disabilities (14 CFR 382.155)",
    periods: [
      {
        from: null,
        until: null,
        milestones: [answer("final", "dispositive response in writing", term(30, "day"))],
      },
    ],
    sources: [
      {
        title: "14 CFR 382.155",
        url: "https://www.ecfr.gov/current/title-14/section-382.155",
        checked: null,
      },
    ],
  },
  {
    ...DOCUMENT,
    id: "au-asic-rg271",
    title: "Australian financial services (ASIC RG 271)",
    periods: [
      {
        from: "2021-10-05",
        until: null,
        milestones: [
          answer("final", "response", term(30, "day")),
          answer("finalSuper", "response", term(45, "day"), "superannuation, traditional trustees"),
          answer("hardship", "response", term(21, "day"), "financial difficulty"),
        ],
      },
    ],
    sources: [
      {
        title: "Australian Financial Complaints Authority, New maximum IDR timeframes",
        url: "https://afca.org.au/members/rg271/new-maximum-idr-timeframes",
        checked: "2026-11-23",
      },
    ],
  },
  {
    ...DOCUMENT,
    id: "ru-zozpp",
    title: "Russian consumers (law 2300-1 on the protection of consumers' rights)",
    timeZone: "Europe/Moscow",
    periods: [
      {
        from: null,
        until: null,
        milestones: [
          {
            ...milestone("refund", "refund (article 22)", "receipt", term(10, "day"), ["RedressPaid"]),
            penalty: ONE_PERCENT_A_DAY,
          },
          {
            ...milestone("repair", "repair, at most (article 20)", "receipt", term(45, "day"), [
              "RemedyImplemented",
            ]),
            penalty: ONE_PERCENT_A_DAY,
          },
          milestone("service", "demands on a service (article 31)", "receipt", term(10, "day"), [
            "RedressPaid",
            "RemedyImplemented",
          ]),
        ],
      },
    ],
    rules: ["half of the sum awarded is added where the firm did not pay before court (article 13(6))"],
    sources: [
      {
        title: "Law of the Russian Federation 2300-1 of 7 February 1992, articles 13, 20, 22, 23 and 31",
        url: null,
        checked: null,
      },
    ],
  },
];
