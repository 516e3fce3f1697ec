"""Rooms: the same shape inside, entered by their front doors, named in pyproject."""

import tomllib
from pathlib import Path

import grimp
import pytest

from tests.architecture.house import PACKAGE, ROOT, STOREYS_OF_ROOMS, rooms
from zhiheng.house.settings import ROOMS

FRONT_DOORS = {"actions", "queries", "terms"}
# Who else may come in, by which door, and why.
MOUNTED = {
    "zhiheng.house.wiring": "reactions",  # who listens to whom stands on one page
    "zhiheng.house.schedule": "actions",  # sweeps by the clock
    "zhiheng.house.api": "api",  # the rooms' routers under one roof
    "zhiheng.house.middleware": "access",  # the threshold asks the desk's door who is there
    "zhiheng.house.cli.read": "reader",  # pure: `zhiheng read` needs no database
    "zhiheng.house.cli.worker": "errands",  # what the worker carries for the gateway
    "zhiheng.house.cli.conformance": "protocol",  # the kit asks what the protocol says
    "zhiheng.house.cli.conformance_court": "protocol",
    "zhiheng.house.cli.protocol": "published",  # writes docs/protocol from the code
    "zhiheng.house.cli.found": "access",  # the first password is judged by the rules of the door
}
SHAPE = {
    "README.md",
    "__init__.py",
    "apps.py",
    "models.py",
    "terms.py",
    "actions.py",
    "actions",
    "queries.py",
    "queries",
    "reactions.py",
    "pages",
    "api.py",
    "sql",
    "exhibits.py",
    "migrations",
    "tests",
    "__pycache__",
}
# What a room holds besides, and why.
BESIDES = {
    "measures/intake": {"reader"},  # the instrument reader: pure, in the shape of `zhiheng read`
    "registers/documents": {"papers"},  # Typst forms of the papers
    "doors/desk": {"access"},  # log-in, log-out and the fresh log-in before signing
    "doors/disclosure": {"static"},  # what only public pages wear
    # The protocol (bodies, kinds, published schema) and the two directions of the wire.
    "doors/gateway": {
        "bodies.py",
        "carrier.py",
        "errands.py",
        "letters.py",
        "protocol.py",
        "published.py",
        "reception.py",
        "sending.py",
    },
}


def room_of(module: str) -> str | None:
    parts = module.split(".")
    if len(parts) < 3 or parts[1] not in STOREYS_OF_ROOMS:
        return None
    return f"{parts[1]}.{parts[2]}"


def doors_for(importer: str) -> set[str]:
    if ".tests" in importer or importer.endswith(".exhibits"):
        return FRONT_DOORS | {"exhibits"}
    return FRONT_DOORS | {MOUNTED.get(importer, "actions")}


def burglaries(graph: grimp.ImportGraph) -> list[str]:
    found = []
    for importer in sorted(graph.modules):
        for imported in sorted(graph.find_modules_directly_imported_by(importer)):
            room = room_of(imported)
            inside = imported.split(".")[3:4]
            if room and room != room_of(importer) and not set(inside) <= doors_for(importer):
                found.append(f"{importer} -> {imported}")
    return found


def test_rooms_are_entered_by_their_front_doors() -> None:
    assert burglaries(grimp.build_graph("zhiheng", "province", cache_dir=None)) == []


@pytest.mark.parametrize(
    ("importer", "imported", "caught"),
    [
        ("zhiheng.measures.intake.actions", "zhiheng.registers.casefile.models", True),
        ("zhiheng.measures.intake.actions", "zhiheng.registers.casefile.exhibits", True),
        ("zhiheng.measures.intake.tests.test_docket", "zhiheng.registers.casefile.models", True),
        ("zhiheng.house.cli.demo", "zhiheng.oversight.tasks.reactions", True),
        ("zhiheng.measures.intake.tests.test_docket", "zhiheng.registers.casefile.exhibits", False),
        ("zhiheng.measures.intake.actions", "zhiheng.registers.casefile.queries", False),
    ],
)
def test_the_front_door_wall_sees_a_burglar(importer: str, imported: str, caught: bool) -> None:
    graph = grimp.ImportGraph()
    graph.add_module(importer)
    graph.add_module(imported)
    graph.add_import(importer=importer, imported=imported)
    assert burglaries(graph) == ([f"{importer} -> {imported}"] if caught else [])


def test_every_room_mounted_elsewhere_is_still_mounted_there() -> None:
    missing = [name for name in MOUNTED if not module_file(name).exists()]
    assert missing == []


def module_file(name: str) -> Path:
    return PACKAGE.parent / f"{name.replace('.', '/')}.py"


@pytest.mark.parametrize("room", rooms(), ids=lambda r: f"{r.parent.name}/{r.name}")
def test_a_room_holds_what_every_room_holds(room: Path) -> None:
    inside = {entry.name for entry in room.iterdir()}
    assert inside - SHAPE - BESIDES.get(f"{room.parent.name}/{room.name}", set()) == set()
    assert {"README.md", "apps.py", "__init__.py"} <= inside
    assert not {"actions", "actions.py"} <= inside
    assert not {"queries", "queries.py"} <= inside


@pytest.mark.parametrize("room", rooms(), ids=lambda r: f"{r.parent.name}/{r.name}")
def test_a_room_says_in_one_page_what_it_is(room: Path) -> None:
    page = room / "README.md"
    lines = page.read_text(encoding="utf-8").splitlines() if page.exists() else []
    assert len([line for line in lines if line.strip()]) >= 8
    assert len(lines) <= 120


def storeys() -> list[list[str]]:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {c["id"]: c for c in config["tool"]["importlinter"]["contracts"]}
    return [[m.strip() for m in line.split("|")] for line in contracts["storeys"]["layers"]]


def test_every_room_stands_in_the_storeys_and_in_the_shape_contract() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {c["id"]: c for c in config["tool"]["importlinter"]["contracts"]}
    named = {room for line in storeys() for room in line}
    standing = {f"zhiheng.{r.parent.name}.{r.name}" for r in rooms()}
    assert standing - named == set()
    assert {r for r in standing if ".doors." not in r} == set(contracts["shape"]["containers"])


def test_rooms_are_installed_in_the_order_of_their_storeys() -> None:
    height = {room: at for at, line in enumerate(reversed(storeys())) for room in line}
    installed = [height[room] for room in ROOMS if room in height]
    assert len(installed) == len(rooms()) + 1
    assert installed == sorted(installed)
