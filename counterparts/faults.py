"""Faults on command: `sms:timeout*3,mail:return` means three time-outs, and returns for ever."""

import threading
from collections import deque

FAULTS = {
    "timeout": "does not answer, has not taken it",
    "lost": "takes it and closes the line without an answer",
    "error": "503 with a page of HTML",
    "malformed": "200 with something that is no envelope",
    "signature": "takes it and answers with a signature of another key",
    "silent": "takes it and never reports",
    "duplicate": "reports twice, once more under another id",
    "late": "reports much later",
    "early": "reports before it acknowledges",
    "contradictory": "reports the opposite afterwards",
    "return": "gives it back",
}
FOR_EVER = 10**9


class Faults:
    """What each service is told to do wrong, in order; each fault so many times."""

    def __init__(self, words: str = "") -> None:
        self._lock = threading.Lock()
        self._orders: dict[str, deque[list[object]]] = {}
        self.order(words)

    def order(self, words: str) -> None:
        """Replace all orders. ValueError for a fault there is none of."""
        orders: dict[str, deque[list[object]]] = {}
        for one in filter(None, words.replace(" ", "").split(",")):
            service, _, fault = one.partition(":")
            name, _, count = fault.partition("*")
            if name not in FAULTS:
                raise ValueError(f"no fault {name!r}; there are {', '.join(FAULTS)}")
            orders.setdefault(service, deque()).append([name, int(count or FOR_EVER)])
        with self._lock:
            self._orders = orders

    def next(self, service: str) -> str:
        """What goes wrong with this request; '' for nothing."""
        with self._lock:
            waiting = self._orders.get(service)
            if not waiting:
                return ""
            order = waiting[0]
            order[1] = int(str(order[1])) - 1
            if not order[1]:
                waiting.popleft()
            return str(order[0])
