"""Gaussian mixtures fitted by EM, on weighted samples of any number of dimensions.

What it offers is listed in the stub beside this file, and imported when it is first used.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
