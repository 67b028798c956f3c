import { readCsv } from "service-quality/readers";
import { analyzeSurvey, defineSurveyMapping } from "service-quality/report";
import { expect, it } from "vitest";
import { leftOut } from "../../../docs/playground/results/parts/left-out.ts";
import { mapping } from "./made-up.ts";

const table = readCsv(
  "E1,P1,E2,P2,recommend,branch,sex,w\n7,5,6,,9,n,f,1\n6,5,7,4,3,s,m,1\n7,4,6,6,8,n,f,1\n5,6,6,3,10,s,f,1\n",
);

function leftOutOf(part: "gaps" | "kano", missing: "listwise" | "available") {
  const { options } = mapping;
  const { parts, respondents } = analyzeSurvey(
    table,
    defineSurveyMapping({ ...mapping, options: { ...options, missing } }),
    { parts: [part] },
  );
  return leftOut(parts[0]!, respondents);
}

it("counts the respondents that a part could not use", () => {
  expect(leftOutOf("gaps", "listwise")).toBe(1);
  expect(leftOutOf("gaps", "available")).toBe(0);
});

it("counts none where a part has no results", () => {
  expect(leftOutOf("kano", "listwise")).toBe(0);
});
