# The same minima by lavaan, factanal and psych: of the discrepancy by lavaan's one start (null where it does not converge) and by factanal's, and the root
# mean square of the residual correlations by psych's minres.
#   Rscript minima.R > minima-r.json (after minima.py)
suppressMessages({library(lavaan); library(psych); library(jsonlite)})
sets <- fromJSON("minima.json", simplifyVector = FALSE)$sets
quietly <- function(expression) tryCatch(suppressWarnings(suppressMessages(expression)), error = function(e) NULL)
of <- function(set) {
  answers <- as.data.frame(sapply(set$answers, function(column) as.integer(strsplit(column, "")[[1]])))
  names(answers) <- paste0("x", seq_along(answers))
  sizes <- unlist(set$sizes)
  last <- cumsum(sizes)
  model <- paste(mapply(function(a, b, f) paste0("f", f, " =~ ", paste0("x", a:b, collapse = " + ")), last - sizes + 1, last, seq_along(sizes)), collapse = "\n")
  fit <- quietly(cfa(model, answers))
  converged <- !is.null(fit) && lavInspect(fit, "converged")
  ml <- quietly(factanal(answers, set$factors, rotation = "none"))
  minres <- quietly(fa(answers, set$factors, rotate = "none", fm = "minres"))
  orNull <- function(x) if (is.null(x)) NA else unname(x)
  list(confirmatory = if (converged) 2 * lavInspect(fit, "optim")$fx else NA,
       maximumLikelihood = orNull(ml$criteria["objective"]), rms = orNull(minres$rms))
}
cat(toJSON(list(software = list(R = R.version.string, lavaan = as.character(packageVersion("lavaan")), psych = as.character(packageVersion("psych"))),
                sets = lapply(sets, of)), digits = NA, auto_unbox = TRUE, na = "null"))
