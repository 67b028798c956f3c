# Rscript means.R > means.json (needs survey)
suppressMessages(library(survey))
number <- function(x) format(x, digits = 17, trim = TRUE)
list_of <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
pair <- function(x) sprintf('{ "lower": %s, "upper": %s }', number(x[1]), number(x[2]))
rows <- function(x) paste(x, collapse = ",\n")

set.seed(1947)
answers <- function(n) sample(1:7, n, TRUE)

weighted <- function(name, x, w, level = 0.95) {
  design <- svydesign(ids = ~1, weights = ~w, data = data.frame(x, w))
  estimate <- svymean(~x, design)
  # svyvar leaves respondents without weight out of its n, svymean does not; here they count in both.
  inflation <- function(n) n / (n - 1)
  variance <- coef(svyvar(~x, design)) * inflation(length(x)) / inflation(sum(w > 0))
  sprintf('    { "name": "%s", "x": %s, "w": %s, "confidence": %s, "mean": %s, "standardDeviation": %s, "standardError": %s, "effectiveN": %s, "interval": %s }',
    name, list_of(x), list_of(w), number(level), number(coef(estimate)), number(sqrt(variance)), number(SE(estimate)),
    number(sum(w)^2 / sum(w^2)), pair(confint(estimate, level = level, df = length(x) - 1)))
}
one <- function(name, x, level) {
  test <- t.test(x, conf.level = level)
  sprintf('    { "name": "%s", "x": %s, "confidence": %s, "mean": %s, "standardDeviation": %s, "standardError": %s, "statistic": %s, "df": %s, "p": %s, "interval": %s }',
    name, list_of(x), number(level), number(mean(x)), number(sd(x)), number(test$stderr), number(test$statistic), number(test$parameter), number(test$p.value), pair(test$conf.int))
}
paired <- function(name, perception, expectation, level) {
  test <- t.test(perception, expectation, paired = TRUE, conf.level = level)
  sprintf('    { "name": "%s", "perception": %s, "expectation": %s, "confidence": %s, "statistic": %s, "df": %s, "p": %s, "interval": %s }',
    name, list_of(perception), list_of(expectation), number(level), number(test$statistic), number(test$parameter), number(test$p.value), pair(test$conf.int))
}
welch <- function(name, a, b, level) {
  test <- t.test(a, b, conf.level = level)
  sprintf('    { "name": "%s", "a": %s, "b": %s, "confidence": %s, "difference": %s, "standardError": %s, "statistic": %s, "df": %s, "p": %s, "interval": %s }',
    name, list_of(a), list_of(b), number(level), number(mean(a) - mean(b)), number(test$stderr), number(test$statistic), number(test$parameter), number(test$p.value), pair(test$conf.int))
}
groups <- list(north = answers(12), south = pmin(answers(30), 5), east = answers(7), west = c(6, 7, 7, 5, 6))
pairs <- combn(names(groups), 2, simplify = FALSE)
p <- sapply(pairs, function(of) t.test(groups[[of[1]]], groups[[of[2]]])$p.value)

cat('{\n  "software": "', R.version.string, ", survey ", as.character(packageVersion("survey")), '",\n', sep = "")
cat('  "weighted": [\n', rows(c(
  weighted("respondents", answers(40), round(runif(40, 0.2, 3), 2)),
  weighted("two", c(2, 5), c(1, 3), 0.9),
  weighted("some without weight", answers(15), rep(c(0, 1, 2.5), 5)),
  weighted("equal weights", answers(9), rep(2, 9), 0.99),
  weighted("far from zero", 1e6 + answers(25) / 8, round(rexp(25) + 0.05, 3))
)), "\n  ],\n", sep = "")
cat('  "one": [\n', rows(c(
  one("gaps", answers(50) - answers(50), 0.95), one("two", c(1, 4), 0.9), one("fractions", round(rnorm(17, 0.2), 3), 0.99), one("far from zero", -1e7 + answers(20), 0.95)
)), "\n  ],\n", sep = "")
cat('  "paired": [\n', rows(c(paired("sleep", sleep$extra[11:20], sleep$extra[1:10], 0.95), paired("answers", answers(33), pmax(answers(33), 4), 0.8))), "\n  ],\n", sep = "")
cat('  "welch": [\n', rows(c(
  welch("sleep", sleep$extra[1:10], sleep$extra[11:20], 0.95), welch("unequal", answers(8), answers(90) / 10, 0.9),
  welch("two each", c(1, 2), c(5, 9), 0.95), welch("one side does not vary", c(4, 4, 4), c(5, 6, 9, 2), 0.95)
)), "\n  ],\n", sep = "")
cat('  "groups": { "answers": [', paste(sprintf('{ "name": "%s", "x": %s }', names(groups), sapply(groups, list_of)), collapse = ", "), '],\n    "pairs": [',
  paste(sprintf('{ "a": "%s", "b": "%s", "p": %s, "holmP": %s }', sapply(pairs, `[`, 1), sapply(pairs, `[`, 2), number(p), number(p.adjust(p, "holm"))), collapse = ",\n      "), "] }\n}\n", sep = "")
