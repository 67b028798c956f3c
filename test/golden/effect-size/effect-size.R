# Rscript effect-size.R > effect-size.json
# The limits of the noncentrality by root finding on pt(ncp =), the bias factor by lgamma.
number <- function(x) format(x, digits = 17, trim = TRUE)
noncentrality <- function(t, df, p) {
  uniroot(function(ncp) pt(t, df, ncp) - p, t + c(-12, 12) * (1 + abs(t) / sqrt(2 * df)), tol = 1e-14, maxiter = 1000)$root
}
limits <- function(t, df, scale, confidence) {
  scale * c(noncentrality(t, df, (1 + confidence) / 2), noncentrality(t, df, (1 - confidence) / 2))
}

one <- data.frame(
  n = c(2, 3, 10, 30, 207, 1000, 20000),
  mean = c(0.4, -1.1, 0.62, -0.05, -0.81, 0.3, 0.02),
  sd = c(0.9, 0.7, 1.3, 1.9, 1.45, 1.1, 1.2),
  confidence = c(0.95, 0.9, 0.95, 0.8, 0.95, 0.99, 0.95)
)
two <- data.frame(
  n1 = c(2, 10, 12, 45, 300), mean1 = c(4.1, 5.2, 5.0, 4.4, 6.1), sd1 = c(0.5, 1.2, 0.9, 1.5, 0),
  n2 = c(2, 10, 31, 60, 250), mean2 = c(4.9, 4.0, 5.3, 4.4, 5.9), sd2 = c(0.8, 0.8, 1.6, 1.1, 0.7),
  confidence = c(0.95, 0.95, 0.9, 0.99, 0.95)
)
one_case <- function(n, mean, sd, confidence) {
  interval <- limits(mean / (sd / sqrt(n)), n - 1, 1 / sqrt(n), confidence)
  sprintf('    { "n": %d, "mean": %s, "sd": %s, "confidence": %s, "d": %s, "lower": %s, "upper": %s }',
    n, number(mean), number(sd), number(confidence), number(mean / sd), number(interval[1]), number(interval[2]))
}
two_case <- function(n1, mean1, sd1, n2, mean2, sd2, confidence) {
  df <- n1 + n2 - 2
  d <- (mean1 - mean2) / sqrt(((n1 - 1) * sd1^2 + (n2 - 1) * sd2^2) / df)
  g <- d * exp(lgamma(df / 2) - log(df / 2) / 2 - lgamma((df - 1) / 2))
  scale <- sqrt(1 / n1 + 1 / n2)
  interval <- limits(d / scale, df, scale, confidence)
  sprintf('    { "n": [%d, %d], "mean": [%s, %s], "sd": [%s, %s], "confidence": %s, "g": %s, "lower": %s, "upper": %s }',
    n1, n2, number(mean1), number(mean2), number(sd1), number(sd2), number(confidence), number(g), number(interval[1]), number(interval[2]))
}
rows <- function(f, table) paste(do.call(mapply, c(list(FUN = f), table)), collapse = ",\n")
cat('{\n  "software": "', R.version.string, '",\n', sep = "")
cat('  "one": [\n', rows(one_case, one), '\n  ],\n  "two": [\n', rows(two_case, two), "\n  ]\n}\n", sep = "")
