# Golden numbers of confirmatory factor analysis, modification indices and measurement invariance.
#   Rscript factors-confirmatory.R > factors-confirmatory.json
suppressMessages({library(lavaan); library(jsonlite)})
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20261123)
n <- 260
group <- rep(c("north", "south"), c(140, 120))
factors <- matrix(rnorm(3 * n), n) %*% chol(matrix(c(1, .5, .3, .5, 1, .4, .3, .4, 1), 3))
factors[group == "south", 2] <- factors[group == "south", 2] + .4
loading <- c(.9, .8, .7, .6, .85, .75, .65, .8, .7, .6)
of <- c(1, 1, 1, 1, 2, 2, 2, 3, 3, 3)
latent <- sapply(1:10, function(i) loading[i] * factors[, of[i]] + sqrt(1 - loading[i]^2) * rnorm(n))
latent[, 4] <- latent[, 4] + .35 * factors[, 2]
latent[group == "south", 7] <- latent[group == "south", 7] + .6
answers <- apply(latent, 2, function(x) findInterval(x, c(-1.6, -.9, -.2, .5, 1.2, 1.9)) + 1)
colnames(answers) <- paste0("q", 1:10)
data <- data.frame(answers, group = group)

model <- "A =~ q1 + q2 + q3 + q4\nB =~ q5 + q6 + q7\nC =~ q8 + q9 + q10"
measures <- c("chisq", "df", "pvalue", "cfi", "tli", "rmsea", "rmsea.ci.lower", "rmsea.ci.upper", "rmsea.pvalue",
              "srmr", "logl", "aic", "bic", "baseline.chisq", "baseline.df")
fitOf <- function(fit) as.list(unclass(fitMeasures(fit, measures))[measures])
fit <- cfa(model, data[, 1:10])
parameters <- function(fit) {
  est <- parameterEstimates(fit)
  est <- est[est$op %in% c("=~", "~~"), c("lhs", "op", "rhs", "est", "se", "z", "ci.lower", "ci.upper")]
  est$std <- standardizedSolution(fit, se = FALSE)$est.std[seq_len(nrow(est))]
  est
}
mi <- modindices(fit)
invariance <- lapply(list(configural = "", metric = "loadings", scalar = c("loadings", "intercepts"),
                          strict = c("loadings", "intercepts", "residuals")),
  function(equal) fitOf(cfa(model, data, group = "group", meanstructure = TRUE, group.equal = equal)))

# a variance below 0: two items that share more than their construct does
set.seed(7)
f <- rnorm(60); s <- rnorm(60)
heywood <- round(cbind(h1 = f + .3 * rnorm(60), h2 = .25 * f + s + .3 * rnorm(60), h3 = .25 * f + s + .3 * rnorm(60)) * 2)
heywoodFit <- suppressWarnings(cfa("H =~ h1 + h2 + h3", as.data.frame(heywood)))

cat(toJSON(list(
  versions = list(R = R.version.string, lavaan = as.character(packageVersion("lavaan"))),
  answers = as.list(as.data.frame(answers)), group = group,
  cfa = list(fit = fitOf(fit), parameters = parameters(fit)),
  modification = mi[mi$op != "~1", c("lhs", "op", "rhs", "mi", "epc")],
  invariance = invariance,
  heywood = list(answers = as.list(as.data.frame(heywood)), parameters = parameterEstimates(heywoodFit)[, c("lhs", "op", "rhs", "est")])
), digits = NA, auto_unbox = TRUE, dataframe = "rows", matrix = "rowmajor"))
