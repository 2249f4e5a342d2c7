"""Where the sample stories are."""

from __future__ import annotations

from pathlib import Path

import reader


def demo_folder() -> Path:
    """Answer the folder of the sample stories.

    The wheel puts them inside the package; in a checkout (and an editable install of it) they
    stand beside the package. Raises ``FileNotFoundError`` where neither is so.
    """
    package = Path(reader.__file__).parent
    for folder in (package / "seeds", package.parent / "seeds"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"the sample stories are missing from {package}")
