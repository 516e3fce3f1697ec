"""The checklist of protection (等级保护与保密): each item is judged on the running system.

Nothing is typed in: an item that the system cannot prove of itself stays 待查明 and says which
paper proves it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.conf import settings

from zhiheng.doors.desk.access import passwords
from zhiheng.doors.desk.access.system_state import STALE_DAYS, SystemState
from zhiheng.law.kernel.finding import Finding
from zhiheng.law.kernel.source import Article
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.sources import DESIGN, GB22239_2019
from zhiheng.registers.personnel import actions, queries

DRILL_GOOD_FOR: Final = timedelta(days=90)
VERIFIED_GOOD_FOR: Final = timedelta(days=7)
LONGEST_IDLE_MINUTES: Final = 30
LONGEST_HOURS: Final = 12
MOST_TRIES: Final = 10
Judge = Callable[[SystemState, datetime], tuple[bool | None, str]]


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the list, judged: its group, the finding and the court's procedure for it."""

    key: str
    group: str
    finding: Finding
    procedure: str


@dataclass(frozen=True, slots=True)
class Matter:
    """One item of the list: what is asked, where it says so, how it is judged and cured."""

    key: str
    group: str
    name: str
    cites: Article
    judge: Judge
    cure: str
    procedure: str


def checklist(state: SystemState, at: datetime) -> tuple[Item, ...]:
    """Every matter judged on one reading of the system."""
    return tuple(_judged(matter, state, at) for matter in MATTERS)


def _judged(matter: Matter, state: SystemState, at: datetime) -> Item:
    holds, seen = matter.judge(state, at)
    verdict = {True: Verdict.HOLDS, False: Verdict.FAILS, None: Verdict.UNKNOWN}[holds]
    finding = Finding(
        key=matter.key, name=matter.name, verdict=verdict, cites=(matter.cites,),
        otherwise=matter.cure, tells=seen,
    )  # fmt: skip
    return Item(matter.key, matter.group, finding, matter.procedure)


def _article(number: str) -> Article:
    return GB22239_2019.art(number)


def _none_of(names: tuple[str, ...], good: str, bad: str) -> tuple[bool, str]:
    return (not names, good if not names else f"{bad}：{'、'.join(names[:8])}")


def _password(_state: SystemState, _at: datetime) -> tuple[bool, str]:
    argon = settings.PASSWORD_HASHERS[0].endswith("Argon2PasswordHasher")
    return argon, (
        f"口令以{'Argon2' if argon else '其他算法'}保存，至少 {passwords.SHORTEST} 位三类字符，"
        f"{passwords.GOOD_FOR.days} 天更换"
    )


def _lock_out(_state: SystemState, _at: datetime) -> tuple[bool, str]:
    tries, minutes = actions.TRIES, queries.LOCK_MINUTES
    return 0 < tries <= MOST_TRIES and minutes > 0, f"错 {tries} 次锁定 {minutes} 分钟"


def _idle(_state: SystemState, _at: datetime) -> tuple[bool, str]:
    hours = settings.SESSION_COOKIE_AGE // 3600
    kept = 0 < queries.IDLE_MINUTES <= LONGEST_IDLE_MINUTES and hours <= LONGEST_HOURS
    told = f"{queries.IDLE_MINUTES} 分钟没有操作即退出，最长 {hours} 小时，换设备或网络即退出"
    return kept, told


def _second_factor(state: SystemState, _at: datetime) -> tuple[bool, str]:
    told = f"{state.accounts} 个账号，未绑定动态口令 {state.accounts_without_code} 个"
    if settings.ZHIHENG_DEMO:
        return False, f"演示模式，演示账号不要求动态口令；{told}"
    return True, f"登录须动态口令，未绑定的只能进入绑定页；{told}"


def _row_security(state: SystemState, _at: datetime) -> tuple[bool, str]:
    return _none_of(state.unforced, "每张受保护的表都强制行级安全", "没有强制行级安全的表")


def _listed(state: SystemState, _at: datetime) -> tuple[bool, str]:
    return _none_of(state.unlisted, "每张表都已归类或列明例外理由", "未归类的表")


def _counter_proof(state: SystemState, _at: datetime) -> tuple[bool, str]:
    return _none_of(state.visible_without_scope, "没有范围时各表均查不到一行", "没有范围也能查到")


def _role(state: SystemState, _at: datetime) -> tuple[bool, str]:
    told = "权限过大" if state.mighty_role else "不是超级用户，也不拥有任何表"
    return not state.mighty_role, f"程序所用数据库角色{told}"


def _three_administrators(state: SystemState, _at: datetime) -> tuple[bool, str]:
    held = state.administrators
    told = "，".join(f"{post} {len(people)} 人" for post, people in held.items())
    everybody = [person for people in held.values() for person in people]
    apart = len(everybody) == len(set(everybody))
    return apart and all(held.values()), f"{told}，{'没有兼任' if apart else '有人兼任'}"


def _stale(state: SystemState, _at: datetime) -> tuple[bool, str]:
    count = state.stale_accounts
    return count == 0, f"{STALE_DAYS} 天没有使用的账号 {count} 个"


def _shared(state: SystemState, _at: datetime) -> tuple[bool, str]:
    return state.shared_accounts == 0, f"同时在两台设备上使用的账号 {state.shared_accounts} 个"


def _secrecy(state: SystemState, _at: datetime) -> tuple[bool | None, str]:
    if not state.case_tables:
        return None, "没有案件表"
    return (
        state.case_tables_by_class == state.case_tables,
        f"{state.case_tables} 张案件表中 {state.case_tables_by_class} 张按密级限制查看",
    )


def _journals(state: SystemState, _at: datetime) -> tuple[bool, str]:
    loose = tuple(sorted({*state.rewritable_journals, *state.deletable}))
    return _none_of(loose, "行为、变更、拦截、查看四本留痕只能追加", "可以改写或删除的表")


def _chain(state: SystemState, at: datetime) -> tuple[bool | None, str]:
    if state.verified is None:
        return None, "还没有校验结果"
    verified_at = datetime.fromisoformat(state.verified["at"]).astimezone(at.tzinfo)
    told = f"{verified_at:%Y-%m-%d %H:%M} 校验 {state.verified['links']} 条"
    if not state.verified["ok"]:
        return False, f"{told}，链已断开"
    return (at - verified_at <= VERIFIED_GOOD_FOR) or None, f"{told}，完好"


def _sealed(state: SystemState, _at: datetime) -> tuple[bool, str]:
    if not state.keys:
        return False, "没有找到密钥文件"
    if state.loose_keys:
        return False, f"他人可读的密钥：{'、'.join(state.loose_keys)}"
    return True, f"{state.keys} 个密钥文件仅属主可读；证件号、电话、账号和验证信息加密保存"


def _transport(_state: SystemState, _at: datetime) -> tuple[bool, str]:
    sure = bool(settings.SESSION_COOKIE_SECURE and settings.SECURE_HSTS_SECONDS)
    return sure, "登录凭证只经加密连接传送" if sure else "演示模式，允许不加密连接"


def _drill(state: SystemState, at: datetime) -> tuple[bool | None, str]:
    if state.drill is None:
        return None, "还没有恢复演练的结果"
    drilled_at = datetime.fromisoformat(str(state.drill["at"])).astimezone(at.tzinfo)
    told = (
        f"{drilled_at:%Y-%m-%d %H:%M} 演练恢复 {state.drill['rows']} 行，"
        f"缺 {state.drill['lost']} 行，用时 {state.drill['seconds']} 秒"
    )
    if state.drill["lost"]:
        return False, told
    return (at - drilled_at <= DRILL_GOOD_FOR) or None, told


def _input(_state: SystemState, _at: datetime) -> tuple[bool, str]:
    limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    sources = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["default-src"]
    own_only = sources == ["'self'"]
    told = "页面只用本站资源" if own_only else f"页面可用 {'、'.join(sources)} 的资源"
    return bool(limit) and own_only, f"一次提交最多 {limit // 1024**2} MB，{told}"


def _by_paper(_state: SystemState, _at: datetime) -> tuple[None, str]:
    return None, "系统不能自证"


WHO: Final = "身份鉴别"
WHAT: Final = "访问控制"
TRACE: Final = "审计"
DATA: Final = "数据保护"
RULES: Final = "制度与测评"

MATTERS: Final = (
    Matter(
        "SEC-PASSWORD", WHO, "口令复杂并定期更换", _article("8.1.4.1"), _password,
        "把 Argon2 设为首选口令算法",
        "初始口令由系统管理员设置，本人登录后即改；忘记口令由本人到场，系统管理员重置。",
    ),
    Matter(
        "SEC-LOCK", WHO, "登录失败有限次并锁定", _article("8.1.4.1"), _lock_out,
        "设置登录失败次数和锁定时间",
        "锁定到时自解；安全管理员每日查看“登录情况”，同一账号反复锁定的问本人。",
    ),
    Matter(
        "SEC-IDLE", WHO, "会话超时退出并与设备绑定", _article("8.1.4.1"), _idle,
        "设置会话时限", "离开座位先退出；公用电脑不保存口令。",
    ),
    Matter(
        "SEC-FACTOR", WHO, "两种以上方式鉴别，其一用密码技术", _article("8.1.4.1"), _second_factor,
        "生产环境去掉 ZHIHENG_DEMO=1 后重新启动",
        "本人首次登录时绑定；手机遗失即报安全管理员解除，再由本人重新绑定。",
    ),
    Matter(
        "SEC-ROWS", WHAT, "案件、人员数据按范围强制隔离", _article("8.1.4.2"), _row_security,
        "重新运行 ./demo --no-serve 安装策略，仍不行请停止对外服务",
        "新增数据表须归类并写明策略，未归类的不得上线。",
    ),
    Matter(
        "SEC-CLASSES", WHAT, "数据表逐一归类", _article("8.1.4.2"), _listed,
        "为所列表写明类别或例外理由", "由开发方随代码提交，测试不通过不得发布。",
    ),
    Matter(
        "SEC-EMPTY", WHAT, "没有授权范围即查不到数据", _article("8.1.4.2"), _counter_proof,
        "停止对外服务，检查所列表的策略", "每次升级后由安全管理员打开本页核对。",
    ),
    Matter(
        "SEC-ROLE", WHAT, "程序按最小权限连接数据库", _article("8.1.4.2"), _role,
        "网页和后台进程改用 zh_app 角色", "数据库属主和管理员口令由系统管理员封存，使用须登记。",
    ),
    Matter(
        "SEC-THREE", WHAT, "系统、安全、审计三员分离", _article("8.1.7.2"), _three_administrators,
        "由安全管理员为空缺的管理员岗位任命不同的人",
        "三员由院长书面指定，互不兼任，均不查看案件；人员变动当日免去原岗位。",
    ),
    Matter(
        "SEC-STALE", WHAT, "没有过期账号", _article("8.1.4.2"), _stale,
        "由系统管理员逐个核对，离岗的予以注销", "人员调离当日注销账号，每季度清理一次。",
    ),
    Matter(
        "SEC-SHARED", WHAT, "没有共用账号", _article("8.1.4.2"), _shared,
        "到“登录情况”查看并问本人，属共用的结束登录并责令改口令", "一人一号，不得借用。",
    ),
    Matter(
        "SEC-SECRECY", WHAT, "涉密案件按密级限制查看", _article("8.1.4.2"), _secrecy,
        "重新安装案件表的策略", "密级由院长确定，涉密等级由安全管理员核定；涉密案件不上公开网。",
    ),
    Matter(
        "SEC-JOURNAL", TRACE, "留痕覆盖每个用户且不能删改", _article("8.1.4.3"), _journals,
        "重新安装留痕表的触发器", "审计管理员每周抽查；留痕与案卷同期保存，不少于六个月。",
    ),
    Matter(
        "SEC-CHAIN", TRACE, "审计链近七日校验完好", _article("8.1.4.7"), _chain,
        "运行 zhiheng verify；断开的，保护现场并报告院长",
        "每日由计划任务校验，结果由审计管理员复核。",
    ),
    Matter(
        "SEC-SEAL", DATA, "鉴别数据和个人信息加密保存", _article("8.1.4.8"), _sealed,
        "对所列文件执行 chmod 600，并更换已外泄的密钥", "密钥备份双人保管，与数据备份分开存放。",
    ),
    Matter(
        "SEC-TRANSPORT", DATA, "传输加密", _article("8.1.4.8"), _transport,
        "在生产环境以 TLS 提供服务，并去掉 ZHIHENG_DEMO=1", "证书到期前三十日更换。",
    ),
    Matter(
        "SEC-INPUT", DATA, "输入校验和页面来源限制", _article("8.1.4.4"), _input,
        "恢复上传限额和内容安全策略", "发现漏洞即报安全管理员，修复后在本页复核。",
    ),
    Matter(
        "SEC-BACKUP", DATA, "备份可恢复，近九十日演练过", _article("8.1.4.9"), _drill,
        "运行 zhiheng backup 和 zhiheng restore --drill",
        "每日备份，每季度演练一次，异地保存一份。",
    ),
    Matter(
        "SEC-ASSESSED", RULES, "等级保护测评和密码应用评估在有效期内", DESIGN.art("SEC-ASSESSED"),
        _by_paper, "请以测评机构的报告证明，三级系统每年至少一次",
        "由安全管理员组织测评，报告存档，问题逐项整改。",
    ),
)  # fmt: skip
