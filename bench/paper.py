"""W11: papers with data, checks, hash and stored unsigned PDF, each of another body.

Ours: the facts of all the cases from the registers (as a batch reads them), each paper checked,
put into words, frozen, hashed, drawn, its file hashed, and all stored by one statement. Floor: bare
Typst with one kept compiler and the same form on other bodies, their JSON made beforehand, nothing
read, checked or kept. Besides: LibreOffice on the same drafts as Word files, all in one run of it,
and the memory of this process over many papers more.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import typst
from django.conf import settings
from django.db import connection

from bench import ground
from bench.population import DAY, MEASURED_COURT, docketed
from bench.rounds import Measured, interleaved, milliseconds
from zhiheng.measures.papers import queries as papers
from zhiheng.plant import sm3
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.papers import LAYOUT
from zhiheng.registers.documents.terms import PaperData
from zhiheng.registers.personnel.exhibits import a_court_office

SIZE: Final = 20
GOAL: Final = 1.3
LIBREOFFICE_GOAL: Final = 20.0
LIBREOFFICE: Final = "soffice"
ROUNDS_OF_MEMORY: Final = 100
KIND: Final = "传票"
STORE: Final = "INSERT INTO bench_paper SELECT * FROM unnest(%s::text[], %s::bytea[], %s::bytea[])"
TABLE: Final = (
    "CREATE TABLE bench_paper (frozen text, digest bytea, file bytea);"
    " GRANT SELECT, INSERT, DELETE ON bench_paper TO zh_app"
)
_bodies = count(1)


def run(size: int, rounds: int) -> Measured:
    """Medians for `size` papers, one in each of as many cases; figures told are for one paper."""
    with ground.a_database("paper") as (house, name):
        with ground.as_owner(house, name) as owner:
            owner.execute(TABLE)
        handler = a_court_office(MEASURED_COURT).handler
        cases = [docketed(number, handler) for number in range(1, size + 1)]
        prepared: list[str] = []

        def anew() -> None:
            with entered(Scope.of(handler, DAY)):
                prepared[:] = [_inputs(one) for one in _facts(cases, handler)]

        ours, floor = interleaved(
            lambda: made(cases, handler), lambda: bare(prepared), rounds=rounds, before=anew
        )
        told = _memory(cases, handler) | _libreoffice(cases, handler, ours / size)
    return Measured(
        name="paper", size=size, ours=ours / size, floor=floor / size, rounds=rounds, goal=GOAL,
        told=told,
    )  # fmt: skip


def made(cases: list[int], handler: Officer) -> None:
    """The papers of these cases, from the registers to the stored files."""
    rows = []
    with entered(Scope.of(handler, DAY)):
        for data in _facts(cases, handler):
            if not all(one.holds for one in documents.checked(KIND, data)):
                raise ValueError("a summons that lacks something is no measure")
            words = documents.sheet(KIND, data)
            frozen = documents.frozen(KIND, data, words)
            digest, file = documents.digest(frozen), documents.drawn(words)
            rows.append((json.dumps(frozen), digest + sm3.digest(file), file))
        with connection.cursor() as cursor:
            cursor.execute(STORE, [list(column) for column in zip(*rows, strict=True)])


def bare(prepared: list[str]) -> None:
    """Typst alone."""
    for inputs in prepared:
        _kept().compile(
            input=str(LAYOUT), format="pdf", sys_inputs={"frozen": inputs}, timestamp=0,
            pdf_standards="a-2b",
        )  # fmt: skip


_compilers: dict[str, typst.Compiler] = {}


def _kept() -> typst.Compiler:
    if "floor" not in _compilers:
        fonts = [Path(settings.ZHIHENG_FONTS)]
        _compilers["floor"] = typst.Compiler(root=Path(LAYOUT).parent, font_paths=fonts)
    return _compilers["floor"]


def _facts(cases: list[int], handler: Officer) -> Iterator[PaperData]:
    """The facts of one summons to the debtor of each case, each saying something of its own."""
    offered = papers.offers_of_kind(cases, KIND, by=handler, on=DAY)
    for id in cases:
        data = offered[id].parts[-1].data
        yield replace(data, particulars={**data.particulars, **_said(next(_bodies))})


def _said(body: int) -> dict[str, str]:
    return {
        "summoned": f"被传唤人{body}", "attend_on": f"2026年12月{1 + body % 28}日",
        "attend_at": f"{8 + body % 10}时{body % 60:02d}分", "place": f"执行局第{body}询问室",
        "reason": f"查明第{body}项财产的下落、{body}日内的收支和履行能力",
    }  # fmt: skip


def _inputs(data: PaperData) -> str:
    words = documents.sheet(KIND, data).as_data()
    return json.dumps({"sheet": words, "mark": ""}, ensure_ascii=False, sort_keys=True)


def _memory(cases: list[int], handler: Officer) -> dict[str, Any]:
    """Resident memory in MB after one round more, and after many."""
    made(cases, handler)
    before = _resident_mb()
    for _ in range(ROUNDS_OF_MEMORY):
        made(cases, handler)
        with entered(Scope.of(handler, DAY)), connection.cursor() as cursor:
            cursor.execute("DELETE FROM bench_paper")
    return {
        "memory_papers": ROUNDS_OF_MEMORY * len(cases),
        "memory_before_mb": round(before),
        "memory_after_mb": round(_resident_mb()),
    }


def _resident_mb() -> float:
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    [kilobytes] = [int(line.split()[1]) for line in lines if line.startswith("VmRSS")]
    return kilobytes / 1024


def _libreoffice(cases: list[int], handler: Officer, ours: float) -> dict[str, Any]:
    """LibreOffice's time for one of the same drafts in one batch run, against ours."""
    program = shutil.which(LIBREOFFICE)
    if program is None:
        return {"libreoffice": "absent"}
    with TemporaryDirectory() as folder:
        with entered(Scope.of(handler, DAY)):
            for number, data in enumerate(_facts(cases, handler)):
                Path(folder, f"{number}.docx").write_bytes(documents.word_file(KIND, data))
        command = [
            program, f"-env:UserInstallation=file://{folder}/profile", "--headless",
            "--convert-to", "pdf", "--outdir", f"{folder}/out",
        ]  # fmt: skip
        files = [str(one) for one in sorted(Path(folder).glob("*.docx"))]

        def convert(some: list[str]) -> None:
            subprocess.run([*command, *some], check=True, capture_output=True, timeout=600)

        convert(files[:1])
        taken = milliseconds(lambda: convert(files)) / len(files)
        found = len(list(Path(folder, "out").glob("*.pdf")))
    return {
        "libreoffice_ms": round(taken, 1), "libreoffice_ratio": round(taken / ours, 1),
        "libreoffice_goal": LIBREOFFICE_GOAL, "libreoffice_files": found,
    }  # fmt: skip
