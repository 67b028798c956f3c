// Writes ledger.csv and periods.csv: generated quality costs of a hotel chain that does not exist, by quarter of three years,
// two houses and 40 elements. From the second year on the chain spends more on prevention; failures follow a quarter later.
//
//   node examples/cost-of-quality-report/generate.mjs
import { writeFileSync } from "node:fs";

const YEARS = [2023, 2024, 2025];
const HOUSES = { harbor: 1, park: 0.6 };

/** Elements by category with their usual cost of a quarter; below 0 for a credit. */
const ELEMENTS = {
  prevention: {
    "service training": 2600,
    "onboarding of staff": 1800,
    "process design": 900,
    "service blueprints": 500,
    "supplier selection": 700,
    "quality planning": 800,
    "preventive maintenance": 2400,
    "standard operating procedures": 600,
    "recovery training": 700,
    "complaint cause reviews": 400,
  },
  appraisal: {
    "mystery visits": 1500,
    "room inspections": 4200,
    "kitchen audits": 1300,
    "guest surveys": 1100,
    "review monitoring": 600,
    "supplier checks": 700,
    "call listening": 900,
    "safety inspections": 1400,
    "linen checks": 500,
    "calibration of equipment": 300,
  },
  "internal-failure": {
    "rooms cleaned again": 3800,
    "inspections repeated": 900,
    "orders cooked again": 2600,
    "spoiled food": 2200,
    "laundry repeated": 1200,
    "bookings corrected": 1700,
    "invoices corrected": 800,
    "breakdown repairs": 2900,
    "idle time in waits": 1500,
  },
  "external-failure": {
    refunds: 5200,
    "compensation vouchers": 3100,
    "complaint handling": 4100,
    "rooms moved after arrival": 2300,
    "walked guests": 2700,
    chargebacks: 900,
    "legal claims": 1200,
    "free nights": 1900,
    "margin lost with guests": 6500,
    "recovered from suppliers": -700,
  },
  unclassified: { consultants: 600 },
};

/** A stream of uniform numbers from a seed (mulberry32). */
function uniform(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = uniform(1956);
const quarters = YEARS.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`));

/** How the costs of a category move: prevention is doubled over the second year, failures fall a quarter after. */
function level(category, at) {
  const effort = Math.min(1, Math.max(0, (at - 3) / 4));
  const effect = Math.min(1, Math.max(0, (at - 4) / 6));
  if (category === "prevention") return 1 + effort;
  if (category === "internal-failure") return 1 - 0.35 * effect;
  if (category === "external-failure") return 1 - 0.55 * effect;
  return 1;
}

const priceAt = (at) => 100 * 1.035 ** (at / 4);

const rows = quarters.flatMap((quarter, at) =>
  Object.entries(HOUSES).flatMap(([house, size]) =>
    Object.entries(ELEMENTS).flatMap(([category, elements]) =>
      Object.entries(elements).map(([element, usual]) => {
        const amount = usual * size * level(category, at) * (priceAt(at) / 100) * (0.8 + 0.4 * random());
        const basis = element === "margin lost with guests" ? "opportunity" : "recorded";
        return [quarter, house, element, category, amount.toFixed(2), usual < 0 ? "yes" : "", basis].join(
          ",",
        );
      }),
    ),
  ),
);
const periods = quarters.map((quarter, at) => {
  const nights = Math.round(9000 * (1 + 0.01 * at) * (0.95 + 0.1 * random()));
  const sales = nights * 1.1 * priceAt(at);
  return [quarter, sales.toFixed(0), nights, priceAt(at).toFixed(1)].join(",");
});

const write = (name, lines) => writeFileSync(new URL(name, import.meta.url), `${lines.join("\n")}\n`);
write("ledger.csv", ["period,unit,element,category,amount,credit,basis", ...rows]);
write("periods.csv", ["period,sales,units,priceIndex", ...periods]);
