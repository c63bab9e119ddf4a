"""Photos: how they are held in memory, read from files, and offered as samples."""
