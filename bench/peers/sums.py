# Only the arithmetic, with pandas: numerators and denominators summed up by the columns named.
import sys

import pandas

table = pandas.read_csv(sys.argv[1]).drop_duplicates()
sums = table.groupby(sys.argv[2].split(","))[["数值", "分子", "分母"]].agg(
    {"分子": "sum", "分母": "sum"}
)
print((sums["分子"] / sums["分母"]).count())
