"""Sentences of reports, written for the tests, with the claims that they make.

They follow the patterns of official reports: values with growth, lists with 分别, shares, multiples, plans,
figures in brackets. Each is read as the only sentence of a bulletin of 2021 (TITLE); a claim lists what is
looked at, and all other fields stay free.
"""

from dataclasses import dataclass

TITLE = "邵阳市2021年国民经济和社会发展统计公报"

Fields = dict[str, object]


@dataclass(frozen=True)
class Sentence:
    """A sentence, what it tries, and the claims it makes in the order of the text."""

    tries: str
    text: str
    claims: tuple[Fields, ...]


def level(label: str, value: float, unit: str, **more: object) -> Fields:
    """A claim of a value."""
    return {"label": label, "value": value, "unit": unit, "growth": None, "measure": "level", **more}


def grown(label: str, value: float | None, unit: str, growth: float, **more: object) -> Fields:
    """A claim of a growth, in percent unless told otherwise, with its value or without one."""
    return {"label": label, "value": value, "unit": unit, "growth": growth, "growth_unit": "%", **more}


def share(label: str, value: float, **more: object) -> Fields:
    """A claim of a share in percent."""
    return {"label": label, "value": value, "unit": "%", "measure": "share", **more}


def change(label: str, value: float, unit: str, **more: object) -> Fields:
    """A claim of an amount by which something changed, or differs."""
    return {"label": label, "value": value, "unit": unit, "measure": "change", **more}


OUTPUT, ADDED, INVESTED = "规模以上工业总产值", "规模以上工业增加值", "固定资产投资"

SENTENCES = (
    # 1: a name, a value, its growth
    Sentence(
        "verb before the name",
        "全年累计完成规模以上工业总产值203.6亿元，同比增长9.1%。",
        (grown(OUTPUT, 203.6, "亿元", 9.1, indicator="industrial_output", time_period="2021"),),
    ),
    Sentence(
        "verb after the name",
        "技工贸总收入达到256.8亿元，增长12.3%。",
        (grown("技工贸总收入", 256.8, "亿元", 12.3, indicator="technology_trade_revenue"),),
    ),
    Sentence(
        "name that holds a verb",
        "园区企业实缴税金6.3亿元，同比增长15%。",
        (grown("实缴税金", 6.3, "亿元", 15.0, indicator="tax_paid"),),
    ),
    Sentence(
        "name in the clause before",
        "地区生产总值突破千亿大关，达到1003.6亿元。",
        (level("地区生产总值", 1003.6, "亿元", indicator="gdp"),),
    ),
    Sentence(
        "a list of indicators",
        "分产业看，第一产业增加值310.5亿元，增长4.1%；第二产业增加值702.8亿元，增长8.3%；第三产业增加值972亿元，增长7.4%。",
        (
            grown("第一产业增加值", 310.5, "亿元", 4.1, indicator="primary_value_added"),
            grown("第二产业增加值", 702.8, "亿元", 8.3),
            grown("第三产业增加值", 972.0, "亿元", 7.4),
        ),
    ),
    Sentence(
        "an unknown name",
        "完成邮电业务总量56.8亿元，同比增长25.3%。",
        (grown("邮电业务总量", 56.8, "亿元", 25.3, indicator=""),),
    ),
    # 2: growth alone
    Sentence(
        "growth alone",
        "工业投资增长12.4%。",
        (grown("工业投资", None, "", 12.4, indicator="industrial_investment"),),
    ),
    Sentence(
        "called a growth",
        "固定资产投资增速为6.8%。",
        (grown(INVESTED, None, "", 6.8, indicator="fixed_asset_investment"),),
    ),
    Sentence(
        "part of a longer name",
        "全部工业增加值比上年增长6.9%，装备制造业增加值增长9.8%。",
        (
            grown("全部工业增加值", None, "", 6.9, indicator=""),
            grown("装备制造业增加值", None, "", 9.8, indicator=""),
        ),
    ),
    # 3: comparable prices
    Sentence(
        "comparable prices",
        "全市地区生产总值1985.3亿元，按可比价格计算，比上年增长7.2%。",
        (grown("地区生产总值", 1985.3, "亿元", 7.2, indicator="gdp", growth_basis="comparable"),),
    ),
    Sentence(
        "without the price factor",
        "社会消费品零售总额682.4亿元，扣除价格因素实际增长5.1%。",
        (grown("社会消费品零售总额", 682.4, "亿元", 5.1, growth_basis="comparable"),),
    ),
    Sentence(
        "nominal",
        "社会消费品零售总额682.4亿元，名义增长8.5%。",
        (grown("社会消费品零售总额", 682.4, "亿元", 8.5, growth_basis="nominal"),),
    ),
    # 4: falls
    Sentence(
        "a fall",
        "实际使用外资2350万美元，下降12.5%。",
        (grown("实际使用外资", 2350.0, "万美元", -12.5, indicator="foreign_investment"),),
    ),
    Sentence("a fall back", "房地产开发投资同比回落15.6%。", (grown("房地产开发投资", None, "", -15.6),)),
    Sentence("negative growth", "工业技改投资负增长3.2%。", (grown("工业技改投资", None, "", -3.2),)),
    Sentence(
        "branches that share what is measured",
        "分门类看，采掘业、加工业、水及燃气供应业增加值分别增长2.1%、8.6%和5.4%。",
        (
            grown("采掘业增加值", None, "", 2.1),
            grown("加工业增加值", None, "", 8.6),
            grown("水及燃气供应业增加值", None, "", 5.4),
        ),
    ),
    Sentence(
        "a subject and what it made",
        "规模以上工业企业实现利润总额96.3亿元，同比下降2.7%。",
        (grown("规模以上工业企业利润总额", 96.3, "亿元", -2.7, indicator="industry_profit"),),
    ),
    Sentence(
        "a target named after its indicator",
        "2022年，实缴税金目标5亿元。",
        (level("实缴税金", 5.0, "亿元", indicator="tax_paid", kind="plan", time_period="2022"),),
    ),
    Sentence(
        "a day that the next sentence does not share",
        "截至2021年6月底，存款余额312.4亿元。全年实缴税金5亿元。",
        (
            level("存款余额", 312.4, "亿元", time_period="2021-06", basis="point"),
            level("实缴税金", 5.0, "亿元", indicator="tax_paid", time_period="2021", basis="period"),
        ),
    ),
    Sentence(
        "incomes after a day",
        "截至6月底，存款余额312.4亿元。人均可支配收入18965元，增长6.1%。",
        (
            level("存款余额", 312.4, "亿元", time_period="2021-06", basis="point"),
            grown("人均可支配收入", 18965.0, "元", 6.1, time_period="2021", basis="period"),
        ),
    ),
    Sentence(
        "a fall beyond a bound",
        "全市用电量同比下降超过6%。",
        (grown("用电量", None, "", -6.0, growth_qualifier="<"),),
    ),
    Sentence(
        "fewer by an amount",
        "死亡人数减少3人，事故起数下降25%。",
        (change("死亡人数", -3.0, "人"), grown("事故起数", None, "", -25.0)),
    ),
    # 5: no change
    Sentence(
        "level with last year",
        "社会消费品零售总额682.4亿元，与上年持平。",
        (grown("社会消费品零售总额", 682.4, "亿元", 0.0, growth_qualifier=""),),
    ),
    Sentence(
        "about level",
        "农业总产值56.3亿元，与上年基本持平。",
        (grown("农业总产值", 56.3, "亿元", 0.0, growth_qualifier="~"),),
    ),
    # 6: points
    Sentence(
        "a rate in points",
        "亏损面为12.5%，较上年收窄2.3个百分点。",
        ({"label": "亏损面", "value": 12.5, "unit": "%", "growth": -2.3, "growth_unit": "pp"},),
    ),
    Sentence(
        "a growth that grew",
        "规模以上工业增加值增长7.6%，增速比上年提高1.2个百分点。",
        (
            grown(ADDED, None, "", 7.6, indicator="industrial_value_added"),
            {"label": ADDED, "indicator": "", "value": None, "growth": 1.2, "growth_unit": "pp"},
        ),
    ),
    Sentence(
        "above the average",
        "规模以上工业增加值增长7.6%，高于全省平均水平0.5个百分点。",
        (grown(ADDED, None, "", 7.6), change("高于全省平均水平", 0.5, "个百分点", indicator="")),
    ),
    Sentence(
        "a slower fall",
        "全区固定资产投资下降12.5%，降幅比上半年收窄5.3个百分点。",
        (
            grown(INVESTED, None, "", -12.5),
            {"indicator": "", "growth": -5.3, "growth_unit": "pp", "time_period": "2021"},
        ),
    ),
    # 7: 分别
    Sentence(
        "two growths after two values",
        "利润总额296.33亿元，利税总额526.23亿元，分别比上年增长3.2%和8.3%。",
        (grown("利润总额", 296.33, "亿元", 3.2), grown("利税总额", 526.23, "亿元", 8.3)),
    ),
    Sentence(
        "values and growths",
        "规模以上工业总产值、增加值分别完成110.5亿元和32.4亿元，同比分别增长10%、9.5%。",
        (
            grown(OUTPUT, 110.5, "亿元", 10.0, indicator="industrial_output"),
            grown(ADDED, 32.4, "亿元", 9.5, indicator="industrial_value_added"),
        ),
    ),
    Sentence(
        "three falls and a rise",
        "工业投资、技改投资和基础设施投资分别下降2.1%、3.5%和增长12%。",
        (
            grown("工业投资", None, "", -2.1),
            grown("技改投资", None, "", -3.5),
            grown("基础设施投资", None, "", 12.0),
        ),
    ),
    Sentence(
        "sectors by number",
        "第一、二、三产业增加值分别增长3.1%、5.2%和6.7%。",
        (
            grown("第一产业增加值", None, "", 3.1),
            grown("第二产业增加值", None, "", 5.2),
            grown("第三产业增加值", None, "", 6.7),
        ),
    ),
    Sentence(
        "four values",
        "教育、卫生、社保、农林水支出分别达到12.3亿元、8.6亿元、9.1亿元和7.7亿元。",
        ({"value": 12.3}, {"value": 8.6}, {"value": 9.1}, level("农林水支出", 7.7, "亿元")),
    ),
    # 8: children and shares
    Sentence(
        "growth of the child",
        "固定资产投资203.2亿元，其中利用外资2.6亿元，增长0.5%。",
        (level(INVESTED, 203.2, "亿元"), grown("利用外资", 2.6, "亿元", 0.5, parent=INVESTED)),
    ),
    Sentence(
        "share of a total",
        "一般公共预算收入85.6亿元，其中税收收入60.2亿元，占一般公共预算收入的70.3%，比上年提高1.5个百分点。",
        (
            level("一般公共预算收入", 85.6, "亿元"),
            level("税收收入", 60.2, "亿元", indicator="tax_revenue"),
            share("税收收入", 70.3, growth=1.5, growth_unit="pp"),
        ),
    ),
    Sentence(
        "share by weight",
        "高技术制造业增加值增长14.2%，占规模以上工业增加值的比重为18.6%。",
        (grown("高技术制造业增加值", None, "", 14.2), share("高技术制造业增加值", 18.6)),
    ),
    # 9: brackets and footnotes
    Sentence(
        "footnote and bracket in between",
        "规模以上工业[3]增加值276.38（不含军工涉密企业）亿元，增长8.5%（以下工业数据均为此口径）。",
        (grown(ADDED, 276.38, "亿元", 8.5, indicator="industrial_value_added", scope="不含军工涉密企业"),),
    ),
    Sentence(
        "scope in a bracket",
        "固定资产投资（不含农户）同比下降5.0%。",
        (grown(INVESTED, None, "", -5.0, scope="不含农户"),),
    ),
    Sentence(
        "footnotes of both kinds",
        "全年进出口总额【4】12.5亿美元，增长18.2%（5）。",
        (grown("进出口总额", 12.5, "亿美元", 18.2),),
    ),
    # 10: qualifiers
    Sentence(
        "余 between digits and unit",
        "先后投入资金1600余万元。",
        ({"value": 1600.0, "unit": "万元", "qualifier": ">", "low": 1600.0, "high": 1700.0},),
    ),
    Sentence(
        "多 of a count",
        "来自园区的50多家规模企业参加培训。",
        (level("规模企业", 50.0, "家", qualifier=">", high=60.0),),
    ),
    Sentence(
        "nearly, beyond, within",
        "户均贷款近20万元，利润总额超10亿元，失业率控制在4.5%以内。",
        (
            level("户均贷款", 20.0, "万元", qualifier="<"),
            level("利润总额", 10.0, "亿元", qualifier=">"),
            level("失业率", 4.5, "%", qualifier="<="),
        ),
    ),
    Sentence("about", "发放贷款总额达到56亿元左右。", (level("贷款总额", 56.0, "亿元", qualifier="~"),)),
    Sentence("no digits, no claim", "近百万群众受益，数十家企业入驻，三大产业基地初具规模。", ()),
    # 11: scales
    Sentence(
        "thousands in groups",
        "工业用电量1,688.20万千瓦时，旅游收入1.2万亿元。",
        (level("工业用电量", 1688.2, "万千瓦时", decimals=2), level("旅游收入", 1.2, "万亿元")),
    ),
    Sentence(
        "a unit inside a name",
        "万元GDP能耗下降3.2%，万元工业增加值用水量18.6立方米。",
        (
            grown("万元GDP能耗", None, "", -3.2, indicator=""),
            level("万元工业增加值用水量", 18.6, "立方米", indicator=""),
        ),
    ),
    # 12: projects
    Sentence(
        "total and done of one project",
        "总投资12.5亿元的智能制造产业园项目累计完成投资5.6亿元。",
        (
            level("总投资", 12.5, "亿元", project="智能制造产业园项目"),
            level("累计完成投资", 5.6, "亿元", project="智能制造产业园项目"),
        ),
    ),
    Sentence(
        "capacity in the project's name",
        "湘滨污水处理厂日处理2万吨，总投资8600万元。",
        (level("总投资", 8600.0, "万元", project="湘滨污水处理厂"),),
    ),
    # 13: completion
    Sentence(
        "of the year's plan",
        "累计完成投资4.86亿元，占年度投资计划的97.2%，超过时间进度13.8个百分点。",
        (
            level("累计完成投资", 4.86, "亿元"),
            share("占年度投资计划", 97.2, indicator=""),
            change("超过时间进度", 13.8, "个百分点", indicator=""),
        ),
    ),
    Sentence(
        "the target and its part",
        "完成年任务75亿元的23.7%。",
        (level("年任务", 75.0, "亿元", kind="plan"), share("年任务", 23.7, kind="actual")),
    ),
    Sentence(
        "growth after a completion",
        "地方财政收入102.3亿元，为年初预算的103.5%，比上年增长9.2%。",
        (grown("地方财政收入", 102.3, "亿元", 9.2, kind="actual"), share("年初预算", 103.5, indicator="")),
    ),
    # 14: counts
    Sentence(
        "counts",
        "组织集中学习12次，排查隐患320处，整改率99.4%。",
        (
            level("集中学习", 12.0, "次", indicator="study_sessions"),
            level("隐患", 320.0, "处"),
            level("整改率", 99.4, "%"),
        ),
    ),
    Sentence(
        "the noun after the number",
        "全区28个乡镇、356个村全部通水。",
        (level("乡镇", 28.0, "个"), level("村", 356.0, "个")),
    ),
    Sentence(
        "enterprises of a size",
        "园区共有规模以上工业企业86家。",
        (level("规模以上工业企业", 86.0, "家", indicator="industry_enterprises"),),
    ),
    # 15: areas
    Sentence(
        "batches and their sum",
        "办结2020年第五批次（用地面积26.1亩）、第二十三批次（88.2亩）的审批，用地审批面积合计114.3亩。",
        (
            level("用地面积", 26.1, "亩", item="2020年第五批次", time_period="2021"),
            level("用地面积", 88.2, "亩", item="第二十三批次"),
            level("用地审批面积", 114.3, "亩", item=""),
        ),
    ),
    # 16: multiples
    Sentence("by a multiple", "专利授权量增长1.5倍。", (grown("专利授权量", None, "", 150.0),)),
    Sentence(
        "times last year's",
        "技工贸总收入256.8亿元，是上年的2倍。",
        (grown("技工贸总收入", 256.8, "亿元", 100.0),),
    ),
    Sentence(
        "doubled",
        "研发投入翻了一番，企业数量翻两番。",
        (grown("研发投入", None, "", 100.0), grown("企业数量", None, "", 300.0)),
    ),
    Sentence(
        "times an earlier year's",
        "技工贸总收入256.8亿元，是2016年的2.3倍。",
        (grown("技工贸总收入", 256.8, "亿元", 130.0, growth_over="span", time_period="2021"),),
    ),
    # 17: ratios of three
    Sentence(
        "structure of sectors",
        "三次产业结构比为15.6：35.4：49.0。",
        (
            share("第一产业增加值", 15.6, indicator="primary_value_added"),
            share("第二产业增加值", 35.4),
            share("第三产业增加值", 49.0),
        ),
    ),
    # 18: context
    Sentence(
        "earlier figures in a bracket",
        "1-6月，完成固定资产投资12.6亿元（同期为下降3.2%，去年全年下降5.1%），同比增长8.4%。",
        (
            grown(INVESTED, 12.6, "亿元", 8.4, time_period="2021-06", basis="ytd"),
            grown(INVESTED, None, "", -3.2, time_period="2020-06"),
            grown(INVESTED, None, "", -5.1, time_period="2020"),
        ),
    ),
    Sentence(
        "from and to",
        "税收收入由2020年的3.5亿元增加到4.2亿元。",
        (
            level("税收收入", 3.5, "亿元", time_period="2020"),
            level("税收收入", 4.2, "亿元", time_period="2021"),
        ),
    ),
    Sentence(
        "from an unstated time",
        "亩均税收由12.3万元提高到15.6万元。",
        (
            level("亩均税收", 12.3, "万元", time_period=""),
            level("亩均税收", 15.6, "万元", time_period="2021"),
        ),
    ),
    # 19: plans
    Sentence(
        "targets of a year",
        "2022年预期目标：地区生产总值增长7%左右，规模以上工业增加值增长8%以上。",
        (
            grown("地区生产总值", None, "", 7.0, kind="plan", growth_qualifier="~", time_period="2022"),
            grown(ADDED, None, "", 8.0, kind="plan", growth_qualifier=">=", time_period="2022"),
        ),
    ),
    Sentence(
        "targets in a list",
        "主要预期目标是：地区生产总值增长6.5%以上；居民消费价格涨幅控制在3%左右。",
        (
            grown("地区生产总值", None, "", 6.5, kind="plan"),
            grown("居民消费价格", None, "", 3.0, kind="plan"),
        ),
    ),
    Sentence(
        "striving for a later year",
        "力争到2025年，园区技工贸总收入突破500亿元。",
        (level("园区技工贸总收入", 500.0, "亿元", kind="plan", qualifier=">", time_period="2025"),),
    ),
    Sentence(
        "a budget",
        "年初预算数120万元，全年执行数115.6万元，执行率96.33%。",
        (
            level("年初预算数", 120.0, "万元", kind="budget"),
            level("执行数", 115.6, "万元", kind="actual"),
            level("执行率", 96.33, "%", kind="actual"),
        ),
    ),
    # 20: spans of years
    Sentence(
        "since a plan began",
        "“十三五”以来，园区累计引进企业超120家，技工贸总收入年均增长15.3%。",
        (
            level("企业", 120.0, "家", qualifier=">", time_period="2016/2020", kind="actual"),
            grown("技工贸总收入", None, "", 15.3, growth_over="span", time_period="2016/2020"),
        ),
    ),
    Sentence(
        "the past five years",
        "过去五年，地区生产总值年均增长8.2%。",
        (grown("地区生产总值", None, "", 8.2, growth_over="span", time_period="2017/2021"),),
    ),
    Sentence(
        "years from to",
        "2016-2020年，累计完成固定资产投资560亿元。",
        (level(INVESTED, 560.0, "亿元", time_period="2016/2020"),),
    ),
    # times within the year, balances
    Sentence(
        "half of the year, then all of it",
        "上半年，全区实现税收3.2亿元；全年预计完成7亿元以上。",
        (
            level("税收", 3.2, "亿元", time_period="2021-06", basis="ytd"),
            level("税收", 7.0, "亿元", time_period="2021"),
        ),
    ),
    Sentence(
        "quarters",
        "一季度完成工业投资3.1亿元，二季度完成工业投资4.2亿元。",
        (
            level("工业投资", 3.1, "亿元", time_period="2021-03"),
            level("工业投资", 4.2, "亿元", time_period="2021-Q2"),
        ),
    ),
    Sentence(
        "a balance and its change",
        "年末各项存款余额3210.5亿元，比年初增加235.6亿元，增长7.9%。",
        (
            grown("各项存款余额", 3210.5, "亿元", 7.9, basis="point", growth_over="span"),
            change("各项存款余额", 235.6, "亿元", since="年初"),
        ),
    ),
    Sentence(
        "over the month, over the year",
        "工业用电量环比下降2.3%，同比增长9.1%。",
        (
            grown("工业用电量", None, "", -2.3, growth_over="month"),
            grown("工业用电量", None, "", 9.1, growth_over="year"),
        ),
    ),
    Sentence(
        "as of a day",
        "截至6月24日，巡视反馈问题2个，完成整改1个，未完成1个。",
        (
            level(
                "巡视反馈问题", 2.0, "个", indicator="findings_total", time_period="2021-06", basis="point"
            ),
            level("完成整改", 1.0, "个", indicator="findings_done"),
            level("未完成整改", 1.0, "个", indicator="findings_open"),
        ),
    ),
    Sentence(
        "another place",
        "大祥区规模以上工业增加值增长8.1%，全国增长5.8%。",
        (grown(ADDED, None, "", 8.1, item="大祥区"), grown(ADDED, None, "", 5.8, item="全国")),
    ),
    # as it comes out of files
    Sentence(
        "wide digits",
        "规模以上工业总产值１１０．７４亿元，同比增长１０％。",
        (grown(OUTPUT, 110.74, "亿元", 10.0),),
    ),
    Sentence(
        "torn by line breaks", "财政总收入12.\n5亿元，增长6.\n8%。", (grown("财政总收入", 12.5, "亿元", 6.8),)
    ),
    Sentence(
        "spaced thousands",
        "规模以上工业总产值 1 688 亿元，增长 9.1 %。",
        (grown(OUTPUT, 1688.0, "亿元", 9.1),),
    ),
    # no figures
    Sentence(
        "document numbers and dates", "根据湘政发〔2020〕10号文件要求，3月29日召开会议，6月30日前办结。", ()
    ),
    Sentence(
        "ordinals and censuses", "省委第六巡视组反馈意见后，第七次全国人口普查结束，第四十三批次已报批。", ()
    ),
    Sentence("dates in quotation", "严格遵守省委4.20“约法三章”，落实“8+4”行动。", ()),
    Sentence("names with digits", "建设5G网络，改造G318国道，治理PM2.5，创建4A级景区。", ()),
    Sentence("telephones", "联系电话：0739-5321234，手机13800138000，热线12345。", ()),
    Sentence("ranks", "总量和增速分别居全市第2位、第1位，进入全省前10名。", ()),
    Sentence("durations", "工期18个月，连续3年获得表彰，实行24小时值班。", ()),
)
