"""Minima of confirmatory and exploratory factor models of small, hard sets of random answers, by scipy.

    python minima.py > minima.json (needs numpy and scipy), then Rscript minima.R > minima-r.json (needs lavaan and psych)

The confirmatory discrepancy is minimized as a rule does it: by BFGS with the exact gradient, a marker's loading 1, from six starts with positive
variances; a minimum counts where the gradient is below 2e-6. The exploratory ones over uniquenesses from 0.005 to 1 by L-BFGS-B, from four starts.
"""
import json
import sys

import numpy as np
import scipy
from scipy.optimize import minimize

SIZES = [[4], [5], [3, 2], [2, 2], [3, 3], [2, 2, 2], [4, 3], [3, 3, 3]]
RESPONDENTS = [16, 20, 30, 40, 60, 100]
rng = np.random.default_rng(20260610)


def answers(sizes, n):
    """Likert answers to items that load, more or less, on factors that correlate, more or less."""
    of = np.repeat(np.arange(len(sizes)), sizes)
    low, high = [(0.1, 0.8), (0.3, 0.8), (0.6, 0.9)][rng.integers(3)]
    loadings = rng.uniform(low, high, len(of))
    rho = rng.uniform(0, 0.8)
    factors = np.sqrt(rho) * rng.normal(size=(n, 1)) + np.sqrt(1 - rho) * rng.normal(size=(n, len(sizes)))
    latent = loadings * factors[:, of] + np.sqrt(1 - loadings**2) * rng.normal(size=(n, len(of)))
    return np.clip(np.round(4 + 1.3 * latent), 1, 7).astype(int)


def confirmatory(covariances, sizes):
    """The least ln|Σ| + tr(SΣ⁻¹) − ln|S| − p; None where no search ends on level ground."""
    p, k = sum(sizes), len(sizes)
    of = [a for a, size in enumerate(sizes) for _ in range(size)]
    markers = [of.index(a) for a in range(k)]
    free = [i for i in range(p) if i not in markers]
    pairs = [(a, b) for a in range(k) for b in range(a + 1)]
    saturated = np.linalg.slogdet(covariances)[1] + p
    variances = np.diag(covariances)

    def matrices(x):
        loadings, factors = np.zeros((p, k)), np.zeros((k, k))
        for a, i in enumerate(markers):
            loadings[i, a] = 1
        for value, i in zip(x, free):
            loadings[i, of[i]] = value
        for value, (a, b) in zip(x[len(free) :], pairs):
            factors[a, b] = factors[b, a] = value
        return loadings, factors, x[len(free) + len(pairs) :]

    def value_and_gradient(x):
        loadings, factors, residuals = matrices(x)
        implied = loadings @ factors @ loadings.T + np.diag(residuals)
        try:
            root = np.linalg.cholesky(implied)
        except np.linalg.LinAlgError:
            return 1e10, np.zeros_like(x)
        inverse = np.linalg.inv(implied)
        value = 2 * np.log(np.diag(root)).sum() + np.trace(covariances @ inverse)
        weight = inverse - inverse @ covariances @ inverse
        by_loading, by_factor = 2 * weight @ loadings @ factors, loadings.T @ weight @ loadings
        gradient = [by_loading[i, of[i]] for i in free]
        gradient += [by_factor[a, b] * (1 if a == b else 2) for a, b in pairs]
        return value - saturated, np.array(gradient + list(np.diag(weight)))

    found = []
    for start in range(6):
        loadings = np.ones(len(free)) if start < 2 else rng.uniform(0.3, 1.7, len(free))
        share = 0.5 if start < 3 else rng.uniform(0.05, 0.95)
        factors = [share * variances[markers[a]] if a == b else 0 for a, b in pairs]
        x = np.concatenate([loadings, factors, variances * (0.5 if start % 2 == 0 else rng.uniform(0.3, 0.9))])
        end = minimize(value_and_gradient, x, jac=True, method="BFGS", options={"gtol": 1e-8, "maxiter": 3000})
        if np.abs(end.jac).max() < 2e-6:
            found.append(end.fun)
    return min(found, default=None)


def exploratory(correlations, factors, likelihood):
    """The least discrepancy over uniquenesses: ln|Σ| − ln|R| + tr(RΣ⁻¹) − p, or half the squared residuals."""
    p = len(correlations)

    def value_and_gradient(psi):
        if likelihood:
            values, vectors = np.linalg.eigh(correlations / np.sqrt(np.outer(psi, psi)))
            values, vectors = values[::-1], vectors[:, ::-1]
            rest = np.concatenate([np.arange(factors)[values[:factors] <= 1], np.arange(factors, p)])
            gradient = ((1 - values[rest]) * vectors[:, rest] ** 2).sum(axis=1) / psi
            return (values[rest] - np.log(values[rest]) - 1).sum(), gradient
        values, vectors = np.linalg.eigh(correlations - np.diag(psi))
        values, vectors = values[::-1], vectors[:, ::-1]
        rest = np.concatenate([np.arange(factors)[values[:factors] <= 0], np.arange(factors, p)])
        return (values[rest] ** 2).sum() / 2, -(values[rest] * vectors[:, rest] ** 2).sum(axis=1)

    least = (1 - factors / (2 * p)) / np.diag(np.linalg.inv(correlations))
    ends = [
        minimize(value_and_gradient, start, jac=True, method="L-BFGS-B", bounds=[(0.005, 1)] * p, options={"ftol": 1e-15, "gtol": 1e-9, "maxiter": 5000})
        for start in [least, np.full(p, 0.5), rng.uniform(0.01, 1, p), rng.uniform(0.01, 1, p)]
    ]
    return min(end.fun for end in ends)


sets = []
for sizes in SIZES:
    for index in range(24):
        given = answers(sizes, RESPONDENTS[index % len(RESPONDENTS)])
        covariances = np.cov(given.T, bias=True)
        if np.linalg.eigvalsh(covariances)[0] < 1e-6:
            continue
        correlations = np.corrcoef(given.T)
        p = sum(sizes)
        factors = max(k for k in range(1, len(sizes) + 1) if (p - k) ** 2 >= p + k)
        sets.append(
            {
                "sizes": sizes,
                "answers": ["".join(map(str, column)) for column in given.T],
                "factors": factors,
                "confirmatory": confirmatory(covariances, sizes),
                "maximumLikelihood": exploratory(correlations, factors, True),
                "minres": exploratory(correlations, factors, False),
            }
        )
json.dump({"software": {"python": sys.version.split()[0], "numpy": np.__version__, "scipy": scipy.__version__}, "sets": sets}, sys.stdout)
