# Rscript retention-curves.R > retention-curves.json (needs survival, jsonlite)
# Kaplan-Meier curves with Greenwood's errors, intervals on three scales, median and restricted mean by survfit.
suppressMessages(library(survival))
suppressMessages(library(jsonlite))
RNGversion("4.0.0")
set.seed(1958)

curve <- function(name, tenures, left, confidence = 0.95, at = c(0, 1.5, 4, 9)) {
  surv <- Surv(tenures, left)
  plain <- survfit(surv ~ 1, conf.int = confidence, conf.type = "plain")
  steps <- plain$n.event > 0
  horizon <- max(plain$time)
  table <- summary(plain, rmean = horizon)$table
  interval <- function(type) {
    fit <- survfit(surv ~ 1, conf.int = confidence, conf.type = type)
    list(lower = fit$lower[steps], upper = fit$upper[steps])
  }
  list(
    name = unbox(name), tenures = tenures, left = as.integer(left), confidence = unbox(confidence),
    time = plain$time[steps], atRisk = plain$n.risk[steps], events = plain$n.event[steps],
    survival = plain$surv[steps], standardError = (plain$surv * plain$std.err)[steps],
    plain = interval("plain"), log = interval("log"), "log-log" = interval("log-log"),
    median = unbox(unname(table["median"])), restrictedMean = unbox(unname(table["rmean"])), horizon = unbox(horizon),
    at = at[at <= horizon], survivalAt = summary(plain, times = at[at <= horizon])$surv
  )
}

weibull <- function(n, shape, scale, censor) {
  tenure <- round(rweibull(n, shape, scale), 2)
  end <- round(runif(n, 0, censor), 2)
  list(tenures = pmin(tenure, end), left = tenure <= end)
}
jittered <- function(n, size) {
  whole <- ties(n)
  list(tenures = whole$tenures + sample(0:3, n, TRUE) * size, left = whole$left)
}
ties <- function(n) list(tenures = sample(1:12, n, TRUE), left = runif(n) < 0.7)
drawn <- function(name, given, ...) curve(name, given$tenures, given$left, ...)

cat(toJSON(list(
  software = unbox(paste("R", getRversion(), "survival", packageVersion("survival"))),
  curves = list(
    drawn("heavy censoring", weibull(60, 1.4, 8, 12)),
    drawn("early leavers, 99 %", weibull(45, 0.6, 4, 20), 0.99),
    drawn("whole periods with ties, 80 %", ties(83), 0.8),
    drawn("ties but for rounding", jittered(70, 2e-9), at = c(0, 4.5)),
    drawn("chains of near ties", jittered(70, 4e-8), at = c(0, 4.5)),
    drawn("no ties: too far apart", jittered(70, 1e-6), at = c(0, 4.5)),
    curve("seconds, whose ties are relative", c(86400, 86400.0005, 172800, 259200, 259200.001, 345600), c(TRUE, TRUE, FALSE, TRUE, FALSE, TRUE), at = c(0, 90000)),
    curve("everybody leaves", c(1, 2, 2, 3, 5, 8, 9), rep(TRUE, 7)),
    curve("half stay", c(2, 3, 4, 6, 6, 9), c(TRUE, FALSE, FALSE, FALSE, TRUE, FALSE)),
    curve("two customers, one of whom left", c(1, 5), c(TRUE, FALSE))
  )
), digits = NA, na = "null", pretty = FALSE), "\n")
