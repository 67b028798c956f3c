"""Generates events of a complaint process from a seed, replays them by a state machine of its own, and computes with pandas
what a summary of the log says: by month, by what cases have in common, and by clock.

    python process-log.py          (pandas; writes process-log.json)
"""

import json
import random
from datetime import datetime, timedelta, timezone
from math import ceil
from zoneinfo import ZoneInfo

import pandas as pd

SEED = 20260417
CASES = 240
ZONE = ZoneInfo("Europe/Berlin")
AS_OF = pd.Timestamp("2026-06-04T12:00:00Z")
DAY = 86_400_000
TARGETS = {"high": 4 * DAY, "low": 15 * DAY}
TURN_TARGET = 4 * DAY
OPEN, FINAL = ["open", "waiting"], ["closed", "withdrawn"]

# stage -> event -> next stage
TABLE = {
    "new": {"Received": "open"},
    "open": {"Asked": "waiting", "Solved": "closed", "Withdrawn": "withdrawn", "Raised": "open", "Redress": "open"},
    "waiting": {"Replied": "open", "Solved": "closed", "Withdrawn": "withdrawn", "Raised": "waiting", "Redress": "waiting"},
    "closed": {"Reopened": "open", "Redress": "closed"},
    "withdrawn": {},
}


def generate():
    """Whole seconds; some events that the process refuses, some cases of nothing else; rows shuffled."""
    rng = random.Random(SEED)
    rows = []
    start = datetime(2026, 1, 5, 7, 0, tzinfo=timezone.utc)
    for k in range(CASES):
        at = start + timedelta(seconds=rng.randrange(150 * 86_400))
        stage, length = "new", 1 + rng.randrange(9)
        branch = rng.choice(["north", "south", 7, None])
        for i in range(length):
            if rng.random() < 0.12 or stage == "withdrawn" or (k % 29 == 0):
                kind = rng.choice(["Asked", "Replied", "Solved", "Reopened", "Received"])
            else:
                kind = rng.choice(list(TABLE[stage]))
            row = {"case": f"C{k:03d}", "type": kind, "at": at, "actor": f"S{rng.randrange(4)}"}
            row["branch"] = branch if rng.random() < 0.5 else None
            row["cost"] = rng.choice([None, 2, 3.5, 10])
            if kind in ("Received", "Raised"):
                row["priority"] = rng.choice(["high", "low"])
            if kind == "Redress":
                row["amount"] = rng.choice([0, 5, 12.25, 40])
            rows.append(row)
            stage = TABLE[stage].get(kind, stage)
            at += timedelta(seconds=1 + int(rng.expovariate(1 / (5 * 86_400))))
    rng.shuffle(rows)
    return [row for row in rows if pd.Timestamp(row["at"]) <= AS_OF]


def ms(at):
    return int(pd.Timestamp(at).value // 1_000_000)


def replay(rows):
    """One case: what was accepted, and how it stands."""
    stage, priority, branch = "new", None, None
    opened = closed = None
    accepted, refused, closings, reopenings, grants = [], 0, [], [], []
    # the solving clock: runs while open, holds while waiting
    ran, since, solved, started = 0, None, None, False
    # the turns: a list of (start, stop or None)
    turns = []
    for row in rows:
        after = TABLE[stage].get(row["type"])
        if after is None:
            refused += 1
            continue
        at = row["at"]
        accepted.append(row)
        if branch is None:
            branch = row["branch"]
        if row["type"] == "Redress":
            grants.append((at, row["amount"]))
        goal = None if priority is None else TARGETS[priority]
        if row["type"] in ("Received", "Raised"):
            priority = row["priority"]
        if opened is None:
            opened = at
        if after == "open" and stage != "open":
            since, solved, started = at, None, True
            turns.append([at, None])
        if stage == "open" and after != "open":
            ran += ms(at) - ms(since)
            since = None
            turns[-1][1] = at
        if after in FINAL and stage not in FINAL:
            closings.append(at)
            closed = at
            solved = (at, ran > goal)
        if stage in FINAL and after not in FINAL:
            reopenings.append(at)
            closed = None
        stage = after
    target = TARGETS.get(priority)
    running = ran + (ms(AS_OF) - ms(since) if since is not None else 0)
    return {
        "accepted": accepted,
        "refused": refused,
        "opened": opened,
        "closed": closed,
        "closings": closings,
        "reopenings": reopenings,
        "grants": grants,
        "priority": priority,
        "branch": branch,
        "solved": solved,
        "late": solved[1] if solved else target is not None and running > target,
        "warned": target is not None and running >= ceil(target / 2),
        "turns": [(stop, ms(stop or AS_OF) - ms(begin) > TURN_TARGET) for begin, stop in turns],
    }


def month(at):
    return None if at is None else pd.Timestamp(at).tz_convert(ZONE).strftime("%Y-%m")


def share(met, breached):
    return None if met + breached == 0 else met / (met + breached)


def attainment(cases):
    """The two clocks over some cases."""
    solved = [case["solved"] is not None for case in cases]
    late = [case["late"] for case in cases]
    met = sum(s and not l for s, l in zip(solved, late))
    breached, pending = sum(late), sum(not s and not l for s, l in zip(solved, late))
    counts = {"met": met, "breached": breached, "pending": pending, "share": share(met, breached)}
    solve = {
        "clock": "solve",
        **counts,
        "idle": 0,
        "noTarget": 0,
        "everBreached": breached,
        "activations": {"n": len(cases), **counts},
        "alerts": [{"alert": "warn", "reached": sum(case["warned"] for case in cases)}],
    }
    last = pd.DataFrame([case["turns"][-1] for case in cases], columns=["stop", "late"])
    every = pd.DataFrame([turn for case in cases for turn in case["turns"]], columns=["stop", "late"])
    turn = {
        "clock": "turn",
        **turned(last),
        "idle": 0,
        "noTarget": 0,
        "everBreached": sum(any(late for _, late in case["turns"]) for case in cases),
        "activations": {"n": len(every), **turned(every)},
        "alerts": [],
    }
    return [solve, turn]


def turned(turns):
    met = int((turns["stop"].notna() & ~turns["late"]).sum())
    breached = int(turns["late"].sum())
    return {"met": met, "breached": breached, "pending": len(turns) - met - breached, "share": share(met, breached)}


def figures(cases):
    took = pd.Series([ms(c["closed"]) - ms(c["opened"]) for c in cases if c["closed"]], dtype=float)
    ages = pd.Series([ms(AS_OF) - ms(c["opened"]) for c in cases if not c["closed"]], dtype=float)
    costs = pd.Series([sum(row["cost"] or 0 for row in c["accepted"]) for c in cases], dtype=float)
    grants = pd.Series([amount for c in cases for _, amount in c["grants"]], dtype=float)
    ever = sum(len(c["closings"]) > 0 for c in cases)
    reopened = sum(len(c["reopenings"]) > 0 for c in cases)
    return {
        "cases": len(cases),
        "closed": len(took),
        "open": len(ages),
        "throughputMs": None
        if took.empty
        else {
            "n": len(took),
            "mean": took.mean(),
            "standardDeviation": None if len(took) == 1 else took.std(),
            "median": took.median(),
            "quantiles": [{"p": p, "value": took.quantile(p)} for p in (0.25, 0.9)],
        },
        "backlog": {"n": len(ages), "ageMs": None if ages.empty else {"mean": ages.mean(), "max": ages.max()}},
        "reopenings": {
            "events": sum(len(c["reopenings"]) for c in cases),
            "cases": reopened,
            "rate": None if ever == 0 else reopened / ever,
        },
        "clocks": attainment(cases),
        "cost": {"total": costs.sum(), "perCase": {"mean": costs.mean(), "median": costs.median()}},
        "redress": {
            "n": len(grants),
            "total": grants.sum(),
            "cases": sum(len(c["grants"]) > 0 for c in cases),
            "median": None if grants.empty else grants.median(),
        },
    }


def flow(cases):
    first = min(month(c["opened"]) for c in cases)
    last = max([month(c["opened"]) for c in cases] + [month(c["closed"]) for c in cases if c["closed"]])
    months = [str(m) for m in pd.period_range(first, last, freq="M")]
    rows = []
    for name in months:
        end = pd.Timestamp(f"{name}-01").tz_localize(ZONE) + pd.offsets.MonthBegin(1)
        took = pd.Series(
            [ms(c["closed"]) - ms(c["opened"]) for c in cases if month(c["closed"]) == name], dtype=float
        )
        solved = [c["solved"][1] for c in cases if c["solved"] and month(c["solved"][0]) == name]
        turns = [late for c in cases for stop, late in c["turns"] if stop and month(stop) == name]
        rows.append(
            {
                "month": name,
                "opened": sum(month(c["opened"]) == name for c in cases),
                "closed": len(took),
                "reopened": sum(month(at) == name for c in cases for at in c["reopenings"]),
                "open": sum(is_open(c, end) for c in cases),
                "throughputMs": None
                if took.empty
                else {"n": len(took), "mean": took.mean(), "median": took.median()},
                "clocks": [stopped("solve", solved), stopped("turn", turns)],
                "cost": sum(row["cost"] or 0 for c in cases for row in c["accepted"] if month(row["at"]) == name),
                "redress": sum(amount for c in cases for at, amount in c["grants"] if month(at) == name),
            }
        )
    return rows


def is_open(case, end):
    """How a case stood before an instant, by what had happened until then."""
    changes = [(case["opened"], True)]
    changes += [(at, False) for at in case["closings"]] + [(at, True) for at in case["reopenings"]]
    before = [state for at, state in sorted(changes, key=lambda change: change[0]) if pd.Timestamp(at) < end]
    return bool(before) and before[-1]


def stopped(clock, late):
    met, breached = len(late) - sum(late), sum(late)
    return {"clock": clock, "met": met, "breached": breached, "share": share(met, breached)}


VALUES = {
    "priority": lambda c: c["priority"],
    "branch": lambda c: c["branch"],
    "openedMonth": lambda c: month(c["opened"]),
    "closedMonth": lambda c: month(c["closed"]),
}


def rank(value):
    return (2, 0) if value is None else (1, value) if isinstance(value, str) else (0, value)


def groups(cases, by):
    found = {}
    for case in cases:
        found.setdefault(tuple(VALUES[name](case) for name in by), []).append(case)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), [rank(value) for value in item[0]]))
    return [{"by": by, "values": list(values), **figures(own)} for values, own in ordered]


def written(row):
    cells = {key: value for key, value in row.items() if value is not None}
    return {**cells, "at": row["at"].strftime("%Y-%m-%dT%H:%M:%SZ")}


rows = generate()
by_case = {}
for row in sorted(rows, key=lambda row: row["at"]):
    by_case.setdefault(row["case"], []).append(row)
replayed = [replay(own) for own in by_case.values()]
cases = [case for case in replayed if case["opened"]]
counted = [row for own, case in zip(by_case.values(), replayed) if case["opened"] for row in own]
summary = {
    **figures(cases),
    "events": len(rows),
    "refused": {
        "events": sum(case["refused"] for case in replayed),
        "cases": sum(case["refused"] > 0 for case in replayed),
    },
    "activities": [
        {"activity": name, "n": int(n)}
        for name, n in sorted(
            pd.Series([row["type"] for row in counted]).value_counts().items(), key=lambda item: (-item[1], item[0])
        )
    ],
    "flow": flow(cases),
    "groups": [
        group
        for by in (["priority"], ["branch"], ["closedMonth"], ["openedMonth", "priority"])
        for group in groups(cases, by)
    ],
}
golden = {
    "source": "process-log.py",
    "versions": {"pandas": pd.__version__},
    "log": [written(row) for row in rows],
    "summary": summary,
}
with open("process-log.json", "w", encoding="utf-8") as file:
    json.dump(golden, file, indent=1, default=float)
    file.write("\n")
