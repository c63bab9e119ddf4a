"""What names of our own files end with, for those who only tell such files by their names."""

PROJECT = ".pixture"
LABEL_SET = ".label-set.json"
