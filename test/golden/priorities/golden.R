# Kano shares, key drivers, penalty–reward contrasts and incident tables of generated answers, with base R and survey.
#
#   Rscript golden.R > golden.json
suppressMessages({ library(jsonlite); library(survey) })
options(survey.lonely.psu = "adjust")
set.seed(1993)
clip <- function(x, low, high) pmin(high, pmax(low, round(x)))

# --- Key drivers: R² of every subset by its own regression on correlations -------------------------------------------
r2_of <- function(R, set) {
  if (length(set) == 0) return(0)
  y <- nrow(R)
  drop(crossprod(R[set, y], solve(R[set, set, drop = FALSE], R[set, y])))
}
drivers <- function(R) {
  p <- nrow(R) - 1
  x <- 1:p
  bits <- function(s) which(bitwAnd(s, bitwShiftL(1L, 0:(p - 1))) > 0)
  explained <- vapply(0:(2^p - 1), function(s) r2_of(R, bits(s)), 0)
  size <- vapply(0:(2^p - 1), function(s) length(bits(s)), 0L)
  lmg <- vapply(x, function(j) {
    bit <- bitwShiftL(1L, j - 1)
    without <- (0:(2^p - 1))[bitwAnd(0:(2^p - 1), bit) == 0]
    sum((explained[without + bit + 1] - explained[without + 1]) / (p * choose(p - 1, size[without + 1])))
  }, 0)
  Rxx <- R[x, x]; rxy <- R[x, p + 1]
  beta <- solve(Rxx, rxy)
  e <- eigen(Rxx, symmetric = TRUE)
  lambda <- e$vectors %*% diag(sqrt(e$values)) %*% t(e$vectors)
  list(r2 = sum(beta * rxy), lmg = lmg, johnson = drop(lambda^2 %*% solve(lambda, rxy)^2), pratt = beta * rxy,
       semipartial = beta^2 / diag(solve(Rxx)), beta = unname(beta), correlation = unname(rxy))
}
n <- 80
p <- 5
common <- rnorm(n)
X <- sapply(1:p, function(j) clip(4.5 + 0.9 * common + rnorm(n, sd = 1.1), 1, 7))
colnames(X) <- c("speed", "staff", "place", "price", "hours")
y <- clip(1 + 0.4 * X[, 1] + 0.25 * X[, 2] + 0.1 * X[, 4] + rnorm(n, sd = 0.8), 1, 7)
w <- round(runif(n, 0.2, 3), 2)
gaps <- X
gaps[cbind(sample(n, 12), sample(p, 12, replace = TRUE))] <- NA
twelve <- local({
  g <- rnorm(200)
  Z <- sapply(1:12, function(j) clip(4 + g * (0.3 + j / 12) + rnorm(200), 1, 7))
  colnames(Z) <- paste0("d", 1:12)
  list(predictors = as.data.frame(Z), outcome = clip(drop(1 + Z %*% (12:1) / 100 + rnorm(200, sd = .7)), 1, 7))
})

# --- Penalty–reward ---------------------------------------------------------------------------------------------------
low <- 3; high <- 6
D <- do.call(cbind, lapply(colnames(X)[1:3], function(a) {
  d <- cbind(X[, a] <= low, X[, a] >= high) * 1
  colnames(d) <- paste0(a, c("low", "high"))
  d
}))
frame <- data.frame(y, D, w)
formula <- reformulate(colnames(D), "y")
fit_of <- function(fit, r2, df) {
  s <- summary(fit, df.resid = df)$coefficients
  s <- unname(as.matrix(s))
  reach <- qt(0.975, df) * s[, 2]
  list(estimate = s[, 1], standardError = s[, 2], statistic = s[, 3], p = 2 * pt(-abs(s[, 3]), df), lower = s[, 1] - reach, upper = s[, 1] + reach, r2 = r2, df = df)
}
plain <- lm(formula, frame)
design <- svydesign(~1, weights = ~w, data = frame)
weighted <- svyglm(formula, design)
standard <- lm(formula, as.data.frame(scale(frame)))
weighted_r2 <- summary(lm(formula, frame, weights = w))$r.squared
wsd <- function(v) { m <- weighted.mean(v, w); sqrt(sum(w * (v - m)^2) / sum(w) * n / (n - 1)) }

# --- Kano -------------------------------------------------------------------------------------------------------------
N <- 150
f <- sample(1:5, N, TRUE, c(.42, .25, .2, .08, .05))
d <- sample(1:5, N, TRUE, c(.06, .06, .22, .26, .4))
kw <- round(runif(N, 0.2, 4), 2)
importance <- sample(1:9, N, TRUE)
segment <- sample(c("home", "office"), N, TRUE)
table_rows <- c("QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ")
category <- substring(table_rows[f], d, d)
expressed <- category %in% c("A", "O", "M", "I")
wilson <- function(share, n) as.numeric(suppressWarnings(prop.test(share * n, n, correct = FALSE))$conf.int)
share_of <- function(wanted) {
  k <- sum(category %in% wanted); m <- sum(expressed)
  # linearized, among those expressed
  x <- (category[expressed] %in% wanted) * 1
  s <- svydesign(~1, weights = ~kw, data = data.frame(x, kw = kw[expressed]))
  mean <- svymean(~x, s)
  share <- as.numeric(coef(mean)); effective <- share * (1 - share) / as.numeric(vcov(mean))
  list(share = k / m, interval = wilson(k / m, m), weighted = share, weightedInterval = wilson(share, effective))
}
score <- function(x, values) {
  v <- values[x]
  t <- t.test(v)
  s <- svymean(~v, svydesign(~1, weights = ~kw, data = data.frame(v, kw)))
  list(mean = mean(v), interval = as.numeric(t$conf.int), weighted = as.numeric(coef(s)),
       weightedInterval = as.numeric(coef(s)) + c(-1, 1) * qt(.975, N - 1) * as.numeric(SE(s)))
}
test_of <- function(m) {
  t <- suppressWarnings(chisq.test(m, correct = FALSE))
  list(statistic = unname(t$statistic), df = unname(t$parameter), p = t$p.value,
       cramersV = sqrt(unname(t$statistic) / sum(m) / min(dim(m) - 1)))
}
counts <- table(factor(category, levels = c("A", "O", "M", "I", "R", "Q")))
used <- unname(as.matrix(table(segment, category)))
incidents <- cbind(c(81, 114, 152), c(151, 55, 146))

cat(toJSON(list(
  software = list(R = R.version.string, survey = as.character(packageVersion("survey"))),
  drivers = list(
    predictors = as.data.frame(X), outcome = y, weights = w, gaps = as.data.frame(gaps),
    plain = drivers(cor(cbind(X, y))),
    weighted = drivers(cov2cor(cov.wt(cbind(X, y), w, cor = TRUE)$cov)),
    available = drivers(cor(cbind(gaps, y), use = "pairwise.complete.obs")),
    availableN = min(crossprod(!is.na(cbind(gaps, y)))),
    listwise = drivers(cor(cbind(gaps, y), use = "complete.obs")),
    listwiseN = sum(complete.cases(gaps)),
    twelve = c(twelve, list(expected = drivers(cor(cbind(as.matrix(twelve$predictors), twelve$outcome)))))),
  impact = list(
    attributes = as.data.frame(X[, 1:3]), low = low, high = high,
    plain = fit_of(plain, summary(plain)$r.squared, plain$df.residual),
    weighted = fit_of(weighted, weighted_r2, weighted$df.residual),
    standardized = fit_of(standard, summary(standard)$r.squared, standard$df.residual),
    weightedStandardized = unname(coef(weighted)[-1]) * apply(D, 2, wsd) / wsd(y)),
  kano = list(
    functional = f, dysfunctional = d, weights = kw, importance = importance, segment = segment,
    counts = as.list(counts), better = share_of(c("A", "O")), worse = share_of(c("O", "M")),
    continuous = list(functional = score(f, c(4, 2, 0, -1, -2)), dysfunctional = score(d, c(-2, -1, 0, 2, 4))),
    stated = score(importance, 1:9), segments = test_of(used)),
  incidents = test_of(incidents)
), digits = NA, auto_unbox = TRUE, dataframe = "columns", na = "null"), "\n")
