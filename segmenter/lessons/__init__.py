"""Small images with a known truth, to learn EM with, step by step."""
