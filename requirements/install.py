"""Makes .venv with the locked requirements: `python3 requirements/install.py run|dev`.

Needs only Python with venv. Safe to repeat after an interruption, and at the same time from two
shells; a second run reads two files. Progress and refusals go to stderr.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin/python"
LOCKS = ROOT / "requirements"


def main(wanted: str) -> None:
    refuse_unfit_python()
    sys.dont_write_bytecode = True
    with (ROOT / ".venv.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        if wanted == "run" and stamp("dev").exists():
            wanted = "dev"  # what a developer has is brought up to date, never taken away
        if not is_installed(wanted):
            install(wanted)


def refuse_unfit_python() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 (this file runs before any requirement is met)
        sys.exit(
            "需要 Python 3.11 以上，当前为 "
            + sys.version.split()[0]
            + "；请设置 PYTHON=python3.11 后重试。"
        )
    probe = [sys.executable, "-c", "import venv, ensurepip"]
    if subprocess.run(probe, capture_output=True, check=False).returncode:
        sys.exit("此 Python 缺少 venv，请安装后重试，例如 apt-get install python3-venv。")


def stamp(wanted: str) -> Path:
    return VENV / ("zhiheng-" + wanted)


def digest(wanted: str) -> str:
    """Changes with the locks, the package's own declaration, the place and the Python."""
    made = hashlib.sha256((sys.version + str(ROOT)).encode())
    for path in (LOCKS / "uv.txt", LOCKS / (wanted + ".txt"), ROOT / "pyproject.toml"):
        made.update(path.read_bytes())
    return made.hexdigest()


def is_installed(wanted: str) -> bool:
    return stamp(wanted).exists() and stamp(wanted).read_text() == digest(wanted)


def install(wanted: str) -> None:
    """The stamp is written last: whatever breaks before it is done again next time."""
    say("正在安装依赖（首次约一分钟）……")
    for other in ("run", "dev"):
        stamp(other).unlink(missing_ok=True)
    make_venv()
    lock = LOCKS / (wanted + ".txt")
    pip("install", "--require-hashes", "-r", LOCKS / "uv.txt")
    if not uv("sync", "--require-hashes", lock):
        pip("install", "--require-hashes", "--only-binary=:all:", "-r", lock)
    here = ("install", "--no-deps", "--no-build-isolation", "-e", ROOT)
    if not uv(*here):
        pip(*here)
    stamp(wanted).write_text(digest(wanted))


def make_venv() -> None:
    """A venv that a broken run or an upgraded Python left unusable is made anew."""
    usable = PYTHON.exists() and run([PYTHON, "-m", "pip", "--version"], quiet=True)
    if not usable:
        shutil.rmtree(VENV, ignore_errors=True)
        if not run([sys.executable, "-m", "venv", VENV]):
            sys.exit("建立 .venv 未成功，原因见上；请检查磁盘空间与目录权限后重试。")


def pip(*words: object) -> None:
    if not run([PYTHON, "-m", "pip", words[0], "-q", "--disable-pip-version-check", *words[1:]]):
        sys.exit("安装依赖未成功，原因见上；请检查到软件源的网络（pip 配置）后重试。")


def uv(*words: object) -> bool:
    """uv reads neither pip's configuration nor a private certificate store by itself."""
    found = subprocess.run(
        [str(PYTHON), "-m", "pip", "config", "get", "global.index-url"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    index = {"UV_DEFAULT_INDEX": found.stdout.strip()} if found.returncode == 0 else {}
    return run(
        [VENV / "bin/uv", "pip", words[0], "-q", "--system-certs", "--python", PYTHON, *words[1:]],
        **index,
    )


def run(command: "list[object]", *, quiet: bool = False, **more: str) -> bool:
    """Run with stdout on stderr, in an environment with a usable HOME; True when it succeeded."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=ROOT,
        env={**more, **os.environ, **usable_home()},
        stdout=subprocess.DEVNULL if quiet else sys.stderr,
        stderr=subprocess.DEVNULL if quiet else None,
        check=False,
    )
    return done.returncode == 0


def usable_home() -> "dict[str, str]":
    """Package tools keep their caches below HOME; where there is none, below var/."""
    home = os.environ.get("HOME", "")
    if home and os.access(home, os.W_OK):
        return {}
    instead = ROOT / "var/cache"
    instead.mkdir(parents=True, exist_ok=True)
    return {"HOME": str(instead)}


def say(words: str) -> None:
    sys.stderr.write(words + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
