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
    "objects": True,
    "object_labels": "2,5",
    "connectivity": "8",
    "fill_holes": 60,
    "closing": 1.5,
    "opening": 2.5,
    "split": 0.8,
    "split_by": "intensity",
    "min_area": 40,
    "exclude_border": True,
    "keep": "area=..900,circularity=0.75..1",
    "pixel_size": 0.65,
    "unit": "mm",
    "simplify": 1.5,
}
