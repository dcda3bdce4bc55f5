"""What the organisation sets is locked, and a person's own value comes back when the policy goes (Z-01)."""

import json

from sms_desktop.i18n import Languages
from sms_desktop.models.preferences import PREFERENCES
from sms_desktop.pages.settings.desk import Desk, made_to
from sms_desktop.profiles.policy import KINDS, Policy, checked, read_policy
from sms_desktop.profiles.preferences import Preferences
from sms_desktop.profiles.profile import find_home

THEME = next(preference for preference in PREFERENCES if preference.key == "theme")
SERVER = next(preference for preference in PREFERENCES if preference.key == "server")


def policy_of(folder, **values):
    path = folder / "policy.json"
    path.write_text(json.dumps(values), encoding="utf-8")
    return read_policy(path)


def test_no_file_is_no_policy(tmp_path):
    assert read_policy(tmp_path / "none.json") == Policy()


def test_a_policy_file_locks_what_it_names(tmp_path):
    policy = policy_of(tmp_path, ServerUrl="https://school.example", UpdateChannel="stable", TelemetryOff=True)
    assert policy.locks("ServerUrl")
    assert policy.value("ServerUrl", "http://own") == "https://school.example"
    assert policy.value("Theme", "dark") == "dark"
    assert policy.source.endswith("policy.json")


def test_unknown_names_and_wrong_kinds_are_left_out_and_told(tmp_path):
    policy = policy_of(tmp_path, ServerUrl=7, Telemetrie=True, OfflineDays=30)
    assert policy.values == {"OfflineDays": 30}
    assert set(policy.problems) == {"ServerUrl", "Telemetrie"}


def test_a_file_that_cannot_be_read_locks_nothing_and_is_told(tmp_path):
    path = tmp_path / "policy.json"
    path.write_text("{not json", encoding="utf-8")
    policy = read_policy(path)
    assert not policy.values
    assert policy.problems


def test_the_registrys_numbers_are_truth_values_where_one_is_meant():
    assert checked({"TelemetryOff": 1, "OfflineDays": 1}, "").values == {"TelemetryOff": True, "OfflineDays": 1}


def test_every_preference_that_policy_can_set_has_a_known_name():
    assert {preference.policy for preference in PREFERENCES if preference.policy} <= set(KINDS)


def test_a_managed_value_holds_and_the_persons_own_comes_back_without_the_policy(
    tmp_path, plain_look, languages: Languages
):
    preferences = Preferences(tmp_path)
    own = Desk(plain_look, languages, preferences, Policy())
    own.put(THEME, "dark")
    policy = policy_of(tmp_path, Theme="light")
    managed = Desk(plain_look, languages, preferences, policy)
    plain_look.apply(**made_to(preferences.likes, policy, theme="high_contrast"))
    assert managed.is_managed(THEME)
    assert managed.value(THEME) == plain_look.theme.name == "light"
    managed.put(THEME, "dark")
    assert plain_look.theme.name == "light"
    again = Desk(plain_look, languages, Preferences(tmp_path), Policy())
    plain_look.apply(theme=again._preferences.likes.theme)
    assert again.value(THEME) == "dark"
    plain_look.apply(theme="light")


def test_the_servers_address_by_policy_is_shown_locked(tmp_path, plain_look, languages):
    desk = Desk(plain_look, languages, Preferences(tmp_path), policy_of(tmp_path, ServerUrl="https://school.example"))
    assert desk.is_managed(SERVER)
    assert desk.value(SERVER) == "https://school.example"


def test_a_value_that_cannot_be_chosen_is_left_out_and_told(tmp_path):
    policy = policy_of(tmp_path, Language="xx", LockAfter=7, Theme="dark")
    assert policy.values == {"Theme": "dark"}
    assert set(policy.problems) == {"Language", "LockAfter"}


def test_how_soon_the_window_locks_can_be_set_by_the_organisation(tmp_path, plain_look, languages):
    lock_after = next(preference for preference in PREFERENCES if preference.key == "lock_after")
    preferences = Preferences(tmp_path)
    own = Desk(plain_look, languages, preferences, Policy())
    own.put(lock_after, "30")
    managed = Desk(plain_look, languages, Preferences(tmp_path), policy_of(tmp_path, LockAfter=5))
    assert managed.is_managed(lock_after)
    managed.put(lock_after, "0")
    assert managed.value(lock_after) == "5"
    assert Desk(plain_look, languages, Preferences(tmp_path), Policy()).value(lock_after) == "30"


def test_the_data_lie_where_the_organisation_wants_them_unless_the_start_says_otherwise(tmp_path, monkeypatch):
    monkeypatch.setenv("SCHOOLS_DISK", str(tmp_path))
    policy = checked({"DataDir": "$SCHOOLS_DISK/sms"}, "policy.json")
    assert find_home({}, policy).folder == tmp_path / "sms"
    assert find_home({"SMS_HOME": str(tmp_path / "own")}, policy).folder == tmp_path / "own"
