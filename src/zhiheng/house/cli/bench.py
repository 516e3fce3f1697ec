"""`zhiheng bench`: one workload against its floor, interleaved. The workloads lie in bench/."""

import importlib
import importlib.util
import os
from argparse import ArgumentParser, Namespace
from typing import Final

from zhiheng.house.cli.frame import Outcome, progress
from zhiheng.house.ground.refusal import GroundError

EXAMPLE = "zhiheng bench worklist --size 100000 --json"
ROUNDS: Final = 30
WORKLOADS: Final = {
    "worklist": "打开工作台一页（对照：最小的 Django 视图）",
    "case-page": "打开案件页所用的数据库时间（对照：只查页面所示的最简语句）",
    "audit-append": "写入查看记录并入链（对照：同样索引的 COPY）",
    "audit-verify": "校验审计链（对照：只算摘要）",
    "act": "在桌面签发一份通知书（对照：同样的 SQL 语句）",
    "approval": "从提请审批到办完（对照：同样的 SQL 语句）",
    "interest": "批量计算利息（对照：最简单的 numpy 算式）",
    "distribution": "编制分配方案（对照：最简单的整数算法）",
    "rules-batch": "一百万案同时按终本条件判断（对照：手写的 numpy）",
    "rules-verdict": "一案按终本条件判断（对照：手写的函数）",
    "rules-findings": "一案判断并给出全部理由（对照：手写的函数）",
    "audit-termination": "一百万件终本案件逐项重新核查（对照：手写的 SQL 只答是否）",
    "rules-sql": "在数据库内按终本条件筛选（对照：手写的 SQL）",
    "clock-sweep": "夜间期限提醒（对照：直接 INSERT … SELECT）",
    "paper": "成批制作文书，含取数、核对、摘要和留存（对照：裸 Typst 画同一版式的不同内容）",
    "signing": "给一份文书签章（对照：裸 pyHanko 签同一文件）",
    "dispatch": "成批发出往来（对照：手写的 SKIP LOCKED 成批取、成批记）",
    "intake": "来件逐件原样入库（对照：同样的行一次 COPY）",
    "memory": "网页与后台进程占用的内存（对照：上限）",
}


def arguments(parser: ArgumentParser) -> None:
    told = "；".join(map("：".join, WORKLOADS.items()))
    parser.add_argument("name", choices=WORKLOADS, help=told)
    parser.add_argument("--size", type=int, help="数据行数，默认随工作而定")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"轮数，默认 {ROUNDS}")


def run(options: Namespace) -> Outcome:
    """Measure in a database of its own, which is dropped afterwards."""
    if importlib.util.find_spec("bench") is None:
        raise GroundError("性能对比随源代码提供，请在源代码目录中运行 .venv/bin/zhiheng bench。")
    workload = importlib.import_module(f"bench.{options.name.replace('-', '_')}")
    size = options.size or workload.SIZE
    progress(f"正在准备 {options.name}，规模 {size}……")
    before = os.getloadavg()[0]
    measured = workload.run(size, options.rounds)
    load = max(before, os.getloadavg()[0])
    quiet = load <= (os.cpu_count() or 1) + 1
    document = measured.as_document() | {"load": round(load, 1), "quiet": quiet}
    words = (
        f"{WORKLOADS[options.name]}：本系统 {document['ours']} {document['unit']}，"
        f"对照 {document['floor']} {document['unit']}，比值 {document['ratio']}，"
        f"目标不超过 {document['goal']}，{'达到' if document['met'] else '未达到'}。"
    )
    if not quiet:
        words += f"机器繁忙（负载 {document['load']}），这次的比值不作数，请在空闲时重测。"
    return Outcome(True, document, words)
