"""``python -m reader``, and the command ``reader``."""

import sys

from reader.version import __version__


def main() -> int:
    """Run the command line and answer its exit status."""
    arguments = sys.argv[1:]
    if (
        arguments == ["--version"] and sys.stdout is not None
    ):  # told before even argparse is imported
        sys.stdout.write(f"reader {__version__}\n")
        return 0
    from reader.cli import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
