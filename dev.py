"""The repository's one entrance: sets up whatever is missing, then runs, tests, checks, measures or photographs.

    python3 dev.py run [--keep DIR] [--server URL]        the application with a demo school
    python3 dev.py test [--coverage] [pytest arguments]   the tests
    python3 dev.py check                                  lint, format, types, contracts
    python3 dev.py bench NAME [--school A|B] [--json]     a benchmark
    python3 dev.py shots DIR [--guide]                    pictures of everything; --guide: those of the guides anew
    python3 dev.py lock                                   choose the newest allowed versions anew

Standard library only: it runs before anything is installed (on Windows: `py dev.py run`). It promises to touch
nothing outside the checkout, except that as root on Debian or Ubuntu it installs missing system packages.
"""

from __future__ import annotations

import argparse
import ctypes.util
import glob
import hashlib
import importlib.util
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed-from"
LINUX = sys.platform.startswith("linux")
COVERED = ("sms_core", "server_sync", "sms_desktop")
LEAST_COVERAGE = 90
SHOT_AT = "2026-11-23T09:12:00+02:00"  # a school morning: pictures are all of this minute
SCREEN = {"name": "tour", "x": 0, "y": 0, "width": 1440, "height": 900, "logicalDpi": 96, "logicalBaseDpi": 96}

# What Qt, the virtual display and the tests need from Debian and Ubuntu: what to look for, and the package that has it.
LIBRARIES = {
    "EGL": "libegl1",
    "GL": "libgl1",
    "X11-xcb": "libx11-xcb1",
    "dbus-1": "libdbus-1-3",
    "fontconfig": "libfontconfig1",
    "freetype": "libfreetype6",
    "glib-2.0": "libglib2.0-0",
    "gssapi_krb5": "libgssapi-krb5-2",
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-image": "libxcb-image0",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-randr": "libxcb-randr0",
    "xcb-render-util": "libxcb-render-util0",
    "xcb-shape": "libxcb-shape0",
    "xcb-xkb": "libxcb-xkb1",
    "xkbcommon": "libxkbcommon0",
    "xkbcommon-x11": "libxkbcommon-x11-0",
}
PROGRAMS = {
    "/usr/bin/Xvfb": "xvfb",
    "/usr/bin/openbox": "openbox",
    "/usr/bin/xdotool": "xdotool",
    "/usr/lib/postgresql/*/bin/initdb": "postgresql",
}


def main() -> int:
    """Set up, then do what was asked; the answer is the exit code of the tool that did it."""
    options, rest = _arguments()
    set_up()
    commands = {
        "run": lambda: run(options.keep, options.server),
        "test": lambda: test(rest, options.coverage),
        "check": check,
        "bench": lambda: bench(options.name, options.school, options.json),
        "shots": lambda: shots(options.folder, options.guide, rest),
        "lock": lock,
    }
    return commands[options.command]()


def _arguments() -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(prog="dev.py", description="Run, test, check and measure the project.")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("run", help="the application with a demo school")
    command.add_argument("--keep", metavar="DIR", help="keep the data in this folder")
    command.add_argument("--server", metavar="URL", help="use this server instead of starting one")
    command = commands.add_parser("test", help="the tests; other arguments go to pytest")
    command.add_argument("--coverage", action="store_true", help=f"fail below {LEAST_COVERAGE} % of lines")
    commands.add_parser("check", help="lint, format, types, contracts")
    command = commands.add_parser("bench", help="a benchmark")
    command.add_argument("name")
    command.add_argument("--school", choices=("A", "B"), default="A")
    command.add_argument("--json", action="store_true", help="print the figures as JSON only")
    command = commands.add_parser("shots", help="pictures of everything; other arguments go to the tour")
    command.add_argument("folder", metavar="DIR", nargs="?")
    command.add_argument("--guide", action="store_true", help="rewrite the pictures of the guides in docs/pictures")
    commands.add_parser("lock", help="choose the newest allowed versions anew")
    options, rest = parser.parse_known_args()
    if rest and options.command not in ("test", "shots"):
        parser.error(f"unknown arguments: {' '.join(rest)}")
    if options.command == "shots" and options.guide == bool(options.folder):
        parser.error("shots wants a folder, or --guide")
    return options, rest


# --- the commands


def run(keep: str | None, server: str | None) -> int:
    """Start the application; without a display it walks through every page by itself and ends."""
    chosen = [*(["--keep", str(Path(keep).resolve())] if keep else []), *(["--server", server] if server else [])]
    with a_display() as (environment, watched):
        return _module("sms_desktop.tour", *chosen, *([] if watched else ["--unattended"]), env=environment)


def test(rest: list[str], coverage: bool) -> int:
    """Run pytest; a run of everything also measures coverage, and `--coverage` insists on enough of it."""
    everything = all(argument.startswith("-") for argument in rest)
    arguments = list(rest)
    if not any(argument.startswith(("-n", "--pdb", "--numprocesses")) for argument in rest):
        arguments += ["-n", "2", "--dist", "worksteal"]
    if everything or coverage:
        arguments += [f"--cov={package}" for package in COVERED]
    if coverage:
        arguments += [f"--cov-fail-under={LEAST_COVERAGE}"]
    return _module("pytest", *arguments, env={"QT_QPA_PLATFORM": "offscreen"})


def check() -> int:
    """Run every checker, also after one has failed, so that one run tells everything."""
    python = str(PYTHON)
    tools = (
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "mypy"],
        [str(PYTHON.with_name("lint-imports"))],
    )
    failed = []
    for command in tools:
        words = " ".join(command).removeprefix(f"{python} -m ").removeprefix(f"{PYTHON.parent}{os.sep}")
        say(words)
        if _wait_for(command):
            failed.append(words)
    say(f"failed: {', '.join(failed)}" if failed else "all checks hold")
    return 1 if failed else 0


def bench(name: str, school: str, as_json: bool) -> int:
    """Run one benchmark; windows it opens are not shown."""
    arguments = [name, "--school", school, *(["--json"] if as_json else [])]
    return _module("tests.bench", *arguments, env={"QT_QPA_PLATFORM": "offscreen"})


def shots(folder: str | None, guide: bool, rest: list[str]) -> int:
    """Save pictures of everything in both themes and languages, or those of the guides; drawn off screen, so that
    they are the same on every computer."""
    wanted = ["--guide"] if guide else ["--shots", str(Path(folder or ".").resolve())]
    with tempfile.TemporaryDirectory(prefix="sms-screen-") as place:
        screen = Path(place) / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}))
        environment = {
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
            "QT_SCALE_FACTOR": "1",
            "SMS_CLOCK": SHOT_AT,
            "TZ": "Europe/Athens",
        }
        return _module("sms_desktop.tour", *wanted, *rest, env=environment)


def lock() -> int:
    """Write the lock file anew: every extra, every platform, Python 3.11 and newer."""
    command = ["pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--all-extras", "--upgrade"]
    command += ["--generate-hashes", "--custom-compile-command", "python3 dev.py lock"]
    return _module("uv", *command, "pyproject.toml", "--output-file", LOCK.name)


def _module(name: str, *arguments: str, env: dict[str, str] | None = None) -> int:
    """Run a module of the virtual environment."""
    return _wait_for([str(PYTHON), "-m", name, *arguments], env)


def _wait_for(command: list[str], env: dict[str, str] | None = None) -> int:
    """Run a command in the checkout until it ends; its exit code."""
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **(env or {})})
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue  # the child got the same Ctrl+C and ends in its own way


# --- a display


@contextmanager
def a_display() -> Iterator[tuple[dict[str, str], bool]]:
    """Yield the environment in which windows can open, and whether a person can see them."""
    if not LINUX or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        yield {}, True
        return
    with ExitStack() as stack:
        number = _virtual_display(stack) if shutil.which("Xvfb") else None
        if number is None:
            say("no display and no virtual one: drawing off screen")
            yield {"QT_QPA_PLATFORM": "offscreen"}, False
            return
        say(f"no display: using the virtual display :{number}")
        environment = {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        if shutil.which("openbox"):
            _started(stack, ["openbox"], env={**os.environ, **environment})
        yield environment, False


def _virtual_display(stack: ExitStack) -> str | None:
    """Start Xvfb on a display that it chooses itself; its number, or None when it does not come up."""
    reading, writing = os.pipe()
    stack.callback(os.close, reading)
    try:
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
        _started(stack, command, pass_fds=(writing,))
    finally:
        os.close(writing)
    answer = b""
    while not answer.endswith(b"\n"):
        ready, _, _ = select.select([reading], [], [], 30)
        piece = os.read(reading, 16) if ready else b""
        if not piece:
            return None
        answer += piece
    return answer.decode().strip()


def _started(
    stack: ExitStack, command: list[str], env: dict[str, str] | None = None, pass_fds: tuple[int, ...] = ()
) -> None:
    """Start a companion that ends with the stack; in its own session, so that Ctrl+C does not reach it first."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=env, pass_fds=pass_fds, stdout=quiet, stderr=quiet, start_new_session=True)

    def end() -> None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    stack.callback(end)


# --- setting up


def set_up() -> None:
    """Make this machine ready: system packages, virtual environment, locked libraries, the project itself."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python may well be the one that was called
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    if shutil.which("dpkg"):
        _install_system_packages()
    if not PYTHON.exists():
        say("making .venv")
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    wanted = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    say("installing the libraries of requirements.lock (the first time takes a few minutes)")
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--requirement", str(LOCK)], check=True)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], check=True)
    STAMP.write_text(wanted)


def _install_system_packages() -> None:
    missing = [package for library, package in LIBRARIES.items() if not ctypes.util.find_library(library)]
    missing += [package for program, package in PROGRAMS.items() if not glob.glob(program)]
    if importlib.util.find_spec("ensurepip") is None and not PYTHON.exists():
        missing.append("python3-venv")
    if not missing:
        return
    install = f"apt-get install --yes --no-install-recommends {' '.join(missing)}"
    if os.geteuid() != 0:
        say(f"some parts need system packages; to install them:\n    sudo {install}")
        return
    say(f"installing system packages: {' '.join(missing)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in ("apt-get --quiet --quiet update", install):
        if subprocess.run(command.split(), env=environment, stdout=subprocess.DEVNULL).returncode:
            say(f"this did not work, going on without: {command}")


def say(message: str) -> None:
    """Tell the person at the terminal; on standard error, so that a benchmark's JSON stays alone."""
    print(f"dev.py: {message}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
