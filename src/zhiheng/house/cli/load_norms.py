"""`zhiheng load-norms`: the texts in a folder, clause by clause, into the register of norms."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from zhiheng.house.cli.frame import Outcome, progress
from zhiheng.house.clock import now_in_shanghai
from zhiheng.law.norm_text import NormText, read_norm
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.officer import HIGHEST_CLEARANCE, system_officer
from zhiheng.plant.scope import ROOT_COURT, Scope, entered
from zhiheng.registers.norms import actions, queries
from zhiheng.registers.norms.terms import ClauseTerms, TextTerms

EXAMPLE = "zhiheng load-norms ./规范文本"
SUFFIXES: Final = (".md", ".txt")
LARGEST_FILE: Final = 5 * 1024 * 1024


class NotLoaded(ValueError):
    """A file that was left out; the message is a sentence that says why and what to do."""


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="文件夹", type=Path, help="放着 .md 或 .txt 文本的文件夹")


def run(options: Namespace) -> Outcome:
    """Load what is new or changed; a file that belongs to no norm is named with the reason."""
    folder: Path = options.folder
    if not folder.is_dir():
        words = f"没有文件夹 {folder}，请核对路径"
        return Outcome(False, {"error": words}, words)
    files = sorted(each for each in folder.iterdir() if each.suffix.lower() in SUFFIXES)
    with entered(Scope.of_court(ROOT_COURT, HIGHEST_CLEARANCE)):
        loaded, unknown = _load(files, now_in_shanghai())
    document = {"loaded": loaded, "unknown": unknown}
    changed = sum(each["changed"] for each in loaded)
    words = f"载入 {len(loaded)} 部，变动 {changed} 条；未载入 {len(unknown)} 个文件。"
    lines = [words, *(f"{each['file']}：{each['reason']}" for each in unknown)]
    return Outcome(bool(loaded) and not unknown, document, "\n".join(lines))


def _load(files: Sequence[Path], at: datetime) -> tuple[list[dict[str, Any]], list[dict[str, str]]]:
    loaded, unknown = [], []
    for path in files:
        try:
            loaded.append(_load_one(path, at))
        except (NotLoaded, BadTerms) as refused:
            unknown.append({"file": path.name, "reason": str(refused)})
            continue
        progress(f"{path.name}：{loaded[-1]['clauses']} 条款，变动 {loaded[-1]['changed']} 处")
    return loaded, unknown


def _load_one(path: Path, at: datetime) -> dict[str, Any]:
    text = _text(path)
    key = queries.norm_for(path.stem, text.head)
    if key is None:
        raise NotLoaded("规范目录里没有名称、文号或文件名与之相符的规范，或者同名的不止一部")
    terms = TextTerms(
        norm_key=key,
        clauses=tuple(
            ClauseTerms(place=each.place, heading=each.heading, words=each.words)
            for each in text.clauses
        ),
    )
    changed = 0
    if queries.text_differs(terms):
        changed = actions.load_text(terms=terms, by=system_officer(ROOT_COURT), at=at)
    return {
        "file": path.name,
        "norm": key,
        "title": queries.norm(key, at.date()).title,
        "clauses": len(terms.clauses),
        "changed": changed,
        "annex_left_out": text.annex_left_out,
    }


def _text(path: Path) -> NormText:
    """The file, read clause by clause. NotLoaded: too large, not UTF-8, or without clauses."""
    if path.stat().st_size > LARGEST_FILE:
        raise NotLoaded("文件超过 5 MB，不像一部规范，请核对")
    try:
        text = read_norm(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise NotLoaded("不是 UTF-8 编码的文本，请另存为 UTF-8 后再载入") from error
    if not text.clauses:
        raise NotLoaded("文本里没有第一条、一、或者 1. 这样的分条，请核对")
    return text
