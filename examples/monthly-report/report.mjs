import { formatServqual, scoreServqual } from "service-quality/gaps";
import { scoreGroups, surveyFromLong } from "service-quality/survey";
import { BRANCHES, instrument, items } from "./form.mjs";
import { layOut } from "./page.mjs";
import { wordingIn } from "./wording.mjs";

/** Of fewer customers nothing is shown, so that nobody is recognized. */
const SMALLEST_BASE = 10;

/** How far from 0 a gap may lie, in points of the scale, and still be as expected. */
const MARGIN = 0.3;

/** How many months are shown beside each other. */
const MONTHS = 12;

/** The report of the last month that the records know, in a language, as text or as a page of HTML. */
export function monthlyReport(records, { language, as, isGenerated = false }) {
  const words = wordingIn(language);
  const { byMonth, byBranch } = scoresOf(records);
  const months = byMonth.map(({ group }) => group.month).slice(-MONTHS);
  const last = months.at(-1);
  const groupsOf = (branch) => byBranch.filter(({ group }) => group.branch === branch);

  const branches = BRANCHES.map((branch) => ({
    name: words.branches[branch],
    points: overallOf(groupsOf(branch)),
  }));
  const questions = items.map(({ id }, i) => ({ name: words.label(id), points: itemOf(byMonth, i) }));
  const allQuestions = { name: words.allQuestions, points: overallOf(byMonth) };
  const latest = BRANCHES.flatMap(groupsOf).filter(({ group, scores }) => group.month === last && scores);

  return layOut(as, language, {
    title: `${words.title}, ${words.monthAndYear(last)}`,
    lines: [...(isGenerated ? [words.generated] : []), words.reading],
    sections: [
      { title: words.trend, ...seriesOf(branches, months, words.branch, words) },
      ...latest.map((group) => branchSection(group, { language, as }, words)),
      { title: words.questions, ...seriesOf([...questions, allQuestions], months, words.question, words) },
    ],
  });
}

/** Scores by month, and by branch and month, in order of time, each group with the notes on it. */
function scoresOf(records) {
  const { batteries, attributes } = surveyFromLong(records, {
    respondent: "customer",
    battery: "form",
    item: "item",
    value: "value",
    attributes: ["branch", "month"],
    batteries: { expectation: "expectations", perception: "perceptions" },
    items: items.map(({ id }) => id),
    scale: instrument.scale,
  });
  const { branch, month } = attributes;
  const scored = (by) => {
    const { groups, notes } = scoreGroups(batteries, {
      by,
      smallestBase: SMALLEST_BASE,
      score: (answers) => scoreServqual(answers, { instrument, missing: "available" }),
    });
    return groups
      .map((group, k) => ({ ...group, notes: notes.filter(({ path }) => path[1] === k) }))
      .sort((a, b) => a.group.month.localeCompare(b.group.month));
  };
  return {
    byMonth: scored({ month }),
    byBranch: scored({ branch, month }),
  };
}

/** By month, the gap over all questions, and the notes on the group. */
function overallOf(groups) {
  return new Map(
    groups.map(({ group, scores, notes }) => [group.month, { gap: scores?.overall.gap, notes }]),
  );
}

/** By month, the gap of an item, and the notes on its row. */
function itemOf(groups, i) {
  return new Map(
    groups
      .filter(({ scores }) => scores !== null)
      .map(({ group, scores }) => {
        const notes = scores.notes.filter(({ path }) => path.join() === `items,${i}`);
        return [group.month, { gap: scores.items[i].gap, notes }];
      }),
  );
}

/** Rows of gaps by month, and below them what the notes say of which months. */
function seriesOf(rows, months, head, { month, figure, explain }) {
  const remarksOn = (row) => {
    const when = new Map();
    for (const one of months) {
      for (const sentence of row.points.get(one)?.notes.map(explain) ?? []) {
        when.set(sentence, [...(when.get(sentence) ?? []), month(one)]);
      }
    }
    return Array.from(when, ([sentence, names]) => `${row.name} (${names.join(", ")}): ${sentence}`);
  };
  return {
    table: [
      [head, ...months.map(month)],
      ...rows.map((row) => [row.name, ...months.map((one) => figure(row.points.get(one)?.gap))]),
    ],
    lines: rows.flatMap(remarksOn),
  };
}

/** What a branch is told of its last month. */
function branchSection(
  { group, n, scores, notes },
  form,
  { branches, answered, weakest, label, figure, explain },
) {
  const [worst] = scores.items.filter(({ gap }) => gap < 0).sort((a, b) => a.gap - b.gap);
  return {
    report: formatServqual(scores, {
      ...form,
      style: "plain",
      margin: MARGIN,
      instrument: { ...instrument, title: branches[group.branch] },
    }),
    lines: [
      answered(n),
      ...(worst === undefined ? [] : [weakest(label(worst.item), figure(worst.gap))]),
      ...notes.map(explain),
    ],
  };
}
