# Rscript linear-algebra.R > linear-algebra.json
number <- function(x) ifelse(is.finite(x), format(x, digits = 17, trim = TRUE), "null")
list_of <- function(x) paste0("[", paste(number(as.vector(x)), collapse = ", "), "]")

regression <- function(name, data, intercept) {
  y <- data[[1]]
  x <- as.matrix(data[-1])
  fit <- summary(if (intercept) lm(y ~ x) else lm(y ~ 0 + x))
  sprintf('    { "name": "%s", "intercept": %s, "outcome": %s, "columns": [%s],\n      "coefficients": %s, "standardErrors": %s, "residualVariance": %s, "r2": %s, "adjustedR2": %s, "df": %d }',
    name, tolower(intercept), list_of(y), paste(apply(x, 2, list_of), collapse = ", "),
    list_of(fit$coefficients[, 1]), list_of(fit$coefficients[, 2]), number(fit$sigma^2), number(fit$r.squared), number(fit$adj.r.squared), fit$df[2])
}
symmetric <- function(name, m) {
  e <- eigen(m, symmetric = TRUE)
  signs <- sign(colSums(e$vectors))
  sprintf('    { "name": "%s", "p": %d, "matrix": %s,\n      "factor": %s, "inverse": %s, "logDeterminant": %s,\n      "values": %s, "vectors": %s }',
    name, nrow(m), list_of(m), list_of(chol(m)), list_of(solve(m)), number(as.numeric(determinant(m)$modulus)),
    list_of(e$values), list_of(sweep(e$vectors, 2, signs, "*")))
}
set.seed(1958)
regressions <- c(
  regression("mtcars", mtcars[c("mpg", "wt", "hp", "qsec", "am")], TRUE),
  regression("stackloss", stackloss[c("stack.loss", "Air.Flow", "Water.Temp", "Acid.Conc.")], TRUE),
  regression("cars through the origin", cars[c("dist", "speed")], FALSE),
  regression("mean alone with one slope", data.frame(y = c(3, 5, 4), x = c(1, 2, 4)), TRUE)
)
symmetrics <- c(
  symmetric("one", matrix(2.5)),
  symmetric("mtcars correlations", cor(mtcars)),
  symmetric("attitude covariances", cov(attitude)),
  symmetric("random covariances", cov(matrix(rnorm(400 * 12), 400) %*% matrix(rnorm(144), 12)))
)
cat('{\n  "software": "', R.version.string, '",\n', sep = "")
cat('  "regressions": [\n', paste(regressions, collapse = ",\n"), '\n  ],\n  "symmetric": [\n', paste(symmetrics, collapse = ",\n"), "\n  ]\n}\n", sep = "")
