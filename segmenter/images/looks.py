"""How channels are shown: as lights of some colours, from black at one value to full at another.

It is about what is seen alone: nobody fits what is shown.
"""

from dataclasses import dataclass, replace

from segmenter.images.image import Image

Light = tuple[int, int, int]
Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class ChannelLook:
    """How one channel is shown; None stands for what the image itself suggests.

    Attributes
    ----------
    colour : (int, int, int), optional
        RGB of its light at the upper end of its range.
    ends : (float, float), optional
        The values shown as black and as full light.
    is_shown : bool
    """

    colour: Light | None = None
    ends: Range | None = None
    is_shown: bool = True


AUTOMATIC = ChannelLook()


@dataclass(frozen=True, slots=True)
class Looks:
    """How the channels of images that are alike are shown.

    Attributes
    ----------
    names : tuple of str
        Of the channels; empty where all is automatic, whatever the image.
    bits : int
        Of a value.
    channels : tuple of ChannelLook
    """

    names: tuple[str, ...] = ()
    bits: int = 0
    channels: tuple[ChannelLook, ...] = ()

    @property
    def is_automatic(self) -> bool:
        """Whether nothing was chosen."""
        return not self.channels

    def of(self, channel: int) -> ChannelLook:
        """Return the look of a channel, from 0 on."""
        return self.channels[channel] if self.channels else AUTOMATIC

    def suited(self, image: Image | None) -> "Looks":
        """Return these looks for an image that they suit, and automatic ones for others."""
        if image is None or (self.names, self.bits) != (image.channel_names, image.bits):
            return _NOTHING_CHOSEN
        return self

    def changed(self, image: Image, channel: int, look: ChannelLook) -> "Looks":
        """Return looks for an image with another one for a channel, from 0 on."""
        now = self.suited(image)
        names = image.channel_names
        every = tuple(look if at == channel else now.of(at) for at in range(len(names)))
        if all(each == AUTOMATIC for each in every):
            return _NOTHING_CHOSEN
        return Looks(names, image.bits, every)

    def stretched_afresh(self) -> "Looks":
        """Return the looks with every range automatic."""
        every = tuple(replace(each, ends=None) for each in self.channels)
        if all(each == AUTOMATIC for each in every):
            return _NOTHING_CHOSEN
        return replace(self, channels=every)


_NOTHING_CHOSEN = Looks()
