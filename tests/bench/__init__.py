"""Benchmarks: each prints its figures beside those of something to compare with."""
