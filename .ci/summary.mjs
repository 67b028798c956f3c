// Adds up what the tests and the vectors counted, prints `N passed, N failed` and exits accordingly.
import { existsSync, readFileSync } from "node:fs";

const tests = ["tests", "pages"].map((name) =>
  readReport(`reports/${name}.json`, { numPassedTests: 0, numFailedTests: 0 }),
);
const vectors = readReport("reports/vectors.json", { passed: 0, failed: 0, disputed: 0 });
const stopped = Number(process.argv[2]);

const passed = tests.reduce((sum, { numPassedTests }) => sum + numPassedTests, vectors.passed);
// Failing tests stop their step too: they are not counted twice.
const failed = tests.reduce(
  (sum, { numFailedTests }) => sum + numFailedTests - (numFailedTests > 0 ? 1 : 0),
  vectors.failed + stopped,
);

if (vectors.disputed > 0)
  console.log(`${vectors.disputed} disputed, see docs/decisions/disputed-vectors.json`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function readReport(file, absent) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : absent;
}
