"""ImageJ's Analyze Particles on black and white pictures, without a display.

    python analyze_particles.py FOLDER

Prints a line of JSON for each PNG in the folder: its columns of ImageJ's table.
"""

import json
import sys
from importlib import import_module
from pathlib import Path

_JAR = "/usr/share/java/ij.jar"
_COLUMNS = {
    "area": "Area",
    "x": "X",
    "y": "Y",
    "left": "BX",
    "top": "BY",
    "width": "Width",
    "height": "Height",
    "perimeter": "Perim.",
    "circularity": "Circ.",
    "major_axis": "Major",
    "minor_axis": "Minor",
    "solidity": "Solidity",
    "feret": "Feret",
    "mean": "Mean",
    "sd": "StdDev",
}
# By ImageJ's Measurements: area, mean, deviation, centroid, box, perimeter, ellipse, shape, Feret.
_MEASURED = (1, 2, 4, 32, 512, 128, 2048, 8192, 16384)


def main() -> None:
    """Measure all pictures; the photo of each has its name and .tif."""
    jpype = import_module("jpype")
    jpype.startJVM("-Djava.awt.headless=true", classpath=[_JAR])
    version = str(jpype.JClass("ij.IJ").getVersion())
    opener, table = jpype.JClass("ij.io.Opener")(), jpype.JClass("ij.measure.ResultsTable")
    analyzer = jpype.JClass("ij.plugin.filter.ParticleAnalyzer")
    settings = jpype.JClass("ij.plugin.filter.Analyzer")
    for path in sorted(Path(sys.argv[1]).glob("*.png")):
        mask, photo = opener.openImage(str(path)), opener.openImage(str(path.with_suffix(".tif")))
        settings.setRedirectImage(photo)
        mask.getProcessor().setThreshold(255, 255, 2)
        rows = table()
        analyzer(0, sum(_MEASURED), rows, 0.0, float("inf")).analyze(mask)
        columns = {name: list(map(float, rows.getColumn(each))) for name, each in _COLUMNS.items()}
        print(json.dumps({"name": path.stem, "version": version, "columns": columns}))


if __name__ == "__main__":
    main()
