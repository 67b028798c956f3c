# Noncentral t and chi-squared probabilities, F and quantiles from R.
#
#   Rscript noncentral.R > noncentral.json
library(jsonlite)
t <- expand.grid(t = c(-5, -1, 0, 0.5, 2, 5, 12, 30), df = c(1, 2, 5, 20, 59, 500), noncentrality = c(-3, 0, 1, 2.5, 6, 11, 20, 33))
t$p <- suppressWarnings(pt(t$t, t$df, t$noncentrality))
chi <- expand.grid(x = c(0.5, 5, 20, 80, 300, 3000, 12000), df = c(1, 5, 24, 250, 1500), noncentrality = c(0, 0.01, 1, 10, 55, 400, 5000))
chi$p <- pchisq(chi$x, chi$df, chi$noncentrality)
f <- expand.grid(x = c(0.01, 0.5, 1, 2, 10, 400), df1 = c(1, 2, 7, 60, 1e4), df2 = c(1, 3, 20, 500, 1e5))
f$lower <- pf(f$x, f$df1, f$df2); f$upper <- pf(f$x, f$df1, f$df2, lower.tail = FALSE)
probabilities <- c(1e-12, 1e-4, 0.025, 0.3, 0.5, 0.8, 0.975, 0.9999)
q <- expand.grid(p = probabilities, df = c(1, 2.5, 10, 59, 1e3, 1e6))
q$student <- qt(q$p, q$df); q$chiSquared <- qchisq(q$p, q$df); q$normal <- qnorm(q$p); q$f <- qf(q$p, q$df, 12); q$beta <- qbeta(q$p, q$df / 2, 3)
cat(toJSON(list(software = list(R = R.version.string), t = t, chiSquared = chi, f = f, quantiles = q), auto_unbox = TRUE, digits = I(17), dataframe = "values"))
