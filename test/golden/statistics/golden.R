# Rscript golden.R > golden.json
# Descriptions, correlations, normality, regressions and power by stats, survey, sandwich, psych and pwr, on answers drawn here.
suppressMessages({ library(survey); library(sandwich); library(psych); library(pwr); library(jsonlite) })
set.seed(1969)

answersOf <- function(n, loading, points = 7) {
  trait <- rnorm(n)
  as.data.frame(sapply(setNames(loading, letters[seq_along(loading)]), function(l)
    pmin(points, pmax(1, round(points * 0.62 + 1.5 * (l * trait + sqrt(1 - l^2) * rnorm(n)))))))
}
cases <- list()
add <- function(name, call, args, expect, tolerance = 1e-9)
  cases[[length(cases) + 1]] <<- list(name = name, call = call, args = args, expect = expect, tolerance = tolerance)
# Unnamed lists are lists; vectors of length one in them stay lists by I().
columns <- function(frame) lapply(as.list(frame), function(x) I(x))

## Items
d <- answersOf(183, c(0.8, 0.5, 0.2))
d$a[c(3, 77, 150)] <- NA
rows <- lapply(names(d), function(item) {
  x <- na.omit(d[[item]])
  s <- psych::describe(x, type = 2)
  q <- as.numeric(quantile(x, c(.25, .5, .75)))
  t <- t.test(x)
  list(item = item, n = length(x), missingCount = sum(is.na(d[[item]])), mean = mean(x), standardDeviation = sd(x),
       standardError = sd(x) / sqrt(length(x)), interval = list(lower = t$conf.int[1], upper = t$conf.int[2]), median = q[2],
       quartiles = q[c(1, 3)], minimum = min(x), maximum = max(x), skewness = s$skew, kurtosis = s$kurtosis)
})
add("items described, psych type 2", "summarizeAnswers", list(columns(d)), list(items = rows))

w <- round(runif(183, 0.2, 3), 2)
clusters <- sample(1:24, 183, TRUE)
strata <- ifelse(clusters <= 10, "north", "south")
described <- function(design, df) lapply(c("b", "c"), function(item) {
  f <- as.formula(paste0("~", item))
  m <- svymean(f, design, deff = "replace")
  i <- confint(m, df = df)
  list(item = item, mean = as.numeric(coef(m)), standardDeviation = sqrt(as.numeric(svyvar(f, design))), standardError = as.numeric(SE(m)),
       df = df, designEffect = as.numeric(deff(m)), interval = list(lower = i[1], upper = i[2]))
})
design <- svydesign(~clusters, strata = ~strata, weights = ~w, data = d, fpc = ifelse(strata == "north", 30, 45), nest = FALSE)
add("items of branches in two regions with weights and finite numbers", "summarizeAnswers",
    list(columns(d[c("b", "c")]), list(weights = w, design = list(clusters = clusters, strata = strata, population = list(north = 30, south = 45)))),
    list(items = described(design, degf(design))))
design <- svydesign(~clusters, strata = ~strata, weights = ~1, data = d)
add("items of branches in two regions", "summarizeAnswers",
    list(columns(d[c("b", "c")]), list(design = list(clusters = clusters, strata = strata))),
    list(items = described(design, degf(design))))

## Correlations
pairsOf <- function(frame, method) {
  pairs <- combn(names(frame), 2, simplify = FALSE)
  tests <- lapply(pairs, function(p) suppressWarnings(
    if (method == "spearman") { ok <- complete.cases(frame[p]); cor.test(rank(frame[ok, p[1]]), rank(frame[ok, p[2]])) }
    else cor.test(frame[[p[1]]], frame[[p[2]]], method = method, exact = FALSE)))
  holm <- p.adjust(sapply(tests, function(t) t$p.value), "holm")
  Map(function(p, t, h) list(a = p[1], b = p[2], n = sum(complete.cases(frame[p])), estimate = as.numeric(t$estimate),
    test = list(statistic = as.numeric(t$statistic), p = t$p.value), holmP = h), pairs, tests, holm)
}
d$b[c(5, 6)] <- NA
for (method in c("pearson", "spearman", "kendall"))
  add(paste(method, "of available pairs"), "estimateCorrelations", list(columns(d), list(method = method, missing = "available")),
      list(pairs = pairsOf(d, method)))
for (method in c("pearson", "kendall")) {
  wait <- data.frame(wait = round(rexp(40, 0.1), 1), talk = round(rnorm(40, 5, 2), 1))
  wait$talk <- round(wait$talk + wait$wait / 8, 1)
  add(paste(method, "of waiting times"), "estimateCorrelations", list(columns(wait), list(method = method)), list(pairs = pairsOf(wait, method)))
}

## Normality
for (n in c(3, 4, 5, 6, 9, 11, 12, 30, 200, 5000)) {
  x <- if (n %% 2 == 0) round(rexp(n, 0.1), 2) else round(rnorm(n, 50, 8), 2)
  t <- shapiro.test(x)
  add(paste("Shapiro-Wilk of", n), "testNormality", list(list(x = x)),
      list(items = list(list(n = n, shapiroWilk = list(w = as.numeric(t$statistic), p = t$p.value)))), 1e-6)
}
mardia <- function(x) {
  x <- as.matrix(x); n <- nrow(x); p <- ncol(x)
  z <- scale(x, scale = FALSE); g <- z %*% solve(crossprod(z) / n) %*% t(z)
  b1 <- sum(g^3) / n^2; b2 <- sum(diag(g)^2) / n; k <- p * (p + 1) * (p + 2) / 6
  z <- (b2 - p * (p + 2)) / sqrt(8 * p * (p + 2) / n)
  list(n = n, skewness = list(value = b1, chiSquared = n * b1 / 6, df = k, p = pchisq(n * b1 / 6, k, lower.tail = FALSE)),
       kurtosis = list(value = b2, z = z, p = 2 * pnorm(-abs(z))))
}
m <- answersOf(120, c(0.7, 0.6, 0.5, 0.3))
add("Mardia's tests, pair by pair", "testNormality", list(columns(m)), list(mardia = mardia(m)))

## Regression
x <- answersOf(160, c(0.7, 0.6, 0.5))
x$out <- pmin(10, pmax(1, round(0.5 * x$a + 0.6 * x$b + rnorm(160, 2, 0.4 + 0.2 * x$a))))
x$yes <- as.integer(runif(160) < plogis(-4 + 0.6 * x$a + 0.3 * x$b))
w <- round(runif(160, 0.3, 2.5), 2)
clusters <- sample(1:20, 160, TRUE)
strata <- ifelse(clusters <= 8, "1", "2")
inputs <- columns(x[c("a", "b", "c")])
terms <- function(b, se, df, level = 0.95) {
  q <- if (is.null(df)) qnorm((1 + level) / 2) else qt((1 + level) / 2, df)
  p <- if (is.null(df)) 2 * pnorm(-abs(b / se)) else 2 * pt(-abs(b / se), df)
  Map(function(term, b, se, p) list(term = term, estimate = b, standardError = se, test = list(statistic = b / se, p = p),
      interval = list(lower = b - q * se, upper = b + q * se)), c("intercept", "a", "b", "c"), b, se, p) |> unname()
}
fit <- lm(out ~ a + b + c, x)
vifs <- sapply(c("a", "b", "c"), function(j) 1 / (1 - summary(lm(reformulate(setdiff(c("a", "b", "c"), j), j), x))$r.squared))
beta <- coef(fit)[-1] * sapply(x[c("a", "b", "c")], sd) / sd(x$out)
s <- summary(fit)
rows <- terms(coef(fit), s$coefficients[, 2], fit$df.residual)
for (j in 1:3) rows[[j + 1]] <- c(rows[[j + 1]], list(vif = vifs[[j]], tolerance = 1 / vifs[[j]], standardized = beta[[j]]))
f <- s$fstatistic
add("least squares", "estimateRegression", list(x$out, inputs),
    list(coefficients = rows, fit = list(r2 = s$r.squared, adjustedR2 = s$adj.r.squared, residualDeviation = s$sigma,
      test = list(statistic = f[[1]], df1 = 3, df2 = 156, p = pf(f[[1]], 3, 156, lower.tail = FALSE)),
      logLikelihood = as.numeric(logLik(fit)), aic = AIC(fit), bic = BIC(fit))))
v <- vcovHC(fit, type = "HC3")
wald <- as.numeric(coef(fit)[-1] %*% solve(v[-1, -1]) %*% coef(fit)[-1]) / 3
add("least squares with HC3", "estimateRegression", list(x$out, inputs, list(errors = "hc3")),
    list(coefficients = terms(coef(fit), sqrt(diag(v)), 156), fit = list(test = list(statistic = wald, df1 = 3, df2 = 156, p = pf(wald, 3, 156, lower.tail = FALSE)))))
designs <- list(
  "with weights" = list(svydesign(~1, weights = ~w, data = x), list(weights = w)),
  "of branches" = list(svydesign(~clusters, weights = ~1, data = x), list(design = list(clusters = clusters))),
  "of weighted branches in strata, of a finite number" =
    list(svydesign(~clusters, strata = ~strata, weights = ~w, data = x, fpc = ifelse(strata == "1", 10, 31)),
         list(weights = w, design = list(clusters = clusters, strata = strata, population = list("1" = 10, "2" = 31)))))
for (name in names(designs)) {
  design <- designs[[name]][[1]]; options <- designs[[name]][[2]]
  fit <- svyglm(out ~ a + b + c, design)
  test <- regTermTest(fit, ~a + b + c)
  add(paste("least squares", name), "estimateRegression", list(x$out, inputs, options),
      list(coefficients = terms(coef(fit), SE(fit), fit$df.residual),
           fit = list(test = list(statistic = as.numeric(test$Ftest), df1 = 3, df2 = test$ddf, p = as.numeric(test$p)))))
  fit <- svyglm(yes ~ a + b + c, design, family = quasibinomial(), epsilon = 1e-14)
  add(paste("logistic", name), "estimateRegression", list(x$yes, inputs, c(options, list(method = "logistic"))),
      list(converged = TRUE, coefficients = terms(coef(fit), SE(fit), fit$df.residual)), 1e-7)
}
fit <- glm(yes ~ a + b + c, binomial, x, epsilon = 1e-14)
none <- glm(yes ~ 1, binomial, x, epsilon = 1e-14)
lr <- fit$null.deviance - fit$deviance
cs <- 1 - exp(-lr / 160)
add("logistic", "estimateRegression", list(x$yes, inputs, list(method = "logistic", confidence = 0.9)),
    list(converged = TRUE, coefficients = terms(coef(fit), sqrt(diag(vcov(fit))), NULL, 0.9),
         fit = list(logLikelihood = as.numeric(logLik(fit)), nullLogLikelihood = as.numeric(logLik(none)),
           test = list(statistic = lr, df = 3, p = pchisq(lr, 3, lower.tail = FALSE)), mcFadden = 1 - fit$deviance / fit$null.deviance,
           coxSnell = cs, nagelkerke = cs / (1 - exp(-fit$null.deviance / 160)), aic = AIC(fit), bic = BIC(fit))), 1e-7)

## Power
power <- function(name, options, expect) add(name, "estimatePower", list(options), expect, 1e-6)
for (d in c(0.2, 0.5, 0.8)) {
  power(paste("two samples, d", d), list(test = "t-two-samples", effect = d, n = 40), list(power = pwr.t.test(n = 40, d = d)$power))
  power(paste("two samples, n for d", d), list(test = "t-two-samples", effect = d, power = 0.9), list(n = ceiling(pwr.t.test(power = 0.9, d = d)$n)))
  power(paste("paired, d", d), list(test = "t-paired", effect = d, n = 25), list(power = pwr.t.test(n = 25, d = d, type = "paired")$power))
  power(paste("paired, n for d", d), list(test = "t-paired", effect = d, power = 0.8), list(n = ceiling(pwr.t.test(power = 0.8, d = d, type = "paired")$n)))
  power(paste("anova of 3, f", d / 2), list(test = "anova", groups = 3, effect = d / 2, n = 30), list(power = pwr.anova.test(k = 3, n = 30, f = d / 2)$power))
  power(paste("regression, f2", d / 4), list(test = "regression", predictors = 4, effect = d / 4, n = 60), list(power = pwr.f2.test(4, 55, d / 4)$power))
  power(paste("chi-squared, w", d), list(test = "chi-squared", df = 6, effect = d, n = 70), list(power = pwr.chisq.test(w = d, N = 70, df = 6)$power))
  power(paste("chi-squared, n for w", d), list(test = "chi-squared", df = 6, effect = d, power = 0.85), list(n = ceiling(pwr.chisq.test(w = d, power = 0.85, df = 6)$N)))
}

software <- paste(R.version.string, paste(sapply(c("survey", "sandwich", "psych", "pwr"), function(p) paste(p, packageVersion(p))), collapse = ", "))
cat(toJSON(list(software = software, cases = cases), digits = NA, auto_unbox = TRUE, na = "null"), "\n")
