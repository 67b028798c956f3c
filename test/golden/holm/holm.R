# Rscript holm.R > holm.json
set.seed(1979)
vector <- function(x) paste0("[", paste(ifelse(is.na(x), "null", format(x, digits = 17, trim = TRUE)), collapse = ", "), "]")
families <- list(
  c(0.01, 0.04, 0.03, 0.005),
  c(0.6, 0.5, 0.9),
  c(0.02, NA, 0.02, 0.02, NA, 0.001),
  c(0, 1, 1e-300, 0.05),
  0.03,
  round(runif(22)^3, 6),
  c(runif(8)^2, NA, runif(3))
)
cat('{\n  "software": "', R.version.string, '",\n  "cases": [\n', sep = "")
cat(paste0('    { "ps": ', sapply(families, vector), ', "adjusted": ', sapply(families, function(p) vector(p.adjust(p, "holm"))), " }"), sep = c(rep(",\n", length(families) - 1), "\n"))
cat("  ]\n}\n")
