# The columns of the collected data, described: Rscript r/describe.R [FILE.csv ...]
#
# Prints two tables as CSV, for each file of data/processed or those that are named:
# what is in each column of numbers, and how each two of them go together.
# R itself is all that it needs.

# What counts as not known in a cell.
UNKNOWN <- c("", "NA")

read_table <- function(path) {
  read.csv(path, colClasses = "character", na.strings = UNKNOWN, check.names = FALSE,
           encoding = "UTF-8")
}

# The columns that are numbers in every cell that is known, as numbers.
numbers_of <- function(table) {
  parsed <- lapply(table, function(cells) suppressWarnings(as.numeric(cells)))
  whole <- mapply(function(cells, numbers) any(!is.na(cells)) && all(is.na(cells) | !is.na(numbers)),
                  table, parsed)
  as.data.frame(parsed[whole], check.names = FALSE)
}

# A row for each column: how much is known, the middle, the spread and the ends.
described <- function(table) {
  rows <- lapply(names(table), function(name) {
    numbers <- table[[name]]
    ends <- quantile(numbers, c(0, 0.25, 0.5, 0.75, 1), na.rm = TRUE, names = FALSE)
    data.frame(column = name, known = sum(!is.na(numbers)), mean = mean(numbers, na.rm = TRUE),
               sd = sd(numbers, na.rm = TRUE), least = ends[1], quarter = ends[2],
               middle = ends[3], three_quarters = ends[4], most = ends[5])
  })
  do.call(rbind, rows)
}

# Spearman's rank correlation of each two columns: whether one grows as the other does.
together <- function(table) {
  if (ncol(table) < 2) return(NULL)
  ranks <- suppressWarnings(cor(table, method = "spearman", use = "pairwise.complete.obs"))
  pairs <- which(upper.tri(ranks), arr.ind = TRUE)
  data.frame(one = colnames(ranks)[pairs[, "row"]], other = colnames(ranks)[pairs[, "col"]],
             spearman = ranks[pairs])
}

written <- function(rows) {
  if (!is.null(rows)) write.csv(rows, stdout(), row.names = FALSE)
}

paths <- commandArgs(trailingOnly = TRUE)
if (length(paths) == 0) paths <- sort(Sys.glob("data/processed/*.csv"))
if (length(paths) == 0) stop("There is no data yet: run the command `all`, or `collect`, first.")
options(digits = 15)
for (path in paths) {
  numbers <- numbers_of(read_table(path))
  cat("# ", basename(path), "\n", sep = "")
  if (ncol(numbers) > 0) {
    written(described(numbers))
    written(together(numbers))
  }
}
