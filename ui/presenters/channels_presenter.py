"""Turns what the channels' panel requests into edits: of looks, or of what is fitted."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog

from segmenter.errors import RecipeError
from segmenter.images.channel_counts import ChannelCounts, channel_counts
from segmenter.images.display import lights_of
from segmenter.images.image import Image
from segmenter.images.looks import ChannelLook, Looks
from segmenter.project import Project
from segmenter.recipe import FeatureSettings, Recipe
from segmenter.terms import channels_seen, with_channels, write_terms

from ..panels.channel_row import ChannelState
from ..panels.channels_panel import ChannelsPanel
from ..panels.feature_titles import feature_title
from ..session.document import Document
from ..work.latest_call import LatestCall


class ChannelsPresenter(QObject):
    """Serves the channels' panel; values are counted in a thread, and only once it is seen.

    Parameters
    ----------
    panel : ChannelsPanel
    document : Document
    parent : QObject
    """

    noticed = Signal(str)
    """Why something cannot be, in one line."""

    def __init__(self, panel: ChannelsPanel, document: Document, parent: QObject | None) -> None:
        super().__init__(parent)
        self._panel, self._document = panel, document
        self._counts: tuple[ChannelCounts, ...] | None = None
        self._counted: Image | None = None
        self._choosing = 0
        self._calls = LatestCall(self)
        self._calls.done.connect(self._take)
        document.changed.connect(self._follow)
        panel.opened.connect(self._count)
        panel.range_requested.connect(self._set_range)
        panel.automatic_requested.connect(self._set_automatic)
        panel.all_automatic_requested.connect(self._set_all_automatic)
        panel.colour_requested.connect(self._set_colour)
        panel.shown_requested.connect(self._set_shown)
        panel.fitted_requested.connect(self._set_fitted)

    def shut_down(self) -> None:
        """Wait for the thread."""
        self._calls.shut_down()

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        if now.image is not before.image:
            self._counts = self._counted = None
            self._calls.drop()
            self._panel.set_counts(None)
            self._show()
            if self._panel.isVisible():
                self._count()
        elif now.looks != before.looks or _seen(now.recipe) != _seen(before.recipe):
            self._show()

    @Slot()
    def _count(self) -> None:
        image = self._document.project.image
        if image is not None and self._counted is not image:
            self._counted = image
            self._calls.start(image, partial(channel_counts, image))

    @Slot(object, object)
    def _take(self, image: Image, counts: tuple[ChannelCounts, ...]) -> None:
        if image is self._document.project.image:
            self._counts = counts
            self._show()
            self._panel.set_counts(counts)

    def _show(self) -> None:
        self._panel.set_channels(_states(self._document.project, self._counts))

    # Looks -------------------------------------------------------------------------------------

    @Slot(int, float, float, int)
    def _set_range(self, channel: int, low: float, high: float, gesture: int) -> None:
        look = replace(self._look(channel), ends=(low, high))
        self._change(channel, look, self.tr("Contrast of {0}"), ("looks", gesture))

    @Slot(int)
    def _set_automatic(self, channel: int) -> None:
        look = replace(self._look(channel), ends=None)
        self._change(channel, look, self.tr("Automatic contrast of {0}"))

    @Slot()
    def _set_all_automatic(self) -> None:
        looks = self._looks.stretched_afresh()
        self._edit(looks, self.tr("Automatic contrast"))

    @Slot(int, object)
    def _set_colour(self, channel: int, colour: tuple[int, int, int] | None) -> None:
        if colour is None:
            self._ask_for_colour(channel)
            return
        image = self._document.project.image
        usual = image is not None and colour == lights_of(len(image.channel_names))[channel]
        look = replace(self._look(channel), colour=None if usual else colour)
        self._change(channel, look, self.tr("Colour of {0}"))

    @Slot(int, bool)
    def _set_shown(self, channel: int, shown: bool) -> None:
        look = replace(self._look(channel), is_shown=shown)
        self._change(channel, look, self.tr("Show {0}") if shown else self.tr("Hide {0}"))

    def _ask_for_colour(self, channel: int) -> None:
        image = self._document.project.image
        if image is None:
            return
        now = self._look(channel).colour or lights_of(len(image.channel_names))[channel]
        dialog = QColorDialog(QColor(*now), self._panel)
        dialog.setObjectName("channel_colour")
        dialog.setProperty("channel", channel)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(self._use_colour)
        dialog.open()

    @Slot(QColor)
    def _use_colour(self, colour: QColor) -> None:
        channel = int(self.sender().property("channel"))
        self._set_colour(channel, (colour.red(), colour.green(), colour.blue()))

    @property
    def _looks(self) -> Looks:
        project = self._document.project
        return project.looks.suited(project.image)

    def _look(self, channel: int) -> ChannelLook:
        return self._looks.of(channel)

    def _change(self, channel: int, look: ChannelLook, text: str, gesture: object = None) -> None:
        image = self._document.project.image
        if image is not None:
            looks = self._looks.changed(image, channel, look)
            self._edit(looks, text.format(channel_title(image, channel)), gesture)

    def _edit(self, looks: Looks, text: str, gesture: object = None) -> None:
        project = self._document.project
        if looks != self._looks:
            self._document.edit(replace(project, looks=looks), text, gesture)

    # Fit ---------------------------------------------------------------------------------------

    @Slot(int, bool)
    def _set_fitted(self, channel: int, fitted: bool) -> None:
        project = self._document.project
        image, recipe = project.image, project.recipe.afresh
        if image is None:
            return
        terms, count = recipe.features.terms, len(image.channel_names)
        seen = channels_seen(terms, count) ^ {channel + 1}
        text = self.tr("Fit with {0}") if fitted else self.tr("Fit without {0}")
        try:
            changed = recipe.changed(features=write_terms(with_channels(terms, seen, count)))
        except RecipeError as error:
            self.noticed.emit(str(error))
            self._show()
            return
        name = channel_title(image, channel)
        self._document.edit(project.with_recipe(changed), text.format(name))


def channel_title(image: Image, channel: int) -> str:
    """Return what people call a channel, from 0 on."""
    name = feature_title(image.channel_names[channel])
    return name[:1].upper() + name[1:]


def _seen(recipe: Recipe) -> tuple[FeatureSettings, bool]:
    """Keep the settings that channels depend on."""
    return recipe.features, recipe.by_regions


def _states(project: Project, counts: tuple[ChannelCounts, ...] | None) -> tuple[ChannelState, ...]:
    image = project.image
    if image is None:
        return ()
    names, looks = image.channel_names, project.looks.suited(image)
    terms, usual = project.recipe.features.terms, lights_of(len(names))
    seen = channels_seen(terms, len(names))
    states = []
    for at in range(len(names)):
        look = looks.of(at)
        automatic = None if counts is None else counts[at].automatic
        is_last = seen == {at + 1} and not with_channels(terms, (), len(names))
        states.append(
            ChannelState(
                name=channel_title(image, at),
                colour=look.colour or usual[at],
                ends=look.ends or automatic,
                is_automatic=look.ends is None,
                is_shown=look.is_shown,
                is_fitted=at + 1 in seen,
                can_switch=not project.recipe.by_regions and not is_last,
                are_whole=image.holds_whole_numbers,
            )
        )
    return tuple(states)
