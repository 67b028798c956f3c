# Rscript raking.R > raking.json
# Weights, shares and design effect of the survey package for samples drawn here.
suppressMessages(library(survey))
set.seed(1940)
numbers <- function(x) paste0("[", paste(format(x, digits = 17, trim = TRUE), collapse = ", "), "]")
texts <- function(x) paste0("[", paste0('"', x, '"', collapse = ", "), "]")
object <- function(keys, values) paste0("{ ", paste0('"', keys, '": ', values, collapse = ", "), " }")

case <- function(name, n, targets, base = NULL) {
  groups <- lapply(targets, function(shares) {
    repeat {
      drawn <- sample(names(shares), n, replace = TRUE, prob = 1 / sqrt(shares))
      if (all(names(shares) %in% drawn)) return(drawn)
    }
  })
  data <- data.frame(groups, w = if (is.null(base)) 1 else base)
  design <- svydesign(ids = ~1, weights = ~w, data = data)
  population <- lapply(names(targets), function(margin)
    setNames(data.frame(names(targets[[margin]]), n * unlist(targets[[margin]])), c(margin, "Freq")))
  raked <- rake(design, lapply(names(targets), function(margin) as.formula(paste0("~", margin))), population,
                control = list(maxit = 5000, epsilon = 1e-12, verbose = FALSE))
  w <- weights(raked) / mean(weights(raked))
  object(c("name", "groups", "targets", if (!is.null(base)) "base", "weights", "effectiveN"), c(
    paste0('"', name, '"'),
    object(names(groups), sapply(groups, texts)),
    object(names(targets), sapply(targets, function(s) object(names(s), format(s, digits = 17, trim = TRUE)))),
    if (!is.null(base)) numbers(base),
    numbers(w), format(sum(w)^2 / sum(w^2), digits = 17)))
}

cases <- c(
  case("two margins, 40 respondents", 40, list(sex = c(f = 0.52, m = 0.48), age = c(young = 0.3, middle = 0.4, old = 0.3))),
  case("three margins, 150 respondents", 150, list(
    sex = c(f = 0.5, m = 0.5), region = c(north = 0.1, east = 0.2, south = 0.3, west = 0.4), visits = c(`1` = 0.65, `2` = 0.25, `3` = 0.1))),
  case("three margins from design weights", 120, list(
    sex = c(f = 0.55, m = 0.45), age = c(young = 0.25, middle = 0.35, old = 0.4), school = c(low = 0.4, high = 0.6)),
    base = round(runif(120, 0.5, 3), 3))
)
cat('{\n  "software": "', R.version.string, ", survey ", as.character(packageVersion("survey")), '",\n  "cases": [\n    ', sep = "")
cat(cases, sep = ",\n    ")
cat("\n  ]\n}\n")
