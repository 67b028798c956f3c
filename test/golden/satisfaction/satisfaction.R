# Rscript satisfaction.R > satisfaction.json
# Satisfaction measures of a generated survey: base R (t.test, lm, prop.trend.test, p.adjust), survey (weighted means
# and functions of them), metafor (a line through estimates of known error). The adjusted Wald method is computed
# from frequency tables to which the pseudo-respondents are added one class at a time.
suppressMessages({ library(jsonlite); library(survey); library(metafor) })
set.seed(2016)
n <- 240
clip <- function(x, lo, hi) pmin(hi, pmax(lo, round(x)))
branch <- sample(c("center", "harbor", "kiosk", "mall"), n, replace = TRUE, prob = c(5, 4, 1, 3))
mood <- rnorm(n) + c(center = 0.5, harbor = 0, kiosk = 0, mall = -0.4)[branch]
recommend <- clip(7.6 + 1.9 * mood + rnorm(n), 0, 10)
again <- clip(8 + 1.5 * mood + rnorm(n, sd = 1.3), 0, 10)
satisfied <- clip(3.7 + 0.7 * mood + rnorm(n, sd = 0.7), 1, 5)
effort <- clip(4.8 + 1.1 * mood + rnorm(n, sd = 1.2), 1, 7)
expected <- clip(5.2 + rnorm(n, sd = 0.9), 1, 7)
perceived <- clip(5.0 + 0.8 * mood + rnorm(n, sd = 0.8), 1, 7)
S <- sapply(1:4, function(j) clip(3.6 - 0.2 * j + 0.7 * mood + rnorm(n, sd = 0.8), 1, 5)); colnames(S) <- c("speed", "price", "staff", "place")
I <- sapply(1:4, function(j) clip(8 - j + rnorm(n, sd = 1.4), 1, 10)); colnames(I) <- colnames(S)
weights <- round(runif(n, 0.3, 3), 2)
z <- qnorm(0.975)
design <- svydesign(ids = ~1, weights = ~weights, data = data.frame(weights))
weighted <- function(x) { m <- svymean(x, design); list(mean = as.numeric(m), standardError = as.numeric(SE(m))) }
scores <- function(x) 100 * ((x >= 9) - (x <= 6))

# A table of scores and how often each occurs: mean, and the standard error with the variance divided by n.
of_table <- function(score, count) {
  m <- sum(count * score) / sum(count)
  list(score = m, standardError = sqrt(sum(count * (score - m)^2) / sum(count) / sum(count)))
}
net_table <- function(s) table(factor(s, levels = c(-100, 0, 100)))
wald <- function(s) of_table(c(-100, 0, 100), as.numeric(net_table(s)))
adjusted <- function(s) of_table(c(-100, 0, 100), as.numeric(net_table(s)) + c(0.75, 1.5, 0.75))
interval <- function(e) c(max(-100, e$score - z * e$standardError), min(100, e$score + z * e$standardError))
compare <- function(a, b) {
  se <- sqrt(a$standardError^2 + b$standardError^2); d <- a$score - b$score
  list(center = d, standardError = se, z = d / se, p = 2 * pnorm(-abs(d / se)), interval = d + c(-1, 1) * z * se)
}
pair_table <- table(factor(scores(recommend), levels = c(-100, 0, 100)), factor(scores(again), levels = c(-100, 0, 100)))
pair_scores <- outer(c(-100, 0, 100), c(-100, 0, 100), "-")
added <- 3 * outer(c(0.25, 0.5, 0.25), c(0.25, 0.5, 0.25))
paired <- function(counts) {
  e <- of_table(as.numeric(pair_scores), as.numeric(counts))
  list(center = e$score, standardError = e$standardError, z = e$score / e$standardError,
       p = 2 * pnorm(-abs(e$score / e$standardError)), interval = e$score + c(-1, 1) * z * e$standardError)
}

wilson <- function(p, m) { c0 <- (p + z^2 / (2 * m)) / (1 + z^2 / m); h <- z / (1 + z^2 / m) * sqrt(p * (1 - p) / m + z^2 / (4 * m^2)); c0 + c(-1, 1) * h }
top <- satisfied >= 4
weighted_share <- function(x) { m <- weighted(as.numeric(x)); k <- m$mean * (1 - m$mean) / m$standardError^2; list(share = m$mean, interval = wilson(m$mean, k)) }

names_of <- unique(branch)
pairs <- combn(names_of, 2)
welch <- lapply(seq_len(ncol(pairs)), function(k) {
  a <- effort[branch == pairs[1, k]]; b <- effort[branch == pairs[2, k]]; t <- t.test(a, b)
  list(a = pairs[1, k], b = pairs[2, k], difference = mean(a) - mean(b), statistic = unname(t$statistic), df = unname(t$parameter), p = t$p.value, interval = as.numeric(t$conf.int))
})
shares <- lapply(seq_len(ncol(pairs)), function(k) {
  a <- top[branch == pairs[1, k]]; b <- top[branch == pairs[2, k]]; na <- length(a); nb <- length(b)
  x <- suppressWarnings(chisq.test(rbind(table(factor(a, c(FALSE, TRUE))), table(factor(b, c(FALSE, TRUE)))), correct = FALSE))
  statistic <- sign(mean(a) - mean(b)) * sqrt(unname(x$statistic) * (na + nb - 1) / (na + nb))
  wa <- wilson(mean(a), na); wb <- wilson(mean(b), nb); d <- mean(a) - mean(b)
  list(a = pairs[1, k], b = pairs[2, k], difference = d, statistic = statistic, p = 2 * pnorm(-abs(statistic)),
       interval = c(d - sqrt((mean(a) - wa[1])^2 + (wb[2] - mean(b))^2), d + sqrt((wa[2] - mean(a))^2 + (mean(b) - wb[1])^2)),
       h = 2 * asin(sqrt(mean(a))) - 2 * asin(sqrt(mean(b))))
})
nets <- lapply(seq_len(ncol(pairs)), function(k) compare(adjusted(scores(recommend[branch == pairs[1, k]])), adjusted(scores(recommend[branch == pairs[2, k]]))))

# Waves: the survey cut in six, at uneven times.
cut_at <- rep(1:6, each = 40); at <- c(0, 1, 2, 4, 5, 8)
line <- function(value, se) {
  known <- rma(yi = value, sei = se, mods = ~ at, method = "FE")
  scaled <- summary(lm(value ~ at, weights = 1 / se^2))$coefficients
  list(intercept = known$beta[1], slope = known$beta[2], standardError = known$se[2], z = known$zval[2], p = known$pval[2],
       interval = c(known$ci.lb[2], known$ci.ub[2]), lackOfFit = known$QE, lackOfFitP = known$QEp,
       residual = list(standardError = scaled[2, 2], t = scaled[2, 3], p = scaled[2, 4]))
}
per_wave <- function(f) sapply(1:6, f)
trends <- list(
  nps = line(per_wave(function(k) mean(scores(recommend[cut_at == k]))), per_wave(function(k) adjusted(scores(recommend[cut_at == k]))$standardError)),
  ces = line(per_wave(function(k) mean(effort[cut_at == k])), per_wave(function(k) sd(effort[cut_at == k]) / sqrt(40))),
  csat = line(per_wave(function(k) mean(top[cut_at == k])), per_wave(function(k) { q <- (sum(top[cut_at == k]) + 2) / 44; sqrt(q * (1 - q) / 44) })))

# Funnel: 24 units of 4 to 40 respondents, drawn with a spread of their own.
sizes <- sample(4:40, 24, replace = TRUE)
level <- plogis(rnorm(24, 0.7, 0.8))
hits <- rbinom(24, sizes, level)
target <- sum(hits) / sum(sizes)
deviation <- sqrt(target * (1 - target))
zs <- (hits / sizes - target) / (deviation / sqrt(sizes))
drawn_in <- sort(zs); drawn_in[1:2] <- drawn_in[3]; drawn_in[23:24] <- drawn_in[22]
phi <- mean(drawn_in^2)
limits <- function(level, factor) { r <- qnorm((1 + level) / 2) * deviation * factor / sqrt(sizes); cbind(pmax(0, target - r), pmin(1, target + r)) }

# Composite index: a function of eight weighted means, its error by the delta method of svycontrast.
index_of <- function(design) {
  d <- as.data.frame(cbind(S, I)); names(d) <- c(paste0("s", 1:4), paste0("i", 1:4))
  design$variables <- cbind(design$variables, d)
  m <- svymean(~ s1 + s2 + s3 + s4 + i1 + i2 + i3 + i4, design)
  c0 <- svycontrast(m, quote(100 * ((i1 * s1 + i2 * s2 + i3 * s3 + i4 * s4) / (i1 + i2 + i3 + i4) - 1) / 4))
  se <- as.numeric(SE(c0)); list(index = as.numeric(c0), standardError = se, interval = as.numeric(c0) + c(-1, 1) * qt(0.975, n - 1) * se)
}
own <- 100 * (rowSums(I * S) / rowSums(I) - 1) / 4
plain <- svydesign(ids = ~1, weights = ~one, data = data.frame(one = rep(1, n)))

disconfirmed <- perceived - expected
td <- t.test(disconfirmed)

cat(toJSON(list(
  software = list(R = R.version.string, survey = as.character(packageVersion("survey")), metafor = as.character(packageVersion("metafor"))),
  recommend = recommend, again = again, satisfied = satisfied, effort = effort, expected = expected, perceived = perceived,
  satisfaction = as.list(as.data.frame(S)), importance = as.list(as.data.frame(I)), weights = weights, branch = branch,
  nps = list(wald = c(wald(scores(recommend)), list(interval = interval(wald(scores(recommend))))),
             adjusted = c(adjusted(scores(recommend)), list(interval = interval(adjusted(scores(recommend))))),
             weighted = weighted(scores(recommend))),
  compared = list(wald = compare(wald(scores(recommend)), wald(scores(again))), adjusted = compare(adjusted(scores(recommend)), adjusted(scores(again)))),
  paired = list(wald = paired(pair_table), adjusted = paired(pair_table + added), weighted = weighted(scores(recommend) - scores(again))),
  csat = list(plain = list(share = mean(top), interval = wilson(mean(top), n)), weighted = weighted_share(top), weightedMean = weighted(satisfied)),
  ces = list(mean = mean(effort), interval = as.numeric(t.test(effort)$conf.int)),
  welch = welch, welchHolm = p.adjust(sapply(welch, `[[`, "p"), "holm"),
  shares = shares, sharesHolm = p.adjust(sapply(shares, `[[`, "p"), "holm"),
  nets = nets, netsHolm = p.adjust(sapply(nets, `[[`, "p"), "holm"),
  at = at, trends = trends,
  funnel = list(sizes = sizes, hits = hits, target = target, z = zs, phi = phi, alert = limits(0.95, 1), alarm = limits(0.998, 1), widened = limits(0.998, sqrt(phi))),
  composite = list(mean = index_of(plain), meanWeighted = index_of(design), own = list(index = mean(own), interval = as.numeric(t.test(own)$conf.int)), ownWeighted = weighted(own)),
  disconfirmation = list(mean = mean(disconfirmed), statistic = unname(td$statistic), p = td$p.value, interval = as.numeric(td$conf.int),
    zero = mean(disconfirmed == 0), positive = mean(disconfirmed > 0), zone = mean(abs(disconfirmed) <= 1), weighted = weighted(disconfirmed), weightedPositive = weighted_share(disconfirmed > 0))
), auto_unbox = TRUE, digits = I(16), matrix = "rowmajor"))
