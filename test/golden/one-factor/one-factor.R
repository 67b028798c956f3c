# Rscript one-factor.R > one-factor.json (needs lavaan and psych)
# nlminb is driven below lavaan's default tolerance, which leaves errors of 1e-4 to 1e-7.
suppressMessages(library(lavaan))
list_of <- function(x) paste0("[", paste(format(as.vector(x), digits = 17, trim = TRUE), collapse = ", "), "]")

case <- function(name, data) {
  data <- as.data.frame(na.omit(data))
  colnames(data) <- paste0("x", seq_along(data))
  n <- nrow(data)
  covariance <- cov(data) * (n - 1) / n
  fit <- suppressWarnings(cfa(
    paste("f =~", paste(colnames(data), collapse = " + ")),
    sample.cov = covariance, sample.nobs = n, sample.cov.rescale = FALSE, std.lv = TRUE,
    control = list(rel.tol = 1e-15, x.tol = 1e-15, iter.max = 5000, eval.max = 10000)
  ))
  estimate <- lavInspect(fit, "est")
  loadings <- as.vector(estimate$lambda)
  sprintf('    { "name": "%s", "p": %d, "covariance": %s,\n      "loadings": %s, "uniquenesses": %s }',
    name, ncol(data), list_of(covariance), list_of(loadings * sign(sum(loadings))), list_of(diag(estimate$theta)))
}

set.seed(1967)
factor <- rnorm(150)
weak <- sapply(c(0.2, 0.5, -0.3, 0.6, 0.1), function(l) round(4 + 2 * (l * factor + sqrt(1 - l^2) * rnorm(150))))
many <- sapply(seq(0.3, 0.9, length.out = 30), function(l) l * factor + sqrt(1 - l^2) * rnorm(150))
cases <- c(
  case("attitude", attitude),
  case("Holzinger and Swineford, visual", HolzingerSwineford1939[paste0("x", 1:3)]),
  case("Holzinger and Swineford, all nine", HolzingerSwineford1939[paste0("x", 1:9)]),
  case("bfi, openness unturned", psych::bfi[paste0("O", 1:5)]),
  case("bfi, extraversion unturned", psych::bfi[paste0("E", 1:5)]),
  case("cars with a Heywood case", mtcars[c("mpg", "hp", "drat")]),
  case("weak", weak),
  case("thirty", many)
)
cat('{\n  "software": "', R.version.string, ", lavaan ", as.character(packageVersion("lavaan")), ", psych ", as.character(packageVersion("psych")), '",\n', sep = "")
cat('  "cases": [\n', paste(cases, collapse = ",\n"), "\n  ]\n}\n", sep = "")
