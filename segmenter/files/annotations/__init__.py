"""Labels that annotation programs keep: outlines, run lengths and layers become masks."""
