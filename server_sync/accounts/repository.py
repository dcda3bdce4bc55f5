"""All SQL of credentials, tokens and device keys. Instants are microseconds."""

from dataclasses import dataclass

from sms_core.ids import DeviceId, StaffId, UserId
from sms_core.store.connection import Connection

STRANGER_KEPT = 24 * 3600 * 1_000_000


@dataclass(frozen=True, slots=True)
class Credential:
    """A person's password hash, whether it was given by somebody else, and how often it was missed."""

    hash: str
    must_change: bool
    locked_until: int


@dataclass(frozen=True, slots=True)
class Session:
    """A token as it is known, with its device and its person as they stand now."""

    user: UserId
    device: DeviceId
    expires_at: int
    public_key: bytes
    device_state: str
    display_name: str
    staff: StaffId | None
    must_change: bool


def credential(connection: Connection, user: UserId) -> Credential | None:
    """The user's credential, or None."""
    row = connection.one('SELECT hash, must_change, locked_until FROM credential WHERE "user" = ?', (user,))
    return None if row is None else Credential(row[0], bool(row[1]), row[2])


def put_credential(connection: Connection, user: UserId, hash: str, must_change: bool, now: int) -> None:
    """Give the user a password; a lock-out ends."""
    connection.run(
        'INSERT INTO credential ("user", hash, must_change, failures, locked_until, changed_at)'
        ' VALUES (?, ?, ?, 0, 0, ?) ON CONFLICT ("user") DO UPDATE SET hash = excluded.hash,'
        " must_change = excluded.must_change, failures = 0, locked_until = 0, changed_at = excluded.changed_at",
        (user, hash, int(must_change), now),
    )


def rehash(connection: Connection, user: UserId, hash: str) -> None:
    """Keep the same password under a newer hash."""
    connection.run('UPDATE credential SET hash = ? WHERE "user" = ?', (hash, user))


def count_failure(connection: Connection, user: UserId) -> int:
    """Count a wrong password; how many there are now."""
    sql = 'UPDATE credential SET failures = failures + 1 WHERE "user" = ? RETURNING failures'
    return int(connection.value(sql, (user,)) or 0)


def lock_out(connection: Connection, user: UserId, until: int) -> None:
    """Refuse the user until then, and count anew afterwards."""
    connection.run('UPDATE credential SET failures = 0, locked_until = ? WHERE "user" = ?', (until, user))


def forget_failures(connection: Connection, user: UserId) -> None:
    """The person got in."""
    connection.run('UPDATE credential SET failures = 0, locked_until = 0 WHERE "user" = ?', (user,))


def stranger_locked_until(connection: Connection, login_hash: bytes) -> int:
    """Until when a name that nobody has is refused; 0 when it is not."""
    return int(connection.value("SELECT locked_until FROM stranger WHERE login_hash = ?", (login_hash,)) or 0)


def count_stranger(connection: Connection, login_hash: bytes, now: int) -> int:
    """Count a try under a name that nobody has; how many there are now. Old ones are forgotten."""
    connection.run("DELETE FROM stranger WHERE at < ?", (now - STRANGER_KEPT,))
    connection.run(
        "INSERT INTO stranger (login_hash, failures, locked_until, at) VALUES (?, 1, 0, ?)"
        " ON CONFLICT (login_hash) DO UPDATE SET failures = stranger.failures + 1, at = excluded.at",
        (login_hash, now),
    )
    return int(connection.value("SELECT failures FROM stranger WHERE login_hash = ?", (login_hash,)))


def lock_stranger(connection: Connection, login_hash: bytes, until: int) -> None:
    """Refuse the name until then."""
    sql = "UPDATE stranger SET failures = 0, locked_until = ? WHERE login_hash = ?"
    connection.run(sql, (until, login_hash))


def device_key(connection: Connection, device: DeviceId) -> tuple[bytes, bytes] | None:
    """The device's public key and its share of the replica key, or None."""
    row = connection.one("SELECT public_key, share FROM device_key WHERE device = ?", (device,))
    return None if row is None else (bytes(row[0]), bytes(row[1]))


def add_device_key(connection: Connection, device: DeviceId, public_key: bytes, share: bytes) -> None:
    """Remember a device's key; the first one stays."""
    connection.run(
        "INSERT INTO device_key (device, public_key, share) VALUES (?, ?, ?) ON CONFLICT (device) DO NOTHING",
        (device, public_key, share),
    )


def add_token(
    connection: Connection, hash: bytes, user: UserId, device: DeviceId, created_at: int, expires_at: int
) -> None:
    """Remember a token by its hash, and forget the user's tokens that have expired."""
    connection.run('DELETE FROM token WHERE "user" = ? AND expires_at < ?', (user, created_at))
    connection.run(
        'INSERT INTO token (hash, "user", device, created_at, expires_at, revoked) VALUES (?, ?, ?, ?, ?, 0)',
        (hash, user, device, created_at, expires_at),
    )


def revoke_token(connection: Connection, hash: bytes) -> None:
    """Accept this token no more."""
    connection.run("UPDATE token SET revoked = 1 WHERE hash = ?", (hash,))


def revoke_tokens(connection: Connection, user: UserId, but: bytes = b"") -> int:
    """Accept none of the user's tokens any more, except `but`; how many that were."""
    return connection.run('UPDATE token SET revoked = 1 WHERE "user" = ? AND hash <> ? AND revoked = 0', (user, but))


def session(connection: Connection, token: bytes) -> Session | None:
    """What is known of a token by its hash; None when it is unknown, revoked, or its account is not open."""
    row = connection.one(
        'SELECT t."user", t.device, t.expires_at, k.public_key, d.state, u.display_name, u.staff, c.must_change'
        " FROM token t JOIN device_key k ON k.device = t.device"
        " JOIN device d ON d.id = t.device AND d.deleted = 0"
        ' JOIN "user" u ON u.id = t."user" AND u.deleted = 0 AND u.state = \'active\''
        ' JOIN credential c ON c."user" = t."user"'
        " WHERE t.hash = ? AND t.revoked = 0",
        (token,),
    )
    if row is None:
        return None
    user, device, expires_at, public_key, state, name, staff, must_change = row
    return Session(user, device, expires_at, bytes(public_key), state, name, staff, bool(must_change))


def token_counts(connection: Connection, now: int) -> tuple[int, int]:
    """How many tokens are good now, and on how many devices."""
    sql = "SELECT count(*), count(DISTINCT device) FROM token WHERE revoked = 0 AND expires_at >= ?"
    row = connection.one(sql, (now,))
    return (0, 0) if row is None else (row[0], row[1])
