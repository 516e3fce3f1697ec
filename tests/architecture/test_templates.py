"""Pages: no inline style or script, no address from outside, Chinese on every screen."""

import re
from pathlib import Path

from tests.architecture.house import PACKAGE, ROOT

INLINE = re.compile(r"\sstyle=|\son[a-z]+=\"|<script(?![^>]*\bsrc=)(?![^>]*application/json)", re.I)
OUTSIDE = re.compile(r"(?:src|href|action)=[\"']https?://", re.I)
PLACEHOLDER = re.compile(r"coming soon|敬请期待|开发中|待开发|lorem ipsum", re.I)
COURTESY = re.compile(r"温馨提示|亲，|您好|操作失败|权限不足|成功！")


def templates() -> list[Path]:
    return sorted(PACKAGE.rglob("templates/**/*.html"))


def offenders(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number}"
        for path in templates()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_template_holds_inline_style_or_script() -> None:
    assert templates()
    assert offenders(INLINE) == []


def test_no_template_fetches_from_outside() -> None:
    assert offenders(OUTSIDE) == []


def test_nothing_unbuilt_is_promised() -> None:
    assert offenders(PLACEHOLDER) == []


def test_the_wording_of_the_guide_is_kept() -> None:
    assert offenders(COURTESY) == []
