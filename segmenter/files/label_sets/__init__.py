"""Label sets as files: our own, and the lists of labels that other programs have."""
