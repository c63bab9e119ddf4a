"""Images larger than one machine's memory, on Dask; needs the extra ``pixture[cluster]``."""
