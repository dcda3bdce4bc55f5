"""What a server needs to know before it starts: environment first, then `server.toml` in the data folder.

Each setting is declared once, as a field of `Config`; its environment variable is `SMS_` and its name in capitals.
"""

import dataclasses
import ipaddress
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sms_core.errors import Refused

FILE_NAME = "server.toml"
_YES = {"1", "true", "yes", "on"}
_NO = {"0", "false", "no", "off", ""}


class ConfigInvalid(Refused):
    """A setting cannot be used: `setting` names it, `value` is what stands there, `reason` is a code."""

    code = "config_invalid"


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of one server process.

    `database_url` names a PostgreSQL database; without it the school lives in `data`/school.db. Port 0 takes a free
    one. `behind_proxy` says that a proxy on this machine or network ends TLS and tells the client's address. Rates are
    per minute, `burst` is what may come at once. Lengths of time are in the unit that the name ends with.
    """

    data: Path
    database_url: str = ""
    host: str = "127.0.0.1"
    port: int = 8440
    tls_certificate: Path | None = None
    tls_key: Path | None = None
    behind_proxy: bool = False
    trusted_proxies: str = "127.0.0.1,::1"
    token_days: int = 30
    lease_days: int = 30
    lock_after: int = 8
    lock_minutes: int = 15
    password_length: int = 10
    sign_ins_per_minute: int = 60
    sign_ins_burst: int = 120
    requests_per_minute: int = 1200
    requests_burst: int = 600
    address_requests_per_minute: int = 30000
    address_requests_burst: int = 6000
    sockets: int = 5000
    hash_memory_kib: int = 65536
    hash_rounds: int = 3

    def __post_init__(self) -> None:
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            least = 0 if field.name == "port" else 1
            if field.type is int and value < least:
                raise ConfigInvalid(setting=field.name, value=value, reason="too_small")
        if self.port > 65535:
            raise ConfigInvalid(setting="port", value=self.port, reason="too_large")
        if self.database_url and not self.database_url.startswith(("postgresql://", "postgresql+psycopg://")):
            raise ConfigInvalid(setting="database_url", value=_without_password(self.database_url), reason="not_a_url")
        if (self.tls_certificate is None) != (self.tls_key is None):
            missing = "tls_key" if self.tls_key is None else "tls_certificate"
            raise ConfigInvalid(setting=missing, value="", reason="certificate_and_key")
        for name in ("tls_certificate", "tls_key"):
            path = getattr(self, name)
            if path is not None and not path.is_file():
                raise ConfigInvalid(setting=name, value=str(path), reason="no_such_file")
        if not (self.secure or self.behind_proxy or is_loopback(self.host)):
            raise ConfigInvalid(setting="host", value=self.host, reason="plain_http")

    @property
    def secure(self) -> bool:
        """Whether this process speaks https itself."""
        return self.tls_certificate is not None

    @property
    def school_file(self) -> Path:
        """The SQLite file, where one is used."""
        return self.data / "school.db"


def is_loopback(host: str) -> bool:
    """Whether only this computer can reach `host`."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def load_config(environment: Mapping[str, str], data: Path | None = None) -> Config:
    """The configuration of `environment` and of `server.toml`; `data` overrides the folder. Raises `ConfigInvalid`."""
    folder = data or Path(environment.get("SMS_DATA") or "school-data")
    told: dict[str, object] = dict(_from_file(folder / FILE_NAME))
    for field in dataclasses.fields(Config):
        if (value := environment.get(f"SMS_{field.name.upper()}")) is not None:
            told[field.name] = value
    told.pop("data", None)
    types = {field.name: field.type for field in dataclasses.fields(Config)}
    unknown = sorted(set(told) - set(types))
    if unknown:
        raise ConfigInvalid(setting=unknown[0], value=told[unknown[0]], reason="unknown")
    values = {name: _read(name, value, types[name]) for name, value in told.items()}
    return Config(data=folder, **values)  # type: ignore[arg-type] # each value was read as its field's type


def _from_file(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise ConfigInvalid(setting=FILE_NAME, value=str(path), reason="unreadable", detail=str(problem)) from problem


def _read(name: str, value: object, kind: object) -> object:
    if kind is bool:
        return _flag(name, value)
    if kind is int:
        try:
            return int(str(value))
        except ValueError as problem:
            raise ConfigInvalid(setting=name, value=value, reason="not_a_number") from problem
    if not isinstance(value, str):
        raise ConfigInvalid(setting=name, value=value, reason="not_text")
    if kind is str:
        return value
    return Path(value) if value else None


def _flag(name: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    told = str(value).strip().lower()
    if told not in _YES | _NO:
        raise ConfigInvalid(setting=name, value=value, reason="not_yes_or_no")
    return told in _YES


def _without_password(url: str) -> str:
    before, at, after = url.rpartition("@")
    return f"…@{after}" if at and before else url
