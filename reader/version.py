"""The version, as a constant: asking the installed metadata for it would cost more than Python."""

__version__ = "0.1.0"
