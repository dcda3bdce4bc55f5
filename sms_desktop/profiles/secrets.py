"""Where keys and tokens are kept: the operating system's keyring, or a file for its owner alone where there is none.

Which of the two is decided once and remembered, so that a keyring that is locked today is not mistaken for lost keys.
Secrets are bytes; they are never logged, and no error or representation holds one.
"""

import base64
import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

from sms_core.errors import Unavailable
from sms_desktop.profiles.kept_files import OWNER_ONLY, make_folder, replace_file, taking_turns

KEYRING = "keyring"
FILE = "file"
_SERVICE = "SchoolManagement"
_PROBE = "probe"


class SecretsUnavailable(Unavailable):
    """The place where the keys are kept cannot be opened; `where` is `keyring` or `file`, `detail` its own words."""

    code = "secrets_unavailable"


class Secrets:
    """Keys and tokens by name. `folder` is the application's own; `where` says where they are kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "secrets.json"
        self._turn = threading.Lock()
        make_folder(folder)
        stored = self._read() or self._decide()
        self.where: str = stored["kept"]
        self._service = f"{_SERVICE} {stored['home']}"

    def __repr__(self) -> str:
        return f"Secrets({self.where})"

    def get(self, name: str) -> bytes | None:
        """The secret, or None. Raises `SecretsUnavailable`."""
        if self.where == KEYRING:
            text = _asked(lambda keyring: keyring.get_password(self._service, name))
        else:
            text = (self._read() or {}).get("values", {}).get(name)
        return None if text is None else base64.b64decode(text)

    def put(self, name: str, value: bytes) -> None:
        """Keep a secret. Raises `SecretsUnavailable`, `NotWritable` or `DiskFull`."""
        text = base64.b64encode(value).decode("ascii")
        if self.where == KEYRING:
            _asked(lambda keyring: keyring.set_password(self._service, name, text))
        else:
            self._change(lambda values: values.__setitem__(name, text))

    def delete(self, name: str) -> None:
        """Forget a secret; harmless when there is none."""
        if self.where == FILE:
            self._change(lambda values: values.pop(name, None))
        elif self.get(name) is not None:
            _asked(lambda keyring: keyring.delete_password(self._service, name))

    def _change(self, change: Callable[[dict[str, str]], object]) -> None:
        with self._turn, taking_turns(self._folder / "secrets.lock"):
            stored = self._read() or {}
            values = dict(stored.get("values", {}))
            change(values)
            self._write({**stored, "values": values})

    def _decide(self) -> dict[str, Any]:
        with self._turn, taking_turns(self._folder / "secrets.lock"):
            stored = self._read()
            if stored is None:
                home = uuid4().hex
                stored = {"kept": KEYRING if _keyring_works(f"{_SERVICE} {home}") else FILE, "home": home}
                self._write(stored)
            return stored

    def _read(self) -> dict[str, Any] | None:
        try:
            data = self._path.read_bytes()
            if self._path.stat().st_mode & 0o077:
                self._path.chmod(OWNER_ONLY)
        except FileNotFoundError:
            return None
        except OSError as problem:
            raise SecretsUnavailable(where=FILE, detail=problem.strerror or "", path=str(self._path)) from problem
        try:
            stored: dict[str, Any] = json.loads(data)
            return {"kept": stored["kept"], "home": stored["home"], "values": dict(stored.get("values", {}))}
        except (ValueError, KeyError, TypeError):  # its words would hold a piece of the file
            raise SecretsUnavailable(where=FILE, detail="damaged", path=str(self._path)) from None

    def _write(self, stored: dict[str, Any]) -> None:
        replace_file(self._path, json.dumps(stored).encode())


def _asked(question: Callable[[Any], str | None]) -> str | None:
    """Ask the keyring, and tell its failures as ours."""
    import keyring  # heavy: looks for its back ends
    import keyring.errors  # heavy: see above

    try:
        return question(keyring)
    except (keyring.errors.KeyringError, OSError, RuntimeError) as problem:
        raise SecretsUnavailable(where=KEYRING, detail=type(problem).__name__) from problem


def _keyring_works(service: str) -> bool:
    """Whether this computer has a keyring that gives back what it was given."""
    word = uuid4().hex
    try:
        _asked(lambda keyring: keyring.set_password(service, _PROBE, word))
        found = _asked(lambda keyring: keyring.get_password(service, _PROBE))
        if found is not None:
            _asked(lambda keyring: keyring.delete_password(service, _PROBE))
    except SecretsUnavailable:
        return False
    return found == word
