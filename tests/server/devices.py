"""Devices as the server meets them: with a key of their own, signing every request."""

import json
from dataclasses import dataclass, field
from typing import Any

from fastapi.testclient import TestClient

from sms_core.access.proof import b64, make_proof, new_device_key, proof_headers, public_key_of
from sms_core.ids import IdSource, text_of

PASSWORD = "correct horse battery"


@dataclass
class Device:
    """One installation; `token` is what the last sign-in gave."""

    client: TestClient
    id: bytes = field(default_factory=lambda: IdSource().new())
    private: bytes = field(default_factory=new_device_key)
    token: str = ""

    def tries_to_sign_in(self, login: str, password: str = PASSWORD) -> Any:
        """The answer to a sign-in."""
        public = b64(public_key_of(self.private))
        device = {"id": text_of(self.id), "name": "Library PC", "public_key": public, "version": "0.1.0"}
        return self.client.post(
            "/api/v1/auth/token", json={"login": login, "password": password, "device": device}
        )  # fmt: skip

    def signs_in(self, login: str, password: str = PASSWORD) -> dict[str, Any]:
        """Sign in and remember the token."""
        answer = self.tries_to_sign_in(login, password)
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.json()
        self.token = told["token"]
        return told

    def asks(self, method: str, target: str, body: object = None, **headers: str) -> Any:
        """A signed request; `headers` replace those of the signature."""
        content = b"" if body is None else json.dumps(body).encode()
        signed = proof_headers(self.private, self.token, self.id, method, target, content)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.request(
            method, target, content=content, headers={"Content-Type": "application/json", **signed, **named}
        )

    def opening(self) -> dict[str, str]:
        """The first message on a socket."""
        proof = make_proof(self.private, self.token, "WS", "/ws/notifications")
        return {"token": self.token, "device": text_of(self.id), "proof": proof}
