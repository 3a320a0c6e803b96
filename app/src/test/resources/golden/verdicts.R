# Verdicts on real figures, worked out without any of the product's code: base R on the files of starter/figures.
#   cd app/src/test/resources/golden && Rscript verdicts.R > verdicts.csv
# GoldenVerdictsTest holds the product against the result.

options(digits = 15, scipen = 999, stringsAsFactors = FALSE)
starter <- "../../../../../starter"

cat("# Made by verdicts.R beside this file:", R.version.string, "\n")
cat("# calls: median, mad, quantile(type = 7); prop.test(correct = FALSE), poisson.test; all orders of a series, combn;\n")
cat("#        cor.test(pearson), cor(spearman), lm, hatvalues, cooks.distance, rstudent, predict(interval = \"prediction\"); anova(aov), qf; t.test\n")
cat("what,about,area,period,name,value\n")
out <- function(what, about, area, period, name, value)
  cat(paste(what, about, area, period, name, if (is.numeric(value)) format(value, digits = 15) else value, sep = ","), "\n", sep = "")

read <- function(file) {
  rows <- read.csv(file.path(starter, "figures", file), comment.char = "#", colClasses = "character")
  rows$number <- suppressWarnings(as.numeric(rows$value))
  rows
}
files <- lapply(c("no-vestfold-kostra.csv", "no-romerike-kostra.csv", "no-population.csv", "no-kindergarten-shares.csv",
                  "dk-school.csv", "dk-daycare-economy.csv", "dk-staffing.csv", "dk-parent-satisfaction.csv"), read)
all <- do.call(rbind, lapply(files, function(f) f[, c("indicator", "area", "period", "number")]))
at <- function(indicator, areas, period) {
  some <- all[all$indicator == indicator & all$period == period, ]
  some$number[match(areas, some$area)]
}

catalogue <- unlist(lapply(list.files(file.path(starter, "catalogue"), full.names = TRUE), readLines))
polarity <- function(code) {
  from <- which(catalogue == paste("- code:", code))
  sub("  polarity: ", "", grep("^  polarity:", catalogue[from:length(catalogue)], value = TRUE)[1])
}
word <- function(apart, polarity) {
  if (apart == 0) "SIMILAR"
  else if (polarity == "neutral") if (apart > 0) "HIGHER" else "LOWER"
  else if ((apart > 0) == (polarity == "higher_is_better")) "BETTER" else "WORSE"
}

members <- read.csv(file.path(starter, "areas", "memberships.csv"), comment.char = "#", colClasses = "character")
group <- function(code) members$member[members$group == code & members$to == ""]
vestfold <- group("NO-VESTFOLD10")
vestfold <- vestfold[grepl("^NO-(33|39|40)", vestfold)]
zealand <- group("DK-082")

# Register figures: the median of the others, 1.4826 MAD, quartiles.
spread <- function(indicator, area, period, peers, key) {
  x <- at(indicator, setdiff(peers, area), period)
  x <- x[!is.na(x)]
  own <- at(indicator, area, period)
  u <- mad(x)
  d <- own - median(x)
  q <- quantile(x, c(.25, .75), type = 7)
  about <- paste(indicator, key)
  out("spread", about, area, period, "median", median(x))
  out("spread", about, area, period, "usual", u)
  out("spread", about, area, period, "q1", q[[1]])
  out("spread", about, area, period, "q3", q[[2]])
  out("spread", about, area, period, "verdict", word(if (abs(d) > u) sign(d) else 0, polarity(indicator)))
}
for (area in c("NO-3911", "NO-3905", "NO-4005", "NO-3301"))
  for (indicator in c("no.school.gross_per_inhabitant", "no.kindergarten.net_per_inhabitant", "no.economy.expenses_per_inhabitant"))
    spread(indicator, area, "2025", vestfold, "NO-VESTFOLD10")
for (area in zealand[c(1, 6, 11, 16)])
  for (one in list(c("dk.kindergarten.sick_leave", "2024"), c("dk.kindergarten.children_per_adult_3_5", "2023"), c("dk.kindergarten.parent_satisfaction", "2021/22")))
    spread(one[1], area, one[2], zealand, "DK-082")

# With uncertainty: shares by Wilson's score.
share <- function(indicator, part, area, period, peers, key) {
  value <- function(a) round(100 * at(part, a, period) / at("no.population", a, period), 1)
  exact <- function(a) 100 * at(part, a, period) / at("no.population", a, period)
  benchmark <- median(exact(setdiff(peers, area)))
  ci <- 100 * as.numeric(prop.test(at(part, area, period), at("no.population", area, period), correct = FALSE)$conf.int)
  about <- paste(indicator, key)
  out("share", about, area, period, "benchmark", benchmark)
  out("share", about, area, period, "lower", ci[1])
  out("share", about, area, period, "upper", ci[2])
  out("share", about, area, period, "verdict",
      word(if (benchmark < ci[1]) 1 else if (benchmark > ci[2]) -1 else 0, polarity(indicator)))
}
for (area in vestfold) share("no.population.share_80_plus", "no.population.age_80_plus", area, "2024", vestfold, "NO-VESTFOLD10")
for (area in vestfold[1:3]) share("no.population.share_1_5", "no.population.age_1_5", area, "2025", vestfold, "NO-VESTFOLD10")

# Counts: infants of the smallest municipalities. Exact Poisson below ten, Byar from ten on, against 8 per 1 000 inhabitants.
infants <- all[all$indicator == "no.population.age_0" & all$period == "2024" & all$area != "NO" & !is.na(all$number), ]
infants <- infants[order(infants$number, infants$area), ]
infants <- infants[c(1:6, which(infants$number >= 10)[1:3], nrow(infants) - 1:3), ]
for (i in seq_len(nrow(infants))) {
  x <- infants$number[i]
  n <- at("no.population", infants$area[i], "2024")
  byar <- c(if (x == 0) 0 else x * (1 - 1 / (9 * x) - qnorm(.975) / (3 * sqrt(x)))^3,
            (x + 1) * (1 - 1 / (9 * (x + 1)) + qnorm(.975) / (3 * sqrt(x + 1)))^3)
  ci <- 1000 / n * (if (x < 10) as.numeric(poisson.test(x)$conf.int) else byar)
  about <- "no.population.age_0"
  out("rate", about, infants$area[i], "2024", "lower", ci[1])
  out("rate", about, infants$area[i], "2024", "upper", ci[2])
  out("rate", about, infants$area[i], "2024", "verdict", word(if (8 < ci[1]) 1 else if (8 > ci[2]) -1 else 0, "neutral"))
}

# Means: the satisfaction of the municipalities of a region, taken as answers, against 4.2.
for (region in c("DK-081", "DK-082", "DK-083", "DK-084", "DK-085")) {
  x <- at("dk.kindergarten.parent_satisfaction", group(region), "2021/22")
  x <- x[!is.na(x)]
  ci <- as.numeric(t.test(x)$conf.int)
  about <- "dk.kindergarten.parent_satisfaction"
  out("mean", about, region, "2021/22", "lower", ci[1])
  out("mean", about, region, "2021/22", "upper", ci[2])
  out("mean", about, region, "2021/22", "verdict", word(if (4.2 < ci[1]) 1 else if (4.2 > ci[2]) -1 else 0, "higher_is_better"))
}

# Trend: Kendall's S with the share of all orders that have an |S| as large; Sen's slope; the same without any one year.
orders <- function(n) {
  if (n == 1) return(matrix(1))
  shorter <- orders(n - 1)
  do.call(rbind, lapply(1:n, function(i) cbind(i, matrix((1:n)[-i][shorter], ncol = n - 1))))
}
kendall <- function(x) { p <- combn(length(x), 2); sum(sign(x[p[2, ]] - x[p[1, ]])) }
kendalls <- function(m) { s <- 0; for (i in 1:(ncol(m) - 1)) for (j in (i + 1):ncol(m)) s <- s + sign(m[, j] - m[, i]); s }
sen <- function(t, x) { p <- combn(length(x), 2); median((x[p[2, ]] - x[p[1, ]]) / (t[p[2, ]] - t[p[1, ]])) }
trend <- function(indicator, area) {
  rows <- all[all$indicator == indicator & all$area == area & !is.na(all$number), ]
  t <- as.numeric(substr(rows$period, 1, 4))
  x <- rows$number[order(t)]
  t <- sort(t)
  x <- x[t > max(t) - 8]
  t <- t[t > max(t) - 8]
  s <- kendall(x)
  m <- matrix(x[orders(length(x))], ncol = length(x))
  p <- mean(abs(kendalls(m)) >= abs(s))
  slope <- sen(t, x)
  without <- sapply(seq_along(x), function(i) sign(sen(t[-i], x[-i])))
  about <- indicator
  out("trend", about, area, "", "s", s)
  out("trend", about, area, "", "p", p)
  out("trend", about, area, "", "slope", slope)
  out("trend", about, area, "", "verdict", if (p > .05 || any(without != sign(s))) "NONE" else if (s > 0) "RISING" else "FALLING")
}
for (area in c("NO-3911", "NO-3905", "NO-3301", "NO-4003"))
  for (indicator in c("no.school.gross_per_inhabitant", "no.economy.net_result_share", "no.administration.net_per_inhabitant", "no.church.net_per_inhabitant"))
    if (sum(all$indicator == indicator & all$area == area & !is.na(all$number)) >= 5) trend(indicator, area)
for (area in zealand[1:6]) trend("dk.kindergarten.children_per_adult_0_2", area)

# Relations among all Danish municipalities, and what is expected of one from the others.
danish <- sort(unique(all$area[all$indicator == "dk.kindergarten.cost_per_child" & !is.na(all$number)]))
relation <- function(xi, xp, yi, yp) {
  x <- at(xi, danish, xp)
  y <- at(yi, danish, yp)
  keep <- !is.na(x) & !is.na(y)
  x <- x[keep]; y <- y[keep]
  about <- paste(xi, yi)
  test <- cor.test(x, y)
  fit <- lm(y ~ x)
  n <- length(x)
  apart <- abs(rstudent(fit)) > qt(1 - .025 / n, n - 3) | cooks.distance(fit) > qf(.5, 2, n - 2)
  period <- paste(xp, yp)
  put <- function(name, value) out("relation", about, "", period, name, value)
  put("n", n); put("r", test$estimate[[1]]); put("lower", test$conf.int[1]); put("upper", test$conf.int[2]); put("p", test$p.value)
  put("rho", cor(x, y, method = "spearman")); put("slope", coef(fit)[[2]]); put("intercept", coef(fit)[[1]]); put("r2", summary(fit)$r.squared)
  put("leverage", max(hatvalues(fit))); put("cook", max(cooks.distance(fit))); put("student", max(abs(rstudent(fit))))
  put("outliers", paste(sort(danish[keep][apart]), collapse = " "))
}
relation("dk.kindergarten.cost_per_child", "2024", "dk.kindergarten.parent_satisfaction", "2021/22")
relation("dk.kindergarten.sick_leave", "2024", "dk.kindergarten.parent_satisfaction", "2021/22")
relation("dk.kindergarten.price_0_2", "2025", "dk.kindergarten.cost_per_child", "2024")
relation("dk.kindergarten.pedagogue_share", "2024", "dk.kindergarten.cost_per_child", "2024")
relation("dk.school.class_size", "2024", "dk.kindergarten.sick_leave", "2024")

expected <- function(area) {
  y <- at("dk.kindergarten.cost_per_child", danish, "2024")
  d <- data.frame(y, a = at("dk.kindergarten.pedagogue_share", danish, "2024"), b = at("dk.kindergarten.sick_leave", danish, "2024"))
  own <- danish == area
  fit <- lm(y ~ a + b, d[!own & complete.cases(d), ])
  e <- predict(fit, d[own, ], interval = "prediction")
  put <- function(name, value) out("expected", "dk.kindergarten.cost_per_child", area, "2024", name, value)
  put("expected", e[1]); put("lower", e[2]); put("upper", e[3])
  put("verdict", if (d$y[own] > e[3]) "ABOVE" else if (d$y[own] < e[2]) "BELOW" else "AS_EXPECTED")
}
complete <- danish[!is.na(at("dk.kindergarten.pedagogue_share", danish, "2024")) & !is.na(at("dk.kindergarten.sick_leave", danish, "2024"))]
for (area in complete[seq(1, length(complete), by = 9)]) expected(area)

# Municipalities within regions: the intraclass correlation from the analysis of variance.
within <- function(indicator, period) {
  regions <- c("DK-081", "DK-082", "DK-083", "DK-084", "DK-085")
  g <- lapply(regions, function(region) { x <- at(indicator, group(region), period); x[!is.na(x)] })
  f <- factor(rep(seq_along(g), lengths(g)))
  ms <- anova(aov(unlist(g) ~ f))[["Mean Sq"]]
  n <- lengths(g); k <- length(g); N <- sum(n)
  n0 <- (N - sum(n^2) / N) / (k - 1)
  nh <- k / sum(1 / n)
  ratio <- nh * var(sapply(g, mean)) / ms[2]
  end <- function(q) { r <- ratio / q; (r - 1) / (r + nh - 1) }
  icc <- (ms[1] - ms[2]) / (ms[1] + (n0 - 1) * ms[2])
  put <- function(name, value) out("within", indicator, "", period, name, value)
  put("icc", icc); put("lower", min(icc, end(qf(.975, k - 1, N - k)))); put("upper", max(icc, end(qf(.025, k - 1, N - k))))
}
for (one in list(c("dk.school.class_size", "2024"), c("dk.kindergarten.sick_leave", "2024"), c("dk.kindergarten.cost_per_child", "2024"), c("dk.kindergarten.parent_satisfaction", "2021/22")))
  within(one[1], one[2])
