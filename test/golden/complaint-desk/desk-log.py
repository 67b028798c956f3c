"""Reads the log that the complaint desk of the examples exported, with pm4py, and writes what it found.

    python desk-log.py            (pm4py; reads desk-log.xes, writes desk-log.json)

desk-log.xes is the log of the story that test/package/complaint-desk.test.ts tells.
"""

import json
from pathlib import Path

import pm4py

here = Path(__file__).parent
log = pm4py.read_xes(str(here / "desk-log.xes"))


def instant(value):
    return value.tz_convert("UTC").strftime("%Y-%m-%dT%H:%M:%S.") + f"{value.microsecond // 1000:03d}Z"


rows = [
    [
        row["case:concept:name"],
        row["concept:name"],
        instant(row["time:timestamp"]),
        None if row["org:resource"] != row["org:resource"] else row["org:resource"],
        None if row["amount"] != row["amount"] else row["amount"],
    ]
    for row in log.to_dict("records")
]
variants = sorted([list(variant), count] for variant, count in pm4py.get_variants(log).items())
result = {
    "versions": {"pm4py": pm4py.__version__},
    "cases": log["case:concept:name"].nunique(),
    "rows": rows,
    "variants": variants,
}
(here / "desk-log.json").write_text(json.dumps(result, indent=1) + "\n")
