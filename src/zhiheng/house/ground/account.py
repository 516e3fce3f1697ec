"""Which operating-system user the embedded server runs as."""

import os
import pwd
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from zhiheng.house.ground.refusal import GroundError


class SubprocessUser(TypedDict, total=False):
    """The keywords of `subprocess.run` that drop root; empty for an ordinary user."""

    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True)
class ServerAccount:
    """The server's user; `dropped` when root gives its rights away to it."""

    uid: int
    gid: int
    dropped: bool

    def as_subprocess(self) -> SubprocessUser:
        if not self.dropped:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def can_enter(self, folder: Path) -> bool:
        """Tried rather than computed: parents, groups and access lists all count."""
        nearest = next(path for path in (folder, *folder.parents) if path.exists())
        tried = subprocess.run(
            ["/bin/sh", "-c", 'cd "$1"', "sh", nearest],
            cwd="/",
            capture_output=True,
            check=False,
            **self.as_subprocess(),
        )
        return tried.returncode == 0

    def own(self, path: Path, *, mode: int) -> None:
        """Give the path to the server's user; refuse one that somebody else holds."""
        holder = path.stat().st_uid
        if holder not in (self.uid, os.geteuid()):
            raise GroundError(f"{path} 属于另一用户（uid {holder}），请移走后重新运行。")
        if holder != self.uid:
            os.chown(path, self.uid, self.gid)
        path.chmod(mode)

    def short_folder(self, digest: str) -> Path:
        """A folder for the socket when the home's own path is too long for one."""
        return Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()) / f"zh-{digest}"


def server_account() -> ServerAccount:
    """Ourselves, or `nobody` when we are root: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        _refuse_nameless(os.geteuid())
        return ServerAccount(os.geteuid(), os.getegid(), dropped=False)
    nobody = pwd.getpwnam("nobody")
    return ServerAccount(nobody.pw_uid, nobody.pw_gid, dropped=True)


def _refuse_nameless(uid: int) -> None:
    """initdb asks the system for the name of whoever runs it; some containers give none."""
    try:
        pwd.getpwuid(uid)
    except KeyError:
        raise GroundError(
            f"当前用户（uid {uid}）在系统用户表中没有名字，数据库不能以它运行；"
            "请在容器中为它建立用户，或用 ZHIHENG_DATABASE_URL 指向另一台数据库。"
        ) from None
