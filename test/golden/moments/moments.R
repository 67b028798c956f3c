# Rscript moments.R > moments.json
# Means, covariances and correlations: cov and cor of base R without weights, svymean and svyvar of the survey package with them.
suppressMessages(library(survey))
set.seed(1983)
scalar <- function(x) ifelse(is.na(x), "null", format(x, digits = 17, trim = TRUE))
numbers <- function(x) paste0("[", paste(scalar(x), collapse = ", "), "]")
object <- function(...) {
  fields <- list(...)
  paste0("{ ", paste0('"', names(fields), '": ', unlist(fields), collapse = ",\n  "), " }")
}

n <- 90
p <- 5
factor <- rnorm(n)
answers <- sapply(1:p, function(j) pmin(10, pmax(-2, round(4 + 1.5 * factor + rnorm(n, sd = 1.5)))))
answers[matrix(runif(n * p) < 0.1, n)] <- NA
answers[, 5] <- 1000 + answers[, 5] / 10
weights <- round(runif(n, 0.2, 4), 2)

svy <- function(x, w) {
  data <- data.frame(x, w)
  formula <- as.formula(paste("~", paste(colnames(data)[seq_len(ncol(x))], collapse = " + ")))
  design <- svydesign(ids = ~1, weights = ~w, data = data)
  mean <- svymean(formula, design)
  list(mean = as.numeric(coef(mean)), se = as.numeric(SE(mean)), cov = as.matrix(svyvar(formula, design))[seq_len(ncol(x)), seq_len(ncol(x))])
}
# Pair by pair, over the respondents who answered both.
pairwise <- function(x, w, what = identity) {
  result <- matrix(NA, ncol(x), ncol(x))
  for (i in seq_len(ncol(x))) for (j in seq_len(ncol(x))) {
    both <- !is.na(x[, i]) & !is.na(x[, j])
    pair <- svy(cbind(a = x[both, i], b = x[both, j]), w[both])
    result[i, j] <- if (i == j) pair$cov[1, 1] else what(pair$cov)[1, 2]
  }
  result
}
effective <- function(w) sum(w)^2 / sum(w^2)
shared <- function(x, of) {
  values <- c()
  for (i in seq_len(ncol(x))) for (j in seq_len(ncol(x))) values <- c(values, of(!is.na(x[, i]) & !is.na(x[, j])))
  min(values)
}

complete <- complete.cases(answers)
listwise <- answers[complete, ]
w <- weights[complete]
colnames(listwise) <- colnames(answers) <- paste0("i", 1:p)
weighted <- svy(listwise, w)
difference <- svy(cbind(d = listwise[, 2] - listwise[, 1]), w)
column <- function(j) numbers(answers[, j])

cases <- paste(
  object(
    missing = '"listwise"', weighted = "false", n = sum(complete), effectiveN = sum(complete),
    means = numbers(colMeans(listwise)), matrix = numbers(cov(listwise)), correlations = numbers(cor(listwise))
  ),
  object(
    missing = '"available"', weighted = "false", n = shared(answers, sum), effectiveN = shared(answers, sum),
    means = numbers(colMeans(answers, na.rm = TRUE)), matrix = numbers(cov(answers, use = "pairwise.complete.obs")),
    correlations = numbers(cor(answers, use = "pairwise.complete.obs"))
  ),
  object(
    missing = '"listwise"', weighted = "true", n = sum(complete), effectiveN = scalar(effective(w)),
    means = numbers(weighted$mean), matrix = numbers(weighted$cov), correlations = numbers(cov2cor(weighted$cov))
  ),
  object(
    missing = '"available"', weighted = "true", n = shared(answers, sum),
    effectiveN = scalar(shared(answers, function(both) effective(weights[both]))),
    means = numbers(sapply(1:p, function(j) weighted.mean(answers[, j], weights, na.rm = TRUE))),
    matrix = numbers(pairwise(answers, weights)),
    correlations = numbers(`diag<-`(pairwise(answers, weights, cov2cor), 1))
  ),
  sep = ",\n"
)
cat(object(
  software = paste0('{ "R": "', R.version$version.string, '", "survey": "', packageVersion("survey"), '" }'),
  columns = paste0("{ ", paste0('"i', 1:p, '": ', sapply(1:p, column), collapse = ",\n  "), " }"),
  weights = numbers(weights),
  cases = paste0("[", cases, "]"),
  standardErrors = numbers(weighted$se),
  difference = object(mean = scalar(difference$mean), standardError = scalar(difference$se))
), "\n")
