"""The layouts of made-up tables: each draws a sheet and lists what it states."""

from hypothesis import strategies as st

from tests.recognise.made_tables import (
    ENTITY,
    MONEY,
    REGIONS,
    Made,
    Name,
    amounts,
    figures,
    names,
    notes,
    periods,
    preamble,
    several_periods,
)

HEADINGS = {
    "value": ("绝对额", "总量", "完成额"),
    "growth": ("增速（%）", "同比增长（±%）", "比上年同期增长%"),
    "rank": ("排名", "位次"),
}
measures = st.sampled_from([("value",), ("value", "growth"), ("value", "growth", "rank"), ("growth", "rank")])
numberings = st.sampled_from(["", "{}.", "{}、", "（{}）"])
NAME_HEADINGS = st.sampled_from(["指标", "指标名称", "主要指标", "项 目", ""])


def _one(draw, values):
    return draw(st.sampled_from(values))


def _heading(draw, kind, unit=""):
    text = _one(draw, HEADINGS[kind])
    return f"{text}（{unit}）" if unit and kind == "value" else text


def _shared_unit(chosen):
    """The unit that all names are printed in, "" where they differ or it does not go without saying."""
    units = {name.unit for name in chosen}
    money = units.pop() if len(units) == 1 else ""
    return money if money in MONEY and all(name.label[-1] not in "量积" for name in chosen) else ""


@st.composite
def indicators_by_periods(draw):
    """Rows of indicators under one to three levels: year, part of the year, what the column holds."""
    made = Made()
    chosen, kinds = draw(names), draw(measures)
    stated = draw(several_periods())
    # Without a value column the unit has no figure to be of.
    unit = _one(draw, ["column", "label", *(["line", "heading"] if _shared_unit(chosen) else [])])
    merged = draw(st.booleans())
    single = len(stated) == 1 and draw(st.booleans())
    title = f"{ENTITY}{stated[0][0] if single else ''}主要经济指标"
    top = preamble(draw, made, title, _shared_unit(chosen) if unit == "line" else "")
    order = draw(st.booleans())
    first = int(order)
    figures_at = first + 1 + (unit == "column")
    data = top + (1 if single else 2)
    if order:
        made.put(top, 0, "序号")
    made.put(top, first, draw(NAME_HEADINGS.filter(bool)))
    if unit == "column":
        made.put(top, first + 1, "计量单位")
    columns = []
    for place, (printed, _, _) in enumerate(stated):
        left = figures_at + place * len(kinds)
        if not single:
            made.across(top, left, len(kinds), printed, merged=merged)
        columns.append({kind: left + at for at, kind in enumerate(kinds)})
        for kind, column in columns[-1].items():
            made.put(
                data - 1, column, _heading(draw, kind, _shared_unit(chosen) if unit == "heading" else "")
            )
    numbering = draw(numberings)
    for number, name in enumerate(chosen, start=1):
        row = data + number - 1
        if order:
            made.put(row, 0, number)
        label = numbering.format(number) + name.label + (f"（{name.unit}）" if unit == "label" else "")
        made.put(row, first, label)
        if unit == "column":
            made.put(row, first + 1, name.unit)
        for (_, period, basis), places in zip(stated, columns, strict=True):
            figures(draw, made, row, places, name, (ENTITY, name.code, name.label, "", period, basis))
    notes(draw, made)
    return made


@st.composite
def regions_by_indicators(draw):
    """Rows of regions under indicators, with the city's own row above or below."""
    made = Made()
    chosen, kinds = draw(names), draw(measures)
    printed, period, basis = draw(periods)
    top = preamble(draw, made, f"邵阳市{printed}各县区主要指标")
    merged = draw(st.booleans())
    made.put(top, 0, _one(draw, ["地区", "县市区", "园区", "区 县"]))
    for place, name in enumerate(chosen):
        left = 1 + place * len(kinds)
        made.across(top, left, len(kinds), f"{name.label}（{name.unit}）", merged=merged)
        for at, kind in enumerate(kinds):
            made.put(top + 1, left + at, _heading(draw, kind))
    regions = draw(st.lists(st.sampled_from(REGIONS), min_size=2, max_size=5, unique=True))
    whole = _one(draw, ["全市", "全 市", "合计", "邵阳市"])
    lines = [(region, region) for region in regions]
    lines.insert(_one(draw, [0, len(lines)]), (whole, "邵阳市"))
    for row, (text, entity) in enumerate(lines, start=top + 2):
        made.put(row, 0, text)
        for place, name in enumerate(chosen):
            places = {kind: 1 + place * len(kinds) + at for at, kind in enumerate(kinds)}
            figures(draw, made, row, places, name, (entity, name.code, name.label, "", period, basis))
    notes(draw, made)
    return made


@st.composite
def indicators_by_regions(draw):
    """The same turned on its side: indicators in rows, regions in columns."""
    made = Made()
    chosen = draw(names)
    kinds = draw(st.sampled_from([("value",), ("value", "growth")]))
    printed, period, basis = draw(periods)
    top = preamble(draw, made, f"邵阳市{printed}各县区主要指标")
    made.put(top, 0, "指标")
    made.put(top, 1, "单位")
    regions = draw(st.lists(st.sampled_from(REGIONS), min_size=2, max_size=4, unique=True))
    heads = [("全市", "邵阳市"), *((region, region) for region in regions)]
    for place, (text, _) in enumerate(heads):
        left = 2 + place * len(kinds)
        made.across(top, left, len(kinds), text, merged=True)
        for at, kind in enumerate(kinds if len(kinds) > 1 else ()):
            made.put(top + 1, left + at, _heading(draw, kind))
    for row, name in enumerate(chosen, start=top + len(kinds)):
        made.put(row, 0, name.label)
        made.put(row, 1, name.unit)
        for place, (_, entity) in enumerate(heads):
            places = {kind: 2 + place * len(kinds) + at for at, kind in enumerate(kinds)}
            figures(draw, made, row, places, name, (entity, name.code, name.label, "", period, basis))
    return made


@st.composite
def entities_by_periods(draw):
    """Entities by periods; only the lines above say which indicator it is."""
    made = Made()
    name: Name = draw(names)[0]
    growing = draw(st.booleans())
    ending = "增速（%）" if growing else f"（{name.unit}）"
    top = preamble(draw, made, f"各县区{name.label}{ending}")
    stated = draw(several_periods(least=2, most=5))
    made.put(top, 0, "地区")
    for column, (printed, _, _) in enumerate(stated, start=1):
        made.put(top, column, printed)
    regions = draw(st.lists(st.sampled_from(REGIONS), min_size=2, max_size=5, unique=True))
    kind = "growth" if growing else "value"
    for row, region in enumerate(regions, start=top + 1):
        made.put(row, 0, region)
        for column, (_, period, basis) in enumerate(stated, start=1):
            figures(draw, made, row, {kind: column}, name, (region, name.code, name.label, "", period, basis))
    notes(draw, made)
    return made


@st.composite
def periods_by_indicators(draw):
    """Rows of periods under indicators, each with its growth or without."""
    made = Made()
    chosen = draw(names)
    stated = draw(several_periods(least=2, most=5))
    top = preamble(draw, made, f"{ENTITY}历年主要指标")
    made.put(top, 0, _one(draw, ["年份", "时间", "时期", ""]))
    columns, column = [], 1
    for name in chosen:
        made.put(top, column, f"{name.label}（{name.unit}）")
        places = {"value": column}
        if draw(st.booleans()):
            places["growth"] = column + 1
            made.put(top, column + 1, "同比增长（%）")
        columns.append(places)
        column += len(places)
    for row, (printed, period, basis) in enumerate(stated, start=top + 1):
        made.put(row, 0, printed)
        for name, places in zip(chosen, columns, strict=True):
            figures(draw, made, row, places, name, (ENTITY, name.code, name.label, "", period, basis))
    return made


@st.composite
def long_tables(draw):
    """One fact a row, in columns of any order."""
    made = Made()
    heads = draw(st.permutations(["地区", "指标", "时间", "单位", "数值", "同比增长（%）", "排名"]))
    at = {head: column for column, head in enumerate(heads)}
    for head, column in at.items():
        made.put(0, column, head)
    chosen, stated = draw(names), draw(several_periods())
    lines = [
        (entity, name, period) for entity in ("大祥区", "双清区") for name in chosen for period in stated
    ]
    places = {"value": at["数值"], "growth": at["同比增长（%）"], "rank": at["排名"]}
    for row, (entity, name, (printed, period, basis)) in enumerate(lines, start=1):
        for head, text in (("地区", entity), ("指标", name.label), ("时间", printed), ("单位", name.unit)):
            made.put(row, at[head], text)
        figures(draw, made, row, places, name, (entity, name.code, name.label, "", period, basis))
    return made


@st.composite
def forms_without_heading(draw):
    """Labels and values, with the unit behind the value or in the label; one or two pairs a row."""
    made = Made()
    printed, period, basis = draw(periods)
    top = preamble(draw, made, f"{ENTITY}{printed}基本情况")
    pairs = draw(st.integers(1, 2))
    chosen = draw(names.filter(lambda found: len(found) >= 2 * pairs))
    chosen = chosen[: len(chosen) // pairs * pairs]
    behind = draw(st.booleans())
    for place, name in enumerate(chosen):
        row, left = top + place // pairs, place % pairs * (3 if behind else 2)
        made.put(row, left, name.label if behind else f"{name.label}（{name.unit}）")
        value = draw(amounts)
        cell = made.put(row, left + 1, value)
        if behind:
            made.put(row, left + 2, name.unit)
        fact = (ENTITY, name.code, name.label, "", period, basis)
        made.facts.append((*fact, value, name.unit, name.shown, None, None, cell, ""))
    return made


@st.composite
def tables_side_by_side(draw):
    """Regions in two or three stretches beside each other under a repeated heading."""
    made = Made()
    name: Name = draw(names)[0]
    printed, period, basis = draw(periods)
    kinds = draw(st.sampled_from([("value",), ("value", "growth"), ("value", "growth", "rank")]))
    top = preamble(draw, made, f"{printed}各县区{name.label}（{name.unit}）")
    stretches, gap = draw(st.integers(2, 3)), draw(st.integers(0, 1))
    headings = [_heading(draw, kind) for kind in kinds]
    for stretch in range(stretches):
        left = stretch * (1 + len(kinds) + gap)
        for at, text in enumerate(["县区", *headings]):
            made.put(top, left + at, text)
        for row in (top + 1, top + 2):
            region = REGIONS[stretch * 2 + row - top - 1]
            made.put(row, left, region)
            places = {kind: left + 1 + at for at, kind in enumerate(kinds)}
            figures(draw, made, row, places, name, (region, name.code, name.label, "", period, basis))
    return made


LAYOUTS = (
    indicators_by_periods,
    regions_by_indicators,
    indicators_by_regions,
    entities_by_periods,
    periods_by_indicators,
    long_tables,
    forms_without_heading,
    tables_side_by_side,
)
