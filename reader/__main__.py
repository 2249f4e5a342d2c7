"""``python -m reader``, and the command ``reader``."""

import sys


def main() -> int:
    """Run the command line and answer its exit status."""
    from reader.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
