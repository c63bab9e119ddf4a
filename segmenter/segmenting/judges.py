"""What a number of labels is judged by."""

from typing import Literal, get_args

Judge = Literal["regions", "icl", "bic", "aic"]
JUDGES: tuple[Judge, ...] = get_args(Judge)
