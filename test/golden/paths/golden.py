"""Golden numbers of path models, on answers generated here.

  python3 -m venv venv && venv/bin/pip install 'numpy<2' scipy 'pandas<2.2' plspm && venv/bin/python test/golden/paths/golden.py

Two independent sources: the package plspm (run, not read), and the algorithm on scores of respondents in numpy, written from
Lohmoeller (1989), Tenenhaus et al. (2005) and Dijkstra & Henseler (2015): with weights, on raw items, and consistent.
The BCa intervals are scipy's.
"""

import json
import pathlib
import platform
from importlib.metadata import version

import numpy as np
import pandas as pd
import plspm.config as plspm_config
import scipy.stats
from plspm.mode import Mode
from plspm.plspm import Plspm
from plspm.scheme import Scheme

HERE = pathlib.Path(__file__).parent
BLOCKS = {
    "Image": ["i1", "i2", "i3"],
    "Satisfaction": ["s1", "s2", "s3"],
    "Complaints": ["c1"],
    "Loyalty": ["l1", "l2"],
}
PATHS = [
    ("Image", "Satisfaction"),
    ("Satisfaction", "Complaints"),
    ("Image", "Loyalty"),
    ("Satisfaction", "Loyalty"),
    ("Complaints", "Loyalty"),
]
NAMES = list(BLOCKS)
ITEMS = [item for items in BLOCKS.values() for item in items]
SCALE = (1, 10)


def generate(n, seed):
    rng = np.random.default_rng(seed)
    image = rng.normal(size=n)
    satisfaction = 0.6 * image + 0.8 * rng.normal(size=n)
    complaints = 0.5 * satisfaction + 0.8 * rng.normal(size=n)
    loyalty = 0.2 * image + 0.4 * satisfaction + 0.1 * complaints + 0.7 * rng.normal(size=n)
    latent = dict(zip(NAMES, [image, satisfaction, complaints, loyalty]))
    columns = {}
    for name, items in BLOCKS.items():
        for j, item in enumerate(items):
            x = (0.9 - 0.1 * j) * latent[name] + 0.5 * rng.normal(size=n)
            columns[item] = np.clip(np.rint(6.5 + (1.4 + 0.3 * j) * x), *SCALE).astype(int)
    weights = np.round(rng.uniform(0.2, 3, size=n), 3)
    return columns, weights


def estimate(columns, modes, scheme, weights=None, basis="standardized", consistent=False):
    """Partial least squares on respondents' scores, by turns."""
    x = np.column_stack([columns[item] for item in ITEMS]).astype(float)
    n = len(x)
    w = np.ones(n) if weights is None else np.asarray(weights, float)
    w = w / w.sum()
    means = w @ x
    deviations = np.sqrt(w @ (x - means) ** 2 * n / (n - 1))
    z = (x - means) / (deviations if basis == "standardized" else 1)
    place = {item: j for j, item in enumerate(ITEMS)}
    blocks = [[place[item] for item in BLOCKS[name]] for name in NAMES]
    index = {name: k for k, name in enumerate(NAMES)}
    before = [[index[a] for a, b in PATHS if b == name] for name in NAMES]
    after = [[index[b] for a, b in PATHS if a == name] for name in NAMES]
    cov = lambda a, b: (w * (a - w @ a)) @ (b - w @ b) * n / (n - 1)
    standard = lambda y: y / np.sqrt(cov(y, y))
    fit = lambda predictors, y: np.linalg.lstsq(
        np.sqrt(w)[:, None] * np.column_stack(predictors), np.sqrt(w) * y, rcond=None
    )[0]
    scores = [standard(z[:, block].sum(axis=1)) for block in blocks]
    for _ in range(3000):
        proxies = []
        for k in range(len(NAMES)):
            if scheme == "path":
                proxy = np.zeros(n)
                if before[k]:
                    proxy += np.column_stack([scores[b] for b in before[k]]) @ fit([scores[b] for b in before[k]], scores[k])
                for a in after[k]:
                    proxy += cov(scores[a], scores[k]) * scores[a]
            else:
                pick = np.sign if scheme == "centroid" else (lambda r: r)
                proxy = sum(pick(cov(scores[o], scores[k])) * scores[o] for o in before[k] + after[k])
            proxies.append(proxy)
        raw = []
        for k, block in enumerate(blocks):
            if modes[k] == "A":
                raw.append(np.array([cov(z[:, j], proxies[k]) for j in block]))
            else:
                raw.append(fit([z[:, j] for j in block], proxies[k]))
        new = [standard(z[:, block] @ raw[k]) for k, block in enumerate(blocks)]
        change = max(np.abs(a - b).max() for a, b in zip(new, scores))
        scores = new
        if change < 1e-14:
            break
    outer = []
    for k, block in enumerate(blocks):
        u = fit([z[:, j] for j in block], scores[k])
        if sum(cov(x[:, j], scores[k]) / deviations[j] for j in block) < 0:
            u, scores[k] = -u, -scores[k]
        outer.append(u)
    correlations = np.array([[cov(a, b) for b in scores] for a in scores])
    rho = []
    loadings = []
    for k, block in enumerate(blocks):
        plain = np.array([cov(x[:, j], scores[k]) / deviations[j] for j in block])
        if modes[k] == "B" or len(block) == 1:
            rho.append(None if modes[k] == "B" else 1.0)
            loadings.append(plain)
            continue
        u = outer[k]
        s = np.array([[cov(z[:, a], z[:, b]) for b in block] for a in block])
        off = lambda m: m - np.diag(np.diag(m))
        rho.append((u @ u) ** 2 * (u @ off(s) @ u) / (u @ off(np.outer(u, u)) @ u))
        own = u * np.sqrt(rho[k]) / (u @ u) / (1 if basis == "standardized" else deviations[block])
        loadings.append(own if consistent else plain)
    if consistent:
        r = np.sqrt([1 if value is None else value for value in rho])
        correlations = correlations / np.outer(r, r)
        np.fill_diagonal(correlations, 1)
    paths, r2, f2, vif = {}, [], {}, {}
    for k, name in enumerate(NAMES):
        if not before[k]:
            r2.append(None)
            continue
        solve = lambda chosen: np.linalg.solve(correlations[np.ix_(chosen, chosen)], correlations[chosen, k])
        explained = lambda chosen: float(correlations[chosen, k] @ solve(chosen)) if chosen else 0.0
        r2.append(explained(before[k]))
        for b, beta in zip(before[k], solve(before[k])):
            rest = [other for other in before[k] if other != b]
            paths[NAMES[b], name] = beta
            f2[NAMES[b], name] = (r2[k] - explained(rest)) / (1 - r2[k])
            vif[NAMES[b], name] = np.linalg.inv(correlations[np.ix_(before[k], before[k])])[before[k].index(b), before[k].index(b)]
    direct = np.zeros((4, 4))
    for (a, b), beta in paths.items():
        direct[index[a], index[b]] = beta
    totals = np.linalg.inv(np.eye(4) - direct) - np.eye(4)
    indices = []
    for k, block in enumerate(blocks):
        answer = outer[k] / (deviations[block] if basis == "standardized" else 1)
        indices.append(float(100 * (answer @ (means[block] - SCALE[0])) / answer.sum() / (SCALE[1] - SCALE[0])))
    flat = np.concatenate([o * (1 if basis == "standardized" else deviations[b]) for o, b in zip(outer, blocks)])
    return {
        "weights": flat.tolist(),
        "loadings": np.concatenate(loadings).tolist(),
        "paths": [float(paths[path]) for path in PATHS],
        "totals": [float(totals[index[a], index[b]]) for a, b in PATHS],
        "f2": [float(f2[path]) for path in PATHS],
        "vif": [float(vif[path]) for path in PATHS],
        "r2": r2,
        "rhoA": rho,
        "index": indices,
    }


def by_plspm(columns, modes, scheme, basis="standardized"):
    """plspm 0.5.7 takes items as they are, whatever `scaled` says, so that they are standardized before."""
    frame = pd.DataFrame(columns).astype(float)
    if basis == "standardized":
        frame = (frame - frame.mean()) / frame.std()
    structure = plspm_config.Structure()
    for name in NAMES:
        sources = [a for a, b in PATHS if b == name]
        if sources:
            structure.add_path(sources, [name])
    config = plspm_config.Config(structure.path(), scaled=True)
    for name, mode in zip(NAMES, modes):
        config.add_lv(name, Mode.A if mode == "A" else Mode.B, *[plspm_config.MV(item) for item in BLOCKS[name]])
    known = {"path": Scheme.PATH, "factor": Scheme.FACTORIAL, "centroid": Scheme.CENTROID}
    fitted = Plspm(frame, config, known[scheme], 1000, 1e-15)
    coefficients = fitted.path_coefficients()
    return {
        "loadings": [float(fitted.outer_model().loc[item, "loading"]) for item in ITEMS],
        "paths": [float(coefficients.loc[b, a]) for a, b in PATHS],
        "r2": [float(fitted.inner_summary().loc[name, "r_squared"]) for name in NAMES],
        "redundancy": [float(fitted.inner_summary().loc[name, "mean_redundancy"]) for name in NAMES],
    }


def bca(seed, confidence):
    rng = np.random.default_rng(seed)
    values = rng.gamma(2, size=25)
    result = scipy.stats.bootstrap(
        (values,), np.var, n_resamples=400, confidence_level=confidence, method="BCa", rng=rng, vectorized=True
    )
    return {
        "values": values.tolist(),
        "draws": np.ravel(result.bootstrap_distribution).tolist(),
        "estimate": float(np.var(values)),
        "confidence": confidence,
        "lower": float(result.confidence_interval.low),
        "upper": float(result.confidence_interval.high),
    }


software = {
    "python": platform.python_version(),
    **{name: version(name) for name in ["numpy", "scipy", "plspm"]},
}
columns, weights = generate(90, 2024)
reflective, mixed = list("AAAA"), list("BAAB")
cases = []
for modes in [reflective, mixed]:
    for scheme in ["path", "factor", "centroid"]:
        own = estimate(columns, modes, scheme)
        cases.append({"scheme": scheme, "modes": modes, "numpy": own, "plspm": by_plspm(columns, modes, scheme)})
golden = {
    "software": software,
    "answers": {item: column.tolist() for item, column in columns.items()},
    "respondentWeights": weights.tolist(),
    "schemes": cases,
    "weighted": estimate(columns, mixed, "path", weights=weights),
    "raw": estimate(columns, mixed, "centroid", basis="raw"),
    "rawPlspm": by_plspm(columns, mixed, "centroid", basis="raw"),
    "consistent": estimate(columns, reflective, "path", consistent=True),
    "consistentRaw": estimate(columns, reflective, "factor", basis="raw", consistent=True, weights=weights),
}
(HERE / "golden.json").write_text(json.dumps(golden) + "\n")
intervals = {"software": software, "bca": [bca(1, 0.95), bca(2, 0.9), bca(3, 0.5)]}
(HERE / "intervals.json").write_text(json.dumps(intervals) + "\n")
