# Rscript bench.R FILE INPUTS SAMPLE: input-oriented scores under variable returns of SAMPLE units spread over FILE, as R's packages
# compute them: one linear program for each unit, through lp_solve. FILE has no heading; its first INPUTS columns are the inputs.
# Prints the microseconds per program, then a line for each unit: its row (from 0) and its score.
suppressPackageStartupMessages(library(lpSolve))
arguments <- commandArgs(trailingOnly = TRUE)
data <- unname(as.matrix(read.csv(arguments[1], header = FALSE)))
m <- as.integer(arguments[2])
n <- nrow(data)
s <- ncol(data) - m
x <- t(data[, 1:m, drop = FALSE])
y <- t(data[, m + 1:s, drop = FALSE])
sample <- floor((seq_len(as.integer(arguments[3])) - 1) * n / as.integer(arguments[3])) + 1

# theta, lambda_1 ... lambda_n:  theta x_o - sum lambda_j x_j >= 0,  sum lambda_j y_j >= y_o,  sum lambda_j = 1
rows <- rbind(cbind(0, -x), cbind(0, y), c(0, rep(1, n)))
signs <- c(rep(">=", m + s), "=")
objective <- c(1, rep(0, n))
score <- function(o) {
  rows[1:m, 1] <- x[, o]
  lp("min", objective, rows, signs, c(rep(0, m), y[, o], 1))$objval
}
invisible(score(1))
start <- proc.time()[["elapsed"]]
repeats <- 0
repeat {
  scores <- vapply(sample, score, 0)
  repeats <- repeats + 1
  elapsed <- proc.time()[["elapsed"]] - start
  if (elapsed > 0.5) break
}
cat(sprintf("%.3f\n", elapsed / repeats / length(sample) * 1e6))
cat(sprintf("%d %.15g\n", sample - 1, scores), sep = "")
