# Rscript concordance.R > concordance.json
# Kendall's W of m rankings from Friedman's chi-squared, which base R corrects for ties: W = chi-squared / (m (k - 1)).
# F and its p by Kendall & Babington Smith (1939); the mean of all pairs' Spearman correlations from cor().
suppressMessages(library(jsonlite))
set.seed(1939)
row <- function(ranks) {
  m <- nrow(ranks); k <- ncol(ranks)
  test <- friedman.test(ranks)
  chi <- unname(test$statistic); w <- chi / (m * (k - 1))
  df1 <- k - 1 - 2 / m; df2 <- (m - 1) * df1; statistic <- (m - 1) * w / (1 - w)
  rho <- suppressWarnings(cor(t(ranks), method = "spearman"))
  averages <- t(apply(ranks, 1, rank))
  list(ranks = unname(ranks), w = unbox(w), chiSquared = unbox(chi), df = unbox(k - 1), p = unbox(test$p.value),
       f = lapply(list(statistic = statistic, df1 = df1, df2 = df2, p = pf(statistic, df1, df2, lower.tail = FALSE)), unbox),
       meanSpearman = if (anyNA(rho)) NULL else unbox(mean(rho[upper.tri(rho)])),
       meanRanks = unname(colMeans(averages)), borda = unname(colSums(k - averages)))
}
noisy <- function(m, k, noise, levels = NULL) t(sapply(seq_len(m), function(i) { x <- seq_len(k) + rnorm(k, sd = noise); if (is.null(levels)) rank(x) else as.numeric(cut(x, levels)) }))
cases <- list(row(noisy(5, 4, 1)), row(noisy(12, 7, 2)), row(noisy(3, 9, 5)), row(noisy(40, 6, 8)),
              row(noisy(8, 6, 1, 3)), row(noisy(15, 10, 4, 4)), row(noisy(6, 5, 2, 2)), row(noisy(200, 12, 30, 5)))
cat(toJSON(list(software = unbox(R.version.string), cases = cases), digits = NA, null = "null", pretty = TRUE))
