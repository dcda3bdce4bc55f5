"""The look every widget is tested with: light, 100 %, whatever the test before left."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from sms_desktop.ui.appearance import Appearance, Density


@pytest.fixture(scope="session")
def _one_look(qapp: QApplication) -> Appearance:
    return Appearance(qapp, theme="light")


@pytest.fixture
def look(_one_look: Appearance) -> Iterator[Appearance]:
    _one_look.apply(theme="light", density=Density.NORMAL, text_size=1.0)
    yield _one_look
    _one_look.apply(theme="light", density=Density.NORMAL, text_size=1.0)
