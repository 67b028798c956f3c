# Rscript charts.R > charts.json (base R only)
# Shewhart's limits from their definitions, on published data: Montgomery (2013), Introduction to Statistical Quality Control,
# 7th ed. (orange juice cans, piston rings, viscosity), and made data of unequal sizes. d2 and c4 by integrate() and gamma().
number <- function(x) ifelse(is.na(x), "null", format(x, digits = 16, trim = TRUE))
list_of <- function(x) paste0("[", paste(sapply(x, number), collapse = ", "), "]")
d2 <- function(n) integrate(function(x) 1 - pnorm(x)^n - pnorm(-x)^n, -Inf, Inf, rel.tol = 1e-12)$value
c4 <- function(n) sqrt(2 / (n - 1)) * gamma(n / 2) / gamma((n - 1) / 2)
row <- function(name, ...) { parts <- list(...); sprintf('  "%s": { %s }', name, paste(sprintf('"%s": %s', names(parts), parts), collapse = ", ")) }

p_chart <- function(counts, sizes) {
  p <- sum(counts) / sum(sizes); e <- sqrt(p * (1 - p) / sizes)
  z <- (counts / sizes - p) / e
  row_parts <- list(counts = list_of(counts), sizes = list_of(sizes), center = number(p),
    lower = list_of(pmax(0, p - 3 * e)), upper = list_of(pmin(1, p + 3 * e)), sigmaZ = number(mean(abs(diff(z))) / d2(2)))
  row_parts
}
u_chart <- function(counts, sizes) {
  u <- sum(counts) / sum(sizes); e <- sqrt(u / sizes)
  z <- (counts / sizes - u) / e
  list(counts = list_of(counts), sizes = list_of(sizes), center = number(u), lower = list_of(pmax(0, u - 3 * e)),
    upper = list_of(u + 3 * e), sigmaZ = number(mean(abs(diff(z))) / d2(2)))
}
individuals <- function(x) {
  mr <- abs(diff(x)); sd <- mean(mr) / d2(2)
  screened <- mr[mr <= 3.267 * mean(mr)]
  list(values = list_of(x), center = number(mean(x)), standardDeviation = number(sd),
    median = number(median(mr) / (sqrt(2) * qnorm(0.75))), screened = number(mean(screened) / d2(2)),
    lower = number(mean(x) - 3 * sd), upper = number(mean(x) + 3 * sd), range = number(mean(mr)))
}
subgroups <- function(x) {
  n <- ncol(x); ranges <- apply(x, 1, function(r) diff(range(r))); deviations <- apply(x, 1, sd)
  sd_r <- mean(ranges) / d2(n); sd_s <- mean(deviations) / c4(n)
  pooled <- sqrt(mean(deviations^2)) / c4(nrow(x) * (n - 1) + 1)
  list(subgroups = paste0("[", paste(apply(x, 1, list_of), collapse = ", "), "]"), center = number(mean(x)),
    bySd = number(sd_s), byRange = number(sd_r), pooled = number(pooled),
    rangeLower = number(mean(x) - 3 * sd_r / sqrt(n)), rangeUpper = number(mean(x) + 3 * sd_r / sqrt(n)),
    sdUpper = number(c4(n) * sd_s + 3 * sd_s * sqrt(1 - c4(n)^2)), sdLower = number(max(0, c4(n) * sd_s - 3 * sd_s * sqrt(1 - c4(n)^2))))
}
ewma <- function(x, lambda, mean, sd, sigmas) {
  z <- mean; out <- c()
  for (one in x) { z <- lambda * one + (1 - lambda) * z; out <- c(out, z) }
  i <- seq_along(x); reach <- sigmas * sd * sqrt(lambda / (2 - lambda) * (1 - (1 - lambda)^(2 * i)))
  list(values = list_of(x), lambda = number(lambda), center = number(mean), sd = number(sd), sigmas = number(sigmas), z = list_of(out), upper = list_of(mean + reach))
}
cusum <- function(x, mean, sd, k, h, start) {
  high <- start * sd; low <- -start * sd; highs <- c(); lows <- c()
  for (one in x) {
    high <- max(0, high + one - mean - k * sd); low <- min(0, low + one - mean + k * sd)
    highs <- c(highs, high); lows <- c(lows, low)
  }
  list(values = list_of(x), center = number(mean), sd = number(sd), reference = number(k), decision = number(h), headStart = number(start), highs = list_of(highs), lows = list_of(lows))
}
oj <- c(12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6)
viscosity <- c(33.75, 33.05, 34, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.2, 33.62, 33, 33.54, 33.12, 33.84)
rings <- matrix(c(74.03, 74.002, 74.019, 73.992, 74.008, 73.995, 73.992, 74.001, 74.011, 74.004, 73.988, 74.024, 74.021, 74.005, 74.002,
  74.002, 73.996, 73.993, 74.015, 74.009, 73.992, 74.007, 74.015, 73.989, 74.014, 74.009, 73.994, 73.997, 73.985, 73.993), ncol = 5, byrow = TRUE)
set.seed(1931)
sizes <- sample(20:400, 24); counts <- rbinom(24, sizes, 0.08); hours <- round(runif(20, 0.5, 9), 1); faults <- rpois(20, 3.5 * hours)
shewhart <- c(9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62, 10.31, 8.52, 10.84,
  10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52) # Montgomery (2013), table 9.1
n <- 2:100
rows <- c(
  do.call(row, c("juice", p_chart(oj, rep(50, 30)))), do.call(row, c("unequal", p_chart(counts, sizes))), do.call(row, c("rates", u_chart(faults, hours))),
  do.call(row, c("viscosity", individuals(viscosity))), do.call(row, c("shewhart", individuals(shewhart))), do.call(row, c("rings", subgroups(rings))),
  do.call(row, c("ewma", ewma(shewhart, 0.1, 10, 1, 2.7))), do.call(row, c("cusum", cusum(shewhart, 10, 1, 0.5, 5, 0))),
  do.call(row, c("headStart", cusum(shewhart, 10, 1, 0.5, 5, 2.5))),
  sprintf('  "runs": { "useful": %s, "longestRun": %s, "crossings": %s }', list_of(n), list_of(round(log2(n) + 3)), list_of(qbinom(0.05, n - 1, 0.5)))
)
cat('{\n  "software": "', R.version.string, '",\n', paste(rows, collapse = ",\n"), "\n}\n", sep = "")
