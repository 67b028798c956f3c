# Rscript intervals.R > intervals.json
number <- function(x) format(x, digits = 17, trim = TRUE)
pair <- function(x) sprintf('"lower": %s, "upper": %s', number(x[1]), number(x[2]))
rows <- function(f, ...) paste(mapply(f, ...), collapse = ",\n")

counts <- c(0, 1, 3, 10, 29, 50, 999, 12, 400000)
sizes <- c(10, 1, 20, 10, 207, 100, 1000, 17, 1000000)
levels <- c(0.95, 0.95, 0.9, 0.95, 0.99, 0.8, 0.95, 0.95, 0.999)

wilson <- function(x, n, level) {
  sprintf('    { "count": %d, "n": %d, "confidence": %s, %s }', x, n, number(level),
    pair(suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE))$conf.int))
}
clopper_pearson <- function(x, n, level) {
  sprintf('    { "count": %d, "n": %d, "confidence": %s, %s }', x, n, number(level), pair(binom.test(x, n, conf.level = level)$conf.int))
}
poisson <- function(x, exposure, level) {
  sprintf('    { "count": %d, "exposure": %s, "confidence": %s, %s }', x, number(exposure), number(level),
    pair(poisson.test(x, exposure, conf.level = level)$conf.int))
}
set.seed(1921)
correlation <- function(n, rho, level) {
  x <- round(rnorm(n), 2)
  y <- round(rho * x + sqrt(1 - rho^2) * rnorm(n), 2)
  test <- cor.test(x, y, conf.level = level)
  interval <- if (n > 3) pair(test$conf.int) else '"lower": null, "upper": null'
  sprintf('    { "x": [%s], "y": [%s], "confidence": %s, "r": %s, "t": %s, "df": %d, "p": %s, %s }',
    paste(x, collapse = ", "), paste(y, collapse = ", "), number(level), number(test$estimate), number(test$statistic), test$parameter, number(test$p.value), interval)
}
cat('{\n  "software": "', R.version.string, '",\n', sep = "")
cat('  "wilson": [\n', rows(wilson, counts, sizes, levels), "\n  ],\n", sep = "")
cat('  "clopperPearson": [\n', rows(clopper_pearson, counts, sizes, levels), "\n  ],\n", sep = "")
cat('  "poisson": [\n', rows(poisson, c(0, 1, 7, 250, 40000), c(1, 12.5, 100, 3, 1), c(0.95, 0.9, 0.95, 0.99, 0.95)), "\n  ],\n", sep = "")
cat('  "correlation": [\n', rows(correlation, c(3, 4, 9, 40, 120), c(0.5, -0.3, 0.98, 0, -0.7), c(0.95, 0.95, 0.9, 0.99, 0.95)), "\n  ]\n}\n", sep = "")
