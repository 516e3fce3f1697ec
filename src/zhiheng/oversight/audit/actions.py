"""校验审计链."""

from datetime import datetime

from zhiheng.law.posts import Post
from zhiheng.law.sources import GB22239_2019
from zhiheng.plant.catalogue import act
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.verify import verify

SECURITY_AUDIT = GB22239_2019.art("8.1.4.3").doubted("标准条文原文未核对")


@act(
    "校验审计链",
    by=(Post.ADMIN_AUDIT, Post.DISCIPLINE),
    on="court",
    page="audit:log",
    cites=SECURITY_AUDIT,
)
def verify_chains(*, by: Officer, at: datetime) -> int:
    """Verify the chains of the officer's court and the courts below it; gives the act's id.

    The links are read in a snapshot before the act that keeps the answer.
    """
    done = verify(by.court, and_below=True)
    with legal_act(verify_chains, by=by, at=at) as doing:
        doing.says(done.words)
    return doing.id
