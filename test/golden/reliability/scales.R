# Rscript scales.R > scales.json
# Alpha, lambda 6 and item statistics of psych, Feldt's interval by qf, omega and its interval of lavaan.
suppressMessages({ library(psych); library(lavaan); library(jsonlite) })
set.seed(1951)

answersOf <- function(n, loadings, reversed = c(), missing = 0) {
  trait <- rnorm(n)
  answers <- sapply(loadings, function(l) pmin(7, pmax(1, round(4.3 + 1.6 * (l * trait + sqrt(1 - l^2) * rnorm(n))))))
  answers[, reversed] <- 8 - answers[, reversed]
  answers[matrix(runif(length(answers)) < missing, n)] <- NA
  colnames(answers) <- paste0("q", seq_along(loadings))
  answers
}

feldt <- function(alpha, n, k, level) {
  1 - (1 - alpha) * qf(c(1 - (1 - level) / 2, (1 - level) / 2), n - 1, (n - 1) * (k - 1))
}

omegaOf <- function(x, level) {
  k <- ncol(x)
  model <- paste0(
    "f =~ ", paste0("l", 1:k, "*", colnames(x), collapse = " + "), "\n",
    paste0(colnames(x), " ~~ t", 1:k, "*", colnames(x), collapse = "\n"), "\n",
    "logit := log((", paste0("l", 1:k, collapse = " + "), ")^2) - log(", paste0("t", 1:k, collapse = " + "), ")")
  fit <- cfa(model, data = as.data.frame(x), std.lv = TRUE)
  rows <- parameterEstimates(fit, level = level)
  standardized <- standardizedSolution(fit)
  logit <- rows[rows$label == "logit", ]
  limits <- plogis(c(logit$ci.lower, logit$ci.upper))
  loadings <- rows$est[rows$op == "=~"]
  admissible <- all(rows$est[grepl("^t", rows$label)] > 0)
  list(converged = lavInspect(fit, "converged"), admissible = admissible,
       omegaTotal = plogis(logit$est), lower = if (admissible) limits[1], upper = if (admissible) limits[2],
       estimates = loadings * sign(sum(loadings)),
       standardized = standardized$est.std[standardized$op == "=~"] * sign(sum(loadings)))
}

case <- function(name, answers, missing = "reject", level = 0.95) {
  used <- if (missing == "listwise") answers[complete.cases(answers), ] else answers
  fit <- suppressWarnings(psych::alpha(as.data.frame(used), use = "pairwise", warnings = FALSE, check.keys = FALSE))
  present <- !is.na(used)
  pairs <- crossprod(present)
  n <- min(pairs)
  k <- ncol(used)
  total <- fit$total
  limits <- feldt(total$raw_alpha, n, k, level)
  list(
    name = name, missing = missing, confidence = level, answers = as.list(as.data.frame(answers)),
    n = n, alpha = total$raw_alpha, standardizedAlpha = total$std.alpha, lambda6 = total[["G6(smc)"]],
    meanInterItemCorrelation = total$average_r, lower = limits[1], upper = limits[2],
    means = fit$item.stats$mean, deviations = fit$item.stats$sd, correctedItemTotal = fit$item.stats$r.drop,
    alphaIfDropped = if (k > 2) fit$alpha.drop$raw_alpha else NULL,
    omega = if (missing != "available" && k > 2) omegaOf(used, level) else NULL)
}

halves <- function(answers, first, second, level) {
  a <- rowSums(answers[, first])
  b <- rowSums(answers[, second])
  test <- cor.test(a, b, conf.level = level)
  stepped <- function(r) 2 * r / (1 + r)
  list(first = colnames(answers)[first], second = colnames(answers)[second], confidence = level,
       correlation = unname(test$estimate), spearmanBrown = stepped(unname(test$estimate)),
       lower = stepped(test$conf.int[1]), upper = stepped(test$conf.int[2]),
       lambda4 = guttman4(cov(answers), seq_len(ncol(answers)) %in% first))
}
# The textbook form of Guttman: four times the covariance of the halves over the variance of the whole.
guttman4 <- function(covariances, inFirst) 4 * sum(covariances[inFirst, !inFirst]) / sum(covariances)

good <- answersOf(120, c(0.8, 0.75, 0.7, 0.8, 0.6))
cases <- list(
  case("five items", good),
  case("five items, 99 % interval", good, level = 0.99),
  case("a small sample", answersOf(12, c(0.8, 0.7, 0.9)), level = 0.9),
  case("two items", answersOf(60, c(0.7, 0.9))),
  case("one item against the others, negative alpha when dropped", answersOf(80, c(0.5, 0.4, 0.45, 0.3), reversed = 4)),
  case("a negative alpha", answersOf(40, c(0.8, 0.7, 0.75), reversed = c(1))),
  case("many items", answersOf(300, seq(0.35, 0.85, length.out = 22))),
  case("missing answers, listwise", answersOf(150, c(0.7, 0.8, 0.75, 0.6, 0.65, 0.7), missing = 0.08), "listwise"),
  case("missing answers, pairwise", answersOf(150, c(0.7, 0.8, 0.75, 0.6, 0.65, 0.7), missing = 0.08), "available"))
json <- list(
  software = paste(R.version.string, "psych", packageVersion("psych"), "lavaan", packageVersion("lavaan")),
  cases = cases,
  halves = list(answers = as.list(as.data.frame(good)),
                splits = list(halves(good, c(1, 3, 5), c(2, 4), 0.95), halves(good, 1:3, 4:5, 0.9), halves(good, c(2, 5), c(1, 3, 4), 0.95))))
cat(toJSON(json, digits = NA, auto_unbox = TRUE, na = "null", null = "null"), "\n")
