# Rscript rank-intervals.R > rank-intervals.json (R's stats alone)
# Hodges-Lehmann's estimates with their exact intervals, of decimals without ties.
set.seed(1963)
list_of <- function(x) paste0("[", paste(format(x, digits = 17, trim = TRUE), collapse = ","), "]")
one <- function(n, m, level) {
  x <- round(rnorm(n, 5, 2), 4); y <- round(rnorm(m, 4.4, 1), 4)
  two <- wilcox.test(x, y, conf.int = TRUE, conf.level = level, exact = TRUE)
  k <- min(n, m); d <- x[1:k] - y[1:k]
  pair <- wilcox.test(d, conf.int = TRUE, conf.level = level, exact = TRUE)
  sprintf('{"x":%s,"y":%s,"confidence":%s,"two":{"p":%.15g,"estimate":%.15g,"lower":%.15g,"upper":%.15g},"pair":{"p":%.15g,"estimate":%.15g,"lower":%.15g,"upper":%.15g}}',
    list_of(x), list_of(y), level, two$p.value, two$estimate, two$conf.int[1], two$conf.int[2], pair$p.value, pair$estimate, pair$conf.int[1], pair$conf.int[2])
}
cases <- c(one(6, 6, 0.95), one(8, 13, 0.9), one(20, 17, 0.95), one(49, 45, 0.99), one(31, 40, 0.8))
cat(sprintf('{"software":"%s","cases":[\n%s\n]}\n', R.version.string, paste(cases, collapse = ",\n")))
