"""What lies in the repository: live links, nobody's real number, no path of one machine."""

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest
from stdnum.cn import ric

from tests.architecture.house import ROOT

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
# Paths of one machine, addresses of package hosts, keys.
MACHINE = re.compile(
    r"(?<![\w./])/(?:work|farm|home|root)/|bash_jobs|files\.pythonhosted\.org"
    r"|registry\.npmjs\.org|BEGIN [A-Z ]*PRIVATE KEY"
)
IDENTITY = re.compile(r"(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])")
TEXT = set(
    [".py", ".md", ".toml", ".html", ".css", ".js", ".sql", ".csv", ".json", ".typ", ".txt", ".in"]
)
# Written by package tools; nothing in them is ours to word.
LOCKS = {"package-lock.json"}


@cache
def files() -> tuple[Path, ...]:
    """Every text file that belongs to the project, committed or about to be."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = [ROOT / line for line in listed.splitlines()]
    scripts = [p for p in paths if p.parent == ROOT and not p.suffix]
    return tuple(p for p in paths if (p.suffix in TEXT or p in scripts) and p.is_file())


def matches(pattern: re.Pattern[str], text: str) -> list[str]:
    return [found[0] for found in pattern.finditer(text)]


def real_numbers(text: str) -> list[str]:
    """Valid citizen numbers outside the invented region 99."""
    return [
        number
        for number in matches(IDENTITY, text)
        if not number.startswith("99") and ric.is_valid(number.upper())
    ]


def test_no_file_names_a_machine_or_a_package_host_or_holds_a_key() -> None:
    read = [p for p in files() if p.name not in LOCKS and p != Path(__file__)]
    assert len(read) > 100
    assert [
        f"{p.relative_to(ROOT)}: {found}"
        for p in read
        for found in matches(MACHINE, p.read_text(encoding="utf-8"))
    ] == []


def test_nobodys_real_number_is_in_the_repository() -> None:
    found = [(p, real_numbers(p.read_text(encoding="utf-8"))) for p in files()]
    assert [str(p.relative_to(ROOT)) for p, numbers in found if numbers] == []


def test_every_link_of_the_documents_leads_somewhere() -> None:
    dead = [
        f"{p.relative_to(ROOT)} -> {target}"
        for p in files()
        if p.suffix == ".md"
        for target in LINK.findall(p.read_text(encoding="utf-8"))
        if not target.startswith(("http://", "https://", "#", "mailto:"))
        and not (p.parent / target.split("#")[0]).exists()
    ]
    assert dead == []


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("see /" + "work/main", True),
        ("/home/li/x", True),
        ("/work.xlsx", False),
        ("a/home/", False),
    ],
)
def test_the_wall_sees_a_path_of_one_machine(text: str, seen: bool) -> None:
    assert bool(matches(MACHINE, text)) is seen


def test_the_wall_sees_a_number_that_could_be_somebodys() -> None:
    stem = "11010519491231002"
    assert real_numbers(stem + ric.calc_check_digit(stem + "0")) != []
    assert real_numbers("990105194912310021") == []
