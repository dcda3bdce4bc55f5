"""One signed-in person with an open replica. It opens without a network; a token is needed only to sync.

The replica's key is made of a secret that stays in this computer's key store and the server's share of it: without
either, the file cannot be read. The share is forgotten when the lease ends.
"""

import hashlib
import hmac
from dataclasses import dataclass, field, replace
from typing import Any, Self

from sms_core.access.grants import Grants
from sms_core.clock import Clock, from_micros, to_micros
from sms_core.errors import Refused, Unavailable
from sms_core.ids import DeviceId, IdSource
from sms_core.store import journal
from sms_core.store.connection import Connection, Damaged, DiskFull, NotWritable
from sms_core.store.database import Database, ReplicaLocked, open_replica, quick_check
from sms_core.store.fields import Stored, Table
from sms_core.store.journal import Action, Author, RowChange, RowKey
from sms_core.store.migrate import HEAD, create_new, migrate, revision
from sms_core.store.unit import Store
from sms_core.sync import loading, state
from sms_core.sync.outbox import ReplicaLedger
from sms_core.tables import SCHOOL_SCHEMA
from sms_desktop.connection.answers import SignInNeeded
from sms_desktop.profiles.profile import Account, Profile
from sms_desktop.profiles.secrets import Secrets

TOKEN, DEVICE_KEY, REPLICA_SECRET, SHARE, PIN = "token", "device-key", "replica-secret", "share", "pin"
SECRET_NAMES = (TOKEN, DEVICE_KEY, REPLICA_SECRET, SHARE, PIN)
_OWNER = "owner"


class KeyMissing(Unavailable):
    """The key of the replica at `path` is not where keys are kept (`where`), so nobody can read what is in it."""

    code = "key_missing"


class LeaseEnded(Refused):
    """The replica was away from its server until its lease ended at the instant `until`; signing in opens it again."""

    code = "lease_ended"


class ReplicaMissing(Unavailable):
    """There is no replica at `path`, though somebody has signed in here."""

    code = "replica_missing"


class ReplicaOfAnother(Unavailable):
    """The replica at `path` belongs to another person, device or server than its profile says."""

    code = "replica_of_another"


class LocalLedger:
    """What a commit writes where there is no server to hear of it, as in the demo: the journal alone."""

    def begin(self, connection: Connection) -> None:
        """Open the transaction; a replica's rows carry no seq."""
        connection.begin()

    def touched(self, connection: Connection, table: Table, key: RowKey, before: tuple[Stored, ...] | None) -> None:
        """Nobody will ask what a server last said of the row."""

    def record(self, connection: Connection, action: Action, changes: list[RowChange]) -> None:
        """The journal."""
        journal.write(connection, action, changes)


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a request needs to be believed; neither secret is shown in its representation."""

    token: str = field(repr=False)
    device: DeviceId
    private_key: bytes = field(repr=False)


def secret_name(profile: Profile, name: str) -> str:
    """What a profile's secret is called in the key store."""
    return f"{profile.name}/{name}"


def replica_key(secret: bytes, share: bytes) -> bytes:
    """The replica's key: HKDF-SHA256 (RFC 5869) of the computer's secret and the server's share, 32 bytes."""
    extracted = hmac.digest(b"\x00" * 32, secret + share, hashlib.sha256)
    return hmac.digest(extracted, b"sms replica\x01", hashlib.sha256)


def key_check(key: bytes) -> str:
    """A fingerprint that tells whether a key is the right one, without helping to find it."""
    return hmac.digest(key, b"sms replica check", hashlib.sha256)[:8].hex()


class Session:
    """A person at work: account, replica, ids and clock."""

    def __init__(self, account: Account, profile: Profile, secrets: Secrets, database: Database, clock: Clock) -> None:
        self.account = account
        self.profile = profile
        self.secrets = secrets
        self.database = database
        self.clock = clock
        self.ids = IdSource(clock)
        self.ended_uncleanly = False

    @classmethod
    def open(cls, profile: Profile, secrets: Secrets, clock: Clock) -> Self:
        """Open the replica of a profile; no network is needed.

        Raises `NoProfile`, `ProfileDamaged`, `ReplicaMissing`, `KeyMissing`, `LeaseEnded`, `ReplicaLocked`,
        `ReplicaForeign`, `ReplicaOfAnother`, `Damaged`, `SchemaNewer`, `NotWritable`, `DiskFull`.
        """
        account = profile.account()
        if not profile.replica.exists():
            raise ReplicaMissing(path=str(profile.replica))
        journal = profile.replica.with_name(f"{profile.replica.name}-wal")
        left_over = journal.exists() and journal.stat().st_size > 0
        database = _opened(profile, account, _key(profile, account, secrets, clock))
        session = cls(account, profile, secrets, database, clock)
        session.ended_uncleanly = left_over
        try:
            session._check_owner()
        except BaseException:
            session.close()
            raise
        return session

    @classmethod
    def begin(cls, account: Account, profile: Profile, secrets: Secrets, key: bytes, clock: Clock) -> Self:
        """Make the new, empty replica of a person who has just signed in; nothing is left behind when that fails."""
        database = open_replica(profile.replica, key, SCHOOL_SCHEMA)
        try:
            _create(database)
            session = cls(account, profile, secrets, database, clock)
            connection = database.open(writing=True)
            try:
                state.put(connection, _OWNER, session._owner)
            finally:
                connection.close()
        except BaseException:
            database.close()
            raise
        return session

    @property
    def author(self) -> Author:
        """Who acts, and on which device."""
        return Author(self.account.user, self.account.device)

    @property
    def grants(self) -> Grants:
        """What the person may do, as the server last said."""
        return self.account.grants

    @property
    def has_token(self) -> bool:
        """Whether there is a sign-in to sync with; whether the server still takes it, only the server knows."""
        return self._secret(TOKEN) is not None

    def make_store(self, connection: Connection) -> Store:
        """The write path over a writing connection of this replica."""
        ledger = LocalLedger() if self.account.is_demo else ReplicaLedger(self.ids)
        return Store(connection, self.database.statements, ledger, self.clock, self.ids)

    def credentials(self) -> Credentials:
        """What the network needs. Raises `SignInNeeded`, `KeyMissing`."""
        token, private = self._secret(TOKEN), self._secret(DEVICE_KEY)
        if token is None:
            raise SignInNeeded(server=self.account.server)
        if private is None:
            raise KeyMissing(path=str(self.profile.replica), where=self.secrets.where)
        return Credentials(token.decode("ascii"), self.account.device, private)

    def forget_token(self) -> None:
        """Sign-in is needed from now on; the replica stays open."""
        self.secrets.delete(secret_name(self.profile, TOKEN))

    def keep_lease(self, until: int) -> None:
        """The server was seen: the replica may be opened until `until` (microseconds)."""
        if until != self.account.lease_until:
            self.keep_account(lease_until=until)

    def keep_account(self, **changes: Any) -> None:
        """Write down what has changed of the account (its keys, its name, its language)."""
        self.account = replace(self.account, **changes)
        self.profile.save(self.account)

    def is_usable(self) -> bool:
        """Whether enough was ever loaded to work with."""
        connection = self.database.open()
        try:
            return loading.is_usable(connection)
        finally:
            connection.close()

    def check(self) -> bool:
        """Whether the replica's file is whole; takes a while."""
        connection = self.database.open()
        try:
            return quick_check(connection)
        except Damaged:
            return False
        finally:
            connection.close()

    def close(self) -> None:
        """Close what is pooled; connections that others opened are theirs to close."""
        self.database.close()

    @property
    def _owner(self) -> list[Any]:
        return [self.account.server, self.account.user, self.account.device]

    def _secret(self, name: str) -> bytes | None:
        return self.secrets.get(secret_name(self.profile, name))

    def _check_owner(self) -> None:
        connection = self.database.open()
        try:
            if state.get(connection, _OWNER) != self._owner:
                raise ReplicaOfAnother(path=str(self.profile.replica))
        finally:
            connection.close()


def _key(profile: Profile, account: Account, secrets: Secrets, clock: Clock) -> bytes:
    """The key of the replica. Raises `KeyMissing`, `LeaseEnded`."""
    secret = secrets.get(secret_name(profile, REPLICA_SECRET))
    if secret is None:
        raise KeyMissing(path=str(profile.replica), where=secrets.where)
    share = secrets.get(secret_name(profile, SHARE))
    if share is None or to_micros(clock.now()) > account.lease_until:
        secrets.delete(secret_name(profile, SHARE))
        raise LeaseEnded(until=from_micros(account.lease_until), server=account.server)
    return replica_key(secret, share)


def _opened(profile: Profile, account: Account, key: bytes) -> Database:
    try:
        database = open_replica(profile.replica, key, SCHOOL_SCHEMA)
    except ReplicaLocked as problem:
        if account.key_check == key_check(key):  # the key is right, so the file is not
            raise Damaged(path=str(profile.replica), detail="first page") from problem
        raise
    connection = database.open()
    try:
        found = revision(connection)
    finally:
        connection.close()
    if found is None:
        raise ReplicaOfAnother(path=str(profile.replica))
    if found != HEAD:
        migrate(database)
    return database


def _create(database: Database) -> None:
    from sqlalchemy.exc import DBAPIError  # heavy: only where a replica is made

    try:
        create_new(database)
    except DBAPIError as problem:
        said = str(problem.orig)
        full = "disk is full" in said or "disk I/O error" in said
        raise (DiskFull if full else NotWritable)(path=database.name, detail=said) from problem
