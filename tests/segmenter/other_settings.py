"""Settings that are not the usual ones."""

from typing import Any

# A value of each setting that is not its default.
OTHER: dict[str, Any] = {
    "space": "hsv",
    "features": "colour,texture:2,mean@8",
    "white": 4096.0,
    "components": "auto",
    "covariance": "tied",
    "seed": 7,
    "restarts": 2,
    "tolerance": 1e-3,
    "max_iterations": 99,
    "criterion": "bic",
    "smoothing": 0.5,
    "min_region": 9,
    "detail": 0.25,
}
