"""How an error is told over HTTP: a status by its kind, `{"code", "facts", "sentence"}` as its body."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from http import HTTPStatus
from typing import Any, ClassVar

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from server_sync.sentences import sentence
from sms_core.errors import Invalid, NotAllowed, NotFound, Refused, SmsError, Unavailable
from sms_core.ids import text_of

RETRY_AFTER_S = 5
_STATUS: tuple[tuple[type[SmsError], int], ...] = (
    (NotFound, HTTPStatus.NOT_FOUND),
    (NotAllowed, HTTPStatus.FORBIDDEN),
    (Invalid, HTTPStatus.UNPROCESSABLE_ENTITY),
    (Refused, HTTPStatus.CONFLICT),
    (Unavailable, HTTPStatus.SERVICE_UNAVAILABLE),
)
_CODES = {404: "not_found", 405: "method_not_allowed"}


class HttpRefused(Refused):
    """A refusal with a status of its own; a fact `retry_after` (seconds) also becomes the header."""

    status: ClassVar[int] = HTTPStatus.CONFLICT


class Malformed(HttpRefused):
    """The request does not say what this address needs; `problems` lists the fields and why."""

    code = "malformed"
    status = HTTPStatus.UNPROCESSABLE_ENTITY


class TooManyRequests(HttpRefused):
    """Too much at once; come again after `retry_after` seconds."""

    code = "too_many_requests"
    status = HTTPStatus.TOO_MANY_REQUESTS


class BodyTooLarge(HttpRefused):
    """The request's body is larger than `limit` bytes."""

    code = "body_too_large"
    status = 413  # named differently from Python 3.13 on


def status_of(error: SmsError) -> int:
    """The HTTP status of an error."""
    if isinstance(error, HttpRefused):
        return error.status
    return next((status for kind, status in _STATUS if isinstance(error, kind)), HTTPStatus.INTERNAL_SERVER_ERROR)


def answer_of(error: SmsError) -> JSONResponse:
    """The error as an answer."""
    status = status_of(error)
    facts = {name: _plain(value) for name, value in error.facts.items()}
    retry = error.facts.get("retry_after", RETRY_AFTER_S if status == HTTPStatus.SERVICE_UNAVAILABLE else None)
    headers = {} if retry is None else {"Retry-After": str(retry)}
    if status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    return _answer(error.code, facts, sentence(error.code, facts), status, headers)


def install(app: FastAPI) -> None:
    """Let `app` answer every error in this form."""
    app.add_exception_handler(SmsError, _on_known)
    app.add_exception_handler(RequestValidationError, _on_malformed)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(Exception, _on_bug)


def _answer(code: str, facts: dict[str, Any], told: str, status: int, headers: Mapping[str, str]) -> JSONResponse:
    return JSONResponse({"code": code, "facts": facts, "sentence": told}, status, headers)


async def _on_known(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, SmsError)
    return answer_of(error)


async def _on_malformed(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    told = [f"{'.'.join(str(part) for part in problem['loc'])}: {problem['type']}" for problem in error.errors()]
    return answer_of(Malformed(problems=told))


async def _on_http(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    code = _CODES.get(error.status_code, "refused")
    return _answer(code, {}, sentence(code, {}), error.status_code, error.headers or {})


async def _on_bug(request: Request, _error: Exception) -> JSONResponse:
    facts = {"request": getattr(request.state, "request_id", "")}
    headers = {"X-Request-Id": facts["request"]}
    return _answer("server_error", facts, sentence("server_error", facts), HTTPStatus.INTERNAL_SERVER_ERROR, headers)


def _plain(value: object) -> Any:
    """A fact as JSON can say it."""
    if isinstance(value, bytes):
        return text_of(value) if len(value) == 16 else value.hex()
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(one) for one in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)
