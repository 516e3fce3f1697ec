"""What the routes out of a case ask: participation, bankruptcy, entrustment, hand-over."""

from datetime import date

from zhiheng.law.kernel.record import noun, record


@record
class ParticipationOnRecord:
    """A request to participate in distribution (参与分配)."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    debtor_is_enterprise: bool | None = noun("被执行人是企业法人", "被执行人为企业法人")
    execution_begun: bool | None = noun("执行程序已开始", "执行程序已经开始")
    property_finished: bool | None = noun("财产执行终结", "被执行人的财产已经执行终结")
    title_held: bool | None = noun("已有执行依据", "申请人已经取得执行依据")
    priority_held: bool | None = noun("有优先权或者担保物权", "对该财产有优先权、担保物权")
    debtor_insolvent: bool | None = noun("财产不足清偿", "被执行人财产不能清偿所有债权")
    in_writing: bool | None = noun("书面提出", "提交参与分配申请书并附执行依据")
    first_seizing_court: bool | None = noun("本院首先查封", "本院首先查封、扣押或者冻结")
    only_preserved: bool | None = noun("仅为财产保全", "首先查封系执行财产保全裁定")
    trial_ended: bool | None = noun("保全案已审结", "保全所属案件审理终结")


@record
class BankruptcyTransferOnRecord:
    """A transfer of the file to the bankruptcy court (执转破)."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    debtor_is_enterprise: bool | None = noun("被执行人是企业法人", "被执行人为企业法人")
    consent_written: bool | None = noun("书面同意移送", "被执行人或者任一申请执行人书面同意")
    cannot_pay_due: bool | None = noun("不能清偿到期债务", "不能清偿到期债务")
    assets_insufficient: bool | None = noun("资不抵债", "资产不足以清偿全部债务")
    clearly_unable: bool | None = noun("明显缺乏清偿能力", "明显缺乏清偿能力")
    parties_asked: bool | None = noun("已征询当事人", "已向申请执行人和被执行人征询意见")
    panel_verified: bool | None = noun("合议庭审查核实", "合议庭评议同意")
    president_approved: bool | None = noun("院长批准", "院长已签署移送决定")
    tried_before: bool | None = noun("已移送过", "不予受理或者驳回后以同一事由再次移送")


@record
class EntrustmentOnRecord:
    """Entrusting a case to a court of another province (委托执行)."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    property_here: bool | None = noun("辖区有财产", "本辖区有可供执行的财产")
    property_elsewhere: bool | None = noun("外省有财产", "其他省、自治区、直辖市有可供执行的财产")
    same_level: bool | None = noun("同级法院", "受托法院与本院同级")
    materials_complete: bool | None = noun("材料齐备", "委托执行函等材料齐备")
    seizure_renewed: bool | None = noun("届满前已续封", "剩余期限不足一个月的查封已先行续行")
    short_seizures: int | None = noun("期限不足一月的查封数", "移交时期限不足一个月的查封、冻结")
    high_court_approved: bool | None = noun("高级法院批准", "高级法院已批准")
    own_team_travels: bool | None = noun("拟赴外省执行", "拟派员赴外省执行")


@record
class HandoverOnRecord:
    """A request that a seizing court hand property over to another court."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    sixty_days_after_seizure: date | None = noun("首封满六十日之日", "首先查封之日起第六十日")
    one_year_after_seizure: date | None = noun("保全满一年之日", "首先保全查封之日起满一年之日")
    sale_announced: bool | None = noun("已发布拍卖公告", "已就该财产发布拍卖公告或者进入变卖程序")
    priority_held: bool | None = noun("有优先权或者担保物权", "请求法院执行的债权对该财产有优先权")
    only_preserved: bool | None = noun("仅为财产保全", "首先查封系执行财产保全裁定")
    disputed_thing: bool | None = noun("系争议标的", "被保全财产是案件的争议标的")
    disposed: bool | None = noun("已处分", "已对该财产进行处分")
    first_in_queue: bool | None = noun("在先轮候", "请求法院是在先轮候查封的执行法院")
