"""`zhiheng case-number`: takes case numbers apart, or says what is wrong with them."""

from argparse import ArgumentParser, Namespace

from zhiheng.house.cli.frame import Outcome
from zhiheng.law.case_number import BadCaseNumber, format_number, old_form, parse
from zhiheng.law.case_types import case_types
from zhiheng.law.courts import court

EXAMPLE = "zhiheng case-number “(2025) 鲁0102执1234号”"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("texts", metavar="案号", nargs="+", help="一个或者多个案号")


def run(options: Namespace) -> Outcome:
    answers = [answer(text) for text in options.texts]
    words = "\n".join(in_words(one) for one in answers)
    return Outcome(all(one["ok"] for one in answers), answers, words)


def answer(text: str) -> dict[str, object]:
    """One number taken apart; an old number is known as old and has no parts."""
    try:
        number = parse(text)
    except BadCaseNumber as bad:
        known_as_old = old_form(text)
        old = {"old": True, "year": known_as_old.year} if known_as_old else {}
        return {"text": text, "ok": False, "error": bad.because, "cites": str(bad.cites), **old}
    of, kind = court(number.court_code), case_types()[number.type_code]
    return {
        "text": text,
        "ok": True,
        "year": number.year,
        "court": of.code,
        "court_name": of.name,
        "court_state": of.state_in_words,
        "special": number.special,
        "type": kind.code,
        "type_name": kind.name,
        "seq": number.seq,
        "branch": number.branch,
        "normal": format_number(number),
    }


def in_words(one: dict[str, object]) -> str:
    """One answer as a line for a person."""
    if not one["ok"]:
        return f"错  {one['error']}"
    state = f"（{one['court_state']}）" if one["court_state"] else ""
    return f"好  {one['normal']}  {one['court_name']}{state}  {one['type_name']}"
