// A CSV text and an SPSS file read to survey tables, beside the parsers that only part or decode them.
//
//   npm run build:js && node bench/readers.mjs
//
// PYTHON names the interpreter that has pandas and pyreadstat (python3 by default). It also writes the .sav file, so without
// it only CSV is measured.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { readCsv, readSav } from "service-quality/readers";
import { generateAnswers, medianSeconds } from "./measure.mjs";

const RESPONDENTS = 200_000;
const CASES = 20_000;
const ITEMS = Array.from({ length: 45 }, (_, j) => `q${j + 1}`);

// One answer of eight is missing. In the second text every cell is quoted, as some platforms write them.
const columns = Object.values(generateAnswers(ITEMS, RESPONDENTS, 1));
const csvOf = (cell) =>
  [
    ITEMS,
    ...Array.from({ length: RESPONDENTS }, (_, i) => columns.map((column, j) => answerOf(column, i, j))),
  ]
    .map((row) => row.map(cell).join())
    .join("\n");
const answerOf = (column, i, j) => ((i + j) % 8 === 0 ? "" : String(column[i]));

const SCRIPT = `
import io, json, statistics, sys, time
import pandas, pyreadstat

folder, cases = sys.argv[1], int(sys.argv[2])

def seconds(run):
    run()
    times = []
    for _ in range(5):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times)

text = open(folder + "/answers.csv").read()
frame = pandas.read_csv(io.StringIO(text))
pyreadstat.write_sav(frame.head(cases), folder + "/answers.sav", row_compress=True)
print(json.dumps({
    "csv": seconds(lambda: pandas.read_csv(io.StringIO(text))),
    "sav": seconds(lambda: pyreadstat.read_sav(folder + "/answers.sav")),
    "sum": float(frame.sum().sum()),
}))
`;

const folder = mkdtempSync(join(tmpdir(), "readers-"));
try {
  const text = csvOf((cell) => cell);
  writeFileSync(join(folder, "answers.csv"), text);
  const python = inPython();
  besidePapaparse("readCsv, 200,000 × 45", text, python);
  besidePapaparse(
    "readCsv, the same with every cell quoted",
    csvOf((cell) => `"${cell}"`),
    null,
  );
  if (python === null) console.log("pandas or pyreadstat is not installed here, so there is no .sav file");
  else besidePyreadstat(python);
} finally {
  rmSync(folder, { recursive: true });
}

function besidePapaparse(name, text, python) {
  const seconds = medianSeconds(() => readCsv(text));
  const parsed = medianSeconds(() => Papa.parse(text));
  const ratio = (seconds / parsed).toFixed(2);
  console.log(`${name}: ${seconds.toFixed(2)} s`);
  console.log(
    `  papaparse alone, to lists of text: ${parsed.toFixed(2)} s; ratio ${ratio} (target: at most 2)`,
  );
  if (python === null) return;
  assert.equal(sumOf(readCsv(text)), python.sum);
  console.log(`  pandas.read_csv: ${python.csv.toFixed(2)} s; ratio ${(seconds / python.csv).toFixed(2)}`);
}

function besidePyreadstat(python) {
  const bytes = readFileSync(join(folder, "answers.sav"));
  const seconds = medianSeconds(() => readSav(bytes));
  const ratio = (seconds / python.sav).toFixed(2);
  console.log(`readSav, 20,000 × 45: ${seconds.toFixed(3)} s`);
  console.log(`  pyreadstat.read_sav: ${python.sav.toFixed(3)} s; ratio ${ratio} (target: at most 3)`);
}

function sumOf({ variables }) {
  return variables.reduce((sum, { values }) => sum + values.reduce((own, value) => own + (value ?? 0), 0), 0);
}

/** Seconds that Python takes, and the sum of what it reads; `null` without it. */
function inPython() {
  const args = ["-c", SCRIPT, folder, String(CASES)];
  const { status, stdout, stderr, error } = spawnSync(process.env.PYTHON ?? "python3", args, {
    encoding: "utf8",
  });
  if (error?.code === "ENOENT" || stderr.includes("ModuleNotFoundError")) return null;
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
