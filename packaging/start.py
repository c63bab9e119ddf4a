"""What a bundle starts: the program as it is installed."""

import multiprocessing
import sys

from pixture_ui.starting.start import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
