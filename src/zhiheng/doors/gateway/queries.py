"""The gateway for whoever is not on the wire himself: what it can do, takes, and sends."""

import base64
from typing import Any

from zhiheng.doors.gateway import published
from zhiheng.doors.gateway.reception import EVERYTHING, Answer, receive
from zhiheng.doors.gateway.sending import Clock, send_to
from zhiheng.plant import signing
from zhiheng.plant.envelope import ALGORITHMS

__all__ = ["EVERYTHING", "Answer", "Clock", "capability", "receive", "send_to"]


def capability() -> dict[str, Any]:
    """What is taken, in which versions, and with which keys answers are signed."""
    signers = (signing.signer(name.lower()) for name in ALGORITHMS)
    return published.capability(
        [
            {
                "key_id": one.key_id,
                "algorithm": one.algorithm,
                "public_key": base64.b64encode(one.public_key).decode(),
            }
            for one in signers
        ]
    )
