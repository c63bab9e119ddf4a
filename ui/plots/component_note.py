"""What stands in the corner of a plot of components."""

from ..panels.feature_titles import feature_title, number_text
from .plot_scene import PlotScene, Values


def component_note(scene: PlotScene, values: Values | None) -> str:
    """Return mean and deviation of the component at hand, or else the values under the cursor.

    Parameters
    ----------
    scene : PlotScene
    values : tuple of float or None
        Under the cursor.

    Returns
    -------
    str
        Empty where there is nothing to tell.
    """
    density, components = scene.density, scene.drawn
    if density is None:
        return ""
    if scene.at_hand is not None and components is not None:
        means = components.mixture.means[scene.at_hand].tolist()
        deviations = components.deviations()[scene.at_hand].tolist()
        told = [
            f"{number_text(mean, extent)} ± {number_text(deviation, extent)}"
            for mean, deviation, extent in zip(means, deviations, density.extents, strict=True)
        ]
        return f"{components.styles[scene.at_hand].name}  {' · '.join(told)}"
    if values is None:
        return ""
    here = zip(density.names, values, density.extents, strict=True)
    return " · ".join(f"{feature_title(name)} {number_text(x, extent)}" for name, x, extent in here)
