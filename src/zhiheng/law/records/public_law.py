"""What administrative and criminal property cases ask."""

from datetime import date

from zhiheng.law.kernel.record import noun, record


@record
class AdministrativeApplicationOnRecord:
    """An agency's application to enforce its decision (非诉行政执行)."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "收到申请的法院")
    received_on: date | None = noun("收到申请日", "收到强制执行申请之日")
    agency_may_apply: bool | None = noun("行政机关无强制执行权", "申请机关依法没有强制执行权")
    remedy_used: bool | None = noun("已申请复议或者起诉", "当事人在法定期限内申请复议或者起诉")
    decision_performed: bool | None = noun("已履行行政决定", "当事人已经履行")
    apply_by: date | None = noun("申请强制执行届满日", "起诉期限届满后三个月的最后一日，届满时算定")
    urged_ends_on: date | None = noun("催告满十日之日", "催告书送达后第十日")
    immovable: bool | None = noun("执行对象是不动产", "执行对象是不动产")
    here_is_seat: bool | None = noun("申请人所在地法院", "申请机关所在地的基层法院")
    here_is_immovable: bool | None = noun("不动产所在地法院", "不动产所在地的基层法院")
    materials_complete: bool | None = noun("材料齐备", "申请书、决定、意见和催告、标的情况齐备")
    head_signed: bool | None = noun("负责人签名盖章", "申请书由行政机关负责人签名并加盖印章")
    no_capacity: bool | None = noun("无主体资格", "实施主体不具有行政主体资格")
    no_facts: bool | None = noun("缺乏事实根据", "明显缺乏事实根据")
    no_law: bool | None = noun("缺乏法律依据", "明显缺乏法律、法规依据")
    unlawful: bool | None = noun("其他明显违法", "其他明显违法并损害被执行人合法权益")
    urgent_safety: bool | None = noun("情况紧急", "为保障公共安全申请立即执行")
    president_approved: bool | None = noun("院长批准", "院长已批准")


@record
class CriminalTransferOnRecord:
    """A transfer of the property part of a criminal judgment (刑事裁判涉财产部分)."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "收到移送的法院")
    by_criminal_division: bool | None = noun("刑庭移送", "由刑事审判部门移送")
    sheet_complete: bool | None = noun("移送执行表齐备", "《移送执行表》六项内容齐备")
    content_clear: bool | None = noun("给付内容明确", "裁判内容明确、具体")
    civil_part: bool | None = noun("附带民事部分", "属刑事附带民事裁判")
    living_costs_kept: bool | None = noun(
        "已保留生活费用", "已保留被执行人及其所扶养家属的必需费用"
    )
    fine_or_confiscation: bool | None = noun("罚金或者没收财产", "执行罚金或者没收财产")
    third_party_good_faith: bool | None = noun("第三人善意取得", "第三人善意取得涉案财物")
    recovering_from_third: bool | None = noun("拟向第三人追缴", "拟向取得涉案财物的第三人追缴")
    sale_failed: bool | None = noun("最后拍卖未成交", "最后一次拍卖未能成交")
    treasury_asked: bool | None = noun("已通知财政机关", "已通知财政机关以保留价接收")
    victim_refused: bool | None = noun("被害人不同意以物退赔", "被害人不同意以物退赔")
    no_reserve: bool | None = noun("拟无保留价拍卖", "拟进行无保留价拍卖")
    to_treasury: bool | None = noun("应上缴国库", "变价所得应当上缴国库")
