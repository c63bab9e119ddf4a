"""Pixture's engine: segments photos by fitting a Gaussian mixture to their pixels with EM.

What it offers is listed in the stub beside this file, and imported when it is first used.
"""

import lazy_loader

from segmenter.version import __version__ as __version__

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
