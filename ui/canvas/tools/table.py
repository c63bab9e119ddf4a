"""Every tool of the canvas, as a table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ToolSpec:
    """One row of the table.

    Attributes
    ----------
    name : str
    text : str
        In the menu and to a screen reader; the ampersand marks the mnemonic.
    key : str
        Chooses it, from all over the window.
    icon : str
        File in assets/icons.
    tip : str
        What it does.
    """

    name: str
    text: str
    key: str
    icon: str
    tip: str


PAN = "pan"
CLICK = "click"
BRUSH, ERASER = "brush", "eraser"
AREA, JOIN = "area", "join"
SCRIBBLE = "scribble"
RECTANGLE, LASSO, POLYGON, MAGNETIC = "rectangle", "lasso", "polygon", "magnetic"
FILL = "fill"
SCALE = "scale"
TOOLS = (
    ToolSpec(
        PAN,
        "C&hoose and move",
        "P",
        "pan",
        "Click chooses a label, drag moves the photo; Ctrl+drag chooses all labels in a box",
    ),
    ToolSpec(
        CLICK,
        "Clic&k on it",
        "Q",
        "pick",
        "Left belongs to the thing, right or Alt does not; Enter makes it a label",
    ),
    ToolSpec(
        BRUSH,
        "&Brush",
        "B",
        "brush",
        "Paints the chosen label, or the one below; Shift keeps to it; [ ] or Ctrl+wheel: size",
    ),
    ToolSpec(
        ERASER,
        "E&raser",
        "E",
        "eraser",
        "Gives back the labels below the paint; [ ] or Ctrl+wheel: size",
    ),
    ToolSpec(
        RECTANGLE,
        "Rectan&gle",
        "R",
        "rectangle",
        "Paints what is dragged over; Shift keeps to the label below; right or Alt erases paint",
    ),
    ToolSpec(
        LASSO,
        "&Lasso",
        "L",
        "lasso",
        "Paints what is dragged around; Shift keeps to the label below; right or Alt erases paint",
    ),
    ToolSpec(
        POLYGON,
        "P&olygon",
        "O",
        "polygon",
        "Click corners; Enter, double click or the first corner closes it, Backspace goes back",
    ),
    ToolSpec(
        MAGNETIC,
        "Mag&netic lasso",
        "N",
        "magnetic",
        "Click along a border, which is followed from click to click; Enter closes it",
    ),
    ToolSpec(
        FILL,
        "&Fill",
        "F",
        "fill",
        "The area that is clicked becomes a part of the chosen label; right or Alt erases paint",
    ),
    ToolSpec(
        SCRIBBLE,
        "&Scribble",
        "G",
        "scribble",
        "Teaches the fit the chosen label, or the one below; Ctrl: a new label; Shift+click erases",
    ),
    ToolSpec(
        AREA,
        "Are&a of interest",
        "I",
        "area",
        "Outside is left out, and not looked at; Shift adds to it, Alt takes away",
    ),
    ToolSpec(JOIN, "&Join", "J", "join", "Click on a border: its two labels become one"),
    ToolSpec(
        SCALE,
        "Scale by a l&ine",
        "U",
        "scale",
        "Draw along a scale bar and say how long it is: objects are measured in that unit",
    ),
)
