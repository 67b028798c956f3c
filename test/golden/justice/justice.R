# Justice of complaint handling and the recovery paradox, by R's own lm and t.test.
# Run: Rscript justice.R > justice.json
library(jsonlite)

set.seed(20260301)
n <- 60
likert <- function(x) pmin(7, pmax(1, round(x)))
level <- rnorm(n, 4.4, 1.1)
items <- as.data.frame(sapply(
  c(d1 = 0.9, d2 = 0.8, p1 = 0.6, p2 = 0.7, p3 = 0.5, i1 = 0.8, i2 = 0.9),
  function(load) likert(4.4 + load * (level - 4.4) + rnorm(n, 0, 0.9))
))
items$p3 <- 8 - items$p3
d <- rowMeans(items[c("d1", "d2")])
p <- rowMeans(cbind(items$p1, items$p2, 8 - items$p3))
i <- rowMeans(items[c("i1", "i2")])
s <- likert(0.5 + 0.45 * d + 0.15 * p + 0.3 * i + rnorm(n, 0, 0.7))
fit <- lm(s ~ d + p + i)
table <- summary(fit)$coefficients
limits <- confint(fit, level = 0.9)
slopes <- coef(fit)[-1]
described <- function(x, level) {
  test <- t.test(x, conf.level = level)
  list(mean = mean(x), standardDeviation = sd(x), interval = list(lower = test$conf.int[1], upper = test$conf.int[2]))
}
composite <- function(w) as.vector(cbind(d, p, i) %*% w) / sum(w)

recovered <- likert(rnorm(23, 5.6, 1.3))
noFailure <- likert(rnorm(41, 5.1, 0.9))
two <- t.test(recovered, noFailure, conf.level = 0.9)
greater <- t.test(recovered, noFailure, alternative = "greater")
less <- t.test(noFailure, recovered, alternative = "greater")

cat(toJSON(list(
  software = list(R = R.version$version.string, jsonlite = as.character(packageVersion("jsonlite"))),
  answers = c(as.list(items), list(s = s)),
  dimensions = list(described(d, 0.9), described(p, 0.9), described(i, 0.9)),
  equal = described(composite(c(1, 1, 1)), 0.9),
  given = described(composite(c(2, 1, 0.5)), 0.9),
  regressed = described(composite(slopes), 0.9),
  importance = as.vector(slopes / sum(slopes)),
  satisfaction = described(s, 0.9),
  regression = list(
    r2 = summary(fit)$r.squared,
    df = fit$df.residual,
    coefficients = lapply(seq_len(4), function(k) list(
      estimate = table[k, 1], standardError = table[k, 2], statistic = table[k, 3], p = table[k, 4],
      lower = limits[k, 1], upper = limits[k, 2]
    ))
  ),
  paradox = list(
    recovered = recovered, noFailure = noFailure,
    difference = unname(two$estimate[1] - two$estimate[2]), standardError = two$stderr,
    lower = two$conf.int[1], upper = two$conf.int[2],
    statistic = unname(two$statistic), df = unname(two$parameter), p = two$p.value,
    greater = greater$p.value, less = less$p.value
  )
), auto_unbox = TRUE, digits = NA, pretty = TRUE), "\n")
