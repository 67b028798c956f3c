# Rscript assessment.R > assessment.json
# A generated self-assessment: means by t.test, and by svymean of the survey package with weights; agreement by rwg and rwg.j of the
# multilevel package; management against staff by t.test (Welch) and p.adjust.
suppressMessages({ library(jsonlite); library(multilevel); library(survey) })
set.seed(1984)
n <- 48
principles <- list(lead = c("l1", "l2"), tech = c("t1", "t2", "t3"), free = "f1")
turned <- c("l2", "t3")
side <- sample(c("management", "staff", NA), n, replace = TRUE, prob = c(4, 7, 1))
department <- sample(c("rooms", "kitchen", "sales"), n, replace = TRUE)
mood <- rnorm(n, sd = 0.7) + ifelse(!is.na(side) & side == "management", 0.6, 0)
keyed <- sapply(unlist(principles), function(q) pmin(5, pmax(1, round(3.1 + mood + rnorm(n, sd = 0.8)))))
colnames(keyed) <- unlist(principles)
keyed[, "f1"] <- sample(c(1, 5), n, replace = TRUE)
gaps <- matrix(runif(length(keyed)) < 0.08, n)
weights <- round(runif(n, 0.3, 3), 2)

mean_row <- function(x, w, confidence) {
  used <- !is.na(x); x <- x[used]
  if (is.null(w)) return(c(n = length(x), mean = mean(x), standardDeviation = sd(x), lower = t.test(x, conf.level = confidence)$conf.int[1], upper = t.test(x, conf.level = confidence)$conf.int[2]))
  w <- w[used]; design <- svydesign(ids = ~1, weights = ~w, data = data.frame(x, w)); m <- svymean(~x, design)
  limits <- confint(m, level = confidence, df = length(x) - 1)
  c(n = length(x), mean = as.numeric(coef(m)), standardDeviation = sqrt(as.numeric(coef(svyvar(~x, design)))), lower = limits[1], upper = limits[2])
}
# rwg.j leaves out respondents with a gap; with gaps, variances of the answers there are.
agreement <- function(x) {
  group <- rep(1, nrow(x))
  if (anyNA(x)) { chance <- mean(apply(x, 2, var, na.rm = TRUE)) / 2; agreed <- ncol(x) * (1 - chance); return(max(0, agreed / (agreed + chance))) }
  if (ncol(x) == 1) rwg(x[, 1], group, ranvar = (5^2 - 1) / 12)$rwg else rwg.j(x, group, ranvar = (5^2 - 1) / 12)$rwg.j
}
case <- function(missing, weighted, confidence = 0.95) {
  answers <- keyed
  if (missing != "reject") answers[gaps] <- NA
  complete <- complete.cases(answers)
  scores <- sapply(principles, function(qs) {
    score <- rowMeans(answers[, qs, drop = FALSE], na.rm = TRUE)
    left_out <- if (missing == "available") rowMeans(!is.na(answers[, qs, drop = FALSE])) < 0.5 else !complete
    score[left_out] <- NA
    score
  })
  w <- if (weighted) weights
  tests <- if (!weighted) lapply(colnames(scores), function(p) t.test(scores[which(side == "management"), p], scores[which(side == "staff"), p], conf.level = confidence))
  holm <- if (!weighted) p.adjust(sapply(tests, function(t) t$p.value), "holm")
  list(
    missing = unbox(missing), weighted = unbox(weighted), confidence = unbox(confidence),
    n = unbox(sum(rowSums(!is.na(scores)) > 0)),
    principles = lapply(seq_along(principles), function(k) {
      c(lapply(as.list(mean_row(scores[, k], w, confidence)), unbox), list(
        agreement = unbox(agreement(answers[!is.na(scores[, k]), principles[[k]], drop = FALSE])),
        disagreement = if (!weighted) lapply(list(
          management = tests[[k]]$estimate[[1]], staff = tests[[k]]$estimate[[2]], lower = tests[[k]]$conf.int[1], upper = tests[[k]]$conf.int[2],
          statistic = tests[[k]]$statistic[[1]], df = tests[[k]]$parameter[[1]], p = tests[[k]]$p.value, holmP = holm[k]), unbox)))
    }),
    overall = lapply(as.list(mean_row(rowMeans(scores), w, confidence)), unbox),
    departments = lapply(unique(department), function(d) list(
      department = unbox(d), n = unbox(sum(rowSums(!is.na(scores[department == d, ])) > 0)),
      means = sapply(colnames(scores), function(p) mean_row(scores[department == d, p], w[department == d], 0.9)[["mean"]], USE.NAMES = FALSE)))
  )
}
raw <- keyed
raw[, turned] <- 6 - raw[, turned]
holed <- raw
holed[gaps] <- NA
columns <- function(m) lapply(as.data.frame(m), function(x) x)
cat(toJSON(list(
  software = unbox(paste(R.version.string, "multilevel", packageVersion("multilevel"), "survey", packageVersion("survey"))),
  complete = columns(raw), incomplete = columns(holed), weights = weights, groups = side, departments = department,
  cases = list(case("reject", FALSE), case("listwise", FALSE, 0.9), case("available", FALSE), case("available", TRUE, 0.99))
), digits = NA, na = "null", null = "null", pretty = TRUE))
