"""Speaking HTTP with a school's server: addresses, certificates, and failures told by type.

Certificates are judged as the operating system judges them, so that a school's own authority counts once its
computers know it. Nothing ever switches the check off. Plain http goes to this computer alone.
"""

import ipaddress
import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from sms_core.errors import Refused, SmsError, Unavailable

if TYPE_CHECKING:
    from requests import Response
    from requests import Session as Web

CONNECT_TIMEOUT_S = 8.0
READ_TIMEOUT_S = 30.0
_NAME_NOT_VALID = 62  # X509_V_ERR_HOSTNAME_MISMATCH; 64 is the same for an address
_ADDRESS_NOT_VALID = 64
_HOST = re.compile(r"[\w-]+(\.[\w-]+)*\.?")


class AddressInvalid(Refused):
    """`address` is not the address of a server."""

    code = "address_invalid"


class PlainHttpRefused(Refused):
    """The address of `host` begins with http://, so everything would travel readable."""

    code = "plain_http_refused"


class AddressUnknown(Unavailable):
    """Nobody knows a computer called `host`, or there is no network to ask."""

    code = "address_unknown"


class ConnectionRefusedByServer(Unavailable):
    """`host` is there, but nothing listens at `port`."""

    code = "connection_refused"


class ServerUnreachable(Unavailable):
    """`host` does not answer; `detail` is the system's word."""

    code = "server_unreachable"


class CertificateUntrusted(Unavailable):
    """This computer does not trust `issuer`, which vouches for `host`."""

    code = "certificate_untrusted"


class CertificateExpired(Unavailable):
    """The certificate of `host`, by `issuer`, is not valid today: it was until the day `until`."""

    code = "certificate_expired"


class CertificateForAnother(Unavailable):
    """The certificate that `host` shows is for `names`; `issuer` made it."""

    code = "certificate_for_another"


class NotOurServer(Refused):
    """Something answers at `host`, but not a server of this product."""

    code = "not_our_server"


def address_of(text: str) -> str:
    """The server's address as it is stored, from what a person typed. Raises `AddressInvalid`, `PlainHttpRefused`."""
    typed = text.strip()
    try:
        parts = urlsplit(typed if "://" in typed else f"//{typed}")
        host, port = parts.hostname or "", parts.port
    except ValueError as problem:
        raise AddressInvalid(address=typed) from problem
    if not _is_host(host) or parts.query or parts.fragment or parts.username is not None:
        raise AddressInvalid(address=typed)
    scheme = parts.scheme or ("http" if _is_loopback(host) else "https")
    if scheme not in ("http", "https"):
        raise AddressInvalid(address=typed)
    if scheme == "http" and not _is_loopback(host):
        raise PlainHttpRefused(host=host)
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}{'' if port is None else f':{port}'}{parts.path.rstrip('/')}"


def is_this_computer(address: str) -> bool:
    """Whether a server's address leads back to this computer."""
    return _is_loopback(urlsplit(address).hostname or "")


def web(address: str) -> "Web":
    """A session for one server; the caller closes it."""
    import requests  # heavy: the first page is painted without it

    session = requests.Session()
    session.trust_env = not is_this_computer(address)  # proxies of the environment, but never on the way home
    session.auth = _as_it_is  # or else a .netrc would replace our own headers
    session.mount("https://", _adapter())
    return session


def call(
    session: "Web",
    method: str,
    url: str,
    *,
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
    timeout_s: float = READ_TIMEOUT_S,
) -> "Response":
    """The answer, whatever its status. Raises the errors of this module."""
    import requests  # heavy: see above

    try:
        return session.request(
            method,
            url,
            data=body or None,
            headers=dict(headers or {}),
            timeout=(CONNECT_TIMEOUT_S, timeout_s),
            allow_redirects=False,
        )
    except (requests.RequestException, OSError) as problem:
        raise told(problem, url) from problem


def told(problem: BaseException, url: str) -> SmsError:
    """What a person is told of a failed connection to `url`."""
    parts = urlsplit(url)
    host, port = parts.hostname or "", _port(parts)
    causes = list(_causes(problem))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return _distrust(cause, host, port)
    for cause in causes:
        if isinstance(cause, socket.gaierror):
            return AddressUnknown(host=host)
        if isinstance(cause, ConnectionRefusedError):
            return ConnectionRefusedByServer(host=host, port=port)
        if isinstance(cause, ssl.SSLError):
            return NotOurServer(host=host, detail="tls")
    broken = any(type(cause).__name__ in ("BadStatusLine", "ContentDecodingError", "LineTooLong") for cause in causes)
    return NotOurServer(host=host) if broken else ServerUnreachable(host=host, detail=type(causes[-1]).__name__)


def certificate_of(host: str, port: int) -> bytes | None:
    """The certificate that a server shows, unchecked and only to be named in a message: nothing else is exchanged."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        with (
            socket.create_connection((host, port), CONNECT_TIMEOUT_S) as plain,
            context.wrap_socket(plain, server_hostname=host) as shown,
        ):
            return shown.getpeercert(binary_form=True)
    except OSError:
        return None


def issuer_of(certificate: bytes) -> str:
    """Who vouches for a certificate (DER): the name that people know it by."""
    from cryptography import x509  # heavy: only for a message

    issuer = x509.load_der_x509_certificate(certificate).issuer
    for name in (x509.NameOID.COMMON_NAME, x509.NameOID.ORGANIZATION_NAME):
        found = issuer.get_attributes_for_oid(name)
        if found:
            return str(found[0].value)
    return issuer.rfc4514_string()


def _distrust(problem: ssl.SSLCertVerificationError, host: str, port: int) -> SmsError:
    certificate = certificate_of(host, port)
    if certificate is None:
        return CertificateUntrusted(host=host, issuer="?")
    from cryptography import x509  # heavy: only for a message

    shown = x509.load_der_x509_certificate(certificate)
    issuer = issuer_of(certificate)
    now = datetime.now(UTC)
    if not shown.not_valid_before_utc <= now <= shown.not_valid_after_utc:
        return CertificateExpired(host=host, issuer=issuer, until=shown.not_valid_after_utc.date())
    if problem.verify_code in (_NAME_NOT_VALID, _ADDRESS_NOT_VALID):
        return CertificateForAnother(host=host, issuer=issuer, names=_names(shown))
    return CertificateUntrusted(host=host, issuer=issuer)


def _names(certificate: object) -> list[str]:
    from cryptography import x509  # heavy: only for a message

    assert isinstance(certificate, x509.Certificate)
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return []
    return [str(name.value) for name in names]


def _adapter():  # the adapter of requests, which is not imported here
    import truststore  # heavy: see above
    from requests.adapters import HTTPAdapter  # heavy: see above

    class SystemCertificates(HTTPAdapter):
        """Trusts whom the operating system trusts, and no list of its own."""

        def init_poolmanager(self, *arguments, **options):
            super().init_poolmanager(*arguments, **options, ssl_context=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT))

        def proxy_manager_for(self, proxy, **options):
            return super().proxy_manager_for(
                proxy, **options, ssl_context=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            )

        def cert_verify(self, conn, url, verify, cert):
            super().cert_verify(conn, url, True, cert)
            conn.ca_certs = conn.ca_cert_dir = None

    return SystemCertificates()


def _as_it_is(request):
    return request


def _causes(problem: BaseException) -> Iterator[BaseException]:
    """The exception and everything that it wraps, in whichever way."""
    seen: set[int] = set()
    queue: list[object] = [problem]
    while queue:
        one = queue.pop(0)
        if not isinstance(one, BaseException) or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        queue += [*one.args, getattr(one, "reason", None), one.__cause__, one.__context__]


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _is_host(host: str) -> bool:
    if _ip(host) is not None:
        return True
    return bool(_HOST.fullmatch(host)) and len(host) <= 253 and not host.replace(".", "").isdigit()


def _is_loopback(host: str) -> bool:
    address = _ip(host)
    return address.is_loopback if address is not None else host.casefold() == "localhost"


def _ip(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
