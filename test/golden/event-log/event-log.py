"""Generates a log of complaints from a seed and computes, with pandas, scipy and lifelines, what a summary of it says.

    python event-log.py            (pandas, scipy, lifelines; writes event-log.json)
"""

import json
import random
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import lifelines
import numpy as np
import pandas as pd
import scipy
from scipy.stats import chi2, norm

SEED = 20260328
CASES = 400
ZONE = ZoneInfo("Europe/Berlin")
AS_OF = pd.Timestamp("2026-06-20T12:00:00Z")
OPENING, CLOSING, REOPENING, CONTACTS = "received", ["answered", "settled"], ["reopened"], ["received", "called"]
QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9]
TARGETS = [2 * 86_400_000, 10 * 86_400_000]
EDGES = [0, 7 * 86_400_000, 30 * 86_400_000]
WINDOW = 14 * 86_400_000
CUSTOMERS = {"2026-02": 800, "2026-03": 950, "2026-04": 1000, "2026-05": 700, "2026-06": 650}
HOLIDAYS = {date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 1)}
CLOCK_TARGET = 5 * 86_400_000


def generate():
    """Cases with contacts, holds, follow-ups and reopenings; whole seconds, some rows of one instant, rows shuffled."""
    rng = random.Random(SEED)
    rows = []
    start = datetime(2026, 2, 2, 6, 0, tzinfo=timezone.utc)
    for k in range(CASES):
        case = f"C{k:03d}"
        customer = None if rng.random() < 0.1 else f"K{rng.randrange(250)}"
        at = start + timedelta(seconds=rng.randrange(140 * 86_400))
        staff = [f"S{rng.randrange(6)}" for _ in range(2)]

        def row(activity, outcome=None, cost=None):
            resource = "" if rng.random() < 0.15 else rng.choice(staff)
            rows.append(
                {
                    "case": case,
                    "activity": activity,
                    "at": at,
                    "resource": resource,
                    "customer": customer,
                    "outcome": outcome,
                    "cost": cost,
                }
            )

        def wait(days):
            nonlocal at
            at += timedelta(seconds=int(rng.expovariate(1 / (days * 86_400))))

        row(OPENING, cost=rng.choice([None, 4, 7.5]))
        while rng.random() < 0.4:
            wait(1)
            row("called", cost=2.25)
        if rng.random() < 0.3:
            wait(2)
            row("held")
            wait(4)
            row("resumed")
        if rng.random() < 0.2:
            row("noted")
        again = True
        while again and rng.random() < 0.85:
            wait(6)
            outcome = rng.choice(["upheld", "partly", "rejected", "rejected", None])
            row(rng.choice(CLOSING), outcome, cost=rng.choice([None, 20, 35.5]))
            if rng.random() < 0.5:
                wait(2)
                row("follow-up")
            again = rng.random() < 0.25
            if again:
                wait(10)
                row("reopened")
    rng.shuffle(rows)
    return rows


def written(at, k):
    """The same instant in one of three spellings."""
    if k % 3 == 0:
        return at.strftime("%Y-%m-%dT%H:%M:%SZ")
    if k % 3 == 1:
        return at.astimezone(timezone(timedelta(hours=5, minutes=30))).isoformat()
    return at.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def ms(delta):
    return int(delta / pd.Timedelta(milliseconds=1))


def spread(values, quantiles=QUANTILES):
    s = pd.Series(values, dtype=float)
    if len(s) == 0:
        return None
    return {
        "n": len(s),
        "mean": s.mean(),
        "standardDeviation": s.std(ddof=1) if len(s) > 1 else None,
        "min": s.min(),
        "max": s.max(),
        "median": s.median(),
        "quantiles": [{"p": p, "value": s.quantile(p, interpolation="linear")} for p in quantiles],
    }


def open_intervals():
    """Weekdays 09:00–17:30 in Berlin, less holidays and a break, as pairs of UTC timestamps."""
    day, found = date(2026, 1, 1), []
    while day < date(2026, 12, 1):
        if day.weekday() < 5 and day not in HOLIDAYS:
            stretches = [(time(9), time(12)), (time(13), time(17, 30))] if day == date(2026, 4, 15) else [(time(9), time(17, 30))]
            for a, b in stretches:
                found.append(
                    (
                        pd.Timestamp(datetime.combine(day, a, ZONE)).tz_convert("UTC"),
                        pd.Timestamp(datetime.combine(day, b, ZONE)).tz_convert("UTC"),
                    )
                )
        day += timedelta(days=1)
    return found


INTERVALS = open_intervals()


def business(a, b):
    total = pd.Timedelta(0)
    for x, y in INTERVALS:
        overlap = min(b, y) - max(a, x)
        if overlap > pd.Timedelta(0):
            total += overlap
    return ms(total)


def real(a, b):
    return ms(b - a)


def lives(log, closing):
    """Opening, standing closing, ever closed, reopenings of each case."""
    found = []
    for case, g in log.groupby("case", sort=True):
        closed, ever, reopened = None, False, 0
        for activity, at in zip(g.activity, g["at"]):
            if closing is not None and activity in closing and closed is None:
                closed, ever = at, True
            elif activity in REOPENING and (closing is None or closed is not None):
                closed = None
                reopened += 1
        if closing is None:
            closed, ever = g["at"].iloc[-1], True
        found.append(
            {
                "case": case,
                "opened": g["at"].iloc[0],
                "closed": closed,
                "ever": ever,
                "reopened": reopened,
                "events": len(g),
                "customer": g.customer.iloc[0],
                "contacts": int(g.activity.isin(CONTACTS).sum()),
                "followed": bool((g.activity == "follow-up").any()),
                "outcome": g.outcome.dropna().iloc[-1] if g.outcome.notna().any() else None,
                "cost": g.cost.dropna().sum(),
            }
        )
    return pd.DataFrame(found)


def kaplan_meier(closed, ages, quantiles):
    fitter = lifelines.KaplanMeierFitter()
    fitter.fit([*closed, *ages], [1] * len(closed) + [0] * len(ages))
    curve = fitter.survival_function_["KM_estimate"]

    def first(p):
        reached = curve[curve <= 1 - p + 1e-12]
        return float(reached.index[0]) if len(reached) else None

    return {
        "n": len(closed) + len(ages),
        "closed": len(closed),
        "censored": len(ages),
        "medianMs": first(0.5),
        "quantiles": [{"p": p, "value": first(p)} for p in quantiles],
    }


def counts(series):
    c = series.value_counts()
    return [{"activity": a, "n": int(n)} for a, n in sorted(c.items(), key=lambda e: (-e[1], e[0]))]


def clock_readings(log, as_of, between):
    """A clock that starts at opening, pauses while held, stops when answered, and begins again when reopened."""
    tally = {"met": 0, "breached": 0, "pending": 0, "idle": 0}
    for _, g in log.groupby("case"):
        state, elapsed, since = "idle", 0, None
        for activity, at in zip(g.activity, g["at"]):
            if activity == OPENING and state == "idle":
                state, since = "running", at
            elif activity == "held" and state == "running":
                elapsed += between(since, at)
                state = "paused"
            elif activity == "resumed" and state == "paused":
                state, since = "running", at
            elif activity in CLOSING and state in ("running", "paused"):
                if state == "running":
                    elapsed += between(since, at)
                state = "stopped"
            elif activity == "reopened" and state == "stopped":
                state, since, elapsed = "running", at, 0
        if state == "running":
            elapsed += between(since, as_of)
        if state == "idle":
            tally["idle"] += 1
        elif elapsed > CLOCK_TARGET * (0.25 if between is business else 1):
            tally["breached"] += 1
        elif state == "stopped":
            tally["met"] += 1
        else:
            tally["pending"] += 1
    tally["share"] = tally["met"] / (tally["met"] + tally["breached"])
    return tally


def rework(log):
    sizes = log.groupby(["case", "activity"]).size()
    repeated = sizes[sizes > 1].reset_index()
    ordered = log.assign(before=log.groupby("case").activity.shift())
    loops = ordered[ordered.activity == ordered.before]
    return {
        "cases": int(repeated["case"].nunique()),
        "repetitions": int((sizes - 1).sum()),
        "selfLoops": len(loops),
        "selfLoopCases": int(loops["case"].nunique()),
        "activities": counts(repeated.activity),
    }


def handovers(log):
    known = log.assign(who=log.resource.replace("", np.nan))
    before = known.groupby("case").who.shift()
    distinct = known.groupby("case").who.nunique()
    return {
        "n": int((known.who.notna() & before.notna() & (known.who != before)).sum()),
        "resources": int(known.who.nunique()),
        "singleResourceCases": int((distinct == 1).sum()),
    }


def wilson(x, n):
    z, p = norm.ppf(0.975), x / n
    center = (p + z * z / (2 * n)) / (1 + z * z / n)
    reach = z * np.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return {"lower": center - reach, "upper": center + reach}


def month_of(series):
    return series.dt.tz_convert(ZONE).dt.strftime("%Y-%m")


def p_chart(figure, target, months, hits, sizes):
    center = sum(hits) / sum(sizes)
    points = []
    for m, x, n in zip(months, hits, sizes):
        if n == 0:
            points.append({"month": m, "count": 0, "n": 0, "value": None, "lower": None, "upper": None, "signal": False})
            continue
        reach = 3 * np.sqrt(center * (1 - center) / n)
        lower, upper = max(0.0, center - reach), min(1.0, center + reach)
        points.append({"month": m, "count": int(x), "n": int(n), "value": x / n, "lower": lower, "upper": upper, "signal": bool(x / n < lower or x / n > upper)})
    return {"figure": figure, "kind": "p", "targetMs": target, "center": center, "points": points}


def u_chart(months, opened):
    sizes = [CUSTOMERS[m] for m in months]
    center = 1000 * sum(opened) / sum(sizes)
    points = []
    for m, x, n in zip(months, opened, sizes):
        reach = 3 * np.sqrt(center / (n / 1000))
        lower, upper, value = max(0.0, center - reach), center + reach, 1000 * x / n
        points.append({"month": m, "count": int(x), "n": n, "value": value, "lower": lower, "upper": upper, "signal": bool(value < lower or value > upper)})
    return {"figure": "rate", "kind": "u", "targetMs": None, "center": center, "points": points}


def summary(log, as_of, closing, between):
    cases = lives(log, closing)
    shut = cases[cases.closed.notna()]
    still = cases[cases.closed.isna()]
    closed = [between(a, b) for a, b in zip(shut.opened, shut.closed)]
    ages = [between(a, as_of) for a in still.opened]
    edges = EDGES + [float("inf")]
    eligible = shut[shut.closed + pd.Timedelta(milliseconds=WINDOW) <= as_of]

    def back(c):
        mine = cases[(cases.customer == c.customer) & (cases["case"] != c["case"])]
        return bool(((mine.opened > c.closed) & (mine.opened <= c.closed + pd.Timedelta(milliseconds=WINDOW))).any())

    resolved = sum(1 for _, c in eligible.iterrows() if c.reopened == 0 and c.contacts <= 1 and not back(c))
    months = [str(p) for p in pd.period_range(month_of(cases.opened).min(), max(month_of(cases.opened).max(), month_of(shut.closed).max()), freq="M")]
    opened_in = [int((month_of(cases.opened) == m).sum()) for m in months]
    closed_month = month_of(shut.closed)
    in_month = [closed_month == m for m in months]
    decided = shut.outcome.notna()
    upheld = shut.outcome.isin(["upheld", "partly"])
    late = {t: pd.Series([d > t for d in closed], index=shut.index) for t in TARGETS}
    all_decided = cases[cases.outcome.notna()]
    yes = int(all_decided.outcome.isin(["upheld", "partly"]).sum())
    per_customer = cases.groupby("customer").size()
    exposure = sum(CUSTOMERS.values()) / 1000
    n = len(cases)
    met = {t: sum(d <= t for d in closed) for t in TARGETS}
    missed = {t: sum(d > t for d in closed) + sum(d > t for d in ages) for t in TARGETS}
    return {
        "cases": n,
        "events": len(log),
        "activities": counts(log.activity),
        "firstAt": log["at"].min().strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "lastAt": log["at"].max().strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "asOf": as_of.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "closed": len(shut),
        "open": len(still),
        "throughputMs": spread(closed),
        "eventsPerCase": spread(cases.events),
        "timeToClose": kaplan_meier(closed, ages, QUANTILES),
        "backlog": {
            "n": len(ages),
            "ageMs": spread(ages),
            "buckets": [
                {"fromMs": a, "toMs": None if b == float("inf") else b, "n": sum(a <= x < b for x in ages)}
                for a, b in zip(edges, edges[1:])
            ],
        },
        "reopenings": {
            "events": int(cases.reopened.sum()),
            "cases": int((cases.reopened > 0).sum()),
            "rate": float((cases.reopened > 0).sum() / cases.ever.sum()),
        },
        "rework": rework(log),
        "handovers": handovers(log),
        "firstContactResolution": {"n": len(eligible), "resolved": resolved, "share": resolved / len(eligible)},
        "clocks": [{"clock": "answer", **clock_readings(log, as_of, between)}],
        "targets": [
            {"targetMs": t, "met": met[t], "missed": missed[t], "pending": n - met[t] - missed[t], "share": met[t] / (met[t] + missed[t])}
            for t in TARGETS
        ],
        "flow": [
            {"month": m, "opened": o, "closed": int(hit.sum())} for m, o, hit in zip(months, opened_in, in_month)
        ],
        "followUps": {
            "n": len(shut),
            "without": int((~shut.followed).sum()),
            "share": float((~shut.followed).mean()),
        },
        "uphold": {"n": len(all_decided), "upheld": yes, "share": yes / len(all_decided), "interval": wilson(yes, len(all_decided))},
        "cost": {"total": float(cases.cost.sum()), "perCase": spread(cases.cost)},
        "repeatComplainers": {
            "customers": len(per_customer),
            "repeating": int((per_customer > 1).sum()),
            "share": float((per_customer > 1).mean()),
            "cases": int(per_customer[per_customer > 1].sum()),
        },
        "rate": {
            "cases": n,
            "customers": sum(CUSTOMERS.values()),
            "perThousand": n / exposure,
            "interval": {"lower": chi2.ppf(0.025, 2 * n) / 2 / exposure, "upper": chi2.ppf(0.975, 2 * n + 2) / 2 / exposure},
        },
        "charts": [
            u_chart(months, opened_in),
            p_chart("reopened", None, months, [(hit & (shut.reopened > 0)).sum() for hit in in_month], [hit.sum() for hit in in_month]),
            p_chart("upheld", None, months, [(hit & upheld).sum() for hit in in_month], [(hit & decided).sum() for hit in in_month]),
            *[p_chart("missed", t, months, [(hit & late[t]).sum() for hit in in_month], [hit.sum() for hit in in_month]) for t in TARGETS],
        ],
    }


def variants(log):
    groups = log.groupby("case", sort=True)
    traces = groups.activity.agg(tuple)
    spans = (groups["at"].last() - groups["at"].first()).map(ms)
    table = pd.DataFrame({"trace": traces, "span": spans}).groupby("trace").span.agg(["size", "median"])
    ordered = sorted(table.itertuples(), key=lambda r: (-r.size, "\u001f".join(r.Index)))
    total, before, out = len(traces), 0, []
    for r in ordered:
        before += r.size
        out.append({"activities": list(r.Index), "cases": int(r.size), "share": r.size / total, "cumulativeShare": before / total, "medianMs": r.median})
    after = log.assign(to=groups.activity.shift(-1), time=-groups["at"].diff(-1)).dropna(subset=["to"])
    pairs = after.assign(time=after.time.map(ms)).groupby(["activity", "to"]).time.agg(["size", "median"])
    ordered = sorted(pairs.itertuples(), key=lambda r: (-r.size, r.Index))
    follows = [{"from": r.Index[0], "to": r.Index[1], "n": int(r.size), "medianMs": r.median} for r in ordered]
    return {
        "cases": total,
        "events": len(log),
        "variants": out,
        "startActivities": counts(groups.activity.first()),
        "endActivities": counts(groups.activity.last()),
        "follows": follows,
    }


def causes(values, weights):
    frame = pd.DataFrame({"cause": values, "weight": weights}).dropna(subset=["cause"])
    table = frame.groupby("cause").weight.agg(["size", "sum"])
    ordered = sorted(table.itertuples(), key=lambda r: (-r.sum, r.Index))
    total = table["sum"].sum()
    cumulative = np.cumsum([r.sum for r in ordered]) / total
    x = table["sum"].to_numpy()
    return {
        "n": len(frame),
        "missing": sum(v is None for v in values),
        "total": total,
        "causes": [
            {"cause": r.Index, "n": int(r.size), "weight": r.sum, "share": r.sum / total, "cumulativeShare": c}
            for r, c in zip(ordered, cumulative)
        ],
        "vital": int(np.argmax(cumulative >= 0.8)) + 1,
        "gini": float(np.abs(np.subtract.outer(x, x)).sum() / (2 * len(x) ** 2 * x.mean())),
    }


def frame(rows):
    log = pd.DataFrame(rows)
    log["at"] = pd.to_datetime(log["at"], utc=True)
    log["row"] = range(len(log))
    return log.sort_values(["case", "at", "row"])


rows = generate()
log = frame(rows)
until = log[log["at"] <= AS_OF]
rng = random.Random(SEED + 1)
cause_rows = [
    {"cause": rng.choice(["late", "late", "late", "rude", "wrong bill", "lost", "lost", None]), "cost": rng.randrange(0, 400) / 4}
    for _ in range(300)
]
golden = {
    "software": {"pandas": pd.__version__, "scipy": scipy.__version__, "lifelines": lifelines.__version__, "seed": SEED},
    "log": {
        column: [written(r["at"], k) if column == "at" else r[column] for k, r in enumerate(rows)] for column in rows[0]
    },
    "causeLog": {column: [r[column] for r in cause_rows] for column in cause_rows[0]},
    "summary": summary(until, AS_OF, CLOSING, real),
    "businessSummary": {
        k: v
        for k, v in summary(until, AS_OF, CLOSING, business).items()
        if k in ("throughputMs", "timeToClose", "backlog", "clocks", "targets")
    },
    "withoutClosing": {
        k: v
        for k, v in summary(until, AS_OF, None, real).items()
        if k in ("closed", "open", "throughputMs", "reopenings", "flow", "targets", "timeToClose", "backlog")
    },
    "variants": variants(until),
    "causes": causes([r["cause"] for r in cause_rows], [1] * len(cause_rows)),
    "costlyCauses": causes([r["cause"] for r in cause_rows], [r["cost"] for r in cause_rows]),
}


def plain(value):
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and value != value:
        return None
    return value


with open(__file__.replace(".py", ".json"), "w") as file:
    json.dump(plain(golden), file, separators=(",", ":"))
    file.write("\n")
