"""Who uses a rule: the acts that ask it first, and the modules that name it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import zhiheng
import zhiheng.law
from zhiheng.law.kernel.condition import Rule
from zhiheng.plant.catalogue import catalogue

_PACKAGE: Final = Path(zhiheng.__path__[0])
_LAW: Final = Path(zhiheng.law.__path__[0])
_STOREY: Final = {
    "registers": "登记簿",
    "measures": "措施",
    "oversight": "监督",
    "doors": "页面",
    "house": "命令",
    "plant": "底层",
}


def users_of(rule: Rule, names: tuple[str, ...]) -> tuple[str, ...]:
    """Acts that ask the rule, then other places that name one of its constants; each once."""
    acts = [f"行为 {entry.name}" for entry in catalogue().values() if entry.needs is rule]
    places = [place for place, named in _mentions().items() if not named.isdisjoint(names)]
    return tuple(dict.fromkeys([*acts, *places]))


def clocks_used() -> dict[str, tuple[str, ...]]:
    """The acts that start each clock, by the clock's name."""
    found: dict[str, list[str]] = {}
    for entry in catalogue().values():
        for clock in entry.clocks:
            found.setdefault(clock, []).append(entry.name)
    return {clock: tuple(acts) for clock, acts in found.items()}


@cache
def _mentions() -> dict[str, frozenset[str]]:
    """The names each module outside the law imports from it."""
    found: dict[str, set[str]] = {}
    for path in sorted(_PACKAGE.rglob("*.py")):
        names = set() if _is_aside(path) else set(_imported(path))
        if names:
            found.setdefault(_place(path), set()).update(names)
    return {place: frozenset(names) for place, names in found.items()}


def _is_aside(path: Path) -> bool:
    aside = {"tests", "migrations", "lawbook", "torture"}
    return path.is_relative_to(_LAW) or bool(aside & set(path.parts)) or path.stem == "exhibits"


def _place(path: Path) -> str:
    storey, *rest = path.relative_to(_PACKAGE).parts
    return f"{_STOREY.get(storey, storey)} {rest[0].removesuffix('.py')}"


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("zhiheng.law."):
            yield from (alias.name for alias in node.names)
