"""What a counterpart has taken and reported, on disk before it is acknowledged."""

import json
import os
import threading
from pathlib import Path
from typing import Any


class Journal:
    """Lines of JSON, each on disk before `keep` returns; read again after a crash."""

    def __init__(self, file: Path | None) -> None:
        self._lock = threading.Lock()
        self.taken: dict[str, dict[str, Any]] = {}
        self.reports: dict[str, dict[str, Any]] = {}
        self.answers: dict[str, str] = {}
        lines = file.read_text(encoding="utf-8").split("\n") if file and file.exists() else []
        # The last line ends with the line break; a crash may have cut it, and it was not answered.
        for line in filter(None, lines[:-1]):
            self._know(json.loads(line))
        self._file = file.open("a", encoding="utf-8") if file else None
        if self._file is not None and lines and lines[-1]:
            self._file.truncate(self._file.tell() - len(lines[-1].encode()))

    def known(self, service: str, said: dict[str, Any]) -> str:
        """`accepted` if it is new, `duplicate` for the same again, `replay` for another body."""
        known = self.taken.get(_key_of(service, said))
        if known is None:
            return "accepted"
        return "duplicate" if known["body_hash"] == said["body_hash"] else "replay"

    def take(self, service: str, said: dict[str, Any]) -> str:
        """The same, and written down when it is new."""
        with self._lock:
            known = self.known(service, said)
            if known == "accepted":
                line = {"what": "taken", "key": _key_of(service, said)}
                text = {"text": said["body"]["text"]} if "text" in said.get("body", {}) else {}
                self._keep(line | {"body_hash": said["body_hash"]} | text)
        return known

    def to_report(self, id: str, report: dict[str, Any]) -> None:
        """A report that must reach the court."""
        with self._lock:
            self._keep({"what": "report", "key": id, **report})

    def reported(self, id: str, answer: str) -> None:
        """The court's answer to a report."""
        with self._lock:
            self._keep({"what": "answer", "key": id, "answer": answer})

    def open_reports(self) -> dict[str, dict[str, Any]]:
        """What no court has answered yet."""
        with self._lock:
            return {id: one for id, one in self.reports.items() if id not in self.answers}

    def texts(self) -> list[str]:
        """What the phones of the parties show: each text message that was taken, in order."""
        with self._lock:
            return [one["text"] for one in self.taken.values() if "text" in one]

    def _keep(self, line: dict[str, Any]) -> None:
        self._know(line)
        if self._file is not None:
            self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
            self._file.flush()
            os.fsync(self._file.fileno())

    def _know(self, line: dict[str, Any]) -> None:
        shelves: dict[str, dict[str, Any]] = {"taken": self.taken, "report": self.reports}
        if line["what"] == "answer":
            self.answers[line["key"]] = line["answer"]
        else:
            shelves[line["what"]][line["key"]] = line


def _key_of(service: str, said: dict[str, Any]) -> str:
    return f"{service}/{said['sender']}/{said['id']}"
