"""Numbers as they are written in formulas."""

import math

MINUS = "−"
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
# What is written out, and not as a power of ten.
_PLAIN_FROM, _PLAIN_TO = 1e-3, 1e5


def written(value: float, digits: int = 3) -> str:
    """Return a number with so many significant digits, "0" for none and "∞" for no end."""
    if not math.isfinite(value):
        return "∞" if value > 0 else MINUS + "∞"
    if value == 0:
        return "0"
    if _PLAIN_FROM <= abs(value) < _PLAIN_TO:
        decimals = max(digits - 1 - math.floor(math.log10(abs(value))), 0)
        return f"{value:.{decimals}f}".replace("-", MINUS)
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    power = str(int(exponent)).translate(_RAISED)
    return f"{mantissa}·10{power}".replace("-", MINUS)


def fixed(value: float, decimals: int) -> str:
    """Return a number with so many decimals."""
    return f"{value:.{decimals}f}".replace("-", MINUS)


def vector(values: list[float], decimals: int = 1) -> str:
    """Return one number as it is, several in brackets."""
    told = [fixed(value, decimals) for value in values]
    return told[0] if len(told) == 1 else f"({', '.join(told)})"
