# Gap scores of generated surveys, computed with base R, psych (alpha) and survey (weighted means).
#
#   Rscript golden.R > golden.json
suppressMessages({ library(jsonlite); library(psych) })
set.seed(1985)

dimensions <- list(rooms = c("r1", "r2", "r3"), staff = c("s1", "s2", "s3", "s4"), food = c("f1"))
items <- unlist(dimensions, use.names = FALSE)
reversed <- c("s2", "r3")
n <- 60
scale <- c(1, 7)
clip <- function(x) pmin(7, pmax(1, round(x)))
turn <- function(m) { m[, reversed] <- sum(scale) - m[, reversed]; m }

draw <- function(level, spread) {
  person <- rnorm(n, sd = 0.8)
  m <- sapply(items, function(i) clip(level + person + rnorm(n, sd = spread)))
  turn(m)                       # as answered: the negative statements the other way round
}
E <- draw(5.8, 0.8)
P <- draw(4.9, 1.0)
minimum <- draw(4.2, 0.9)
points <- sapply(names(dimensions), function(d) sample(1:60, n, replace = TRUE))
weights <- round(runif(n, 0.3, 3), 2)
branch <- sample(c("north", "south", "west"), n, replace = TRUE)

by_dimension <- function(m) sapply(dimensions, function(d) rowMeans(m[, d, drop = FALSE]))
row_of <- function(e, p) {
  d <- p - e
  t <- t.test(d)
  s <- sd(d)
  # the noncentral t interval of d_z, by root finding on R's own pt
  limit <- function(q) uniroot(function(ncp) pt(t$statistic, n - 1, ncp) - q, t$statistic + c(-12, 12), tol = 1e-13)$root / sqrt(n)
  list(expectation = mean(e), perception = mean(p), gap = mean(d), standardDeviation = s, interval = as.numeric(t$conf.int),
       statistic = unname(t$statistic), p = t$p.value, effectSize = mean(d) / s, effectInterval = c(limit(0.975), limit(0.025)), shortfall = mean(d < 0))
}
weighted_row <- function(e, p, w) {
  d <- p - e
  m <- sum(w * d) / sum(w)
  se <- sqrt(n / (n - 1) * sum(w^2 * (d - m)^2)) / sum(w)
  list(gap = m, standardDeviation = sqrt(sum(w * (d - m)^2) / sum(w) * n / (n - 1)), standardError = se,
       interval = m + c(-1, 1) * qt(0.975, n - 1) * se, p = 2 * pt(-abs(m / se), n - 1), shortfall = sum(w * (d < 0)) / sum(w))
}
e <- turn(E); p <- turn(P)
De <- by_dimension(e); Dp <- by_dimension(p)
item_rows <- lapply(items, function(i) row_of(e[, i], p[, i]))
dimension_rows <- lapply(names(dimensions), function(d) row_of(De[, d], Dp[, d]))
alpha_of <- function(m, d) suppressWarnings(psych::alpha(as.data.frame(m[, d]), warnings = FALSE)$total$raw_alpha)
difference_of <- function(d) {
  tp <- rowSums(p[, d]); te <- rowSums(e[, d]); r <- cor(tp, te)
  (var(tp) * alpha_of(p, d) + var(te) * alpha_of(e, d) - 2 * r * sd(tp) * sd(te)) / (var(tp) + var(te) - 2 * r * sd(tp) * sd(te))
}
share <- points / rowSums(points)
G <- Dp - De
pairs <- combn(unique(branch), 2)
welch <- apply(pairs, 2, function(ab) lapply(names(dimensions), function(d) {
  t <- t.test(G[branch == ab[1], d], G[branch == ab[2], d])
  list(a = ab[1], b = ab[2], dimension = d, difference = unname(t$estimate[1] - t$estimate[2]), statistic = unname(t$statistic),
       df = unname(t$parameter), p = t$p.value, interval = as.numeric(t$conf.int))
}))
welch <- unlist(welch, recursive = FALSE)
fit <- lm(Dp[, "rooms"] ~ De[, "rooms"] + De[, "staff"] + De[, "food"] + Dp[, "food"])

cat(toJSON(list(
  software = list(R = R.version.string, psych = as.character(packageVersion("psych"))),
  instrument = list(id = "inn", title = "Inn", citation = "generated", scale = list(min = 1, max = 7),
    dimensions = lapply(names(dimensions), function(d) list(id = d, label = d,
      items = lapply(dimensions[[d]], function(i) list(id = i, label = i, reverse = i %in% reversed))))),
  expectations = as.list(as.data.frame(E)), perceptions = as.list(as.data.frame(P)), minimum = as.list(as.data.frame(minimum)),
  importance = as.list(as.data.frame(points)), weights = weights, branch = branch,
  items = item_rows, itemHolm = p.adjust(sapply(item_rows, `[[`, "p"), "holm"),
  dimensions = dimension_rows, dimensionHolm = p.adjust(sapply(dimension_rows, `[[`, "p"), "holm"),
  overall = row_of(rowMeans(De), rowMeans(Dp)),
  alphas = list(rooms = c(alpha_of(p, dimensions$rooms), alpha_of(e, dimensions$rooms)), staff = c(alpha_of(p, dimensions$staff), alpha_of(e, dimensions$staff))),
  differenceReliability = c(difference_of(dimensions$rooms), difference_of(dimensions$staff)),
  ownPoints = list(weight = colMeans(share), weightedGap = colMeans(share * G), overall = mean(rowSums(share * G))),
  weighted = list(items = lapply(items, function(i) weighted_row(e[, i], p[, i], weights)),
    dimensions = lapply(names(dimensions), function(d) weighted_row(De[, d], Dp[, d], weights)), overall = weighted_row(rowMeans(De), rowMeans(Dp), weights)),
  welch = welch, welchHolm = p.adjust(sapply(welch, `[[`, "p"), "holm"),
  regression = list(units = lapply(1:n, function(i) list(gap1 = De[i, "rooms"], gap2 = De[i, "staff"], gap3 = De[i, "food"], gap4 = Dp[i, "food"], gap5 = Dp[i, "rooms"])),
    coefficients = unname(summary(fit)$coefficients), r2 = summary(fit)$r.squared, adjustedR2 = summary(fit)$adj.r.squared)
), auto_unbox = TRUE, digits = I(16), matrix = "rowmajor"))
