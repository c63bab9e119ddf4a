"""What the sample photos are called."""

from ..language.words import tr


def sample_title(name: str) -> str:
    """Return a sample's name as people read it, in the user's language."""
    titles = {
        "astronaut": tr("Astronaut"),
        "camera": tr("Camera"),
        "chelsea": tr("Chelsea"),
        "coffee": tr("Coffee"),
        "coins": tr("Coins"),
        "hubble_deep_field": tr("Hubble deep field"),
        "immunohistochemistry": tr("Immunohistochemistry"),
        "moon": tr("Moon"),
        "page": tr("Page"),
        "retina": tr("Retina"),
        "rocket": tr("Rocket"),
    }
    return titles.get(name) or name.replace("_", " ").capitalize()
