"""The house as text: its files, functions and rooms, read once for every wall."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "zhiheng"
STOREYS_OF_ROOMS = ("registers", "measures", "oversight", "doors")


@dataclass(frozen=True, slots=True)
class Place:
    """One Python file of the product: its path from the root, its text and its tree."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @property
    def storey(self) -> str:
        return self.path.relative_to(PACKAGE).parts[0]

    @property
    def is_test(self) -> bool:
        return "tests" in self.path.parts or self.path.name == "exhibits.py"

    @property
    def is_migration(self) -> bool:
        return "migrations" in self.path.parts


def read(path: Path) -> Place:
    text = path.read_text(encoding="utf-8")
    return Place(path, text, ast.parse(text))


@cache
def places() -> tuple[Place, ...]:
    """Every Python file under src/, tests of the rooms included."""
    return tuple(read(path) for path in sorted(PACKAGE.rglob("*.py")))


def product() -> Iterator[Place]:
    """What runs in production: no tests, no exhibits, no migrations."""
    return (p for p in places() if not p.is_test and not p.is_migration)


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


def rooms() -> tuple[Path, ...]:
    """The folder of every room, in alphabetical order."""
    return tuple(
        sorted(
            folder
            for storey in STOREYS_OF_ROOMS
            for folder in (PACKAGE / storey).glob("*")
            if (folder / "__init__.py").exists()
        )
    )


def length(node: ast.AST) -> int:
    start, end = getattr(node, "lineno", 0), getattr(node, "end_lineno", 0)
    return int(end) - int(start) + 1
