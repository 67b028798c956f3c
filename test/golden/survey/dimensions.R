# Rscript dimensions.R > dimensions.json
# Means of dimensions with Student's intervals: t.test without weights, svymean of the survey package with them.
suppressMessages(library(survey))
set.seed(1932)
scalar <- function(x) ifelse(is.na(x), "null", format(x, digits = 17, trim = TRUE))
numbers <- function(x) paste0("[", paste(scalar(x), collapse = ", "), "]")
object <- function(keys, values) paste0("{ ", paste0('"', keys, '": ', values, collapse = ", "), " }")

n <- 60
factor <- rnorm(n)
answers <- sapply(1:7, function(j) pmin(7, pmax(1, round(4.5 + factor + rnorm(n, sd = 1.2)))))
answers[matrix(runif(n * 7) < 0.12, n)] <- NA
answers[5, 1:2] <- NA
answers[9, 4:7] <- NA
colnames(answers) <- paste0("i", 1:7)
weights <- round(runif(n, 0.2, 4), 2)
dimensions <- list(a = c("i1", "i2", "i3"), b = c("i4", "i5", "i6", "i7"))
turned <- c("i2", "i6")
keyed <- answers
keyed[, turned] <- 8 - keyed[, turned]

row <- function(name, x, w, confidence) {
  used <- !is.na(x)
  x <- x[used]
  k <- length(x)
  if (is.null(w)) {
    test <- t.test(x, conf.level = confidence)
    values <- c(k, k, mean(x), sd(x), test$conf.int)
  } else {
    w <- w[used]
    estimate <- svymean(~x, svydesign(ids = ~1, weights = ~w, data = data.frame(x, w)))
    interval <- confint(estimate, level = confidence, df = k - 1)
    values <- c(k, sum(w)^2 / sum(w^2), coef(estimate), sqrt(coef(svyvar(~x, svydesign(ids = ~1, weights = ~w, data = data.frame(x, w))))), interval)
  }
  object(c("dimension", "n", "effectiveN", "mean", "standardDeviation", "lower", "upper"), c(paste0('"', name, '"'), scalar(values)))
}
case <- function(missing, weighted, share = 0.5, confidence = 0.95) {
  complete <- complete.cases(keyed)
  scores <- lapply(dimensions, function(items) {
    given <- rowMeans(!is.na(keyed[, items]))
    score <- rowMeans(keyed[, items], na.rm = TRUE)
    score[if (missing == "listwise") !complete else given < share] <- NA
    score
  })
  counted <- if (missing == "listwise") sum(complete) else sum(rowSums(!is.na(do.call(cbind, scores))) > 0)
  rows <- sapply(names(scores), function(d) row(d, scores[[d]], if (weighted) weights, confidence))
  object(c("missing", "weighted", "answeredShare", "confidence", "n", "dimensions"), c(
    paste0('"', missing, '"'), tolower(weighted), share, confidence, counted, paste0("[", paste(rows, collapse = ", "), "]")))
}
cat('{\n  "software": "', R.version.string, ", survey ", as.character(packageVersion("survey")), '",\n', sep = "")
cat('  "answers": ', object(colnames(answers), apply(answers, 2, numbers)), ",\n", sep = "")
cat('  "weights": ', numbers(weights), ",\n", sep = "")
cat('  "cases": [\n    ')
cat(case("listwise", FALSE), case("listwise", TRUE, confidence = 0.9), case("available", FALSE), case("available", TRUE),
    case("available", FALSE, share = 0.75), case("available", TRUE, share = 1, confidence = 0.99), sep = ",\n    ")
cat("\n  ]\n}\n")
