"""Proof that a request comes from the device that signed in: an Ed25519 signature over the request.

Both sides use it. A stolen token is worth nothing without the device's private key, which never leaves its keyring.
"""

import base64
import binascii
import hashlib

from sms_core.ids import text_of

DEVICE_HEADER = "X-SMS-Device"
PROOF_HEADER = "X-SMS-Proof"
SOCKET_METHOD = "WS"
SOCKET_TARGET = "/ws/notifications"


def b64(data: bytes) -> str:
    """Base64 for addresses and headers, without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_b64(text: str) -> bytes:
    """The bytes behind `b64`. Raises ValueError."""
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except binascii.Error as problem:
        raise ValueError("not base64url") from problem


def token_hash(token: str) -> bytes:
    """What the server keeps of a token, and what a proof names it by."""
    return hashlib.sha256(token.encode()).digest()


def signed_message(token: str, method: str, target: str, body: bytes) -> bytes:
    """What is signed. `target` is the path with its query, exactly as sent."""
    parts = (method.upper(), target, hashlib.sha256(body).hexdigest(), token_hash(token).hex())
    return "\n".join(parts).encode()


def new_device_key() -> bytes:
    """A private key for a device, 32 bytes."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # heavy: not at start-up

    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_key_of(private: bytes) -> bytes:
    """The public half of a device's key, 32 bytes."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # heavy: not at start-up

    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def make_proof(private: bytes, token: str, method: str, target: str, body: bytes = b"") -> str:
    """The value of the proof header of one request."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # heavy: not at start-up

    key = Ed25519PrivateKey.from_private_bytes(private)
    return b64(key.sign(signed_message(token, method, target, body)))


def check_proof(public: bytes, token: str, method: str, target: str, body: bytes, proof: str) -> bool:
    """Whether `proof` was made for this request by the holder of the key behind `public`."""
    from cryptography.exceptions import InvalidSignature  # heavy: not at start-up
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # heavy: not at start-up

    try:
        signature = from_b64(proof)
        Ed25519PublicKey.from_public_bytes(public).verify(signature, signed_message(token, method, target, body))
    except (InvalidSignature, ValueError):
        return False
    return True


def proof_headers(
    private: bytes, token: str, device: bytes, method: str, target: str, body: bytes = b""
) -> dict[str, str]:
    """The three headers that every request of a signed-in device carries."""
    return {
        "Authorization": f"Bearer {token}",
        DEVICE_HEADER: text_of(device),
        PROOF_HEADER: make_proof(private, token, method, target, body),
    }
