# Rscript simple-statistics.R > simple-statistics.json (needs psych)
number <- function(x) format(x, digits = 17, trim = TRUE)
list_of <- function(x) paste0("[", paste(number(as.vector(x)), collapse = ", "), "]")

set.seed(712)
samples <- list(
  answers = sample(1:7, 60, TRUE),
  pair = c(2.5, -1),
  skewed = round(rexp(25)^2, 4),
  tiny = rnorm(20) * 1e-12,
  offset = 1e6 + sample(1:9, 30, TRUE) / 8,
  ties = c(3, 3, 3, 1, 1, 8, 8, 8, 8)
)
shares <- c(0, 0.025, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.9, 0.975, 1)
sample_case <- function(name) {
  x <- samples[[name]]
  y <- sd(x) * (seq_along(x) %% 3) - x / 2
  weights <- seq_along(x) %% 4 + 0.5
  fit <- lm(y ~ x)
  shape <- if (length(x) < 4) 'null, "kurtosis": null' else
    paste0(number(psych::skew(x, type = 2)), ', "kurtosis": ', number(psych::kurtosi(x, type = 2)))
  paste0(
    '    { "name": "', name, '", "x": ', list_of(x), ', "y": ', list_of(y), ', "weights": ', list_of(weights),
    ',\n      "sum": ', number(sum(x)), ', "mean": ', number(mean(x)), ', "median": ', number(median(x)),
    ', "quantiles": ', list_of(quantile(x, shares, type = 7)), ', "iqr": ', number(IQR(x)), ', "mad": ', number(mad(x, constant = 1)),
    ',\n      "variance": ', number(var(x)), ', "standardDeviation": ', number(sd(x)), ', "covariance": ', number(cov(x, y)),
    ', "correlation": ', number(cor(x, y)), ', "rankCorrelation": ', number(cor(x, y, method = "spearman")),
    ', "slope": ', number(coef(fit)[[2]]), ', "intercept": ', number(coef(fit)[[1]]),
    ', "weightedMean": ', number(weighted.mean(x, weights)), ', "skewness": ', shape, " }"
  )
}
arguments <- c(0.1, 0.5, 1.5, 3, 10, 33.3, 170.5, 1e4, 1e7)
cat('{\n  "software": "', R.version.string, ", psych ", as.character(packageVersion("psych")), '",\n', sep = "")
cat('  "shares": ', list_of(shares), ',\n  "samples": [\n', paste(sapply(names(samples), sample_case), collapse = ",\n"), "\n  ],\n", sep = "")
cat('  "gammaln": { "x": ', list_of(arguments), ', "value": ', list_of(lgamma(arguments)), " },\n", sep = "")
cat('  "wrong": { "tTest": ', number(t.test(c(1, 2, 3, 4, 6), mu = 3)$statistic), ', "probit": ', number(qnorm(0.975)),
  ', "gammaln": ', number(lgamma(1e-8)), ', "errorFunction": ', number(2 * pnorm(0.5 * sqrt(2)) - 1), ', "normal": ', number(pnorm(-3.5)), " }\n}\n", sep = "")
