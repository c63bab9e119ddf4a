"""Settings of an estimator as scikit-learn's tools read and write them."""

import html
import inspect
import sys
from typing import Any, Self

import numpy as np

# Values of an array that are shown.
_MOST_SHOWN = 12


class Parameters:
    """Gives a class whose settings are its constructor's arguments ``get_params`` and the like."""

    @classmethod
    def _names(cls) -> list[str]:
        return [name for name in inspect.signature(cls).parameters if name != "self"]

    def get_params(self, deep: bool = True) -> dict[str, Any]:
        """Return the settings by name; ``deep`` is there for scikit-learn."""
        return {name: getattr(self, name) for name in self._names()}

    def set_params(self, **params: Any) -> Self:
        """Change settings by name.

        Raises
        ------
        ValueError
            If there is no setting of that name.
        """
        for name, value in params.items():
            if name not in self._names():
                raise ValueError(
                    f"Invalid parameter {name!r} for estimator {self}."
                    f" Valid parameters are: {self._names()!r}."
                )
            setattr(self, name, value)
        return self

    def __repr__(self) -> str:
        defaults = inspect.signature(type(self)).parameters
        changed = [
            f"{name}={_shown(getattr(self, name))}"
            for name in self._names()
            if not _is_same(getattr(self, name), defaults[name].default)
        ]
        return f"{type(self).__name__}({', '.join(changed)})"

    def _repr_html_(self) -> str:
        """Show the estimator in a notebook: as scikit-learn does where it is loaded."""
        utils = sys.modules.get("sklearn.utils")
        show = getattr(utils, "estimator_html_repr", None)
        return str(show(self)) if show is not None else f"<pre>{html.escape(repr(self))}</pre>"

    def __sklearn_tags__(self) -> Any:
        """Describe the estimator to scikit-learn, the only one who calls this."""
        from sklearn.utils import InputTags, Tags, TargetTags

        return Tags(
            estimator_type="density_estimator",
            target_tags=TargetTags(required=False),
            transformer_tags=None,
            regressor_tags=None,
            classifier_tags=None,
            input_tags=InputTags(),
        )

    def __sklearn_clone__(self) -> Self:
        """Return an unfitted estimator with the same settings, for scikit-learn."""
        from copy import deepcopy

        return type(self)(**deepcopy(self.get_params()))


def _shown(value: Any) -> str:
    if isinstance(value, np.ndarray) and value.size > _MOST_SHOWN:
        return f"<array of shape {value.shape}>"
    return repr(value)


def _is_same(value: Any, default: Any) -> bool:
    """Whether a setting is the default, also if it is another number of the same value."""
    if value is default:
        return True
    is_plain = isinstance(value, int | float | str | bool | np.number | tuple)
    return is_plain and type(value) is type(default) and bool(value == default)
