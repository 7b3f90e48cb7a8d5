"""Loading the catalogue: each kind of faulty entry is refused by file and name, then what is loaded."""

import pytest

from perfdata.catalogue import Entity, load
from perfdata.errors import CatalogueError

SOUND = {
    "indicators/1_economy.toml": """
        [output]
        name = "总产值"
        name_en = "Output"
        unit = "亿元"
        aliases = ["产值"]
        """,
    "indicators/2_land.toml": """
        [yield]
        name = "亩均产值"
        name_en = "Yield"
        unit = "亿元/亩"
        """,
    "entities.toml": """
        ["甲市"]
        name_en = "A"
        kind = "city"
        ["乙区"]
        name_en = "B"
        kind = "district"
        parent = "甲市"
        """,
    "units.toml": """
        [cny]
        "亿元" = { size = "100000000" }
        [area]
        "亩" = { size = "2000/3", aliases = ["市亩"] }
        """,
    "words.toml": 'growth = ["增速", "同比"]',
    "layouts/ledger.toml": """
        schema = "ledger"
        required = ["finding"]
        number_fields = []
        [fields]
        finding = ["问题"]
        """,
}
CITY = '["甲市"]\nname_en = "A"\nkind = "city"\n'


@pytest.fixture
def folder(tmp_path):
    """Files of a sound catalogue, `changed` ones in place of theirs, and their folder."""

    def write(changed=None):
        for name, text in {**SOUND, **(changed or {})}.items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path

    return write


def indicator(**values):
    fields = {"name": '"增加值"', "name_en": '"Value added"', "unit": '"亿元"', **values}
    lines = [f"{key} = {value}" for key, value in fields.items() if value]
    return "\n".join(["[added]", *lines, ""])


@pytest.mark.parametrize(
    ("file", "text", "code", "entry", "key"),
    [
        pytest.param("words.toml", "growth = [", "not_toml", None, None, id="no TOML"),
        pytest.param("words.toml", b"\xb9\xe6", "not_toml", None, None, id="no UTF-8"),
        pytest.param(
            "words.toml", 'growth = "增速"', "wrong_value", "growth", "growth", id="a word for a list"
        ),
        pytest.param("words.toml", 'growth = [""]', "wrong_value", "growth", "growth", id="an empty word"),
        pytest.param(
            "indicators/3_x.toml",
            indicator(colour='"red"'),
            "unknown_key",
            "added",
            "colour",
            id="a key of none",
        ),
        pytest.param(
            "indicators/3_x.toml", indicator(name_en=""), "missing_key", "added", "name_en", id="a key less"
        ),
        pytest.param(
            "indicators/3_x.toml",
            indicator(name='" "'),
            "wrong_value",
            "added",
            "name",
            id="a blank name",
        ),
        pytest.param(
            "indicators/3_x.toml",
            indicator(aliases='"增值"'),
            "wrong_value",
            "added",
            "aliases",
            id="a word for a list of aliases",
        ),
        pytest.param(
            "indicators/3_x.toml",
            indicator(decimals="-1"),
            "wrong_value",
            "added",
            "decimals",
            id="decimals below zero",
        ),
        pytest.param(
            "indicators/3_x.toml",
            indicator(decimals="true"),
            "wrong_value",
            "added",
            "decimals",
            id="a truth value for a number",
        ),
        pytest.param(
            "indicators/3_x.toml",
            indicator(headline="1"),
            "wrong_value",
            "added",
            "headline",
            id="a number for a truth value",
        ),
        pytest.param(
            "indicators/3_x.toml",
            indicator(better='"up"'),
            "wrong_value",
            "added",
            "better",
            id="a choice of none",
        ),
        pytest.param("indicators/3_x.toml", "added = 1", "wrong_value", "added", "added", id="no table"),
        pytest.param(
            "indicators/3_x.toml",
            indicator(unit='"斤"'),
            "unknown_unit",
            "added",
            "斤",
            id="a unit of none",
        ),
        pytest.param(
            "indicators/3_x.toml",
            indicator(unit='"亿元/斤"'),
            "unknown_unit",
            "added",
            "亿元/斤",
            id="half a unit of none",
        ),
        pytest.param(
            "indicators/3_x.toml",
            indicator(aliases='["产值"]'),
            "spelling_twice",
            "added",
            "产值",
            id="an alias of two indicators",
        ),
        pytest.param(
            "indicators/3_x.toml",
            indicator(name='"总产值"'),
            "spelling_twice",
            "added",
            "总产值",
            id="a name of two indicators",
        ),
        pytest.param(
            "indicators/3_x.toml",
            indicator(aliases='["“产”　值"]'),
            "spelling_twice",
            "added",
            "“产”　值",
            id="a spelling that differs in marks only",
        ),
        pytest.param(
            "indicators/3_x.toml",
            indicator().replace("[added]", "[output]"),
            "entry_twice",
            "output",
            None,
            id="a code in two files",
        ),
        pytest.param(
            "entities.toml",
            '["甲市"]\nname_en = "A"\nkind = "town"',
            "wrong_value",
            "甲市",
            "kind",
            id="a kind of none",
        ),
        pytest.param(
            "entities.toml",
            CITY + 'parent = "丙省"',
            "unknown_parent",
            "甲市",
            "丙省",
            id="a parent of none",
        ),
        pytest.param(
            "entities.toml",
            CITY + 'parent = "甲市"',
            "unknown_parent",
            "甲市",
            "甲市",
            id="its own parent",
        ),
        pytest.param(
            "entities.toml",
            CITY + '["乙区"]\nname_en = "B"\nkind = "district"\naliases = ["甲市"]',
            "spelling_twice",
            "乙区",
            "甲市",
            id="an alias that is another entity",
        ),
        pytest.param(
            "units.toml", '[cny]\n"元" = 1', "wrong_value", "元", "size", id="a unit without a table"
        ),
        pytest.param(
            "units.toml", '[cny]\n"元" = {}', "wrong_value", "元", "size", id="a unit without a size"
        ),
        pytest.param(
            "units.toml", '[cny]\n"元" = { size = "x" }', "wrong_value", "元", "size", id="a size in words"
        ),
        pytest.param(
            "units.toml", '[cny]\n"元" = { size = "0" }', "wrong_value", "元", "size", id="a size of zero"
        ),
        pytest.param(
            "units.toml", '[cny]\n"元" = { size = "1/0" }', "wrong_value", "元", "size", id="a size over zero"
        ),
        pytest.param(
            "units.toml",
            '[cny]\n"元" = { size = "1" }\n[usd]\n"元" = { size = "1" }',
            "entry_twice",
            "元",
            None,
            id="a unit in two dimensions",
        ),
        pytest.param(
            "layouts/ledger.toml",
            'schema = "diary"\nrequired = []\nnumber_fields = []\n[fields]',
            "unknown_schema",
            "ledger",
            "diary",
            id="a schema of none",
        ),
        pytest.param(
            "layouts/ledger.toml",
            'schema = "ledger"\nrequired = ["status"]\nnumber_fields = []\n[fields]\nfinding = ["问题"]',
            "missing_key",
            "fields",
            "status",
            id="a required field without spellings",
        ),
        pytest.param(
            "layouts/ledger.toml",
            'schema = "ledger"\nrequired = []\nnumber_fields = []\n[fields]\nfinding = "问题"',
            "wrong_value",
            "ledger",
            "fields",
            id="a field with a word for a list",
        ),
        pytest.param(
            "layouts/ledger.toml",
            'schema = "ledger"\nrequired = []\nnumber_fields = []\n[fields]\nfinding = ["问题"]\n'
            '[parts]\nstatus = ["状态"]',
            "missing_key",
            "fields",
            "status",
            id="parts of a field that is not there",
        ),
        pytest.param(
            "layouts/ledger.toml",
            'schema = "ledger"\nrequired = []\nnumber_fields = []\n[fields]\n'
            'finding = ["问题"]\nstatus = ["问 题"]',
            "spelling_twice",
            "status",
            "问 题",
            id="a heading of two fields",
        ),
    ],
)
def test_a_faulty_entry_is_refused_with_its_file_and_name(folder, file, text, code, entry, key):
    with pytest.raises(CatalogueError) as refusal:
        load(folder({file: text}))
    assert refusal.value.code == code
    assert refusal.value.values["file"] == file.split("/")[-1]
    assert refusal.value.values.get("entry") == entry
    assert refusal.value.values.get("key") == key


def test_a_missing_file_is_refused_by_name(folder):
    path = folder()
    (path / "units.toml").unlink()
    with pytest.raises(CatalogueError) as refusal:
        load(path)
    assert (refusal.value.code, refusal.value.values["file"]) == ("not_toml", "units.toml")


def test_a_sound_catalogue_has_all_its_entries(folder):
    catalogue = load(folder())
    assert {code: (i.topic, i.aliases) for code, i in catalogue.indicators.items()} == {
        "output": ("economy", ("产值",)),
        "yield": ("land", ()),
    }
    assert catalogue.entities["乙区"].parent == "甲市"
    assert (3 * catalogue.units["亩"].size, catalogue.units["亩"].dimension) == (2000, "area")
    assert catalogue.words == {"growth": ("增速", "同比")}
    assert [(one.name, one.fields, one.parts) for one in catalogue.layouts] == [
        ("ledger", {"finding": ("问题",)}, {})
    ]


def test_topics_and_headlines_keep_the_order_of_the_files():
    assert load().topics == (
        "economy",
        "investment",
        "fiscal",
        "land",
        "rectification",
        "party",
        "finance",
        "evaluation",
    )
    assert load().headlines == ("industrial_output", "industrial_value_added", "park_investment", "tax_paid")


@pytest.mark.parametrize(
    ("aliases", "entities", "code", "key"),
    [
        pytest.param({"新名": "nothing"}, [], "unknown_indicator", "nothing", id="an indicator of none"),
        pytest.param({"实缴税金": "gdp"}, [], "spelling_twice", "实缴税金", id="the name of another"),
        pytest.param({"“实缴” 税金": "gdp"}, [], "spelling_twice", "“实缴” 税金", id="the same with marks"),
        pytest.param(
            {},
            [Entity("丙县", "C", "county", parent="丁市")],
            "unknown_parent",
            "丁市",
            id="a parent of none",
        ),
        pytest.param(
            {},
            [Entity("丙县", "C", "county", aliases=("大祥",))],
            "spelling_twice",
            "大祥",
            id="the alias of another entity",
        ),
    ],
)
def test_what_contradicts_the_catalogue_cannot_be_taught(aliases, entities, code, key):
    with pytest.raises(CatalogueError) as refusal:
        load().taught(aliases, entities)
    assert (refusal.value.code, refusal.value.values["file"]) == (code, "taught")
    assert refusal.value.values["key"] == key


def test_what_users_taught_is_added_to_a_new_catalogue():
    shipped = load()
    region = Entity("丙县", "C", "county", parent="邵阳市")
    taught = shipped.taught({"税费": "tax_paid"}, [region], {"growth": ["涨了多少"], "head_mine": ["我的"]})
    assert taught.indicators["tax_paid"].aliases == (*shipped.indicators["tax_paid"].aliases, "税费")
    assert taught.entities["丙县"] == region
    assert taught.words["growth"] == (*shipped.words["growth"], "涨了多少")
    assert taught.words["head_mine"] == ("我的",)
    assert "税费" not in shipped.indicators["tax_paid"].aliases
    assert "丙县" not in shipped.entities


def test_a_taught_entity_takes_the_place_of_the_shipped_one():
    region = Entity("双清区", "Shuangqing", "district", parent="邵阳市", aliases=("双清", "老城"))
    assert load().taught(entities=[region]).entities["双清区"].aliases == ("双清", "老城")


def test_the_shipped_catalogue_is_loaded_once():
    assert load() is load()
