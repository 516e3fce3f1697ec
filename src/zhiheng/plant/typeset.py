"""The press: Typst draws a paper from its template and its frozen data; the same in, the same out.

One compiler is kept per process and template folder (a new one costs ten times as much). The
template reads its data with `json(bytes(sys.inputs.frozen))`.
"""

import json
import threading
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import typst
from django.conf import settings

# Part of the file's metadata; a constant, so that equal data give equal bytes.
EPOCH: Final = 0
_press = threading.Lock()


def draw(template: str, frozen: dict[str, Any]) -> bytes:
    """PDF of a template (absolute path of a .typ file) with its frozen data.

    typst.TypstError when the template or its data do not fit: a defect of the template.
    """
    path = Path(template)
    inputs = {"frozen": json.dumps(frozen, ensure_ascii=False, sort_keys=True)}
    with _press:
        compiler = _compiler(path.parent)
        made = compiler.compile(
            input=path, format="pdf", sys_inputs=inputs, timestamp=EPOCH, pdf_standards="a-2b"
        )
    if not isinstance(made, bytes):
        raise TypeError(f"{path.name} gave no single PDF")
    return made


def draw_once(template: Path, frozen: dict[str, Any]) -> bytes:
    """The same by a compiler of its own, for a folder that will be gone afterwards."""
    inputs = {"frozen": json.dumps(frozen, ensure_ascii=False, sort_keys=True)}
    made = _compiler.__wrapped__(template.parent).compile(
        input=template, format="pdf", sys_inputs=inputs, timestamp=EPOCH
    )
    if not isinstance(made, bytes):
        raise TypeError(f"{template.name} gave no single PDF")
    return made


@lru_cache(maxsize=8)
def _compiler(folder: Path) -> typst.Compiler:
    fonts = [path for path in (Path(settings.ZHIHENG_FONTS),) if path.exists()]
    return typst.Compiler(root=folder, font_paths=list(fonts))
