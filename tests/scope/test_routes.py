"""Every route, tried by officers of a neighbouring court: by address, list, search, export, count
and interface. The attempts are generated from the routes themselves, so a new route is tried too.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import product, zip_longest
from typing import Any, Final

import psycopg
import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.scope.conftest import CAUSE, CREDITOR, DEBTOR, OURS, THEIRS, Record, recorded
from zhiheng.doors.desk.access.exhibits import signed_in
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import NOTHING, entered
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import an_id_number

Owner = psycopg.Connection[tuple[object, ...]]
PARAMETER: Final = re.compile(r"<(?:\w+:)?\w+>")
ASKED: Final = ("q", "court", "number", "name", "case", "handler", "key", "text")
"""Names under which lists are narrowed and searched."""
SENT: Final = {
    "request_key": "outside-0001", "perform_within_days": "7", "report_within_days": "15",
    "kind": "出生日期", "value": "1985-03-12", "attribute_source": "公安人口信息", "person_id": "1",
    "secrecy": "1", "ground": "核查", "handler_id": "1", "seen": "1", "step": "issue",
}  # fmt: skip
METHODS: Final = ("get", "post", "put", "patch", "delete")
CLOSED: Final = {302, 401, 403, 404, 405}
# What differs between two sights of one page though nothing has changed: keys of forms, moments,
# and the minute in the name of an exported sheet.
PASSING: Final = re.compile(
    r'value="[\w-]{20,}"|nonce="[^"]*"|\d{1,2}:\d{2}(:\d{2})?(\.\d{6})?|csrf\w*'
    r"|(?<=\d{4}-\d\d-\d\d )\d{4}\b"
)
# Shows a new secret each time.
NEVER_THE_SAME: Final = {"/account/second-factor/"}


def routes(
    patterns: list[URLPattern | URLResolver] | None = None, prefix: str = ""
) -> Iterator[str]:
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        where = prefix + str(pattern.pattern).lstrip("^").rstrip("$")
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, where)
        else:
            yield f"/{where}"


def with_parameters() -> list[str]:
    return sorted({route for route in routes() if PARAMETER.search(route)})


def without_parameters() -> list[str]:
    """Pages and lists; log-out would end the attempts."""
    return sorted({r for r in routes() if not PARAMETER.search(r)} - {"/logout/"})


def attempts(record: Record) -> Iterator[str]:
    """Each route with each code of the record in each of its places, and with bare ids."""
    values = [*record.codes.values(), str(record.case_id), record.number]
    for route in with_parameters():
        for chosen in product(values, repeat=len(PARAMETER.findall(route))):
            yield filled(route, chosen)


def filled(route: str, values: Sequence[str]) -> str:
    """`/cases/<slug:code>/` with a value in each place."""
    return "".join(
        part + value for part, value in zip_longest(PARAMETER.split(route), values, fillvalue="")
    )


def tried(browser: Client, method: str, address: str) -> Any:
    """One attempt with everything a form or a program would send along."""
    ask = getattr(browser, method)
    if address.startswith("/api/"):
        return ask(address, data={}, content_type="application/json")
    return ask(address, SENT) if method == "post" else ask(address)


def read(answer: Any) -> str:
    """What an answer says: text, or the text inside a workbook."""
    body: bytes = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as book:
            parts = [name for name in book.namelist() if name.startswith("xl/")]
            return "".join(book.read(name).decode("utf-8", "replace") for name in parts)
    return body.decode("utf-8", "replace")


def leaks(record: Record, said: str, asked: str = "") -> list[str]:
    """Traces of the record in what was said, the words of the question itself aside."""
    return [trace for trace in record.traces if trace in said.replace(asked or "\0", "")]


def closed(browser: Client, method: str, address: str, answer: Any) -> bool:
    """Turned away, or answered just as for a record that does not exist."""
    if answer.status_code in CLOSED:
        return True
    nothing = re.sub(r"[a-z2-7]{26}", codes.code_of("case", 10**12), address)
    return bool(answer.status_code == tried(browser, method, nothing).status_code)


def traces_left(owner: Owner) -> object:
    """How many acts, refusals, changes and papers the foreign court has on record."""
    tables = ("plant_act", "plant_refusal", "plant_change", "documents_paper", "nodes_clock")
    counts = ", ".join(
        f"(SELECT count(*) FROM {table} WHERE court = '{THEIRS}')" for table in tables
    )
    return owner.execute(f"SELECT {counts}").fetchone()


def everybody(office: Office) -> list[Officer]:
    return [office.president, office.handler, office.filing, office.admin_audit, office.discipline]


@pytest.fixture
def ours(db: None) -> Office:
    del db
    return a_court_office(OURS)


@pytest.mark.parametrize("seat", ["president", "handler", "admin_system"])
@pytest.mark.parametrize("method", METHODS)
def test_no_address_of_a_foreign_record_opens(
    seat: str, method: str, record: Record, ours: Office, owner: Owner
) -> None:
    browser = signed_in(getattr(ours, seat), fresh=True)
    before = traces_left(owner)
    opened = []
    for address in attempts(record):
        answer = tried(browser, method, address)
        if not closed(browser, method, address, answer) or leaks(record, read(answer), address):
            opened.append(f"{method} {answer.status_code} {address}")
    assert opened == []
    assert traces_left(owner) == before


def test_the_same_addresses_open_for_their_own_court(record: Record, theirs: Office) -> None:
    """So that the test above would fail if the codes were wrong."""
    browser = signed_in(theirs.handler, fresh=True)
    answers = {address: browser.get(address) for address in attempts(record)}
    opened = {a for a, answer in answers.items() if answer.status_code == 200}
    assert {f"/cases/{record.codes['case']}/", f"/papers/{record.codes['paper']}.pdf"} <= opened
    assert any(leaks(record, read(answers[address]), address) for address in opened)


def questions(record: Record) -> list[str]:
    return [
        record.number, CREDITOR, DEBTOR, CREDITOR[:2], DEBTOR[:2], "hxcc", "lzq", CAUSE,
        an_id_number(771), "执1号", "1", "%", "鲁0102",
    ]  # fmt: skip


def test_no_list_search_or_export_finds_a_foreign_record(record: Record, ours: Office) -> None:
    found = []
    for officer in everybody(ours):
        browser = signed_in(officer)
        for route, asked in product(without_parameters(), questions(record)):
            answer = browser.get(route, dict.fromkeys(ASKED, asked))
            if leaks(record, read(answer), asked):
                found.append(f"{officer.words} {route} {asked}")
    assert found == []


def test_the_same_search_finds_it_for_its_own_court(record: Record, theirs: Office) -> None:
    browser = signed_in(theirs.handler)
    silent = [
        asked
        for asked in questions(record)[:5]
        if not leaks(record, read(browser.get("/search", {"q": asked})), asked)
    ]
    assert silent == []
    for listed in ("/", "/cases/", "/cases/export.xlsx", "/work.xlsx", "/api/cases"):
        assert leaks(record, read(browser.get(listed))), listed


def sights(browser: Client) -> dict[str, str]:
    shown = [route for route in without_parameters() if route not in NEVER_THE_SAME]
    return {route: PASSING.sub("", read(browser.get(route))) for route in shown}


@pytest.mark.parametrize("seat", ["president", "handler", "chief"])
def test_what_happens_next_door_changes_nothing_one_sees(
    seat: str, ours: Office, theirs: Office
) -> None:
    """Counts, badges and tiles included: every page is the same before and after."""
    browser = signed_in(getattr(ours, seat))
    sights(browser)
    before = sights(browser)
    recorded(theirs)
    after = sights(browser)
    assert [route for route in before if before[route] != after[route]] == []


def test_the_wall_sees_a_count_that_changes(ours: Office) -> None:
    browser = signed_in(ours.handler)
    before = sights(browser)
    recorded(ours)
    after = sights(browser)
    assert {"/", "/cases/"} <= {route for route in before if before[route] != after[route]}


@pytest.mark.parametrize("seat", ["chief", "handler", "discipline"])
def test_a_secret_case_is_as_if_it_were_not_there(
    seat: str, secret: Record, theirs: Office
) -> None:
    browser = signed_in(getattr(theirs, seat), fresh=True)
    opened = [
        address
        for address in attempts(secret)
        if (answer := tried(browser, "get", address)).status_code not in CLOSED
        or leaks(secret, read(answer), address)
    ]
    told = [r for r in without_parameters() if leaks(secret, read(browser.get(r)))]
    assert (opened, told) == ([], [])


def test_nobody_who_is_not_logged_in_gets_past_the_door(record: Record) -> None:
    browser = Client()
    addresses = [*attempts(record), *without_parameters()]
    answers = {address: browser.get(address) for address in addresses}
    open_doors = {a for a, answer in answers.items() if answer.status_code not in CLOSED}
    outer = ("/calculators/", "/gateway/v1/", "/letters/", "/verify/")
    inner = {address for address in open_doors if not address.startswith(outer)}
    assert inner <= {"/login/", "/health", "/step-up/"}
    assert [a for a, answer in answers.items() if leaks(record, read(answer), a)] == []


def test_a_connection_that_served_an_officer_serves_the_next_without_his_scope(
    record: Record, theirs: Office, owner: object
) -> None:
    browser = signed_in(theirs.handler)
    assert owner
    assert leaks(record, read(browser.get("/cases/")))
    with entered(NOTHING):
        assert record.number not in read(Client().get("/cases/", follow=True))
    assert record.number not in read(signed_in(a_court_office(OURS).handler).get("/cases/"))
