// Adds up what the tests and the vectors counted, prints `N passed, N failed` and exits accordingly.
import { existsSync, readFileSync } from "node:fs";

const tests = readReport("reports/tests.json", { numPassedTests: 0, numFailedTests: 0 });
const vectors = readReport("reports/vectors.json", { passed: 0, failed: 0, disputed: 0 });
const stopped = Number(process.argv[2]);

const passed = tests.numPassedTests + vectors.passed;
// Failing tests stop their step too: they are not counted twice.
const failed = tests.numFailedTests + vectors.failed + stopped - (tests.numFailedTests > 0 ? 1 : 0);

if (vectors.disputed > 0)
  console.log(`${vectors.disputed} disputed, see docs/decisions/disputed-vectors.json`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function readReport(file, absent) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : absent;
}
