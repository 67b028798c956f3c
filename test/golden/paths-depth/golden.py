"""Golden numbers of higher-order constructs, interactions, fit, invariance and predictive ability of path models.

  python3 -m venv venv && venv/bin/pip install numpy scipy && venv/bin/python test/golden/paths-depth/golden.py

Partial least squares on respondents' scores in numpy, written from Lohmoeller (1989), Sarstedt et al. (2019), Chin,
Marcolin & Newsted (2003), Henseler & Chin (2010), Dijkstra & Henseler (2015), Henseler, Ringle & Sarstedt (2016) and
Liengaard et al. (2021). Percentiles of bootstrap and permutations are of draws of its own, to be met within bands.
"""

import json
import pathlib
import platform

import numpy as np
import scipy
import scipy.stats

HERE = pathlib.Path(__file__).parent
BLOCKS = {"A": ["a1", "a2", "a3"], "B": ["b1", "b2", "b3"], "C": ["c1", "c2"], "Y": ["y1", "y2", "y3"], "Z": ["z1", "z2"]}
PATHS = [("A", "Y"), ("B", "Y"), ("C", "Y"), ("Y", "Z"), ("A", "Z")]
N = 220


def generate(seed):
    rng = np.random.default_rng(seed)
    a = rng.normal(size=N)
    b = 0.5 * a + 0.85 * rng.normal(size=N)
    c = 0.3 * b + 0.95 * rng.normal(size=N)
    y = 0.4 * a + 0.3 * b + 0.2 * c + 0.25 * a * b - 0.15 * c * c + 0.7 * rng.normal(size=N)
    z = 0.6 * y + 0.2 * a + 0.6 * rng.normal(size=N)
    columns = {}
    for name, latent in zip(BLOCKS, [a, b, c, y, z]):
        for j, item in enumerate(BLOCKS[name]):
            x = (0.9 - 0.08 * j) * latent + 0.45 * rng.normal(size=N)
            columns[item] = np.clip(np.rint(5.5 + 1.6 * x), 1, 10)
    weights = np.round(rng.uniform(0.3, 2.5, size=N), 2)
    group = np.where(rng.uniform(size=N) < 0.45, "east", "west")
    return columns, weights, group


class Sample:
    """Weighted moments with n / (n - 1)."""

    def __init__(self, n, weights=None):
        w = np.ones(n) if weights is None else np.asarray(weights, float)
        self.w, self.n = w / w.sum(), n

    def cov(self, a, b):
        return (self.w * (a - self.w @ a)) @ (b - self.w @ b) * self.n / (self.n - 1)

    def standard(self, a):
        return (a - self.w @ a) / np.sqrt(self.cov(a, a))

    def regress(self, xs, y):
        """Least squares with an intercept."""
        root = np.sqrt(self.w)
        x = np.column_stack([np.ones(self.n), *xs])
        return np.linalg.lstsq(root[:, None] * x, root * y, rcond=None)[0][1:]

    def r2(self, xs, y):
        if not xs:
            return 0.0
        fitted = np.column_stack(xs) @ self.regress(xs, y)
        return self.cov(fitted, fitted) / self.cov(y, y)


def pls(sample, blocks, paths, modes=None, tolerance=1e-14):
    """Scores of constructs, path scheme. `blocks` are columns of indicators by name."""
    names = list(blocks)
    modes = modes or {}
    z = {name: [sample.standard(x) for x in xs] for name, xs in blocks.items()}
    before = {name: [f for f, t in paths if t == name] for name in names}
    after = {name: [t for f, t in paths if f == name] for name in names}
    scores = {name: sample.standard(sum(z[name])) for name in names}
    for _ in range(20000):
        new = {}
        for name in names:
            proxy = np.zeros(sample.n)
            if before[name]:
                beta = sample.regress([scores[b] for b in before[name]], scores[name])
                proxy = sum(k * scores[b] for k, b in zip(beta, before[name]))
            for other in after[name]:
                proxy = proxy + sample.cov(scores[other], scores[name]) * scores[other]
            if modes.get(name, "A") == "A":
                u = [sample.cov(x, proxy) for x in z[name]]
            else:
                u = sample.regress(z[name], proxy)
            new[name] = sample.standard(sum(k * x for k, x in zip(u, z[name])))
        change = max(np.abs(new[name] - scores[name]).max() for name in names)
        scores = new
        if change < tolerance:
            break
    weights = {}
    for name in names:
        if sum(sample.cov(x, scores[name]) for x in z[name]) < 0:
            scores[name] = -scores[name]
        weights[name] = sample.regress(z[name], scores[name])
    return scores, weights, z


def inner(sample, scores, paths):
    rows = []
    for f, t in paths:
        before = [a for a, b in paths if b == t]
        beta = sample.regress([scores[b] for b in before], scores[t])[before.index(f)]
        whole = sample.r2([scores[b] for b in before], scores[t])
        rest = sample.r2([scores[b] for b in before if b != f], scores[t])
        rows.append({"estimate": beta, "f2": (whole - rest) / (1 - whole)})
    return rows


def columns_of(columns, blocks):
    return {name: [columns[item] for item in items] for name, items in blocks.items()}


def higher_order(columns, method, mode, weights=None):
    sample = Sample(N, weights)
    data = columns_of(columns, BLOCKS)
    paths = [("H", "Y"), ("C", "Y"), ("Y", "Z"), ("H", "Z")]
    parts = ["A", "B"]
    if method == "disjoint-two-stage":
        first = [(p, t) for f, t in paths if f == "H" for p in parts] + [e for e in paths if e[0] != "H"]
        scores, _, _ = pls(sample, data, first)
        blocks = {"H": [scores[p] for p in parts], **{k: data[k] for k in ["C", "Y", "Z"]}}
    else:
        measured = [("H", p) if mode == "A" else (p, "H") for p in parts]
        blocks = {**data, "H": data["A"] + data["B"]}
        scores, weights_, _ = pls(sample, blocks, paths + measured, {"H": mode})
        if method == "repeated-indicators":
            rows = [r["estimate"] for r in inner(sample, scores, paths + measured)[: len(paths)]]
            before = parts + [f for f, t in paths if t == "H"]
            beta = sample.regress([scores[b] for b in before], scores["H"])
            return {
                "paths": rows,
                "weights": [None, None] if mode == "A" else list(beta[:2]),
                "loadings": [sample.cov(scores[p], scores["H"]) for p in parts],
            }
        blocks = {"H": [scores[p] for p in parts], **{k: [scores[k]] for k in ["C", "Y", "Z"]}}
    scores, u, z = pls(sample, blocks, paths, {"H": mode})
    return {
        "paths": [r["estimate"] for r in inner(sample, scores, paths)],
        "weights": list(u["H"]),
        "loadings": [sample.cov(x, scores["H"]) for x in z["H"]],
    }


def moderated(columns, weights=None):
    """The product of A and B and the square of C, in two stages."""
    sample = Sample(N, weights)
    scores, _, _ = pls(sample, columns_of(columns, BLOCKS), PATHS)
    scores = {**scores, "AB": scores["A"] * scores["B"], "CC": scores["C"] ** 2}
    paths = PATHS + [("AB", "Y"), ("CC", "Y")]
    return {"paths": inner(sample, scores, paths), "r2": sample.r2([scores[k] for k in ["A", "B", "C", "AB", "CC"]], scores["Y"])}


def products(columns, method, weights=None):
    sample = Sample(N, weights)
    data = columns_of(columns, BLOCKS)
    own = {k: [sample.standard(x) for x in data[k]] for k in "AC"}
    items = [x * y for x in own["A"] for y in own["C"]]
    if method == "orthogonalizing":
        everything = own["A"] + own["C"]
        items = [p - np.column_stack(everything) @ sample.regress(everything, p) for p in items]
    paths = PATHS + [("P", "Y")]
    scores, u, _ = pls(sample, {**data, "P": items}, paths)
    return {"paths": inner(sample, scores, paths), "weights": list(u["P"])}


def correlations(sample, xs):
    return np.array([[sample.cov(sample.standard(a), sample.standard(b)) for b in xs] for a in xs])


def model_fit(columns, consistent=False, xs=None):
    sample = Sample(N)
    data = columns_of(columns, BLOCKS) if xs is None else xs
    names = list(data)
    scores, u, z = pls(sample, data, PATHS, tolerance=1e-12)
    s = correlations(sample, [x for name in names for x in data[name]])
    block = [k for k, name in enumerate(names) for _ in data[name]]
    rho = correlations(sample, [scores[name] for name in names])
    loadings = np.array([sample.cov(x, scores[name]) for name in names for x in z[name]])
    if consistent:
        reliability = []
        for k, name in enumerate(names):
            own = np.array(block) == k
            w, r = u[name], s[np.ix_(own, own)]
            off = lambda m: m - np.diag(np.diag(m))
            reliability.append((w @ w) ** 2 * (w @ off(r) @ w) / (w @ off(np.outer(w, w)) @ w))
            loadings[own] = w * np.sqrt(reliability[-1]) / (w @ w)
        root = np.sqrt(reliability)
        rho = rho / np.outer(root, root)
        np.fill_diagonal(rho, 1)
    place = {name: k for k, name in enumerate(names)}
    beta = np.zeros((5, 5))
    for name in ["Y", "Z"]:
        before = [place[f] for f, t in PATHS if t == name]
        beta[place[name], before] = np.linalg.solve(rho[np.ix_(before, before)], rho[before, place[name]])
    # correlations that the paths imply, with the variance of the disturbance that leaves each construct variance 1
    implied = rho.copy()
    exogenous = [place[k] for k in "ABC"]
    known = list(exogenous)
    for name in ["Y", "Z"]:
        k = place[name]
        for other in known:
            implied[k, other] = implied[other, k] = beta[k, known] @ implied[known, other]
        known.append(k)
    out = {}
    for key, between in [("saturated", rho), ("estimated", implied)]:
        sigma = np.outer(loadings, loadings) * between[np.ix_(block, block)]
        if not consistent:
            same = np.equal.outer(block, block)
            sigma[same] = s[same]
        np.fill_diagonal(sigma, 1)
        lower = np.tril_indices(len(s))
        eigen = np.linalg.eigvals(np.linalg.solve(s, sigma))
        out[key] = {
            "srmr": np.sqrt(((s - sigma)[lower] ** 2).mean()),
            "dUls": ((s - sigma) ** 2).sum() / 2,
            "dG": (np.log(eigen.real) ** 2).sum() / 2,
        }
        out[key + "Sigma"] = sigma
    return out, s, rho


def root_of(matrix, power):
    values, vectors = np.linalg.eigh(matrix)
    return vectors @ np.diag(values**power) @ vectors.T


def fit_test(columns, replicates=600):
    observed, s, _ = model_fit(columns)
    sample = Sample(N)
    z = np.column_stack([sample.standard(columns[item]) for items in BLOCKS.values() for item in items])
    x = z @ root_of(s, -0.5) @ root_of(observed["estimatedSigma"], 0.5)
    rng = np.random.default_rng(5)
    values = []
    for _ in range(replicates):
        rows = x[rng.integers(0, N, N)]
        at, own = 0, {}
        for name, items in BLOCKS.items():
            own[name] = [rows[:, at + j] for j in range(len(items))]
            at += len(items)
        fit, _, _ = model_fit(None, xs=own)
        values.append([fit[model][measure] for model in ["saturated", "estimated"] for measure in ["srmr", "dUls", "dG"]])
    return np.quantile(np.array(values), 0.95, axis=0).tolist()


def htmt(columns, a, b, rows=slice(None)):
    x = {item: columns[item][rows] for item in BLOCKS[a] + BLOCKS[b]}
    r = lambda i, j: abs(np.corrcoef(x[i], x[j])[0, 1])
    within = lambda items: np.mean([r(i, j) for k, i in enumerate(items) for j in items[k + 1 :]])
    between = np.mean([r(i, j) for i in BLOCKS[a] for j in BLOCKS[b]])
    return between / np.sqrt(within(BLOCKS[a]) * within(BLOCKS[b]))


def htmt_intervals(columns, replicates=2000):
    rng = np.random.default_rng(6)
    pairs = [("A", "B"), ("A", "Y"), ("Y", "Z")]
    draws = [[htmt(columns, a, b, rows) for a, b in pairs] for rows in (rng.integers(0, N, N) for _ in range(replicates))]
    limits = np.quantile(draws, [0.025, 0.975], axis=0)
    return [
        {"a": a, "b": b, "estimate": htmt(columns, a, b), "lower": limits[0][i], "upper": limits[1][i]}
        for i, (a, b) in enumerate(pairs)
    ]


def invariance(columns, group, permutations=1000):
    first = group[0]
    both = Sample(N)
    data = columns_of(columns, BLOCKS)
    z = {name: np.column_stack([both.standard(x) for x in xs]) for name, xs in data.items()}
    pooled, pooled_weights, _ = pls(both, data, PATHS)

    def compared(member):
        weights = []
        for own in (member, ~member):
            sample = Sample(own.sum())
            weights.append(pls(sample, {k: [x[own] for x in xs] for k, xs in data.items()}, PATHS, tolerance=1e-11)[1])
        rows = []
        for name in data:
            c = np.corrcoef(z[name] @ weights[0][name], z[name] @ weights[1][name])[0, 1]
            y = pooled[name]
            rows.append((c, y[member].mean() - y[~member].mean(), np.log(y[member].var(ddof=1) / y[~member].var(ddof=1))))
        return np.array(rows)

    member = group == first
    observed = compared(member)
    rng = np.random.default_rng(7)
    drawn = np.array([compared(rng.permutation(member)) for _ in range(permutations)])
    return [
        {
            "construct": name,
            "correlation": observed[k, 0],
            "meanDifference": observed[k, 1],
            "logVarianceRatio": observed[k, 2],
            "correlationP": (1 + (drawn[:, k, 0] <= observed[k, 0]).sum()) / (1 + permutations),
            "meanP": (1 + (abs(drawn[:, k, 1]) >= abs(observed[k, 1])).sum()) / (1 + permutations),
            "varianceP": (1 + (abs(drawn[:, k, 2]) >= abs(observed[k, 2])).sum()) / (1 + permutations),
        }
        for k, name in enumerate(data)
    ]


def predictive_ability(columns):
    """Leaving one out; by direct antecedents."""
    errors = {"model": {}, "indicator-average": {}, "linear-model": {}}
    endogenous = BLOCKS["Y"] + BLOCKS["Z"]
    exogenous = [item for k in "ABC" for item in BLOCKS[k]]
    losses = {key: np.zeros((N, len(endogenous))) for key in errors}
    for i in range(N):
        keep = np.arange(N) != i
        sample = Sample(N - 1)
        train = {item: x[keep] for item, x in columns.items()}
        scores, u, z = pls(sample, columns_of(train, BLOCKS), PATHS, tolerance=1e-11)
        mean = {item: x.mean() for item, x in train.items()}
        deviation = {item: x.std(ddof=1) for item, x in train.items()}
        own = {
            name: sum(k * (columns[item][i] - mean[item]) / deviation[item] for k, item in zip(u[name], items))
            for name, items in BLOCKS.items()
        }
        for name in ["Y", "Z"]:
            before = [f for f, t in PATHS if t == name]
            predicted = sample.regress([scores[b] for b in before], scores[name]) @ [own[b] for b in before]
            for item, x in zip(BLOCKS[name], z[name]):
                j = endogenous.index(item)
                losses["model"][i, j] = (columns[item][i] - mean[item] - sample.cov(x, scores[name]) * predicted * deviation[item]) ** 2
                losses["indicator-average"][i, j] = (columns[item][i] - mean[item]) ** 2
                slopes = sample.regress([train[e] for e in exogenous], train[item])
                linear = mean[item] + slopes @ [columns[e][i] - mean[e] for e in exogenous]
                losses["linear-model"][i, j] = (columns[item][i] - linear) ** 2
    rows = []
    for benchmark in ["indicator-average", "linear-model"]:
        for construct in [None, "Y", "Z"]:
            chosen = [endogenous.index(item) for item in (endogenous if construct is None else BLOCKS[construct])]
            own, other = losses["model"][:, chosen].mean(axis=1), losses[benchmark][:, chosen].mean(axis=1)
            test = scipy.stats.ttest_rel(own, other)
            rows.append(
                {"benchmark": benchmark, "construct": construct, "loss": own.mean(), "benchmarkLoss": other.mean(),
                 "difference": (own - other).mean(), "statistic": test.statistic, "p": test.pvalue}
            )
    return rows


def plain(value):
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items() if not key.endswith("Sigma")}
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    return float(value) if isinstance(value, np.floating) else value


columns, weights, group = generate(31)
unweighted, _, rho = model_fit(columns)
golden = {
    "software": {"python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__},
    "answers": {item: x.astype(int).tolist() for item, x in columns.items()},
    "respondentWeights": weights.tolist(),
    "group": group.tolist(),
    "higherOrder": [
        {"method": method, "mode": mode, "weighted": weighted, **higher_order(columns, method, mode, weights if weighted else None)}
        for method in ["disjoint-two-stage", "two-stage", "repeated-indicators"]
        for mode in "AB"
        for weighted in [False, True]
    ],
    "moderated": [{"weighted": w, **moderated(columns, weights if w else None)} for w in [False, True]],
    "products": [
        {"method": method, "weighted": w, **products(columns, method, weights if w else None)}
        for method in ["product-indicator", "orthogonalizing"]
        for w in [False, True]
    ],
    "fit": unweighted,
    "consistentFit": model_fit(columns, consistent=True)[0],
    "fullVif": np.diag(np.linalg.inv(rho)).tolist(),
    "fitQuantiles": fit_test(columns),
    "htmt": htmt_intervals(columns),
    "invariance": invariance(columns, group),
    "predictiveAbility": predictive_ability(columns),
}
(HERE / "golden.json").write_text(json.dumps(plain(golden), indent=1) + "\n")
