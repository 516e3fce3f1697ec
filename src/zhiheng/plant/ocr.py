"""Recognising the words of a picture: by a programme of the machine, where one is installed.

The programme is tesseract with its Chinese language file; this house brings neither. Where it is
absent `ABSENT` says so, and pictures are found by their titles only.
"""

import shutil
import subprocess
from typing import Final

PROGRAMME: Final = "tesseract"
LANGUAGE: Final = "chi_sim"
LONGEST_SECONDS: Final = 60
ABSENT: Final = (
    "本机没有安装文字识别程序（tesseract 和 chi_sim 语言文件），图片和扫描件只能按标题查找；"
    "安装后归入的图片会自动识别"
)


def is_there() -> bool:
    """Whether the programme is installed."""
    return shutil.which(PROGRAMME) is not None


def words_of(picture: bytes) -> str:
    """The words of a JPEG or PNG; none where the programme is absent or came to no end."""
    found = shutil.which(PROGRAMME)
    if found is None:
        return ""
    try:
        done = subprocess.run(
            [found, "-", "-", "-l", LANGUAGE],
            input=picture, capture_output=True, timeout=LONGEST_SECONDS, check=True,
        )  # fmt: skip
    except (subprocess.SubprocessError, OSError):
        return ""
    return done.stdout.decode("utf-8", "replace").strip()
