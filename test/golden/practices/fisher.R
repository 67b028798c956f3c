# Rscript fisher.R > fisher.json
set.seed(1935)
tables <- rbind(
  c(3, 4, 1, 4), c(28, 36, 17, 42), c(5, 9, 0, 8), c(0, 5, 0, 7), c(5, 5, 7, 7), c(0, 6, 6, 6),
  c(10, 20, 10, 20), c(2, 10, 8, 10), c(1, 100, 8, 100), c(500, 1000, 450, 1000), c(40, 1000, 90, 1200),
  c(1, 1, 0, 1), c(7, 8, 300, 900), c(900, 4000, 2400, 9000),
  t(sapply(1:60, function(i) { n <- sample(1:60, 1); m <- sample(1:60, 1); c(sample(0:n, 1), n, sample(0:m, 1), m) }))
)
p <- apply(tables, 1, function(t) fisher.test(matrix(c(t[1], t[2] - t[1], t[3], t[4] - t[3]), 2))$p.value)
cat('{\n  "software": "', R.version.string, '",\n  "cases": [\n', sep = "")
cat(paste0('    { "a": { "count": ', tables[, 1], ', "n": ', tables[, 2], ' }, "b": { "count": ', tables[, 3], ', "n": ', tables[, 4], ' }, "p": ', format(p, digits = 17, trim = TRUE), " }"), sep = c(rep(",\n", length(p) - 1), "\n"))
cat("  ]\n}\n")
