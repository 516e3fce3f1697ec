"""`zhiheng may`: what can be done in a case on a day, and what stands against the rest."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from datetime import date, datetime

from zhiheng.house.cli.frame import Outcome
from zhiheng.house.clock import now_in_shanghai
from zhiheng.law.book import QUESTIONS
from zhiheng.law.case_number import BadCaseNumber, CaseNumber, format_number, parse
from zhiheng.law.kernel.condition import Rule
from zhiheng.law.kernel.finding import Finding, Judgment
from zhiheng.law.records import CaseOnRecord
from zhiheng.plant import looklog
from zhiheng.plant.catalogue import catalogue
from zhiheng.plant.officer import system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.overview import queries as overview

EXAMPLE = "zhiheng may “（2026）鲁0102执1号” --act 发出执行通知书"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("number", metavar="案号", help="案件的案号")
    parser.add_argument(
        "--act", metavar="行为", help="只问一项，如 发出执行通知书、终结本次执行程序"
    )
    parser.add_argument("--on", metavar="日期", type=date.fromisoformat, help="默认今天")


def run(options: Namespace) -> Outcome:
    """Secret cases are not told here; the look is kept like every other."""
    try:
        number = parse(options.number)
    except BadCaseNumber as bad:
        return _unknown(bad.because)
    moment = now_in_shanghai()
    record = _record(number, options.on or moment.date(), moment)
    if record is None:
        return _unknown(f"没有 {format_number(number)} 这一案件，请核对案号")
    rules = asked_of_a_case()
    if options.act and options.act not in rules:
        return _unknown(f"没有“{options.act}”这一项，可以问：{'、'.join(rules)}")
    wanted = [options.act] if options.act else list(rules)
    judged = [(name, rules[name].judge(record)) for name in wanted]
    words = "\n".join(in_words(name, judgment) for name, judgment in judged)
    return Outcome(True, [answer(name, judgment) for name, judgment in judged], words)


def asked_of_a_case() -> dict[str, Rule]:
    """Every act that asks the law about a case, then every other question about a case."""
    acts = {entry.name: entry.needs for entry in catalogue().values() if entry.needs is not None}
    of_cases = {one.asks: one.rule for one in QUESTIONS if one.record is CaseOnRecord}
    known = [id(rule) for rule in of_cases.values()]
    named = {name: rule for name, rule in acts.items() if id(rule) in known}
    taken = {id(rule) for rule in named.values()}
    return named | {asks: rule for asks, rule in of_cases.items() if id(rule) not in taken}


def answer(act: str, judgment: Judgment) -> dict[str, object]:
    """One act with every finding, what stands against it first."""
    findings = [_finding(one) for one in judgment.findings]
    return {"act": act, "allowed": judgment.holds, "findings": findings}


def in_words(act: str, judgment: Judgment) -> str:
    """One answer as lines for a person: every bar with its article and its cure."""
    head = f"{act}：{'可以办理' if judgment.holds else '现在不能办理'}"
    return "\n".join([head, *(f"  {bar}" for bar in judgment.bars)])


def _record(number: CaseNumber, on: date, at: datetime) -> CaseOnRecord | None:
    with entered(replace(Scope.of_court(number.court_code), on=on)):
        case = cases.by_number(format_number(number))
        if case is None:
            return None
        record = overview.case_on_record(None, case.id, on=on)
        officer = system_officer(case.court)
        looklog.look(officer, "case", case.id, "命令行查询可办事项", at)
        looklog.flush()
        return record


def _finding(one: Finding) -> dict[str, object]:
    return {
        "holds": one.holds,
        "rule": one.key,
        "cites": [str(article) for article in one.cites],
        "because": f"{one.name}：{one.verdict}（{one.seen}）",
        "otherwise": one.otherwise,
    }


def _unknown(because: str) -> Outcome:
    return Outcome(False, {"error": because}, because)
