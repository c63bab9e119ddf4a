"""What the window calls the settings of a recipe: the words beside the engine's table of them."""

from dataclasses import dataclass, field

from segmenter.recipe import SETTINGS

from ..language.words import tr


@dataclass(frozen=True, slots=True)
class Choice:
    """What one of a setting's values is called, and what it means."""

    text: str
    tip: str = ""


@dataclass(frozen=True, slots=True)
class SettingWords:
    """How a setting is told.

    Attributes
    ----------
    caption : str
        Beside its control.
    tip : str
        What it is for.
    edit : str
        What the history calls a change of it; ``{}`` stands for the new value.
    choices : dict of str to Choice
        Of settings that are chosen among a few.
    """

    caption: str
    tip: str
    edit: str
    choices: dict[str, Choice] = field(default_factory=dict)


_WORDS = {
    "space": SettingWords(
        "Colours",
        "Colour space that is fitted",
        "Colours: {}",
        {
            "rgb": Choice("RGB"),
            "lab": Choice("Lab"),
            "hsv": Choice("HSV"),
            "grey": Choice("Grey"),
        },
    ),
    "features": SettingWords(
        "Features",
        "What is seen of each pixel",
        "Features: {}",
        {
            "colour": Choice("Colour"),
            "colour,texture": Choice("Colour + texture", "Also how it is patterned, and which way"),
            "colour,position:0.5": Choice("Colour + place", "Also where it lies: compact labels"),
            "colour,texture,position:0.5": Choice("Colour + texture + place"),
            "texture": Choice("Texture", "Nothing but how it is patterned, and which way"),
        },
    ),
    "covariance": SettingWords(
        "Covariance",
        "Shape of the labels' clusters of colours",
        "Covariance: {}",
        {
            "full": Choice("Full", "Ellipsoids of any shape, each label its own"),
            "tied": Choice("Tied", "Ellipsoids of one shape and size for all labels"),
            "diag": Choice("Diagonal", "Ellipsoids along the axes: no slant"),
            "spherical": Choice("Spherical", "Spheres, each label of its own size"),
        },
    ),
    "criterion": SettingWords(
        "Auto by",
        "What decides how many labels Auto chooses",
        "Auto by {}",
        {
            "regions": Choice("Regions", "Labels whose areas agree with the photo's regions"),
            "icl": Choice("ICL", "Few, well separated labels"),
            "bic": Choice("BIC", "As many as the colours have clusters"),
            "aic": Choice("AIC", "More labels than BIC"),
            "variational": Choice("Variational", "A mixture empties the labels that it can spare"),
        },
    ),
    "restarts": SettingWords("Starts", "Starting guesses; the likeliest fit wins", "{} starts"),
    "tolerance": SettingWords(
        "Tolerance", "Stop when an iteration gains less, in nats per pixel", "Tolerance {:g}"
    ),
    "seed": SettingWords("Seed", "The same seed gives the same labels again", "Seed {}"),
}


def words_of(name: str) -> SettingWords:
    """Return what the window calls a setting, in the user's language."""
    words = _WORDS[name]
    choices = {
        key: Choice(tr(words.choices[key].text), tr(words.choices[key].tip))
        for key in SETTINGS[name].choices
    }
    return SettingWords(tr(words.caption), tr(words.tip), tr(words.edit), choices)


def told_edit(name: str, value: object) -> str:
    """Return what the history calls a change of a setting to a value."""
    words = words_of(name)
    choice = words.choices.get(str(value))
    told = value if choice is None else choice.text
    return words.edit.format(told)
