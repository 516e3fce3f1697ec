"""Secrets of one installation, each in a file of its own that only its owner may read."""

import os
import secrets
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from zhiheng.house.ground.home import Home
from zhiheng.house.ground.refusal import GroundError

SUPERUSER_PASSWORD = "database-superuser"
SECRET_BYTES = 32
# One file each below keys/: Django's own secret; sealing of numbers at rest; their search hash;
# opaque codes; the private keys that sign (32 bytes each: Ed25519 seed, SM2 scalar big-endian).
APPLICATION_KEYS = ("django", "sealing", "search", "codes", "ed25519", "sm2")
# Order n of the SM2 curve (GB/T 32918.5-2017); a private key lies in 1 … n − 2.
SM2_ORDER = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123


class Keys(Mapping[str, bytes]):
    """The application keys of one home by name, each read when it is first asked for."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._read: dict[str, bytes] = {}

    def __getitem__(self, name: str) -> bytes:
        if name not in self._read:
            if name not in APPLICATION_KEYS:
                raise KeyError(name)
            if not known(self._home, name):
                raise GroundError(
                    f"{self._home.keys} 中缺少密钥 {name}，请先运行 ./demo 完成安装；"
                    "已有数据的安装须从备份取回原密钥，新密钥解不开旧数据。"
                )
            self._read[name] = _read(self._home.keys / name)
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(APPLICATION_KEYS)

    def __len__(self) -> int:
        return len(APPLICATION_KEYS)


def make_application_keys(home: Home) -> None:
    """Make each application key that is missing."""
    for name in APPLICATION_KEYS:
        path = home.keys / name
        if not path.exists():
            _write_once(path, sm2_scalar() if name == "sm2" else secrets.token_bytes(SECRET_BYTES))


def sm2_scalar() -> bytes:
    """A private key of the SM2 curve, 32 bytes big-endian."""
    return (secrets.randbelow(SM2_ORDER - 2) + 1).to_bytes(SECRET_BYTES, "big")


def text_key(home: Home, name: str) -> str:
    """A random printable secret, made at first use."""
    path = home.keys / name
    if not path.exists():
        _write_once(path, secrets.token_urlsafe(SECRET_BYTES).encode())
    return _read(path).decode()


def known(home: Home, name: str) -> bool:
    """Whether this home holds the secret."""
    return (home.keys / name).exists()


def forget(home: Home, name: str) -> None:
    """Remove one secret; asked only when what it opened is removed as well."""
    (home.keys / name).unlink(missing_ok=True)


def _write_once(path: Path, content: bytes) -> None:
    """Written whole or not at all; the first of two concurrent writers wins."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(beside, path)
    except FileExistsError:
        pass
    finally:
        beside.unlink()


def _read(path: Path) -> bytes:
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        raise GroundError(
            f"密钥 {path} 的权限为 {mode:o}，他人可读，请执行 chmod 600 {path} 并更换。"
        )
    return path.read_bytes()
