// Names the steps that stopped and the tests that failed, adds up what the tests and the vectors counted, prints
// `N passed, N failed` and exits accordingly.
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

/** What failed is told by as many lines: the place of the fault is among them, the test runner's own places are not. */
const WHY_LINES = 6;

const tests = ["tests", "pages"].map((name) =>
  readReport(`reports/${name}.json`, { numPassedTests: 0, numFailedTests: 0, testResults: [] }),
);
const vectors = readReport("reports/vectors.json", { passed: 0, failed: 0, disputed: 0 });
const stopped = process.argv.slice(2);

const passed = tests.reduce((sum, { numPassedTests }) => sum + numPassedTests, vectors.passed);
// Failing tests stop their step too: they are not counted twice.
const failed = tests.reduce(
  (sum, { numFailedTests }) => sum + numFailedTests - (numFailedTests > 0 ? 1 : 0),
  vectors.failed + stopped.length,
);

for (const step of stopped) console.log(`✗ ${step}`);
for (const { name, message, assertionResults } of tests.flatMap(({ testResults }) => testResults)) {
  const file = relative(".", name);
  if (message) report(file, message);
  for (const { status, fullName, failureMessages } of assertionResults) {
    if (status === "failed") report(`${file}: ${fullName}`, failureMessages.join("\n"));
  }
}
if (vectors.disputed > 0)
  console.log(`${vectors.disputed} disputed, see docs/decisions/disputed-vectors.json`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function report(what, why) {
  console.log(`✗ ${what}\n${why.split("\n").slice(0, WHY_LINES).join("\n")}`);
}

function readReport(file, absent) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : absent;
}
