"""The home folder of one installation: keys, database, papers, reports."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from zhiheng.house.ground.refusal import GroundError

REPOSITORY = Path(__file__).resolve().parents[4]


@dataclass(frozen=True)
class Home:
    """One installation's folder; every path of the house is derived from `path`."""

    path: Path

    @property
    def keys(self) -> Path:
        return self.path / "keys"

    @property
    def static(self) -> Path:
        return self.path / "static"

    @property
    def fonts(self) -> Path:
        return self.path / "fonts"

    @property
    def demo(self) -> Path:
        """Present when the data is invented: its size, seed and whether it is complete."""
        return self.path / "demo.json"

    @property
    def samples(self) -> Path:
        """Invented instruments that a demo offers to be filed, as text files."""
        return self.path / "samples"

    @property
    def counterparts(self) -> Path:
        """What the imitated systems outside have taken and reported, in a demo."""
        return self.path / "counterparts.jsonl"

    @property
    def lock(self) -> Path:
        return self.path / "ground.lock"

    @property
    def drill(self) -> Path:
        """What the last restore drill found."""
        return self.path / "backup-drill.json"

    @property
    def verified(self) -> Path:
        """What the last whole verification of the chains found."""
        return self.path / "chain-verified.json"

    @property
    def mission(self) -> Path:
        """What the last complete run of ./test proved."""
        return self.path / "mission.json"

    def made(self) -> "Home":
        """Make the folder and its private key folder; wider rights on keys are narrowed."""
        self.path.mkdir(parents=True, exist_ok=True)
        self.keys.mkdir(mode=0o700, exist_ok=True)
        if self.keys.stat().st_uid != os.geteuid():
            raise GroundError(
                f"密钥目录 {self.keys} 属于另一用户，请以建立它的用户运行，或另设 ZHIHENG_HOME。"
            )
        if stat.S_IMODE(self.keys.stat().st_mode) != 0o700:
            self.keys.chmod(0o700)
        return self


def home_of_this_process() -> Home:
    """`ZHIHENG_HOME`, else `var` in the checkout, else `var` in the working folder."""
    named = os.environ.get("ZHIHENG_HOME")
    if named:
        return Home(Path(named).absolute())
    in_checkout = (REPOSITORY / "pyproject.toml").exists()
    return Home((REPOSITORY if in_checkout else Path.cwd()) / "var")
