"""The small county, generated once."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tools.demo import generate, size


class Generated(NamedTuple):
    folder: Path
    truth: dict[str, Any]


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    folder = tmp_path_factory.mktemp("demo") / "青峰县 资料"
    return Generated(folder, generate.generate(folder, size.SIZES["small"]))
