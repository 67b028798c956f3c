# Rscript icc.R > icc.json
# The six intraclass correlations of psych.
suppressMessages({ library(psych); library(jsonlite) })
set.seed(1979)

ratingsOf <- function(n, k, subject, rater, error) {
  round(5.5 + outer(rnorm(n, sd = subject), rnorm(k, sd = rater), "+") + matrix(rnorm(n * k, sd = error), n), 1)
}

case <- function(name, ratings, level = 0.95) {
  rows <- suppressMessages(ICC(ratings, lmer = FALSE, alpha = 1 - level))$results
  list(name = name, confidence = level, ratings = ratings,
       value = rows$ICC, lower = rows[["lower bound"]], upper = rows[["upper bound"]],
       statistic = rows$F, df1 = rows$df1, df2 = rows$df2, p = rows$p)
}

json <- list(
  software = paste(R.version.string, "psych", packageVersion("psych")),
  cases = list(
    case("raters who agree", ratingsOf(25, 4, 1.5, 0.2, 0.6)),
    case("raters at different levels", ratingsOf(30, 3, 1.2, 1.5, 0.7)),
    case("two raters, 90 % interval", ratingsOf(40, 2, 1, 0.5, 1), 0.9),
    case("few subjects, many raters", ratingsOf(4, 9, 1, 0.5, 1)),
    case("no agreement", ratingsOf(20, 3, 0, 0.6, 1)),
    case("many subjects, 99 % interval", ratingsOf(150, 5, 0.8, 0.8, 1), 0.99)))
cat(toJSON(json, digits = NA, auto_unbox = TRUE), "\n")
