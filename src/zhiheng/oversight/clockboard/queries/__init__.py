"""The board of clocks, who explained what, and how well what was done is entered."""

from zhiheng.oversight.clockboard.queries.board import (
    BoardCounts,
    BoardRow,
    act_that_ends,
    board_counts,
    board_page,
    is_explained,
    is_to_explain,
    team_of,
)
from zhiheng.oversight.clockboard.queries.paperless import (
    OfflineRow,
    Share,
    offline_page,
    shares,
)
from zhiheng.oversight.clockboard.queries.quality import EntryQuality, quality_of

__all__ = [
    "BoardCounts",
    "BoardRow",
    "EntryQuality",
    "OfflineRow",
    "Share",
    "act_that_ends",
    "board_counts",
    "board_page",
    "is_explained",
    "is_to_explain",
    "offline_page",
    "quality_of",
    "shares",
    "team_of",
]
