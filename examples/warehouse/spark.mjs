import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { toSql } from "service-quality/warehouse";

/** Apache Spark by a PySpark session on a master, which takes a list of statements a line and gives their rows. */
export async function spark(file, master = process.env.MASTER ?? "local[*]") {
  const script = fileURLToPath(new URL("spark.py", import.meta.url));
  const session = spawn(process.env.PYTHON ?? "python3", [script, master, file], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = once(session, "exit");
  const answers = createInterface({ input: session.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (plan) => {
      session.stdin.write(`${JSON.stringify(toSql(plan, { dialect: "spark", table: "answers" }))}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error("the session of Spark has ended: are pyspark and Java there?");
      return JSON.parse(value);
    },
    close: async () => {
      session.stdin.end();
      await ended;
    },
  };
}
