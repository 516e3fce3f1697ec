"""Stylesheets and fonts: fetched by the lock, copied where they are served and drawn from.

`python -m zhiheng.house.ground.assets`: npm's packages (locked) into static/vendor and the home's
fonts, then Django's collectstatic into the home. A second run compares one digest.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from zhiheng.house.ground.home import REPOSITORY, Home, home_of_this_process
from zhiheng.house.ground.refusal import GroundError

PACKAGE = Path(__file__).resolve().parents[2]
VENDOR = PACKAGE / "plant/ui/static/vendor"
MODULES = REPOSITORY / "node_modules"
# Served to browsers: package path → path below vendor/. The licence stands in its first lines.
SERVED = {
    "@tabler/core/dist/css/tabler.min.css": "tabler/tabler.min.css",
    "@tabler/core/dist/css/tabler.min.css.map": "tabler/tabler.min.css.map",
}
# Drawn on papers: full TrueType with rare name characters.
DRAWN = {
    f"@expo-google-fonts/noto-{face}-sc/{weight}/Noto{face.title()}SC_{weight}.ttf"
    for face in ("serif", "sans")
    for weight in ("400Regular", "700Bold")
}


def lay_out(home: Home) -> None:
    """Bring vendor files, fonts and the collected static folder up to date."""
    with (REPOSITORY / ".venv.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        _fetch()
        _copy_served()
    link_fonts(home)
    _collect(home)


def _fetch() -> None:
    stamp = MODULES / ".zhiheng"
    wanted = hashlib.sha256((REPOSITORY / "package-lock.json").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    sys.stderr.write("正在取得样式与字体（首次约一分钟）……\n")
    done = subprocess.run(
        [_npm(), "ci", "--omit=dev", "--no-progress", "--no-update-notifier", "--loglevel=error"],
        cwd=REPOSITORY,
        env=_environment_of_npm(),
        stdout=sys.stderr.fileno(),
        check=False,
    )
    if done.returncode:
        raise GroundError("取得样式与字体未成功，原因见上；请检查到 npm 源的网络后重新运行。")
    stamp.write_text(wanted)


def _npm() -> str:
    """The system's npm, or the one that the locked wheel brings."""
    found = shutil.which("npm")
    if found:
        return found
    wheel = Path(sys.executable).parent / "npm"
    if not wheel.exists():
        subprocess.run(
            [sys.executable, "-m", "pip", "install", "-q", "--require-hashes",
             "-r", REPOSITORY / "requirements/node.txt"],
            stdout=sys.stderr.fileno(), check=True,
        )  # fmt: skip
    return str(wheel)


def _environment_of_npm() -> dict[str, str]:
    """npm keeps its cache below HOME and finds node on PATH."""
    paths = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    env = {**os.environ, "PATH": paths}
    home = env.get("HOME", "")
    if not home or not os.access(home, os.W_OK):
        env["npm_config_cache"] = str(REPOSITORY / "var/cache/npm")
    return env


def _copy_served() -> None:
    for source, target in SERVED.items():
        found, laid = MODULES / source, VENDOR / target
        if not (laid.exists() and laid.read_bytes() == found.read_bytes()):
            laid.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(found, laid)


def link_fonts(home: Home) -> None:
    """Into the home that draws papers; hard links where possible: four faces are 50 MB."""
    home.made().fonts.mkdir(exist_ok=True)
    for source in DRAWN:
        found = MODULES / source
        laid = home.fonts / found.name
        if laid.exists():
            continue
        try:
            os.link(found, laid)
        except OSError:
            shutil.copyfile(found, laid)


def _collect(home: Home) -> None:
    stamp = home.static / ".collected"
    wanted = _digest_of_static()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    done = subprocess.run(
        [sys.executable, "-m", "django", "collectstatic", "--noinput", "--clear", "-v", "0"],
        env={
            **os.environ,
            "ZHIHENG_HOME": str(home.path),
            "DJANGO_SETTINGS_MODULE": "zhiheng.house.settings",
        },
        stdout=sys.stderr.fileno(),
        check=False,
    )
    if done.returncode:
        raise GroundError("汇集静态文件未成功，原因见上；改正后重新运行。")
    stamp.write_text(wanted)


def _digest_of_static() -> str:
    made = hashlib.sha256((REPOSITORY / "requirements/run.txt").read_bytes())
    for path in sorted(PACKAGE.glob("**/static/**/*")):
        if path.is_file():
            made.update(str(path.relative_to(PACKAGE)).encode() + path.read_bytes())
    return made.hexdigest()


if __name__ == "__main__":
    lay_out(home_of_this_process())
