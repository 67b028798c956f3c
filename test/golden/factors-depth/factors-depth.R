# Golden numbers of structural models, robust and ordinal estimation, full information and hierarchical omega.
#   Rscript factors-depth.R > factors-depth.json
suppressMessages({library(lavaan); library(semTools); library(psych); library(GPArotation); library(jsonlite)})
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20261130)
n <- 340
general <- rnorm(n)
factors <- cbind(.8 * general + .6 * rnorm(n), .7 * general + .7 * rnorm(n), .6 * general + .8 * rnorm(n))
loading <- c(.85, .75, .65, .8, .7, .75, .8, .7, .6)
of <- rep(1:3, each = 3)
latent <- sapply(1:9, function(i) loading[i] * factors[, of[i]] + sqrt(1 - loading[i]^2) * rnorm(n))
shared <- rnorm(n); latent[, 2] <- latent[, 2] + .45 * shared; latent[, 5] <- latent[, 5] + .45 * shared
skewed <- apply(latent, 2, function(x) round(2 * exp(.45 * x) * 2) / 2)
ordered <- apply(latent, 2, function(x) findInterval(x, c(-1.4, -.6, .3, 1.1)) + 1)
halves <- apply(latent, 2, function(x) as.integer(x > .2))
y <- findInterval(.6 * general + .8 * rnorm(n), c(-1, -.2, .5, 1.3)) + 1
names <- paste0("q", 1:9)
colnames(skewed) <- colnames(ordered) <- colnames(halves) <- names
holes <- skewed; holes[matrix(runif(n * 9) < .13, n)] <- NA; holes[7, ] <- NA
gaps <- ordered; gaps[matrix(runif(n * 9) < .08, n)] <- NA
weights <- round(runif(n, .5, 2.5), 2)
frame <- function(x) data.frame(x, y = y)

measure <- "A =~ q1 + q2 + q3\nB =~ q4 + q5 + q6\nC =~ q7 + q8 + q9"
residual <- "q2 ~~ q5"
second <- "G =~ A + B + C"
chain <- "B ~ A\nC ~ A + B"
join <- function(...) paste(..., sep = "\n")
fitted <- function(...) suppressWarnings(sem(..., auto.cov.y = FALSE))
figures <- c("chisq", "df", "pvalue", "cfi", "tli", "rmsea", "rmsea.ci.lower", "rmsea.ci.upper", "srmr", "logl", "aic", "bic",
             "baseline.chisq", "chisq.scaled", "pvalue.scaled", "chisq.scaling.factor", "cfi.scaled", "tli.scaled",
             "rmsea.scaled", "rmsea.ci.lower.scaled", "rmsea.ci.upper.scaled")
result <- function(fit) {
  all <- fitMeasures(fit); est <- parameterEstimates(fit)
  std <- standardizedSolution(fit, se = FALSE)
  est$std <- std$est.std[match(paste(est$lhs, est$op, est$rhs), paste(std$lhs, std$op, std$rhs))]
  keep <- intersect(c("lhs", "op", "rhs", "est", "se", "std"), colnames(est))
  list(fit = as.list(unclass(all[intersect(figures, names(all))])), n = lavInspect(fit, "ntotal"),
       parameters = est[est$op %in% c("=~", "~", "~~", "~1", "|"), keep], r2 = as.list(unclass(lavInspect(fit, "r2"))))
}
outcome <- "Y =~ y\nY ~ G"
models <- list(
  secondOrder = fitted(join(measure, second, outcome), frame(skewed)),
  residualCovariance = fitted(join(measure, residual), frame(skewed)),
  chain = fitted(join(measure, chain, residual), frame(skewed)),
  chainMlm = fitted(join(measure, chain, residual), frame(skewed), estimator = "MLM"),
  secondOrderMlr = fitted(join(measure, second), frame(skewed), estimator = "MLR"),
  weightedMlr = fitted(measure, cbind(frame(skewed), w = weights), estimator = "MLR", sampling.weights = "w"),
  incomplete = fitted(measure, frame(holes), missing = "fiml"),
  incompleteChain = fitted(join(measure, chain), frame(holes), missing = "fiml"),
  incompleteMlr = fitted(join(measure, second, residual), frame(holes), missing = "fiml", estimator = "MLR"),
  ordinal = fitted(join(measure, residual), frame(ordered), estimator = "WLSMV", ordered = names),
  ordinalChain = fitted(join(measure, chain), frame(ordered), estimator = "WLSMV", ordered = names),
  ordinalSecondOrder = fitted(join(measure, second), frame(ordered), estimator = "WLSMV", ordered = names),
  halves = fitted(measure, frame(halves), estimator = "WLSMV", ordered = names),
  gaps = fitted(measure, frame(gaps), estimator = "WLSMV", ordered = names, missing = "pairwise"),
  ordinalOutcome = fitted(join(measure, "y ~ A + B"), frame(ordered), estimator = "WLSMV", ordered = c(names, "y")),
  ordinalCause = fitted(join(measure, "A ~ y\nB ~ A"), frame(ordered), estimator = "WLSMV", ordered = c(names)))
group <- rep(c("north", "south"), length.out = n)
moved <- skewed; moved[group == "south", 3] <- 1.6 * moved[group == "south", 3] + 1; moved[group == "south", 8] <- moved[group == "south", 8] + 1.5
partial <- lapply(list(configural = "", metric = "loadings", scalar = c("loadings", "intercepts"),
                       strict = c("loadings", "intercepts", "residuals")), function(equal)
  as.list(unclass(fitMeasures(suppressWarnings(cfa(measure, data.frame(moved, group = group), group = "group", meanstructure = TRUE,
    group.equal = equal, group.partial = c("A=~q3", "q3~1", "q8~1", "q3~~q3"))), c("chisq", "df", "cfi", "rmsea", "srmr", "logl")))))
hierarchy <- suppressWarnings(suppressMessages(reliabilityL2(fitted(join(measure, second), frame(skewed)), "G")))
loose <- suppressWarnings(suppressMessages(omega(skewed, 3, plot = FALSE, flip = FALSE)))
cat(toJSON(list(
  versions = list(R = R.version.string, lavaan = as.character(packageVersion("lavaan")), semTools = as.character(packageVersion("semTools")),
                  psych = as.character(packageVersion("psych")), GPArotation = as.character(packageVersion("GPArotation"))),
  skewed = as.list(as.data.frame(skewed)), ordered = as.list(as.data.frame(ordered)), halves = as.list(as.data.frame(halves)),
  holes = as.list(as.data.frame(holes)), gaps = as.list(as.data.frame(gaps)), moved = as.list(as.data.frame(moved)),
  y = y, weights = weights, group = group,
  models = lapply(models[names(models) != "ordinalCause"], result), partial = partial,
  hierarchy = as.list(hierarchy), loose = list(hierarchical = loose$omega_h, total = loose$omega.tot, general = unname(loose$schmid$sl[, 1]))
), digits = 10, auto_unbox = TRUE, dataframe = "rows", matrix = "rowmajor", na = "null"))
