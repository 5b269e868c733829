"""The built zip, once for all tests of this folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tools import make_zip


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plugin's zip: LINZHANG_ZIP where the matrix gives one, else built now."""
    given = os.environ.get("LINZHANG_ZIP")
    return Path(given) if given else make_zip.build(tmp_path_factory.mktemp("zip"))
