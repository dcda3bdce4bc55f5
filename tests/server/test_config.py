"""Settings: where they come from, and that a wrong one is named."""

from pathlib import Path

import pytest

from server_sync.config import Config, ConfigInvalid, load_config
from server_sync.sentences import sentence


def reason(environment: dict[str, str], tmp_path: Path) -> tuple[object, object]:
    with pytest.raises(ConfigInvalid) as refused:
        load_config({"SMS_DATA": str(tmp_path)} | environment)
    told = sentence(refused.value.code, refused.value.facts)
    assert str(refused.value.facts["setting"]) in told
    return refused.value.facts["setting"], refused.value.facts["reason"]


def test_without_settings_the_school_lives_in_a_folder_and_listens_on_loopback() -> None:
    config = load_config({})
    assert config.school_file == Path("school-data/school.db")
    assert (config.host, config.secure) == ("127.0.0.1", False)


def test_the_environment_overrides_the_file(tmp_path: Path) -> None:
    (tmp_path / "server.toml").write_text('port = 1234\nhost = "::1"\nbehind_proxy = true\n')
    config = load_config({"SMS_DATA": str(tmp_path), "SMS_PORT": "0", "SMS_TOKEN_DAYS": "7"})
    assert (config.port, config.host, config.behind_proxy, config.token_days) == (0, "::1", True, 7)


def test_the_command_line_overrides_the_folder(tmp_path: Path) -> None:
    assert load_config({"SMS_DATA": "elsewhere"}, tmp_path).data == tmp_path


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"SMS_PORT": "many"}, ("port", "not_a_number")),
        ({"SMS_PORT": "-1"}, ("port", "too_small")),
        ({"SMS_PORT": "70000"}, ("port", "too_large")),
        ({"SMS_TOKEN_DAYS": "0"}, ("token_days", "too_small")),
        ({"SMS_BEHIND_PROXY": "perhaps"}, ("behind_proxy", "not_yes_or_no")),
        ({"SMS_DATABASE_URL": "mysql://root:secret@host/db"}, ("database_url", "not_a_url")),
        ({"SMS_HOST": "0.0.0.0"}, ("host", "plain_http")),
        ({"SMS_HOST": "school.example"}, ("host", "plain_http")),
        ({"SMS_TLS_CERTIFICATE": "cert.pem"}, ("tls_key", "certificate_and_key")),
        ({"SMS_TLS_CERTIFICATE": "no.pem", "SMS_TLS_KEY": "no.pem"}, ("tls_certificate", "no_such_file")),
    ],
)
def test_a_wrong_setting_is_named_with_its_reason(
    environment: dict[str, str], expected: tuple[str, str], tmp_path: Path
) -> None:
    assert reason(environment, tmp_path) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("port = ", ("server.toml", "unreadable")),
        ("colour = 7", ("colour", "unknown")),
        ("host = 7", ("host", "not_text")),
        ("behind_proxy = 7", ("behind_proxy", "not_yes_or_no")),
    ],
)
def test_a_wrong_file_is_named_with_its_reason(text: str, expected: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "server.toml").write_text(text)
    assert reason({}, tmp_path) == expected


def test_the_password_of_a_database_is_not_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigInvalid) as refused:
        load_config({"SMS_DATABASE_URL": "mysql://root:secret@host/db"})
    assert "secret" not in str(refused.value)


def test_plain_http_is_allowed_behind_a_proxy(tmp_path: Path) -> None:
    assert Config(data=tmp_path, host="0.0.0.0", behind_proxy=True).host == "0.0.0.0"
