# python3 comparing.py > comparing.json (needs numpy, pandas, scipy, statsmodels, pingouin)
# Groups, pairs and tables of generated answers: whole ones with ties, decimals without, of few and many respondents.
import json
import warnings
from importlib.metadata import version

import numpy as np
import pandas as pd
import pingouin as pg
import statsmodels.api as sm
from scipy import stats
from scipy.stats.contingency import association
from statsmodels.stats.contingency_tables import cochrans_q, mcnemar

warnings.filterwarnings("ignore")
rng = np.random.default_rng(1952)


def groups(name, sizes, whole):
    k = len(sizes)
    parts = [rng.normal(4 + 0.4 * g, 1 + 0.3 * g, n) for g, n in enumerate(sizes)]
    parts = [np.clip(np.round(p), 1, 7) if whole else np.round(p, 3) for p in parts]
    y = np.concatenate(parts)
    by = np.repeat([f"g{g}" for g in range(k)], sizes)
    frame = pd.DataFrame({"y": y, "by": by})
    f, p = stats.f_oneway(*parts)
    welch = pg.welch_anova(data=frame, dv="y", between="by").iloc[0]
    h, hp = stats.kruskal(*parts)
    b, bp = stats.levene(*parts, center="median")
    tukey = stats.tukey_hsd(*parts)
    limits = tukey.confidence_interval(0.95)
    howell = pg.pairwise_gameshowell(data=frame, dv="y", between="by")
    pairs = [(i, j) for i in range(k) for j in range(i + 1, k)]
    return {
        "name": name, "answers": y.tolist(), "by": by.tolist(),
        "anova": {"statistic": f, "p": p}, "brownForsythe": {"statistic": b, "p": bp},
        "welch": {"statistic": float(welch["F"]), "df2": float(welch["ddof2"]), "p": float(welch.get("p_unc", welch.get("p-unc")))},
        "etaSquared": float(pg.anova(data=frame, dv="y", between="by", effsize="n2")["n2"].iloc[0]),
        "kruskal": {"statistic": h, "p": hp},
        "tukey": [{"difference": tukey.statistic[i, j], "p": tukey.pvalue[i, j], "lower": limits.low[i, j], "upper": limits.high[i, j]} for i, j in pairs],
        "gamesHowell": [{"difference": float(r["diff"]), "standardError": float(r["se"]), "df": float(r["df"]), "p": float(r["pval"])} for _, r in howell.iterrows()],
    }


def two(name, m, n, whole):
    x, y = rng.normal(4.5, 1.5, m), rng.normal(4, 1, n)
    if whole: x, y = np.clip(np.round(x), 1, 7), np.clip(np.round(y), 1, 7)
    exact = not whole and max(m, n) < 50
    u, p = stats.mannwhitneyu(x, y, method="exact" if exact else "asymptotic", use_continuity=True)
    return {"name": name, "x": x.tolist(), "y": y.tolist(), "u": u, "p": p, "pMethod": "exact" if exact else "normal", "rankBiserial": 2 * u / (m * n) - 1}


def pairs(name, n, whole):
    a = rng.normal(4.6, 1.2, n)
    b = a - rng.normal(0.4, 1, n)
    if whole: a, b = np.clip(np.round(a), 1, 7), np.clip(np.round(b), 1, 7)
    d = a - b
    exact = not whole and n < 50
    ranks = {}
    for zeros in ("wilcoxon", "pratt"):
        # scipy's zsplit-free statistic of alternative="two-sided" is the smaller sum; "greater" gives W+.
        plus = stats.wilcoxon(d, zero_method=zeros if zeros == "pratt" else "wilcox", alternative="greater").statistic
        p = stats.wilcoxon(d, zero_method="pratt" if zeros == "pratt" else "wilcox", correction=True, method="exact" if exact else "approx").pvalue
        ranks[zeros] = {"statistic": plus, "p": p}
    t = stats.ttest_rel(a, b)
    limits = t.confidence_interval(0.95)
    pos, neg = int((d > 0).sum()), int((d < 0).sum())
    return {
        "name": name, "a": a.tolist(), "b": b.tolist(), "ranks": ranks, "pMethod": "exact" if exact else "normal",
        "t": {"statistic": t.statistic, "p": t.pvalue, "lower": limits.low, "upper": limits.high},
        "dz": float(np.mean(d) / np.std(d, ddof=1)),
        "sign": {"positive": pos, "negative": neg, "p": stats.binomtest(pos, pos + neg, 0.5).pvalue},
    }


def several(name, n, k):
    ratings = np.clip(np.round(rng.normal(4, 1.4, (n, k)) + np.linspace(0, 0.8, k)), 1, 7)
    binary = (rng.random((n, k)) < np.linspace(0.4, 0.6, k)).astype(int)
    chi2, p = stats.friedmanchisquare(*ratings.T)
    q = cochrans_q(binary)
    table = pd.crosstab(binary[:, 0], binary[:, 1]).to_numpy()
    m, e = mcnemar(table, exact=False, correction=False), mcnemar(table, exact=True)
    b = int(min(table[0, 1], table[1, 0]))
    return {
        "name": name, "ratings": ratings.T.tolist(), "binary": binary.T.tolist(),
        "friedman": {"statistic": chi2, "p": p}, "w": float(pg.friedman(pd.DataFrame(ratings))["W"].iloc[0]),
        "cochran": {"statistic": float(q.statistic), "p": float(q.pvalue)},
        "mcnemar": {"statistic": float(m.statistic), "p": float(m.pvalue), "exactP": float(e.pvalue), "midP": float(e.pvalue - stats.binom.pmf(b, table[0, 1] + table[1, 0], 0.5))},
    }


def table(name, r, c, n):
    shares = rng.dirichlet(np.full(r * c, 4.0)).reshape(r, c)
    counts = rng.multinomial(n, shares.ravel()).reshape(r, c) + 1
    chi, p, _, _ = stats.chi2_contingency(counts, correction=False)
    g, gp, _, _ = stats.chi2_contingency(counts, correction=False, lambda_="log-likelihood")
    found = {
        "name": name, "counts": counts.tolist(), "chiSquared": {"statistic": chi, "p": p}, "likelihoodRatio": {"statistic": g, "p": gp},
        "cramersV": float(association(counts, "cramer")), "residuals": np.asarray(sm.stats.Table(counts).standardized_resids).tolist(),
    }
    if r == c == 2:
        t = sm.stats.Table2x2(counts)
        low, high = t.oddsratio_confint(0.05)
        found |= {"fisherP": stats.fisher_exact(counts)[1], "oddsRatio": float(t.oddsratio), "lower": float(low), "upper": float(high)}
    return found


print(json.dumps({
    "software": ", ".join(f"{name} {version(name)}" for name in ("numpy", "scipy", "statsmodels", "pingouin")),
    "groups": [groups("four branches of a few", [6, 5, 7, 9], True), groups("three unequal groups", [30, 12, 55], False), groups("two groups", [14, 20], True), groups("seven groups of points", [25, 30, 40, 22, 31, 28, 35], True)],
    "two": [two("decimals", 9, 14, False), two("points", 40, 33, True), two("many", 70, 90, False), two("nearly fifty", 48, 49, False)],
    "pairs": [pairs("decimals", 17, False), pairs("points", 80, True), pairs("many", 120, False), pairs("few points", 15, True)],
    "several": [several("three items", 25, 3), several("six items", 90, 6)],
    "tables": [table("small", 2, 2, 20), table("two by two", 2, 2, 300), table("three by four", 3, 4, 150), table("six by two", 6, 2, 400)],
}, indent=1))
