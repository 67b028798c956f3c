# python3 queues.py > queues.json (needs mpmath, pyworkforce)
# Erlang B by its recurrence at 50 digits, Erlang C from it; Erlang A from the stationary law of its states, with the wait
# of an arrival as a sum of exponential times integrated numerically; pyworkforce for staffing by Erlang C.
import json
from importlib.metadata import version

import mpmath as mp
from pyworkforce.queuing import ErlangC

mp.mp.dps = 40


def erlang_b(a, n):
    inverse = mp.mpf(1)
    for k in range(1, n + 1):
        inverse = 1 + k / a * inverse
    return 1 / inverse


def blocking(traffic, servers):
    a = mp.mpf(traffic)
    b = erlang_b(a, servers)
    c = b * servers / (servers - a * (1 - b)) if a < servers else mp.mpf(1)
    return {"traffic": traffic, "servers": servers, "b": float(b), "c": float(c)}


def erlang_a(arrivals_per_hour, handle, agents, target, patience):
    """By the states of the queue: probabilities of k waiting, and the wait of who finds k waiting and does not give up."""
    lam, mu, theta = mp.mpf(arrivals_per_hour) / 3600, 1 / mp.mpf(handle), 1 / mp.mpf(patience)
    weights, term = [], mp.mpf(1)
    for j in range(1, agents + 1):
        weights.append(term)
        term = term * lam / (j * mu)
    weights.append(term)  # all busy, nobody waits
    k = 0
    while term > mp.mpf(10) ** -45 * max(weights) or k < 5:
        k += 1
        term = term * lam / (agents * mu + k * theta)
        weights.append(term)
    total = mp.fsum(weights)
    p = [w / total for w in weights]
    busy = mp.fsum(p[agents:])
    waiting = mp.fsum(k * p[agents + k] for k in range(len(p) - agents))
    abandon = theta * waiting / lam
    # the offered wait has the density lam p(agents - 1) exp(lam (1 - e^(-theta t)) / theta - agents mu t)
    def density(t):
        return lam * p[agents - 1] * mp.exp(lam / theta * (1 - mp.exp(-theta * t)) - agents * mu * t)

    def answered(t):
        return density(t) * mp.exp(-theta * t)

    peak = mp.log(lam / (agents * mu)) / theta if lam > agents * mu else mp.mpf(0)
    scale = min(1 / mp.sqrt(lam * theta), 1 / abs(agents * mu - lam) if lam != agents * mu else mp.inf)
    around = [peak + k * scale for k in (-40, -20, -10, -5, -2, 2, 5, 10, 20, 40, 80)]
    patient = [patience * mp.mpf(2) ** k for k in range(-5, 8)]  # where people who hardly wait give up
    marks = sorted({mp.mpf(0), peak, *[max(mp.mpf(0), t) for t in around + patient]})
    in_time = [t for t in marks if t < target] + [mp.mpf(target)]
    mp.mp.dps = 25
    within = mp.quad(answered, in_time) if target > 0 else mp.mpf(0)
    waited = mp.quad(lambda t: t * answered(t), marks)
    mp.mp.dps = 40
    return {
        "input": {"arrivalsPerHour": arrivals_per_hour, "handleSeconds": handle, "agents": agents,
                  "targetSeconds": target, "patienceSeconds": patience},
        "waitProbability": float(busy), "abandonShare": float(abandon), "averageWait": float(waiting / lam),
        "inQueue": float(waiting), "serviceLevel": float(1 - busy + within),
        "averageSpeedOfAnswer": float(waited / (1 - abandon)),
        "occupancy": float(lam * (1 - abandon) / (agents * mu)),
    }


def staffing(calls, handle, target, level, occupancy, shrinkage):
    c = ErlangC(transactions=calls, aht=handle / 60, asa=target / 60, interval=60, shrinkage=shrinkage)
    r = c.required_positions(service_level=level, max_occupancy=occupancy)
    return {
        "input": {"arrivalsPerHour": calls, "handleSeconds": handle, "targetSeconds": target, "serviceLevel": level,
                  "maxOccupancy": occupancy, "shrinkage": shrinkage},
        "agents": r["raw_positions"], "positions": r["positions"], "serviceLevel": r["service_level"],
        "occupancy": r["occupancy"], "waitProbability": r["waiting_probability"],
    }


print(json.dumps({
    "software": {"mpmath": version("mpmath"), "pyworkforce": version("pyworkforce")},
    "blocking": [blocking(a, n) for a, n in [
        (0.001, 1), (0.5, 1), (1, 2), (9.99, 10), (12, 10), (95, 100), (100, 100), (150, 100), (700, 1000), (999.5, 1000),
        (1001, 1000), (1040, 1001), (1500, 1600), (4990, 5000), (9900, 10000), (9999, 10000), (10000, 10000), (12000, 10000),
    ]],
    "impatient": [erlang_a(*row) for row in [
        (60, 300, 2, 0, 60), (400, 240, 20, 30, 90), (200, 180, 14, 20, 300), (200, 180, 5, 20, 30), (2880, 60, 50, 20, 120),
        (30, 600, 9, 60, 1800), (1200, 300, 100, 10, 600), (1300, 300, 100, 10, 5), (100, 100, 1, 200, 10), (12, 60, 4, 5, 1),
        (5000, 300, 5, 2, 0.1), (100, 300, 5, 0.0001, 0.001),
    ]],
    "staffing": [staffing(*row) for row in [
        (200, 180, 20, 0.8, 0.85, 0.3), (90, 300, 30, 0.9, 1, 0), (1000, 240, 20, 0.8, 0.9, 0.35), (37, 420, 60, 0.95, 0.8, 0.25),
        (600, 150, 10, 0.7, 1, 0.1), (12, 600, 120, 0.5, 1, 0),
    ]],
}))
