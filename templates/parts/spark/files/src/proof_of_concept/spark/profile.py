"""What is in each column of a table, counted by Spark.

Every cell becomes a row (column, cell). Spark counts equal ones in each piece of the table where
that piece lies, and only the counts travel. So the table itself is never in one place.
"""

from __future__ import annotations

from typing import Any

from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as f

from .. import config
from ..config import ProblemError

PIECES = 4  # of a table, and of what travels; more of them only cost time on one computer


def session() -> SparkSession:
    """Spark on all cores of this computer. Raises ProblemError where there is no Java."""
    builder: Any = SparkSession.builder
    settings = {"spark.sql.shuffle.partitions": PIECES, "spark.ui.enabled": "false"}
    try:
        return builder.master("local[*]").appName("profile").config(map=settings).getOrCreate()
    except Exception as problem:  # what PySpark raises differs by what is lacking
        raise ProblemError(
            "Spark did not start: it needs Java 17 or newer, found by JAVA_HOME or on the PATH."
        ) from problem


def tables(spark: SparkSession) -> dict[str, DataFrame]:
    """The files that `collect` left as tables of text, by name; an empty cell is NULL.

    Raises ProblemError when there are none.
    """
    paths = sorted((config.DATA / "processed").glob("*.csv"))
    if not paths:
        raise ProblemError("There is no data yet: run the command `all`, or `collect`, first.")
    reader = spark.read.options(header=True, multiLine=True, quote='"', escape='"')
    return {path.stem: reader.csv(str(path)).repartition(PIECES) for path in paths}


def profile(table: DataFrame) -> DataFrame:
    """A row for each column of a table, by name.

    rows: its cells; filled, different: how many of them are not empty, and how many different ones
    there are; commonest: the cell that most rows have, the first by its letters of equal ones;
    least, mean, most: of the cells that are numbers.
    """
    # `a.b` in a column's name would be a field of a structure, were it not quoted.
    quoted = {name: "`" + name.replace("`", "``") + "`" for name in table.columns}
    cells = [
        f.struct(f.lit(name).alias("column"), f.col(named).alias("cell"))
        for name, named in quoted.items()
    ]
    long = table.select(f.explode(f.array(*cells)).alias("one")).select("one.*")
    counts = long.groupBy("column", "cell").count()
    # The place of a cell among those of its column, the commonest first and the empty one last.
    order = [f.col("cell").isNull(), f.col("count").desc(), f.col("cell")]
    place = f.row_number().over(Window.partitionBy("column").orderBy(*order))
    ranked = counts.withColumn("place", place)
    number, times = f.expr("try_cast(cell AS DOUBLE)"), f.col("count")
    is_number = number.isNotNull()
    return (
        ranked.groupBy("column")
        .agg(
            f.sum(times).alias("rows"),
            f.sum(f.when(f.col("cell").isNull(), 0).otherwise(times)).alias("filled"),
            f.count("cell").alias("different"),
            f.min(f.when(f.col("place") == 1, f.col("cell"))).alias("commonest"),
            f.min(number).alias("least"),
            (f.sum(number * times) / f.sum(f.when(is_number, times))).alias("mean"),
            f.max(number).alias("most"),
        )
        .orderBy("column")
    )
