# Polychoric correlations, thresholds and standard errors by psych, lavaan and polycor, on answers made here by a fixed rule.
# Run: Rscript golden.R > golden.json
suppressMessages({library(psych); library(lavaan); library(polycor); library(jsonlite); library(mvtnorm)})
set.seed(20261)
n <- 400
loadings <- c(.8, .7, .6, .75, .5)
factor <- rnorm(n)
latent <- sapply(loadings, function(l) l * factor + sqrt(1 - l^2) * rnorm(n))
cuts <- list(c(-1.2, -.4, .3, 1.1), c(-.8, 0, .9), c(-1.5, -.5, .5, 1.5), c(.2), c(-2.1, -1.2, -.1, .4, 1.3))
answers <- as.data.frame(sapply(1:5, function(j) findInterval(latent[, j], cuts[[j]]) + 1))
names(answers) <- paste0("q", 1:5)
matrices <- function(m) lapply(seq_len(nrow(m)), function(i) unname(m[i, ]))
cor <- lavCor(answers, ordered = names(answers))
poly <- polychoric(answers, correct = 0)$rho
two <- combn(5, 2)
cases <- lapply(seq_len(ncol(two)), function(k) {
  t <- table(answers[[two[1, k]]], answers[[two[2, k]]])
  # the same two steps with a root finder on mvtnorm's probabilities (TVPACK), and the delta method by numerical derivatives
  a <- c(-Inf, qnorm(cumsum(rowSums(t))[-nrow(t)] / n), Inf); b <- c(-Inf, qnorm(cumsum(colSums(t))[-ncol(t)] / n), Inf)
  cells <- function(rho, a, b) {
    at <- outer(a, b, Vectorize(function(h, k) if (h == -Inf || k == -Inf) 0 else if (h == Inf) pnorm(k) else if (k == Inf) pnorm(h) else
      pmvnorm(upper = c(h, k), corr = matrix(c(1, rho, rho, 1), 2), algorithm = TVPACK(abseps = 1e-15))))
    t(diff(t(diff(at))))
  }
  ll <- function(rho, a, b, w = t) sum(w[w > 0] * log(cells(rho, a, b)[w > 0]))
  best <- optimize(ll, c(-.99, .99), a = a, b = b, maximum = TRUE, tol = 1e-10)$maximum
  g2 <- 2 * (sum(t[t > 0] * log(t[t > 0] / n)) - ll(best, a, b))
  # influence of one respondent of each cell: the estimate of a table with a little more of that cell
  estimate <- function(w) {
    m <- sum(w)
    a <- c(-Inf, qnorm(cumsum(rowSums(w))[-nrow(w)] / m), Inf); b <- c(-Inf, qnorm(cumsum(colSums(w))[-ncol(w)] / m), Inf)
    uniroot(function(r) (ll(r + 1e-5, a, b, w) - ll(r - 1e-5, a, b, w)), best + c(-.1, .1), tol = 1e-13)$root
  }
  influence <- t * 0
  for (i in 1:nrow(t)) for (j in 1:ncol(t)) if (t[i, j] > 0) {
    up <- t; up[i, j] <- up[i, j] + .05; down <- t; down[i, j] <- down[i, j] - .05
    influence[i, j] <- (estimate(up) - estimate(down)) / .1
  }
  list(a = names(answers)[two[1, k]], b = names(answers)[two[2, k]], counts = matrices(unclass(t)),
       estimate = best, likelihoodRatio = g2, numericalError = sqrt(sum(t * influence^2)),
       lavaan = unclass(cor)[two[1, k], two[2, k]], psych = poly[two[1, k], two[2, k]],
       polycor = as.numeric(polychor(t)))
})
alpha <- psych::alpha(poly)$total$std.alpha
one <- factanal(covmat = matrix(unlist(lapply(1:5, function(i) sapply(1:5, function(j) if (i == j) 1 else { k <- which((two[1, ] == min(i, j)) & (two[2, ] == max(i, j))); cases[[k]]$estimate }))), 5), factors = 1, n.obs = n, control = list(opt = list(factr = 1, pgtol = 0)))
l <- as.numeric(one$loadings); l <- l * sign(sum(l))
cat(toJSON(list(software = list(R = as.character(getRversion()), psych = as.character(packageVersion("psych")), lavaan = as.character(packageVersion("lavaan")), polycor = as.character(packageVersion("polycor")), mvtnorm = as.character(packageVersion("mvtnorm"))),
  columns = answers, thresholds = as.list(qnorm(cumsum(table(answers$q1))[-length(table(answers$q1))] / n)),
  cases = cases, psychAlpha = alpha, loadings = l, omega = sum(l)^2 / (sum(l)^2 + sum(1 - l^2))), auto_unbox = TRUE, digits = NA, dataframe = "columns"))
