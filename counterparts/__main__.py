"""Example: `python -m counterparts --port 8100 --court http://127.0.0.1:8000/gateway`."""

import argparse
import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

from counterparts.faults import FAULTS
from counterparts.services import SERVICES
from counterparts.world import Dropped, World

MOST_BYTES = 10 * 1024 * 1024


class Door(BaseHTTPRequestHandler):
    """`/<service>/v1/messages|capability|health`, and `/control/…` for whoever runs the show."""

    world: ClassVar[World]
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        size = int(self.headers.get("Content-Length") or 0)
        if size > MOST_BYTES:
            self.close_connection = True
            self._tell(413, b"{}")
            return
        raw = self.rfile.read(size)
        service, _, rest = self.path.strip("/").partition("/")
        if service == "control":
            self._json(200, self._ordered(rest, json.loads(raw)))
        elif service in SERVICES and rest == "v1/messages":
            try:
                self._tell(*self.world.receive(SERVICES[service], raw))
            except Dropped:
                self.close_connection = True
        else:
            self._json(404, {})

    def do_GET(self) -> None:
        service, _, rest = self.path.strip("/").partition("/")
        if service in SERVICES and rest == "v1/capability":
            self._json(200, self.world.capability(SERVICES[service]))
        elif service in SERVICES and rest == "v1/health":
            at = self.world.now().isoformat(timespec="seconds")
            self._json(200, {"state": "ok", "at": at})
        elif (service, rest) == ("control", "ledger"):
            journal = self.world.journal
            self._json(
                200,
                {
                    "taken": sorted(journal.taken),
                    "effects": self.world.effects,
                    "reports": sorted(journal.reports),
                    "answers": journal.answers,
                    "texts": journal.texts(),
                },
            )
        else:
            self._json(404, {})

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet: what matters is in the ledger."""

    def _ordered(self, order: str, said: dict[str, Any]) -> dict[str, Any]:
        if order == "faults":
            self.world.faults.order(str(said.get("faults", "")))
        elif order == "letter":
            return {"id": self.world.letter(**said)}
        return {"done": order}

    def _json(self, status: int, said: dict[str, Any]) -> None:
        self._tell(status, json.dumps(said, ensure_ascii=False).encode())

    def _tell(self, status: int, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def opened(world: World, host: str, port: int) -> ThreadingHTTPServer:
    """The server, listening; port 0 takes any free one."""
    door = type("OpenDoor", (Door,), {"world": world})
    server = ThreadingHTTPServer((host, port), door)
    server.daemon_threads = True
    return server


def main(words: list[str] | None = None) -> int:
    """Serve until interrupted."""
    told = "; ".join(f"{name}: {what}" for name, what in FAULTS.items())
    parser = argparse.ArgumentParser(prog="counterparts", description=__doc__, epilog=told)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8100)
    parser.add_argument("--court", default="http://127.0.0.1:8000/gateway")
    parser.add_argument("--faults", default="")
    parser.add_argument("--state", type=Path, help="file of what was taken; survives a crash")
    parser.add_argument("--seed", default="demo", help="the keys follow from it")
    parser.add_argument("--late-seconds", type=float, default=5.0)
    parser.add_argument("--slow-seconds", type=float, default=30.0)
    chosen = parser.parse_args(words)
    world = World(
        chosen.court, seed=chosen.seed, faults=chosen.faults, state=chosen.state,
        late_seconds=chosen.late_seconds, slow_seconds=chosen.slow_seconds,
    )  # fmt: skip
    server = opened(world, chosen.host, chosen.port)
    threading.Thread(target=world.run_reports, daemon=True).start()
    sys.stderr.write(f"counterparts at http://{chosen.host}:{server.server_port}\n")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        world.stopped.set()
        server.server_close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
