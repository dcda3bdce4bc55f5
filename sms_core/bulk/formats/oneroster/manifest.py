"""manifest.csv: which version, and which files are there in which mode."""

import re

from sms_core.bulk.formats.oneroster.files import MANIFEST
from sms_core.bulk.formats.oneroster.model import FileMode, Manifest
from sms_core.bulk.formats.oneroster.problems import Findings, ProblemCode
from sms_core.bulk.formats.oneroster.rows import Row
from sms_core.bulk.formats.oneroster.tables import read_table

_VERSION = "oneroster.version"
_MANIFEST_VERSION = "manifest.version"
_READ = {_MANIFEST_VERSION: (re.compile(r"1\.0"), "1.0"), _VERSION: (re.compile(r"1\.[12](\.[0-9]+)?"), "1.1, 1.2")}


def read_manifest(data: bytes | None, findings: Findings) -> Manifest:
    """Read what the sender declares.

    Raises `RosterInvalid` when it cannot be read or declares what is not read here: without it the other files have
    no certain meaning.
    """
    if data is None:
        findings.problem(ProblemCode.FILE_MISSING, MANIFEST.name)
    table = None if data is None else read_table(MANIFEST, data, findings)
    rows = {} if table is None else {row.text("propertyName") or "": row for row in table.rows}
    versions = {name: _version(name, rows, findings) for name in _READ} if table is not None else {}
    files = tuple(pair for name, row in rows.items() if (pair := _mode(name, row)) is not None)
    findings.stop_if_any()
    return Manifest(
        version=versions[_VERSION],
        manifest_version=versions[_MANIFEST_VERSION],
        files=files,
        source_name=_value(rows.get("source.systemName")),
        source_code=_value(rows.get("source.systemCode")),
    )


def _value(row: Row | None) -> str | None:
    return None if row is None else row.text("value")


def _version(name: str, rows: dict[str, Row], findings: Findings) -> str:
    row = rows.get(name)
    if row is None:
        findings.problem(ProblemCode.MANIFEST_PROPERTY, MANIFEST.name, value=name)
        return ""
    pattern, read = _READ[name]
    version = row.required("value")
    if version is not None and not pattern.fullmatch(version):
        row.problem(ProblemCode.VERSION_UNSUPPORTED, name, version, read)
    return version or ""


def _mode(name: str, row: Row) -> tuple[str, FileMode] | None:
    kind, _, file = name.partition(".")
    if kind != "file" or not file:
        return None
    said = (row.text("value") or "").casefold()
    if said not in list(FileMode):
        row.problem(ProblemCode.MANIFEST_MODE, name, row.text("value"), ", ".join(FileMode))
        return None
    if said == FileMode.DELTA:
        row.problem(ProblemCode.DELTA_MODE, name, said, f"{file}.csv")
    return f"{file}.csv", FileMode(said)
