"""The kit passes on two implementations that share no code, and sees what is wrong with others."""

import threading
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path
from socket import create_server
from typing import Any

import pytest

from counterparts.__main__ import opened
from counterparts.services import SERVICES
from counterparts.world import World
from tests.architecture.house import read
from tests.counterparts import second
from zhiheng.house.cli import conformance

HERE = Path(__file__).parent
PLATFORM = HERE.parents[1] / "counterparts"


def free_port() -> int:
    with closing(create_server(("127.0.0.1", 0))) as probe:
        return int(probe.getsockname()[1])


@contextmanager
def serving(server: ThreadingHTTPServer) -> Iterator[str]:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def conforms(address: str, kind: str, code: str, court_port: int, wait: float = 10) -> Any:
    """What `zhiheng conformance` finds: check → what is wrong with it, '' when it holds."""
    listen = f"127.0.0.1:{court_port}"
    options = Namespace(address=address, kind=kind, code=code, listen=listen, wait=wait)
    outcome = conformance.run(options)
    return {one["check"]: one["why"] for one in outcome.document["findings"]}  # type: ignore[index]


@contextmanager
def the_world(court_port: int, faults: str = "") -> Iterator[str]:
    world = World(f"http://127.0.0.1:{court_port}", faults=faults, slow_seconds=0.1)
    threading.Thread(target=world.run_reports, daemon=True).start()
    with serving(opened(world, "127.0.0.1", 0)) as address:
        yield address
    world.stopped.set()


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_of_the_imitated_world_conforms(name: str) -> None:
    port, service = free_port(), SERVICES[name]
    with the_world(port) as address:
        found = conforms(f"{address}/{name}", service.takes, service.code, port)
    assert len(found) == len(conformance.CHECKS)
    assert {check: why for check, why in found.items() if why} == {}


def test_a_second_implementation_made_from_the_protocol_alone_conforms() -> None:
    port = free_port()
    with serving(second.opened(0, f"http://127.0.0.1:{port}")) as address:
        found = conforms(address, "sms.send", "second-sms", port)
    assert {check: why for check, why in found.items() if why} == {}


@pytest.mark.parametrize(
    ("faults", "check"),
    [
        ("sms:error", "合格的信封收下，回执签名并对应"),
        ("sms:malformed", "合格的信封收下，回执签名并对应"),
        ("sms:signature", "合格的信封收下，回执签名并对应"),
        ("sms:lost", "合格的信封收下，回执签名并对应"),
        ("sms:silent", "回报签名、重发而不重复"),
        ("sms:duplicate", "回报签名、重发而不重复"),
    ],
)
def test_the_kit_sees_what_a_counterpart_does_wrong(faults: str, check: str) -> None:
    port = free_port()
    with the_world(port, faults) as address:
        assert conforms(f"{address}/sms", "sms.send", "sms-demo", port, wait=2)[check] != ""


@pytest.mark.parametrize("file", [HERE / "second.py", *sorted(PLATFORM.glob("*.py"))])
def test_the_counterparts_share_no_code_with_the_house(file: Path) -> None:
    text = read(file).text
    shared = [name for name in ("zhiheng.", "province", "django") if f"import {name}" in text]
    assert shared + [line for line in text.splitlines() if line.startswith("from zhiheng")] == []
    if file.name == "second.py":
        assert "counterparts" not in text.replace("`counterparts`", "")
