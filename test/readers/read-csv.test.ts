import { type CsvOptions, readCsv } from "service-quality/readers";
import { defineSurveyTable } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const columnsOf = (text: string, options?: CsvOptions) =>
  Object.fromEntries(readCsv(text, options).variables.map(({ name, values }) => [name, values]));

const refused = (
  text: string,
  options: CsvOptions,
  path: (string | number)[],
  message?: RegExp,
  code: "invalid_input" | "unknown_item" = "invalid_input",
) => expectRefusal(() => readCsv(text, options), code, path, message);

describe("readCsv", () => {
  it("gives a table that is defined as it stands", () => {
    const table = readCsv("who,q1,note\nann,5,x\nben,,\n", { respondent: "who" });
    expect(table).toEqual({
      kind: "survey-table",
      version: 1,
      source: "csv",
      title: null,
      keyed: true,
      respondents: ["ann", "ben"],
      weight: null,
      variables: [
        {
          name: "q1",
          column: "q1",
          label: null,
          type: "number",
          measure: "scale",
          valueLabels: [],
          missing: { codes: [], ranges: [] },
          values: [5, null],
        },
        {
          name: "note",
          column: "note",
          label: null,
          type: "text",
          measure: "nominal",
          valueLabels: [],
          missing: { codes: ["NA"], ranges: [] },
          values: ["x", null],
        },
      ],
      notes: [],
    });
    expect(defineSurveyTable(table)).toEqual(table);
  });

  describe("reads values", () => {
    it("without the spaces around them, and nothing as null", () => {
      expect(columnsOf("a,b\n 5\u00A0, x y \n  ,\u00A0\n")).toEqual({ a: [5, null], b: ["x y", null] });
    });

    it("as numbers where every cell spells one, and as text otherwise", () => {
      expect(columnsOf("a,b,c\n-1.5,1,1e3\n.5,x,-0\n")).toEqual({
        a: [-1.5, 0.5],
        b: ["1", "x"],
        c: [1000, 0],
      });
    });

    it("as text where more than its value is meant by a number", () => {
      for (const cell of ["007", "-01", "+5", "1234567890123456", "1e999"]) {
        expect(columnsOf(`a\n1\n${cell}`)).toEqual({ a: ["1", cell] });
      }
      for (const cell of ["0", "0.5", "-0.25", "123456789012345", "0.1234567890123456789"]) {
        expect(columnsOf(`a\n${cell}`)).toEqual({ a: [Number(cell)] });
      }
    });

    it("as text of nothing where a column is empty, but for answers, which are numbers", () => {
      const options = { answers: { columns: ["b"] } };
      expect(readCsv("a,b\n,\n,NA\n", options).variables.map(({ type, values }) => [type, values])).toEqual([
        ["text", [null, null]],
        ["number", [null, null]],
      ]);
    });

    it("with the codes of missing answers as null, those of a column in place of the others", () => {
      const text = "a,b,c\n99,9,NA\n5,NA,x\n";
      expect(columnsOf(text, { missing: [99, "NA"], columnMissing: { b: [9, "NA"] } })).toEqual({
        a: [null, 5],
        b: [null, null],
        c: [null, "x"],
      });
      const [a, , c] = readCsv(text, { missing: [99, "NA"] }).variables;
      expect([a?.missing.codes, c?.missing.codes]).toEqual([[99], ["NA"]]);
      expect(columnsOf("a\n1\n2", { missing: [1, "2"] })).toEqual({ a: [null, null] });
      expect(columnsOf("a\nx\n099", { missing: [99] })).toEqual({ a: ["x", null] });
    });

    it("with a decimal comma where it is named, and a note where it seems to be meant", () => {
      expect(columnsOf("a;b\n1,5;2.5\n,5;x", { decimal: "," })).toEqual({ a: [1.5, 0.5], b: ["2.5", "x"] });
      const { variables, notes } = readCsv("a;b;c\n1,5;1,5;0,5\n2;x;01\n");
      expect(variables.every(({ type }) => type === "text")).toBe(true);
      expect(notes).toEqual([{ path: ["variables", 0, "type"], reason: "decimal-comma" }]);
      expect(readCsv("a;b\n1.5;x", { decimal: "," }).notes).toEqual([]);
    });

    it("with a note where names or cells were decoded wrongly", () => {
      const notesOf = (text: string, options?: CsvOptions) => readCsv(text, options).notes;
      const doubtful = (...path: (string | number)[]) => [
        { path: ["variables", ...path], reason: "encoding-doubtful" },
      ];
      expect(notesOf("a,b\nx,CafÃ©\ny,z")).toEqual(doubtful(1));
      expect(notesOf("a\nit â€™s")).toEqual(doubtful(0));
      expect(notesOf("a\nÐ\u009Eк")).toEqual(doubtful(0));
      expect(notesOf("a\nx\uFFFD")).toEqual(doubtful(0));
      expect(notesOf("CafÃ©\n1")).toEqual(doubtful(0));
      expect(notesOf("CafÃ©\nthÃ©")).toEqual(doubtful(0));
      expect(notesOf("a\n4 - CafÃ©", { labels: "prefix" })).toEqual(doubtful(0));
      expect(notesOf("a\nÃ la carte; â; Ð")).toEqual([]);
    });
  });

  describe("reads labels", () => {
    it("of the columns of answers, in which every cell must be one", () => {
      const options: CsvOptions = {
        labels: ["bad", "good"],
        answers: { columns: ["q"], scale: { min: 1, max: 2 } },
      };
      expect(columnsOf("q,x\ngood,good\n2,bad", options)).toEqual({ q: [2, 2], x: ["good", "bad"] });
      refused(
        "x,q\n1,good\n\n2,fair\n",
        options,
        [1, "q"],
        /one of the labels "bad", "good", or a code of theirs in line 4, column q, or an empty cell/,
      );
      refused("q\n3", options, [0, "q"]);
      refused(
        "q\n5 - x",
        { labels: "prefix", answers: { scale: { min: 1, max: 4 } } },
        [0, "q"],
        /from 1 to 4/,
      );
    });

    it("of every column with some text that they can read as a whole, where no answers are named", () => {
      const text = "id,q,note,n\n1,good,good,bad\n2,,fair,\n";
      const { variables } = readCsv(text, { labels: { bad: 0, good: 1, "n/a": null } });
      expect(variables.map(({ type, measure, values }) => [type, measure, values])).toEqual([
        ["number", "scale", [1, 2]],
        ["number", "ordinal", [1, null]],
        ["text", "nominal", ["good", "fair"]],
        ["number", "ordinal", [0, null]],
      ]);
      const [id] = readCsv("id,q\n1,good\n2,bad\n2,good\n", { labels: ["bad", "good"] }).variables;
      expect(id).toMatchObject({ measure: "scale", valueLabels: [], values: [1, 2, 2] });
      expect(columnsOf("q\nN/A\n", { labels: { "n/a": null } })).toEqual({ q: [null] });
    });

    it("but takes no date, time or range for a number with its label, unless it is told so", () => {
      const text =
        "at,often,q\n2026-01-02 10:00,1-2 times,4 - Good\n10:30,3–4 times,1.5 - So\n1.2.2026,5-6,3) x";
      expect(columnsOf(text, { labels: "prefix" })).toMatchObject({
        at: ["2026-01-02 10:00", "10:30", "1.2.2026"],
        often: ["1-2 times", "3–4 times", "5-6"],
        q: [4, 1.5, 3],
      });
      expect(columnsOf(text, { columnLabels: { often: "prefix" } }).often).toEqual([1, 3, 5]);
    });

    it("of single columns in place of the others", () => {
      const options: CsvOptions = { labels: ["no", "yes"], columnLabels: { b: { yes: 1, no: 2 } } };
      expect(columnsOf("a,b\nyes,yes\nno,no", options)).toEqual({ a: [2, 1], b: [1, 2] });
      refused("a,b\nyes,maybe", options, [0, "b"]);
      refused(
        "a\nyes",
        { columnLabels: { c: "prefix" } },
        ["columnLabels", "c"],
        /a column c/,
        "unknown_item",
      );
      refused("a,a\n1,2", { columnLabels: { a: "prefix" } }, ["columnLabels", "a"], /one column/);
      refused("a\n1", { columnMissing: { c: [1] } }, ["columnMissing", "c"], /a column c/, "unknown_item");
    });

    it("and gives those found by code, with a note where one code came with two", () => {
      const { variables, notes } = readCsv("q\nGood (5)\nBAD (1)\ngood (5)\nFine (5)\n(3)\n", {
        labels: "suffix",
      });
      expect(variables[0]?.valueLabels).toEqual([
        { value: 1, label: "BAD" },
        { value: 5, label: "Good" },
      ]);
      expect(notes).toEqual([{ path: ["variables", 0, "valueLabels"], reason: "labels-conflict" }]);
    });
  });

  describe("names columns", () => {
    it("as the file does, and numbers those that stand twice or have no name", () => {
      const { variables, notes } = readCsv("a,,a,a (2),a,column 2\n1,2,3,4,5,6\n");
      expect(variables.map(({ name, column }) => [name, column])).toEqual([
        ["a", "a"],
        ["column 2", ""],
        ["a (3)", "a"],
        ["a (2)", "a (2)"],
        ["a (4)", "a"],
        ["column 2 (2)", "column 2"],
      ]);
      expect(notes.map(({ path, reason }) => [path[1], reason])).toEqual([
        [1, "no-name"],
        [2, "name-twice"],
        [4, "name-twice"],
        [5, "name-twice"],
      ]);
    });

    it("and refuses one that stands twice where it is asked for, and nowhere else", () => {
      const text = "q,t,t\n1,2,3\n";
      expect(columnsOf(text, { select: { columns: ["q", "t (2)"] } })).toEqual({ q: [1], "t (2)": [3] });
      expect(columnsOf(text, { select: { columns: [1] } })).toEqual({ t: [2] });
      refused(text, { select: { columns: ["t"] } }, ["t"], /at 1, 2/);
      refused(text, { respondent: "t" }, ["t"]);
      refused(text, { rename: { t: "x" } }, ["rename", "t"]);
      refused(text, { answers: { prefix: "P" } }, ["P1"], undefined, "unknown_item");
    });

    it("by new names, which all other options mean", () => {
      const options: CsvOptions = { rename: { "Who?": "id", "How?": "q1", "t (2)": "z" }, respondent: "id" };
      const table = readCsv("Who?,How?,t,t\nann,5,1,2\n", { ...options, answers: { columns: ["q1"] } });
      expect(table.variables.map(({ name, column }) => [name, column])).toEqual([
        ["q1", "How?"],
        ["t", "t"],
        ["z", "t"],
      ]);
      expect(readCsv("a,b\n1,2", { rename: { a: "b" } }).variables.map(({ name }) => name)).toEqual([
        "b",
        "b (2)",
      ]);
      refused("a,b\n1,2", { rename: { a: "b" }, select: { columns: ["b"] } }, ["b"]);
      refused("a\n1", { rename: { x: "y" } }, ["rename", "x"], undefined, "unknown_item");
      refused("a\n1", { rename: { a: "" } }, ["rename", "a"]);
    });

    it("from a row of several, with the questions from another", () => {
      const named = (text: string, options: CsvOptions) =>
        readCsv(text, options).variables.map(({ name, label }) => [name, label]);
      const text = "First?,Second?\na,b\nid1,id2\n1,2\n";
      expect(named(text, { headerRows: 3 })).toEqual([
        ["First?", "a"],
        ["Second?", "b"],
      ]);
      expect(named(text, { headerRows: 3, nameRow: 1 })[0]).toEqual(["a", "First?"]);
      expect(named(text, { headerRows: 3, nameRow: 1, labelRow: 2 })[0]).toEqual(["a", "id1"]);
      expect(named('a\n"{""ImportId"":""x""}"\n1', { headerRows: 2 })).toEqual([["a", null]]);
      expect(named('a,b\n"One\nmore",\n1,2', { headerRows: 2 })).toEqual([
        ["a", "One more"],
        ["b", null],
      ]);
      expect(named("a\nOne,Two\n1,2", { headerRows: 2 })).toEqual([
        ["a", "One"],
        ["column 2", "Two"],
      ]);
      expect(named("a,b\nOne,Two,Three\n1,2,3", { headerRows: 2, nameRow: "joined" }).at(-1)).toEqual([
        "b / Three",
        null,
      ]);
      refused(text, { nameRow: 1 }, ["nameRow"], /which has 1/);
      refused(text, { headerRows: 2, labelRow: 2 }, ["labelRow"]);
    });

    it("from all rows joined, where an upper row names several columns", () => {
      const text = "id,Staff,,,Rooms,,x\n,kind,quick,,clean,clean,\n1,2,3,4,5,6,7\n";
      const { variables } = readCsv(text, { headerRows: 2, nameRow: "joined", respondent: "id" });
      expect(variables.map(({ name }) => name)).toEqual([
        "Staff / kind",
        "Staff / quick",
        "column 4",
        "Rooms / clean",
        "Rooms / clean (2)",
        "x",
      ]);
      expect(variables.every(({ label }) => label === null)).toBe(true);
    });

    it("below rows that are not the header", () => {
      const text = 'Report, "of\nJanuary\n\na;b\n1;2\n';
      expect(columnsOf(text, { skipRows: 2 })).toEqual({ a: [1], b: [2] });
      expect(columnsOf('"two\nlines, and more"\na,b\n1,2\n', { skipRows: 1 })).toEqual({ a: [1], b: [2] });
      expect(columnsOf('"a ""b""\nc"\na;b\n1;2\n', { skipRows: 1 })).toEqual({ a: [1], b: [2] });
      expect(columnsOf('"of\na;b\n1;2\n', { skipRows: 1 })).toEqual({ a: [1], b: [2] });
      expectRefusal(() => readCsv('"a', { skipRows: 1 }), "insufficient_data", []);
      expectRefusal(() => readCsv("a\n1\n", { skipRows: 5 }), "insufficient_data", []);
      refused(text, { skipRows: -1 }, ["skipRows"]);
    });
  });

  describe("takes a text", () => {
    it("that names its delimiter in a first line, which an option overrides", () => {
      for (const first of ["sep=;", '"sep=;"', "SEP=;", "\uFEFFsep=;"]) {
        expect(columnsOf(`${first}\r\na,x;b\r\n1;2\r\n`)).toEqual({ "a,x": [1], b: [2] });
      }
      expect(columnsOf("sep=;\na,b\n1,2\n", { delimiter: "," })).toEqual({ a: [1], b: [2] });
      refused("sep=;\na;b\n1;x", { answers: {} }, [0, "b"], /line 3/);
      expectRefusal(() => readCsv("sep=;"), "insufficient_data", []);
    });

    it("with empty cells beyond the header, but with no others", () => {
      expect(columnsOf("a,b\n1,2,, \n3,4")).toEqual({ a: [1, 3], b: [2, 4] });
      refused("a,b\n1,2,,x", {}, [0], /2 cells in line 2/);
      refused("a,b\n1,2\n3", {}, [1], /2 cells in line 3/);
    });

    it("but none that was decoded wrongly", () => {
      refused("a\0,\0b\0", {}, [], /UTF-16/);
      refused("q\uFFFD,a\n1,2", {}, [], /decodeText/);
      refused(5 as never, {}, []);
    });
  });

  describe("names respondents", () => {
    it("by the column that is named, each once", () => {
      expect(readCsv("q,who\n1, b\n2,a ", { respondent: "who" }).respondents).toEqual(["b", "a"]);
      refused("who\na\n\n", { respondent: "who" }, [1, "who"], /names the respondent/);
      refused("who,q\na,1\na,2", { respondent: "who" }, [1, "who"], /each respondent once/);
      refused("who\na", { respondent: "whom" }, ["whom"], undefined, "unknown_item");
    });

    it("by the number of the row otherwise", () => {
      expect(readCsv("q\n5\n4")).toMatchObject({ keyed: false, respondents: ["1", "2"] });
    });
  });

  describe("knows the exports of", () => {
    const qualtrics = [
      "StartDate,ResponseId,Q1",
      '"Start\nDate",Response ID,"How good?"',
      '"{""ImportId"":""startDate"",""timeZone"":""x""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}"',
      "2026-01-02,R_1,5",
      "2026-01-03,R_2,4\n",
    ];

    it("Qualtrics, with three rows of header or two", () => {
      const table = readCsv(qualtrics.join("\n"), { platform: "qualtrics" });
      expect(table).toMatchObject({ source: "qualtrics", keyed: true, respondents: ["R_1", "R_2"] });
      expect(table.variables.map(({ name, label, values }) => [name, label, values[0]])).toEqual([
        ["StartDate", "Start Date", "2026-01-02"],
        ["Q1", "How good?", 5],
      ]);
      const old = readCsv("ResponseId,Q1\nId,Good?\nR_1,5\nR_2,4\n", { platform: "qualtrics" });
      expect(old.variables[0]).toMatchObject({ label: "Good?", values: [5, 4] });
      refused(qualtrics.join("\n"), {}, [1], /line 4, not import ids/);
      refused(qualtrics.join("\n"), { platform: "qualtrics", headerRows: 2 }, [0], /import ids/);
    });

    it("a platform whose key is not fit for one: rows are numbered and the column is kept", () => {
      const table = readCsv("ResponseId,Q1\nId,Good?\nR_1,5\nR_1,4\n", { platform: "qualtrics" });
      expect(table).toMatchObject({ keyed: false, respondents: ["1", "2"] });
      expect(table.variables.map(({ name }) => name)).toEqual(["ResponseId", "Q1"]);
      expect(readCsv("Q1\nGood?\n5\n", { platform: "qualtrics" }).keyed).toBe(false);
    });

    it("SurveyMonkey", () => {
      const text =
        "Respondent ID,Where?,How good was,,Say more\n,Response,Staff,Room,Open-Ended Response\n11,north,5,4,x\n";
      const table = readCsv(text, { platform: "surveymonkey" });
      expect(table.respondents).toEqual(["11"]);
      expect(table.variables.map(({ name }) => name)).toEqual([
        "Where?",
        "How good was / Staff",
        "How good was / Room",
        "Say more",
      ]);
      expect(readCsv(text, { platform: "surveymonkey", nameRow: 1, labelRow: 0 }).variables[1]).toMatchObject(
        {
          name: "Response",
          label: "Where?",
        },
      );
    });

    it("LimeSurvey", () => {
      const text = 'id,"G1[SQ001][1]. [Staff]\nHow good?",q_2.,seed,Mr Smith. Yes\n7,5,N/A,3,x\n';
      const table = readCsv(text, { platform: "limesurvey" });
      expect(table.respondents).toEqual(["7"]);
      expect(
        table.variables.map(({ name, column, label, values }) => [name, column, label, values[0]]),
      ).toEqual([
        ["G1[SQ001][1]", "G1[SQ001][1]. [Staff]\nHow good?", "[Staff] How good?", 5],
        ["q_2", "q_2.", null, null],
        ["seed", "seed", null, 3],
        ["Mr Smith. Yes", "Mr Smith. Yes", null, "x"],
      ]);
    });

    it("Google Forms", () => {
      expect(readCsv("Timestamp,P1\n2026/01/02,5\n", { platform: "google-forms" })).toMatchObject({
        source: "google-forms",
        keyed: false,
      });
    });

    it("KoboToolbox", () => {
      const { respondents, variables } = readCsv("_id,_uuid,staff/q1,staff/q2,room/q2,a/\n1,u,5,4,3,2\n", {
        platform: "kobotoolbox",
      });
      expect(respondents).toEqual(["u"]);
      expect(variables.map(({ name, column }) => [name, column])).toEqual([
        ["_id", "_id"],
        ["q1", "staff/q1"],
        ["staff/q2", "staff/q2"],
        ["room/q2", "room/q2"],
        ["a/", "a/"],
      ]);
      expect(readCsv("_id,q\n1,2\n", { platform: "kobotoolbox" }).respondents).toEqual(["1"]);
      expect(readCsv("_id,_uuid\n1,\n", { platform: "kobotoolbox" }).respondents).toEqual(["1"]);
    });
  });
});
