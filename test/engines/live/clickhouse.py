"""Answers each line of JSON, {"run": sql} or {"rows": sql}, by one line, {"result": ...} or {"error": text}."""

import json
import os

# An INSERT takes what stands on the standard input for more of its rows.
requests = os.fdopen(os.dup(0))
os.dup2(os.open(os.devnull, os.O_RDONLY), 0)

from chdb.session import Session

session = Session()
SETTINGS = " SETTINGS output_format_json_quote_64bit_integers = 1, compile_aggregate_expressions = 0"

for line in requests:
    request = json.loads(line)
    try:
        if "run" in request:
            session.query(request["run"])
            result = None
        else:
            answer = session.query(request["rows"] + SETTINGS, "JSONEachRow")
            result = [json.loads(row) for row in answer.bytes().decode().splitlines()]
        print(json.dumps({"result": result}), flush=True)
    except Exception as error:
        print(json.dumps({"error": str(error)}), flush=True)
