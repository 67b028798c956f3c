"""Event logs that pm4py wrote and read, and what it reads of logs that this package wrote.

    npm run build:js && python test/golden/event-log-formats/event_log_formats.py
    (pm4py, pandas, node; writes event-log-formats.json beside itself)

pm4py is used as it comes, through its public functions. The package is asked through node, from the root of the project.
"""

import json
import random
import subprocess
import tempfile
import warnings
from pathlib import Path

import pandas as pd
import pm4py
from pm4py.objects.ocel.obj import OCEL

warnings.filterwarnings("ignore")
HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SEED = 20260302
START = pd.Timestamp("2026-03-02T07:00:00Z")
OWN = {"case": "case:concept:name", "activity": "concept:name", "at": "time:timestamp", "resource": "org:resource"}


def drawn_log():
    """A log in the rows of this package: texts that XML must escape, each type of value, empty cells, equal instants."""
    rng = random.Random(SEED)
    rows = []
    for c in range(6):
        at = START + pd.Timedelta(milliseconds=rng.randrange(10**9))
        region = rng.choice(["north", "south & west"])
        customer = rng.choice(["ann", "bob <b>"])
        for activity in rng.sample(["received", "asked", "called back", "answered", "closed"], rng.randrange(1, 6)):
            row = {"case": f"C-{c}", "activity": activity, "at": iso(at), "customer": customer, "case:region": region}
            if rng.random() < 0.8:
                row["resource"] = rng.choice(["Iva", "Петър", 'O"Neil'])
            if rng.random() < 0.8:
                row["minutes"] = rng.randrange(90)
            if rng.random() < 0.8:
                row["weight"] = rng.randrange(1000) / 8 + 0.0625
            if rng.random() < 0.8:
                row["ok"] = rng.random() < 0.5
            if rng.random() < 0.5:
                row["note"] = rng.choice(["tab\tand\nline", " spaces ", "a 'b' ]]>"])
            if rng.random() < 0.5:
                row["cost"] = rng.choice([4, 2.5])
            rows.append(row)
            at += pd.Timedelta(milliseconds=rng.choice([0, 1, 3_600_000, rng.randrange(10**8)]))
    rng.shuffle(rows)
    return rows


def iso(at):
    return at.tz_convert("UTC").isoformat(timespec="milliseconds").replace("+00:00", "Z")


def value(cell):
    """A cell as JSON; of an attribute with others inside it its own value, which lists and containers lack."""
    if isinstance(cell, dict):
        return value(cell["value"]) if not isinstance(cell["value"], (dict, list)) else None
    if pd.isna(cell):
        return None
    if isinstance(cell, pd.Timestamp):
        return iso(cell)
    return cell.item() if hasattr(cell, "item") else cell


def records(frame):
    """Rows of a frame without what is missing, instants as text."""
    rows = [{key: value(cell) for key, cell in row.items()} for row in frame.to_dict("records")]
    return [{key: cell for key, cell in row.items() if cell is not None} for row in rows]


def by_package(log):
    """What this package writes of a log: XES, and OCEL."""
    script = """
        import { toOcel, toXes } from "service-quality/logs";
        let text = "";
        for await (const part of process.stdin) text += part;
        const log = JSON.parse(text);
        console.log(JSON.stringify({ xes: toXes(log), ocel: toOcel(log) }));
    """
    command = ["node", "--input-type=module", "-e", script]
    done = subprocess.run(command, input=json.dumps(log), capture_output=True, text=True, cwd=ROOT, check=True)
    return json.loads(done.stdout)


def read_xes(text, folder):
    file = folder / "log.xes"
    file.write_text(text, encoding="utf-8", newline="")
    return pm4py.read_xes(str(file))


def flattened(document, folder, object_type):
    file = folder / "log.jsonocel"
    file.write_text(json.dumps(document), encoding="utf-8")
    ocel = pm4py.read_ocel2_json(str(file))
    frame = pm4py.ocel_flattening(ocel, object_type)
    return records(frame)


def written_xes(log, folder):
    """The same log as pm4py writes it, from its own columns; without tabs and lines in a text, which it does not escape."""
    frame = pd.DataFrame(log).rename(columns=OWN)
    frame["time:timestamp"] = pd.to_datetime(frame["time:timestamp"], format="ISO8601", utc=True)
    frame["case:customer"] = frame.pop("customer")
    frame["note"] = frame["note"].where(~frame["note"].str.contains("\n", na=False), None)
    frame["paid"] = pd.Timestamp("2026-03-01T10:00:00.123456+02:00")
    frame = frame.drop(columns=["minutes", "weight", "ok", "cost", "note"]).assign(
        minutes=range(len(frame)), weight=[i / 8 + 0.0625 for i in range(len(frame))], ok=[i % 3 == 0 for i in range(len(frame))]
    )
    file = folder / "written.xes"
    pm4py.write_xes(frame, str(file))
    return file.read_text(encoding="utf-8")


# Every type of attribute, also inside another, lists and containers, offsets, and two scopes that nothing is missing from.
BY_HAND = """<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849-2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="trace"><string key="concept:name" value="none"/></global>
  <global scope="event"><string key="concept:name" value="none"/></global>
  <classifier name="Activity" keys="concept:name"/>
  <string key="origin" value="by hand"><string key="inner" value="x"/></string>
  <trace>
    <string key="concept:name" value="C &#233;"/><int key="amount" value="40"/>
    <event>
      <string key="concept:name" value="received"/><date key="time:timestamp" value="2026-03-02T09:00:00.250+05:30"/>
      <string key="org:resource" value="Iva"><string key="team" value="north"/></string>
      <id key="ticket" value="0042"/><boolean key="ok" value="false"/><float key="share" value="2.5E-1"/><int key="n" value="-3"/>
      <date key="due" value="2026-03-05T00:00:00+01:00"/>
      <list key="tags"><values><string key="tag" value="late"/><string key="tag" value="again"/></values></list>
      <container key="box"><string key="in" value="it"/></container>
    </event>
  </trace>
</log>
"""


def written_ocel(folder):
    """Two complaints and an order, with attributes that change, as pm4py writes them."""
    instants = pd.to_datetime(
        ["2026-03-02T09:00:00Z", "2026-03-02T09:30:00.250Z", "2026-03-02T11:00:00Z", "2026-03-02T12:00:00Z"], format="ISO8601"
    )
    events = pd.DataFrame(
        {
            "ocel:eid": ["e1", "e2", "e3", "e4"],
            "ocel:activity": ["received", "shipped", "answered", "closed"],
            "ocel:timestamp": instants,
            "minutes": [3, 5, 8, 13],
            "share": [0.5, 0.25, None, 0.125],
            "ok": [True, False, True, False],
            "channel": ["web", None, "phone", "web"],
            "due": pd.to_datetime(["2026-03-05T00:00:00Z"] * 4),
        }
    )
    pairs = [("e1", "A", "about"), ("e1", "O", "of"), ("e2", "O", "of"), ("e3", "A", "about"), ("e3", "A", "by"), ("e3", "B", "about"), ("e4", "B", "about")]
    objects = pd.DataFrame(
        {"ocel:oid": ["A", "B", "O"], "ocel:type": ["complaint", "complaint", "order"], "priority": ["low", "high", None]}
    )
    of_event = events.set_index("ocel:eid")
    relations = pd.DataFrame(
        [
            {
                "ocel:eid": e,
                "ocel:activity": of_event["ocel:activity"][e],
                "ocel:timestamp": of_event["ocel:timestamp"][e],
                "ocel:oid": o,
                "ocel:type": "order" if o == "O" else "complaint",
                "ocel:qualifier": q,
            }
            for e, o, q in pairs
        ]
    )
    changes = pd.DataFrame(
        {
            "ocel:oid": ["A"],
            "ocel:type": ["complaint"],
            "ocel:timestamp": pd.to_datetime(["2026-03-02T10:00:00Z"]),
            "ocel:field": ["priority"],
            "priority": ["high"],
        }
    )
    file = folder / "written.jsonocel"
    pm4py.write_ocel2_json(OCEL(events=events, objects=objects, relations=relations, object_changes=changes), str(file))
    return json.loads(file.read_text(encoding="utf-8"))


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    log = drawn_log()
    ours = by_package(log)
    theirs = written_xes(log, folder)
    their_ocel = written_ocel(folder)
    golden = {
        "software": {"pm4py": pm4py.__version__, "pandas": pd.__version__},
        "seed": SEED,
        "log": log,
        "writtenHere": {
            **ours,
            "readByPm4py": records(read_xes(ours["xes"], folder)),
            "flattenedByPm4py": flattened(ours["ocel"], folder, "complaint"),
            "customersByPm4py": flattened(ours["ocel"], folder, "customer"),
        },
        "writtenByPm4py": {"xes": theirs, "read": records(read_xes(theirs, folder)), "ocel": their_ocel},
        "byHand": {"xes": BY_HAND, "read": records(read_xes(BY_HAND, folder))},
    }
    golden["writtenByPm4py"]["complaints"] = flattened(their_ocel, folder, "complaint")
    golden["writtenByPm4py"]["orders"] = flattened(their_ocel, folder, "order")

(HERE / "event-log-formats.json").write_text(json.dumps(golden, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
