# python3 agreement.py > agreement.json (needs numpy, pandas, scipy, krippendorff, irrCAC)
# Krippendorff's alpha and Gwet's AC1 and AC2, with the AC's intervals, of generated ratings with gaps.
import contextlib
import io
import json
import math
from importlib.metadata import version

import krippendorff
import numpy as np
import pandas as pd
from irrCAC.raw import CAC
from scipy.stats import t

rng = np.random.default_rng(2011)


def figures(name, n, raters, points, agreement, gaps, confidence=0.95):
    truth = rng.choice(points, n, p=rng.dirichlet(np.full(len(points), 2.0)))
    judged = np.where(rng.random((n, raters)) < agreement, truth[:, None], rng.choice(points, (n, raters)))
    judged = np.where(rng.random((n, raters)) < gaps, np.nan, judged.astype(float))
    judged = judged[~np.isnan(judged).all(axis=1)]
    alpha = {
        metric: float(krippendorff.alpha(judged.T, level_of_measurement=metric))
        for metric in ("nominal", "ordinal", "interval", "ratio")
    }
    gwet = {}
    for weighting in ("identity", "linear", "quadratic", "ordinal"):
        with contextlib.redirect_stdout(io.StringIO()):
            est = CAC(pd.DataFrame(judged), weights=weighting, confidence_level=confidence, digits=15).gwet()["est"]
        # irrCAC prints its interval to the digits asked for; it is computed anew from the error as a check.
        reach = t.ppf((1 + confidence) / 2, len(judged) - 1) * est["se"]
        assert math.isclose(est["confidence_interval"][0], est["coefficient_value"] - reach, abs_tol=1e-12)
        gwet[weighting] = {
            "coefficient": est["coefficient_value"], "observed": est["pa"], "expected": est["pe"],
            "standardError": est["se"], "lower": est["confidence_interval"][0], "upper": est["confidence_interval"][1],
            "p": est["p_value"],
        }
    return {
        "name": name, "confidence": confidence, "points": [int(x) for x in points],
        "ratings": [[None if math.isnan(x) else int(x) for x in rater] for rater in judged.T],
        "alpha": alpha, "gwet": gwet,
    }


print(json.dumps({
    "software": ", ".join(f"{name} {version(name)}" for name in ("numpy", "scipy", "krippendorff", "irrCAC")),
    "cases": [
        figures("two raters, five points", 60, 2, [1, 2, 3, 4, 5], 0.6, 0),
        figures("four raters with gaps", 40, 4, [1, 2, 3, 4], 0.5, 0.3),
        figures("few subjects, many raters, 90 % interval", 9, 8, [1, 3, 7], 0.7, 0.2, 0.9),
        figures("hardly any agreement", 80, 3, [0, 1, 2, 3, 4, 5, 6], 0.05, 0.1),
        figures("two categories, 99 % interval", 150, 3, [1, 2], 0.9, 0.5, 0.99),
    ],
}, indent=1))
