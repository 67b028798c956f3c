# Exploratory factor analyses of published correlations, by stats, psych and GPArotation iterated as far as they go.
#
#   Rscript golden.R > golden.json
#
# Harman74.cor: 24 psychological tests of 145 pupils (Harman 1976, p. 124, after Holzinger & Swineford 1939);
# ability.cov: six tests of 112 persons (Bartholomew 1987, after Smith & Stanley 1983); both come with R.
suppressMessages({ library(psych); library(jsonlite) })
options(warn = -1)

# Factors in descending (Phi L'L)jj, each with loadings that do not sum below 0.
ordered <- function(L, Phi = diag(ncol(L))) {
  L <- unclass(as.matrix(L)); dimnames(L) <- NULL
  v <- diag(Phi %*% crossprod(L)); o <- order(-v)
  L <- L[, o, drop = FALSE]; Phi <- Phi[o, o, drop = FALSE]
  s <- ifelse(colSums(L) < 0, -1, 1)
  list(loadings = L %*% diag(s, length(s)), correlations = diag(s, length(s)) %*% Phi %*% diag(s, length(s)), explained = v[o])
}
rotations <- function(L) {
  v <- stats::varimax(L, normalize = TRUE, eps = 1e-15)$loadings
  raw <- stats::varimax(L, normalize = FALSE, eps = 1e-15)$loadings
  m <- stats::promax(v, m = 4); U <- m$rotmat
  ob <- function(kaiser) {
    g <- GPArotation::oblimin(L, gam = 0, normalize = kaiser, eps = 1e-7, maxit = 1000)
    c(ordered(g$loadings, g$Phi), list(converged = g$convergence))
  }
  list(none = ordered(L), varimax = ordered(v), `varimax, raw` = ordered(raw),
       promax = ordered(unclass(m$loadings), solve(crossprod(U))), oblimin = ob(FALSE), `oblimin, Kaiser` = ob(TRUE))
}
# From psych's solution on to the least squares of residuals, by optim().
minres <- function(R, k, start) {
  at <- function(psi) eigen(R - diag(psi), symmetric = TRUE)
  rest <- (k + 1):ncol(R)
  psi <- start
  for (again in 1:3) psi <- optim(psi, function(psi) sum(at(psi)$values[rest]^2) / 2,
    function(psi) { e <- at(psi); -drop(e$vectors[, rest]^2 %*% e$values[rest]) },
    method = "BFGS", control = list(reltol = 1e-16, maxit = 500))$par
  e <- at(psi)
  e$vectors[, 1:k, drop = FALSE] %*% diag(sqrt(e$values[1:k]), k)
}
analyses <- function(R, n, k) {
  p <- ncol(R)
  pc <- principal(R, k, rotate = "none", n.obs = n)
  pa <- fa(R, k, n.obs = n, rotate = "none", fm = "minres")
  ml <- factanal(covmat = list(cov = R, n.obs = n), factors = k, rotation = "none",
                 control = list(nstart = 5, opt = list(factr = 1e-4, pgtol = 0, maxit = 10000)))
  psychMl <- fa(R, k, n.obs = n, rotate = "none", fm = "ml")
  kmo <- KMO(R); bartlett <- cortest.bartlett(R, n)
  scores <- lapply(c(regression = "Thurstone", bartlett = "Bartlett"), function(method) {
    o <- ordered(stats::varimax(unclass(ml$loadings), eps = 1e-15)$loadings)
    unname(factor.scores(R, o$loadings, Phi = NULL, method = method)$weights)
  })
  o <- rotations(unclass(ml$loadings))$oblimin
  scores$obliqueRegression <- unname(factor.scores(R, o$loadings, Phi = o$correlations, method = "Thurstone")$weights)
  list(n = n, factors = k, items = colnames(R), correlations = unname(R), eigenvalues = eigen(R)$values,
       adequacy = list(kmo = kmo$MSA, msa = unname(kmo$MSAi), chiSquared = bartlett$chisq, df = bartlett$df, p = bartlett$p.value),
       principal = rotations(unclass(pc$loadings)), minres = rotations(minres(R, k, pa$uniquenesses)),
       `maximum-likelihood` = rotations(unclass(ml$loadings)),
       rmsr = list(minres = pa$rms, `maximum-likelihood` = psychMl$rms),
       fit = list(chiSquared = unname(ml$STATISTIC), df = ml$dof, p = unname(ml$PVAL), discrepancy = unname(ml$criteria[1]),
                  tli = psychMl$TLI, bic = psychMl$BIC, rmseaLower = unname(psychMl$RMSEA[2]), rmseaUpper = unname(psychMl$RMSEA[3])),
       scores = scores)
}
# Horn's eigenvalues of noise: 1,500 samples.
set.seed(20)
noise <- function(n, p, reduced) {
  draws <- replicate(1500, {
    R <- cor(matrix(rnorm(n * p), n))
    if (reduced) diag(R) <- 1 - 1 / diag(solve(R))
    eigen(R, symmetric = TRUE, only.values = TRUE)$values
  })
  list(n = n, p = p, mean = rowMeans(draws), deviation = apply(draws, 1, sd), quantile = apply(draws, 1, quantile, 0.95))
}
cat(toJSON(list(
  versions = list(R = R.version.string, psych = as.character(packageVersion("psych")), GPArotation = as.character(packageVersion("GPArotation"))),
  harman = analyses(Harman74.cor$cov, 145, 4),
  ability = analyses(cov2cor(ability.cov$cov), 112, 2),
  noise = list(principal = noise(60, 6, FALSE), common = noise(60, 6, TRUE), wide = noise(5, 8, FALSE))
), auto_unbox = TRUE, digits = 12, matrix = "rowmajor"))
