"""The colours of the window: three greys, one accent."""

from dataclasses import dataclass
from typing import Literal

from .colours import readable_on


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as ``#rrggbb``.

    Attributes
    ----------
    name : {"dark", "light"}
    background : str
        Behind the panels.
    panel : str
        Docks, bars and dialogs.
    raised : str
        Fields, buttons, the selected row.
    line : str
        1-px separators and grooves.
    text, dim : str
        Values and titles; secondary text.
    accent : str
        The one filled button, sliders, focus, curves.
    canvas : str
        Around the photo.
    danger : str
        The mark of an error.
    """

    name: Literal["dark", "light"]
    background: str
    panel: str
    raised: str
    line: str
    text: str
    dim: str
    accent: str
    canvas: str
    danger: str

    @property
    def on_accent(self) -> str:
        """Text on a filled accent."""
        return readable_on(self.accent)


DARK = Theme(
    name="dark",
    background="#17191d",
    panel="#1f2227",
    raised="#282c33",
    line="#32373f",
    text="#e7e9ec",
    dim="#9ca3ae",
    accent="#62a1ff",
    canvas="#0e0f11",
    danger="#ff7b72",
)
LIGHT = Theme(
    name="light",
    background="#eef0f3",
    panel="#ffffff",
    raised="#f4f5f7",
    line="#dfe2e7",
    text="#1d2026",
    dim="#555c67",
    accent="#2560d0",
    canvas="#d9dce1",
    danger="#c93434",
)
