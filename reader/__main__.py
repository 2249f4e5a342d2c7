"""``python -m reader``, and the command ``reader``."""

import sys

from reader.version import __version__


def main() -> int:
    """Run the command line and answer its exit status."""
    arguments = sys.argv[1:]
    if arguments == ["--version"] and sys.stdout is not None:
        return _tell_version()
    from reader.cli import run

    return run(arguments)


def _tell_version() -> int:
    """Tell the version before even argparse is imported."""
    try:
        sys.stdout.write(f"reader {__version__}\n")
        sys.stdout.flush()
    except OSError as error:
        from reader.cli import no_room

        return no_room(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
