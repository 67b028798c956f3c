"""Runs lists of statements, one list a line, on a Parquet file as `answers`; gives the rows of a list as one line.

    python spark.py MASTER FILE.parquet
"""

import json
import sys

from pyspark.sql import SparkSession

master, file = sys.argv[1:]
spark = (
    SparkSession.builder.master(master)
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.ui.enabled", "false")
    .config("spark.executor.memory", "1200m")
    .config("spark.sql.codegen.maxFields", "5000")
    .config("spark.driver.extraJavaOptions", "-XX:-DontCompileHugeMethods")
    .config("spark.executor.extraJavaOptions", "-XX:-DontCompileHugeMethods")
    .getOrCreate()
)
spark.read.parquet(file).createOrReplaceTempView("answers")

for line in sys.stdin:
    rows = [row.asDict() for statement in json.loads(line) for row in spark.sql(statement).collect()]
    # Sums are text, since JSON readers keep no more than 53 bits.
    texts = [{name: None if value is None else str(value) for name, value in row.items()} for row in rows]
    print(json.dumps(texts), flush=True)
spark.stop()
