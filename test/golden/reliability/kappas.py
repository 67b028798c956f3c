# python3 kappas.py > kappas.json (needs numpy, scipy, statsmodels, irrCAC)
# Cohen's kappa with both standard errors and Fleiss' kappa of statsmodels; the error of Fleiss' kappa by irrCAC.
import contextlib
import io
import json
from importlib.metadata import version

import numpy as np
import pandas as pd
from irrCAC.raw import CAC
from scipy.stats import norm
from statsmodels.stats.inter_rater import cohens_kappa, fleiss_kappa

rng = np.random.default_rng(1969)


def two_raters(name, size, agreement, n, weighting, confidence=0.95):
    truth = rng.choice(size, n, p=rng.dirichlet(np.full(size, 3.0)))
    judge = lambda: np.where(rng.random(n) < agreement, truth, np.clip(truth + rng.integers(-2, 3, n), 0, size - 1))
    table = np.zeros((size, size), dtype=int)
    np.add.at(table, (judge(), judge()), 1)
    wt = {"none": None, "linear": "linear", "quadratic": "quadratic"}[weighting]
    found = cohens_kappa(table, wt=wt)
    return {
        "name": name, "weighting": weighting, "confidence": confidence, "table": table.tolist(),
        "kappa": found.kappa, "standardError": found.std_kappa, "nullError": found.std_kappa0,
        "z": found.z_value, "p": found.pvalue_two_sided, "lower": found.kappa - norm.ppf((1 + confidence) / 2) * found.std_kappa,
        "upper": found.kappa + norm.ppf((1 + confidence) / 2) * found.std_kappa,
    }


def several_raters(name, n, raters, size, agreement, confidence=0.95):
    truth = rng.choice(size, n, p=rng.dirichlet(np.full(size, 3.0)))
    judged = np.where(rng.random((n, raters)) < agreement, truth[:, None], rng.integers(0, size, (n, raters)))
    counts = np.array([[int((row == j).sum()) for j in range(size)] for row in judged])
    others = [np.column_stack([counts[:, j], raters - counts[:, j]]) for j in range(size)]
    with contextlib.redirect_stdout(io.StringIO()):
        gwet = CAC(pd.DataFrame(judged), confidence_level=confidence, digits=15).fleiss()["est"]
    return {
        "name": name, "confidence": confidence, "counts": counts.tolist(),
        "kappa": fleiss_kappa(counts), "byCategory": [fleiss_kappa(pair) for pair in others],
        "standardError": gwet["se"], "lower": gwet["confidence_interval"][0], "upper": gwet["confidence_interval"][1],
    }


print(json.dumps({
    "software": ", ".join(f"{name} {version(name)}" for name in ("numpy", "scipy", "statsmodels", "irrCAC")),
    "cohen": [
        two_raters("four categories", 4, 0.7, 150, "none"),
        two_raters("seven points, linear", 7, 0.6, 200, "linear"),
        two_raters("seven points, quadratic", 7, 0.6, 200, "quadratic"),
        two_raters("few subjects, 90 % interval", 3, 0.5, 15, "none", 0.9),
        two_raters("five points, many subjects, 99 % interval", 5, 0.4, 5000, "quadratic", 0.99),
    ],
    "fleiss": [
        several_raters("three raters, four categories", 60, 3, 4, 0.6),
        several_raters("two raters, two categories", 40, 2, 2, 0.7),
        several_raters("nine raters, 90 % interval", 12, 9, 3, 0.5, 0.9),
        several_raters("hardly any agreement", 100, 5, 5, 0.1),
    ],
}))
