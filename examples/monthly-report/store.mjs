import initSqlJs from "sql.js";

const SQL = await initSqlJs();

const TABLES = `
  CREATE TABLE IF NOT EXISTS customers (customer INTEGER PRIMARY KEY, branch TEXT NOT NULL, day TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS answers (
    customer INTEGER NOT NULL REFERENCES customers, form TEXT NOT NULL, item TEXT NOT NULL, value INTEGER NOT NULL,
    PRIMARY KEY (customer, form, item)
  ) STRICT;`;

/** Rows come as chance has it: nothing after this query relies on their order. */
const RECORDS = `
  SELECT customer, branch, substr(day, 1, 7) AS month, form, item, value
  FROM customers LEFT JOIN answers USING (customer)
  ORDER BY random()`;

/** A database of posted answers, one row per answer, in memory or going on from the bytes that one gave before. */
export function openStore(bytes) {
  const database = new SQL.Database(bytes);
  database.run(TABLES);

  return {
    /** Keeps what a customer posted, all of it or nothing. What was not answered has no row. */
    add({ branch, day, answers }) {
      database.run("BEGIN");
      try {
        const [{ values }] = database.exec(
          "INSERT INTO customers (branch, day) VALUES (?, ?) RETURNING customer",
          [branch, day],
        );
        const [[customer]] = values;
        for (const [form, byItem] of Object.entries(answers)) {
          for (const [item, value] of Object.entries(byItem)) {
            if (value === null) continue;
            database.run("INSERT INTO answers VALUES (?, ?, ?, ?)", [customer, form, item, value]);
          }
        }
        database.run("COMMIT");
      } catch (error) {
        database.run("ROLLBACK");
        throw error;
      }
    },

    /** One record per answer, and one without an item for a customer who answered nothing. */
    records() {
      const statement = database.prepare(RECORDS);
      const records = [];
      while (statement.step()) records.push(statement.getAsObject());
      statement.free();
      return records;
    },

    bytes: () => database.export(),
  };
}
