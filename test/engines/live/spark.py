"""Answers each line of JSON by one, {"result": ...} or {"error": text}, from a Spark session: spark.py MASTER compiled|interpreted.

{"load": name, "columns": [[column, type, [text or null]]]} makes a table,
{"parquet": path, "name": name, "partitions": n, "seed": s} one of files, {"rows": sql} gives the rows of a statement.
"""

import json
import random
import sys
from decimal import Decimal
from functools import reduce

import pyarrow
from pyspark.sql import SparkSession

spark = (
    SparkSession.builder.master(sys.argv[1])
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.ui.enabled", "false")
    .config("spark.executor.memory", "1200m")
    .config("spark.sql.codegen.maxFields", "5000")
    .config("spark.driver.extraJavaOptions", "-XX:-DontCompileHugeMethods")
    .config("spark.executor.extraJavaOptions", "-XX:-DontCompileHugeMethods")
    .config("spark.sql.shuffle.partitions", "2")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
if sys.argv[2] == "interpreted":
    # Tables of a few rows take no time, and compiling each statement takes a second.
    spark.conf.set("spark.sql.codegen.wholeStage", "false")
    spark.conf.set("spark.sql.codegen.factoryMode", "NO_CODEGEN")

TYPES = {
    "integer": (pyarrow.int32(), int),
    "long": (pyarrow.int64(), int),
    "double": (pyarrow.float64(), float),
    "decimal": (pyarrow.decimal128(8, 2), Decimal),
    "text": (pyarrow.string(), str),
}


def as_view(frame, name):
    frame.createOrReplaceTempView("`" + name.replace("`", "``") + "`")


def load(name, columns):
    arrays = {}
    for column, kind, cells in columns:
        type, make = TYPES[kind]
        arrays[column] = pyarrow.array([None if cell is None else make(cell) for cell in cells], type)
    as_view(spark.createDataFrame(pyarrow.table(arrays)), name)


def load_parquet(path, name, partitions, seed):
    whole = spark.read.parquet(path)
    parts = [whole.where(f"i % {partitions} = {part}").coalesce(1) for part in range(partitions)]
    random.Random(seed).shuffle(parts)
    as_view(reduce(lambda a, b: a.union(b), parts), name)


def cell(value):
    """JSON holds whole numbers up to 2^53 - 1; others are text."""
    if isinstance(value, Decimal) or isinstance(value, int) and abs(value) >= 2**53:
        return str(value)
    return value


def answer(request):
    if "load" in request:
        return load(request["load"], request["columns"])
    if "parquet" in request:
        return load_parquet(request["parquet"], request["name"], request["partitions"], request["seed"])
    rows = [row.asDict() for row in spark.sql(request["rows"]).collect()]
    return [{name: cell(value) for name, value in row.items()} for row in rows]


for line in sys.stdin:
    try:
        print(json.dumps({"result": answer(json.loads(line))}), flush=True)
    except Exception as error:
        print(json.dumps({"error": str(error)[:4000]}), flush=True)
spark.stop()
