"""Walls that are read in the text: clocks, chance, hidden imports, broad excepts, hidden logic."""

import ast
import re
import sys
from pathlib import Path

import pytest

from tests.architecture.house import PACKAGE, ROOT, Place, functions, places, product

BELOW_THE_DOOR = ("law", "facts", "plant", "registers", "measures", "oversight")
CLOCKS = {
    "datetime": {"now", "utcnow", "today", "fromtimestamp"},
    "date": {"today", "fromtimestamp"},
    "time": {"time", "time_ns", "monotonic", "perf_counter", "localtime", "gmtime", "strftime"},
    "timezone": {"now", "localtime", "localdate"},
}
# Names that read a clock wherever they are imported from.
CLOCK_NAMES = {"Now", "TransactionNow", "localdate"}
CLOCK_OPTIONS = {"auto_now", "auto_now_add"}
SQL_CLOCKS = re.compile(
    r"\b(now\s*\(|clock_timestamp|statement_timestamp|transaction_timestamp|"
    r"current_date|current_time\b|current_timestamp|localtimestamp|localtime\b|timeofday)",
    re.IGNORECASE,
)
SQL = re.compile(r"\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|VALUES|DEFAULT)\b")
CHANCE_MODULES = {"random", "secrets"}
CHANCE_NAMES = {"uuid4", "uuid1", "urandom", "get_random_string"}

# The two listed places (house.md §6): one keeps a failed reaction for its next try,
# one turns a defect into a sentence and an exit code.
BROAD_EXCEPT = {"src/zhiheng/plant/outbox.py", "src/zhiheng/house/cli/__init__.py"}
CLOCK_EXCEPTIONS: dict[str, str] = {}
CHANCE_EXCEPTIONS = {
    "src/zhiheng/measures/assignment/pages/court.py": "a month's seed must be nobody's choice",
}
# Marking text as HTML: only where the house makes the marks itself.
MARKED_SAFE = {
    "src/zhiheng/plant/ui/": "the marks: days, money, chips, made from values that are escaped",
}


def planted(text: str, where: str = "src/zhiheng/law/planted.py") -> Place:
    return Place(ROOT / where, text, ast.parse(text))


def clock_reads(place: Place) -> list[str]:
    return [f"{place.name}:{n.lineno}" for n in ast.walk(place.tree) if reads_a_clock(n)]  # type: ignore[attr-defined]


def reads_a_clock(node: ast.AST) -> bool:
    match node:
        case ast.Attribute(value=ast.Name(id=of) | ast.Attribute(attr=of), attr=name):
            return name in CLOCKS.get(of, set())
        case ast.ImportFrom(module=module, names=names):
            taken = {alias.name for alias in names}
            of = (module or "").rpartition(".")[2]
            return bool(taken & CLOCK_NAMES) or (
                of in {"time", "timezone"} and bool(taken & CLOCKS[of])
            )
        case ast.keyword(arg=name):
            return name in CLOCK_OPTIONS
        case ast.Constant(value=str(text)):
            return bool(SQL.search(text) and SQL_CLOCKS.search(text))
    return False


def rolls(place: Place) -> list[str]:
    return [f"{place.name}:{n.lineno}" for n in ast.walk(place.tree) if rolls_dice(n)]  # type: ignore[attr-defined]


def rolls_dice(node: ast.AST) -> bool:
    match node:
        case ast.Import(names=names):
            return bool({alias.name for alias in names} & CHANCE_MODULES)
        case ast.ImportFrom(module=module, names=names):
            return module in CHANCE_MODULES or bool({a.name for a in names} & CHANCE_NAMES)
        case ast.Attribute(attr=name):
            return name in CHANCE_NAMES
    return False


def hidden_imports(place: Place) -> list[str]:
    return [
        f"{place.name}:{node.lineno}"
        for function in functions(place.tree)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def broad_excepts(place: Place) -> list[str]:
    return [
        f"{place.name}:{node.lineno}"
        for node in ast.walk(place.tree)
        if isinstance(node, ast.ExceptHandler) and catches_everything(node.type)
    ]


def catches_everything(what: ast.expr | None) -> bool:
    names = what.elts if isinstance(what, ast.Tuple) else [what]
    return any(n is None or getattr(n, "id", "") in {"Exception", "BaseException"} for n in names)


def below_the_door() -> list[Place]:
    return [p for p in product() if p.storey in BELOW_THE_DOOR]


def test_nothing_below_the_door_reads_a_clock() -> None:
    found = [r for p in below_the_door() if p.name not in CLOCK_EXCEPTIONS for r in clock_reads(p)]
    assert found == []


def test_nothing_below_the_door_rolls_dice() -> None:
    found = [r for p in below_the_door() if p.name not in CHANCE_EXCEPTIONS for r in rolls(p)]
    assert found == []


def test_every_exception_is_still_needed() -> None:
    rolling = {p.name for p in below_the_door() if rolls(p)}
    reading = {p.name for p in below_the_door() if clock_reads(p)}
    assert set(CHANCE_EXCEPTIONS) - rolling == set()
    assert set(CLOCK_EXCEPTIONS) - reading == set()


def test_no_sql_reads_a_clock() -> None:
    files = sorted(PACKAGE.rglob("*.sql"))
    assert files, "the walls read the SQL of the rooms"
    reads = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if SQL_CLOCKS.search(line.split("--")[0])
    ]
    assert reads == []


def test_no_import_hides_in_a_function() -> None:
    assert [h for p in product() for h in hidden_imports(p)] == []


def test_only_two_places_may_catch_everything() -> None:
    caught = [c for p in product() for c in broad_excepts(p)]
    assert {c.rsplit(":", 1)[0] for c in caught} == BROAD_EXCEPT
    assert len(caught) == 2


def test_law_and_facts_stand_on_the_standard_library_alone() -> None:
    foreign = [
        f"{p.name} {name}"
        for p in product()
        if p.storey in {"law", "facts"}
        for name in imported(p.tree)
        if name.split(".")[0] not in sys.stdlib_module_names
        and not name.startswith(("zhiheng.law", "zhiheng.facts"))
    ]
    assert foreign == []


def imported(tree: ast.AST) -> set[str]:
    nodes = list(ast.walk(tree))
    return {n.module or "" for n in nodes if isinstance(n, ast.ImportFrom)} | {
        alias.name for n in nodes if isinstance(n, ast.Import) for alias in n.names
    }


def test_no_receiver_listens_behind_the_back() -> None:
    signals = re.compile(r"django\.(dispatch|db\.models\.signals)|@receiver|\b(pre|post)_save\b")
    assert [p.name for p in product() if signals.search(p.text)] == []


def test_no_model_hides_logic_in_save() -> None:
    saves = [
        f"{p.name}:{f.lineno}"
        for p in product()
        if p.path.name == "models.py"
        for f in functions(p.tree)
        if f.name in {"save", "delete", "clean", "full_clean"}
    ]
    assert saves == []


def test_money_is_never_a_float() -> None:
    floats = re.compile(r"\b(FloatField|DecimalField)\b")
    assert [p.name for p in product() if floats.search(p.text)] == []


def test_no_list_counts_its_way_to_a_page() -> None:
    counting = re.compile(r"\bOFFSET\b|\bPaginator\b")
    texts = [(p.name, p.text) for p in product()]
    texts += [(str(f.relative_to(ROOT)), f.read_text("utf-8")) for f in PACKAGE.rglob("*.sql")]
    assert [name for name, text in texts if counting.search(text)] == []


def test_text_is_marked_as_html_only_where_the_marks_are_made() -> None:
    marked = [p.name for p in product() if re.search(r"\bmark_safe\b|\bSafeString\(", p.text)]
    assert [name for name in marked if not name.startswith(tuple(MARKED_SAFE))] == []


def test_a_todo_carries_its_number() -> None:
    word = re.compile(r"\b(TODO|FIXME|XXX)\b(?!\(#\d+\))")
    assert [p.name for p in places() if word.search(p.text)] == []


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("def f():\n    return datetime.now()\n", True),
        ("import datetime\ndef f():\n    return datetime.datetime.now(tz=None)\n", True),
        ("from django.utils.timezone import now\n", True),
        ("from django.db.models.functions import Now\n", True),
        ("at = models.DateTimeField(auto_now_add=True)\n", True),
        ("Q = 'SELECT 1 WHERE due_on < current_date'\n", True),
        ("def f(at):\n    return at\n", False),
        ("# datetime.now is for doors\n", False),
        ('"""SQL never says now()."""\n', False),
    ],
)
def test_the_clock_wall_sees_a_clock(text: str, seen: bool) -> None:
    assert bool(clock_reads(planted(text))) is seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("import random\n", True),
        ("from uuid import uuid4\n", True),
        ("def f():\n    return os.urandom(8)\n", True),
        ("from uuid import UUID\n", False),
    ],
)
def test_the_chance_wall_sees_dice(text: str, seen: bool) -> None:
    assert bool(rolls(planted(text))) is seen


def test_the_import_wall_sees_a_hidden_import() -> None:
    assert hidden_imports(planted("def f():\n    import os\n    return os\n"))


@pytest.mark.parametrize("what", ["Exception", "BaseException", "(ValueError, Exception)", ""])
def test_the_except_wall_sees_a_broad_except(what: str) -> None:
    assert broad_excepts(planted(f"try:\n    f()\nexcept {what}:\n    raise\n"))


def test_the_except_wall_lets_a_named_failure_pass() -> None:
    assert broad_excepts(planted("try:\n    f()\nexcept ValueError:\n    raise\n")) == []


def test_the_walls_read_more_than_nothing() -> None:
    assert len(below_the_door()) > 100
    assert Path(PACKAGE / "law").is_dir()
