"""The table of commands and what one command hands back."""

import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """One command: what it does, and what must stand before it runs.

    `django`: its file may import models. `server`: the database server is started when down.
    """

    summary: str
    django: bool = True
    server: bool = True


@dataclass(frozen=True)
class Outcome:
    """What a command did: exit code 0 when `ok`, a JSON document, and words for a person."""

    ok: bool
    document: object
    words: str = ""


COMMANDS = {
    "demo": Entry("装好数据库，造出演示数据并启动全部部件", django=False, server=False),
    "found": Entry("首次任命一个法院的三名管理员，打印初始口令"),
    "serve": Entry("启动网页服务", django=False),
    "worker": Entry("启动后台作业：投递宣告、到期处理"),
    "period": Entry("计算期间：截止日、算法和依据", django=False, server=False),
    "calc": Entry("计算利息、费用、分配和价格，附计算过程", django=False, server=False),
    "read": Entry("读执行依据：要项、出处和疑点；对照标注计分", django=False, server=False),
    "draw": Entry("复算一个法院一个月的随机分案"),
    "load-norms": Entry("把文件夹里的规范文本逐条载入规范库"),
    "case-number": Entry("读案号：拆分、核对、写成标准格式", django=False, server=False),
    "may": Entry("一个案件现在可以办什么，不能办的差在哪里"),
    "audit-termination": Entry("终本案件按任一天的规则重新核查"),
    "law-book": Entry("由规则生成规则书，或者核对它是否过时", server=False),
    "check": Entry("检查安装是否完好，并给出改正办法", django=False, server=False),
    "verify": Entry("重新计算审计链"),
    "backup": Entry("备份数据库", django=False),
    "restore": Entry("把备份恢复到空库并核对", django=False),
    "torture": Entry("随机强行终止各部件，再核对全部不变量", django=False, server=False),
    "protocol": Entry("由程序生成网关协议的结构文件，或者核对它是否过时", server=False),
    "conformance": Entry("按网关协议测试一个对方系统", django=False, server=False),
    "bench": Entry("运行一项性能对比"),
    "mission": Entry("最近一次完整测试证明了哪些需求", django=False, server=False),
}


def progress(words: str) -> None:
    """A line on stderr: what is going on."""
    print(words, file=sys.stderr, flush=True)
