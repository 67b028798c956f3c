# Rscript design.R > design.json
# Errors under designs of a sample: svymean, svyby, svycontrast, svyvar and degf of the survey package, on domains by subset.
suppressMessages(library(survey))
library(jsonlite)
set.seed(1938)

clusters <- 36
size <- sample(4:14, clusters, replace = TRUE)
n <- sum(size)
branch <- rep(seq_len(clusters), size)
region <- c("north", "south", "west", "isles")[c(rep(1, 14), rep(2, 11), rep(3, 8), rep(4, 3))][branch]
effect <- rnorm(clusters, sd = 0.8)[branch]
point <- function(center, low, high, sd = 1) pmin(high, pmax(low, round(center + effect + rnorm(n, sd = sd))))
holes <- function(x, share) ifelse(runif(n) < share, NA, x)
data <- data.frame(
  branch, region,
  w = round(runif(n, 0.2, 4), 2),
  segment = sample(c("work", "rest", "event"), n, replace = TRUE),
  e1 = point(5.6, 1, 7), e2 = point(5.2, 1, 7),
  p1 = holes(point(5, 1, 7), 0.05), p2 = holes(point(5.3, 1, 7), 0.03),
  m1 = point(4, 1, 7), m2 = point(4.2, 1, 7),
  nps = holes(point(7.5, 0, 10, 2), 0.06), csat = holes(point(3.6, 1, 5), 0.04), ces = holes(point(4.8, 1, 7), 0.04),
  i1 = point(3.5, 1, 5), i2 = point(2.5, 1, 5)
)
data$w[sample(n, 5)] <- 0
data$nps[data$branch == 7] <- NA
data <- within(data, {
  g1 <- p1 - e1
  g2 <- p2 - e2
  whole <- (g1 + g2) / 2
  performance <- (p1 + p2) / 2
  a1 <- p1 - m1
  s1 <- p1 - e1
  points <- ifelse(nps >= 9, 100, ifelse(nps >= 7, 0, -100))
  top <- as.numeric(csat >= 4)
  easy <- as.numeric(ces > 4)
  better <- as.numeric(g1 > 0)
})
data$one <- 1
population <- c(north = 60, south = 30, west = 10, isles = 3)
singles <- c(north = 900, south = 700, west = 400, isles = 150)
data$units <- unname(population[data$region])
data$guests <- unname(singles[data$region])

designOf <- function(name, weighted) {
  there <- if (weighted) data[data$w > 0, ] else data
  weights <- if (weighted) ~w else ~one
  switch(name,
    clusters = svydesign(ids = ~branch, weights = weights, data = there),
    "strata of clusters" = svydesign(ids = ~branch, strata = ~region, weights = weights, data = there),
    "finite strata of clusters" = svydesign(ids = ~branch, strata = ~region, fpc = ~units, weights = weights, data = there),
    strata = svydesign(ids = ~1, strata = ~region, weights = weights, data = there),
    "finite strata" = svydesign(ids = ~1, strata = ~region, fpc = ~guests, weights = weights, data = there)
  )
}

mean_of <- function(design, x, share = FALSE) {
  formula <- as.formula(paste0("~", x))
  design$variables$kept <- !is.na(design$variables[[x]])
  part <- subset(design, kept)
  estimate <- svymean(formula, part, deff = "replace")
  df <- degf(part)
  error <- unname(SE(estimate)[1])
  row <- list(mean = unname(coef(estimate)), standardError = error, df = df, designEffect = unname(deff(estimate)))
  if (share) {
    p <- row$mean
    k <- p * (1 - p) / error^2
    t <- qt(0.975, df)
    reach <- t * sqrt(p * (1 - p) / k + t^2 / (4 * k^2))
    limits <- (p + t^2 / (2 * k) + c(-1, 1) * reach) / (1 + t^2 / k)
  } else limits <- as.numeric(confint(estimate, df = df))
  c(row, lower = limits[1], upper = limits[2])
}

differences_of <- function(design, x) {
  formula <- as.formula(paste0("~", x))
  design$variables$kept <- !is.na(design$variables[[x]])
  names <- unique(data$segment[data$w > 0 | TRUE])
  by <- svyby(formula, ~segment, subset(design, kept), svymean, covmat = TRUE)
  pairs <- combn(names, 2, simplify = FALSE)
  lapply(pairs, function(pair) {
    contrast <- setNames(list(setNames(c(1, -1), pair)), "d")
    d <- svycontrast(by, contrast)
    design$variables$kept <- !is.na(design$variables[[x]]) & design$variables$segment %in% pair
    df <- degf(subset(design, kept))
    t <- unname(coef(d)) / unname(SE(d)[1])
    list(a = pair[1], b = pair[2], difference = unname(coef(d)), standardError = unname(SE(d)[1]), df = df, p = 2 * pt(-abs(t), df))
  })
}

index_of <- function(design) {
  design$variables$kept <- !is.na(design$variables$p1) & !is.na(design$variables$p2)
  part <- subset(design, kept)
  means <- svymean(~ i1 + i2 + p1 + p2, part)
  index <- svycontrast(means, quote(100 * (i1 * (p1 - 1) + i2 * (p2 - 1)) / (6 * (i1 + i2))))
  list(index = unname(coef(index)), standardError = unname(SE(index)[1]), df = degf(part))
}

cases <- list()
for (name in c("clusters", "strata of clusters", "finite strata of clusters", "strata", "finite strata")) {
  for (weighted in c(FALSE, TRUE)) {
    design <- designOf(name, weighted)
    cases[[length(cases) + 1]] <- list(
      design = name, weighted = weighted,
      means = lapply(setNames(nm = c("g1", "g2", "whole", "p1", "p2", "performance", "a1", "s1", "points", "csat", "ces")), function(x) mean_of(design, x)),
      shares = lapply(setNames(nm = c("top", "easy", "better")), function(x) mean_of(design, x, TRUE)),
      index = index_of(design),
      differences = lapply(setNames(nm = c("g1", "points", "csat", "top")), function(x) differences_of(design, x))
    )
  }
}
columns <- c("branch", "region", "segment", "w", "e1", "e2", "p1", "p2", "m1", "m2", "nps", "csat", "ces", "i1", "i2")
cat(toJSON(list(
  software = paste0(R.version.string, ", survey ", packageVersion("survey")),
  population = as.list(population), guests = as.list(singles), data = as.list(data[columns]), cases = cases
), digits = NA, na = "null", auto_unbox = TRUE))
