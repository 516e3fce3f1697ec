"""Verbs: an act of its own says who and when; a register's verb is handed the act in hand."""

import ast
import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from django.urls import reverse

from tests.architecture.house import PACKAGE, ROOT, Place, functions, places, product, read, rooms
from zhiheng.plant.catalogue import Verb, catalogue

# Verbs that are no legal acts, and why.
NO_ACTS = {
    "zhiheng.registers.personnel.actions.keep_awake": "the door moves the last sign of a session",
    "zhiheng.registers.dispatch.actions.keep_incoming": "bytes are stored before anyone is known",
    "zhiheng.registers.dispatch.actions.judge_incoming": "what is not taken changes no record",
    "zhiheng.registers.dispatch.actions.keep_opening": "a try to open a link is stored",
    "zhiheng.registers.dispatch.actions.claim_due": "a sender leases what is due",
    "zhiheng.registers.dispatch.actions.settle_tries": "what the tries of a slice came to",
    "zhiheng.oversight.review.actions.rehearsed": "a verb is tried and rolled back",
    "zhiheng.oversight.review.actions.take": "a form's verb becomes a proposal: the act is propose",
    "zhiheng.oversight.review.actions.decide": "signs and at once carries out: two acts",
    "zhiheng.oversight.review.actions.decide_all": "signs several, one act each",
    "zhiheng.oversight.review.actions.go_on": "carries out: the act is the verb's own",
    "zhiheng.oversight.review.actions.carry_out": "carries out: the act is the verb's own",
    "zhiheng.oversight.paperdesk.actions.go_on": "the next items of a batch, acts of their own",
    "zhiheng.oversight.paperdesk.actions.try_again": "what failed once more, acts of their own",
    "zhiheng.doors.gateway.actions.carry": "a room below hands over: the act is send_by_gateway",
    "zhiheng.registers.approvals.actions.is_true": "holds a signature against its text",
    "zhiheng.registers.personnel.actions.knock": "a try to log in, before anyone is known",
}
WRITES = {
    "create",
    "bulk_create",
    "get_or_create",
    "update_or_create",
    "bulk_update",
    "update",
    "delete",
}


def verbs() -> Iterator[tuple[str, Callable[..., object]]]:
    """What every room's `actions` offers: its functions and acts, not its types."""
    for room in rooms():
        if not (room / "actions.py").exists() and not (room / "actions").is_dir():
            continue
        name = ".".join(room.relative_to(PACKAGE.parent).parts) + ".actions"
        module = import_module(name)
        for word, thing in vars(module).items():
            ours = getattr(thing, "__module__", "").startswith(name) and not word.startswith("_")
            if ours and callable(thing) and not isinstance(thing, type):
                yield f"{name}.{word}", thing


def parameters(verb: Callable[..., object]) -> list[inspect.Parameter]:
    return list(inspect.signature(verb).parameters.values())


def test_an_act_is_keyword_only_and_says_who_and_when() -> None:
    acts = [(name, verb) for name, verb in verbs() if isinstance(verb, Verb)]
    assert acts
    loose = [
        name
        for name, verb in acts
        if any(p.kind is not p.KEYWORD_ONLY for p in parameters(verb))
        or not {"by", "at"} <= {p.name for p in parameters(verb)}
    ]
    assert loose == []


def test_every_other_verb_is_handed_the_act() -> None:
    """`doing` first, then at most the one thing the verb is about; all else by keyword."""
    loose = []
    for name, verb in verbs():
        if isinstance(verb, Verb) or name in NO_ACTS:
            continue
        placed = [p.name for p in parameters(verb) if p.kind is not p.KEYWORD_ONLY]
        if placed[:1] != ["doing"] or len(placed) > 2:
            loose.append(name)
    assert loose == []


def test_every_verb_that_is_no_act_still_exists() -> None:
    assert set(NO_ACTS) - {name for name, _ in verbs()} == set()


def test_every_act_stands_in_the_catalogue_under_its_own_name() -> None:
    acts = {verb.entry.verb: verb.entry for _, verb in verbs() if isinstance(verb, Verb)}
    plants = {e.verb: e for e in catalogue().values() if e.verb.startswith("zhiheng.plant.")}
    assert {e.verb: e for e in catalogue().values()} == acts | plants


def opened_acts(function: ast.FunctionDef) -> list[str]:
    """The verbs whose act a function opens: `with legal_act(freeze_deposit, …)`."""
    return [
        node.args[0].id
        for node in ast.walk(function)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "legal_act"
        and isinstance(node.args[0], ast.Name)
    ]


def is_act(function: ast.FunctionDef) -> bool:
    marks = [d.func for d in function.decorator_list if isinstance(d, ast.Call)]
    return any(isinstance(mark, ast.Name) and mark.id == "act" for mark in marks)


def test_an_act_opens_itself_once_and_nothing_else_opens_one() -> None:
    wrong = [
        f"{place.name}:{function.name}"
        for place in product()
        if place.path.name not in {"legal_act.py", "catalogue.py"}
        for function in functions(place.tree)
        if isinstance(function, ast.FunctionDef)
        if opened_acts(function) != ([function.name] if is_act(function) else [])
    ]
    assert wrong == []


def test_a_register_file_has_at_most_twelve_verbs() -> None:
    many = {
        p.name: len(offered)
        for p in places()
        if p.storey == "registers" and ("actions" in p.path.parts or p.path.name == "actions.py")
        if len(offered := offers(p)) > 12
    }
    assert many == {}


def offers(place: Place) -> list[str]:
    return [
        node.name
        for node in place.tree.body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    ]


def writes(place: Place) -> list[str]:
    """Calls that write through the ORM: `Model.objects.….create(…)`, `row.save()`."""
    return [
        f"{place.name}:{node.lineno}"
        for node in ast.walk(place.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in WRITES
        and "objects" in {n.attr for n in ast.walk(node.func) if isinstance(n, ast.Attribute)}
    ]


def may_write(place: Place) -> bool:
    acts = place.path.name == "actions.py" or "actions" in place.path.parts
    return acts or place.storey == "plant"


def test_only_actions_and_the_plant_write() -> None:
    assert [w for p in product() if not may_write(p) for w in writes(p)] == []


def test_the_writing_wall_sees_a_view_that_writes() -> None:
    text = "def view(request):\n    Case.objects.filter(id=1).update(state='已结')\n"
    planted = Place(ROOT / "src/zhiheng/doors/planted.py", text, ast.parse(text))
    assert (len(writes(planted)), may_write(planted)) == (1, False)


def names_in_tests() -> set[str]:
    """Every name the tests speak, so that an act nobody plays is seen."""
    own = Path(__file__).parent
    files = [p for p in ROOT.glob("tests/**/*.py") if p.parent != own]
    trees = [read(path).tree for path in files] + [p.tree for p in places() if p.is_test]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    return {n.attr for n in nodes if isinstance(n, ast.Attribute)} | {
        n.id for n in nodes if isinstance(n, ast.Name)
    }


def test_every_act_is_played_by_a_test() -> None:
    played = names_in_tests()
    assert sorted(e.verb for e in catalogue().values() if e.verb.split(".")[-1] not in played) == []


def test_the_page_of_an_act_exists() -> None:
    """An entry's page is the URL name where it is done, for one case or for the court."""
    for entry in catalogue().values():
        if entry.page is not None:
            assert reverse(entry.page, args=["x" * 11] if entry.on == "case" else [])
