"""``python -m reader``, and the command ``reader``."""

import sys

from reader.version import __version__


def main() -> int:
    """Run the command line and answer its exit status."""
    arguments = sys.argv[1:]
    if arguments == ["--version"] and _told_version():
        return 0
    from reader.cli import run

    return run(arguments)


def _told_version() -> bool:
    """Tell the version before even argparse is imported; answer whether that could be written."""
    if sys.stdout is None:
        return False
    try:
        sys.stdout.write(f"reader {__version__}\n")
        sys.stdout.flush()
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
