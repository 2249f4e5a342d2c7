"""The screens: library, article, compare, help and welcome."""
