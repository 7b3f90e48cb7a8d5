"""The name of a figure, taken from the words beside it and tied to the catalogue where it knows the name."""

import re
from dataclasses import dataclass, replace

from perfdata.catalogue import Catalogue
from perfdata.terms import places
from perfdata.terms.matching import Matcher

# A name lies within so many characters of its figure.
REACH = 40
_LONGEST_UNKNOWN = 24

# A project's amounts, whatever is said before them.
_INVESTMENT = re.compile("(?:总投资额?|累计完成投资额?|年度计划(?:完成)?投资|计划总?投资|完成投资额?)$")

# Said between a name and its figure.
_AFTER_NAME = re.compile(
    r"(?:预期(?:目标)?|目标|分别|共计|合计|总计|累计|总共|预计|将|已|约|为|是|有|达到?|达成|实现|完成|提高到|提升到|提升至|增加到|增加至|增长到|上升到|下降到"
    r"|降低到|降到|降至|减少到|减少至|增至|升至|回落到|回落至|保持在|稳定在|控制在|突破|至|到|共|的|了|在|超过|超|以|各|均|仅|只有|高达|扩大到|扩大至|由|从|:|[“”\"])+$"
)
# Said before a name: who, when, how, and the verbs of which it is the object.
_BEFORE_NAME = re.compile(
    r"(?:其中|其|内|全年|全部|累计|共计|合计|总计|总共|共|预[计期]|力争|确保|已经?|先后|主要|年内|同时|另外|此外|以及|及|和|与|并|其他|当年|年度|期间|以来|今年|本年|末|底|来"
    r"|我[市县区省州园]|本[市县区省州园]|[我本]部门|[我本]单位|园区|开发区|集中区|全园区?|园区企业|管委会|金融机构|本外币|人民币"
    r"|全[市县区省州国]|[^\s，。；、:]{0,4}(?:市|县|区|省|州)(?=$)|累计完成|全面完成|超额完成|完成|实现|达到?|组织|开展|召开|举办|举行|安排|拨付|获得|争取|取得|投入|使用|建成|建设"
    r"|引进|签约|培育|发放|兑现|落实|帮助[^，。；]{0,12}|协助|办理|解决|收到|整理|查处|形成|带动|拉动|吸引|接待|新建|推进|实施|启动|支持|服务|下达|参加|有|为|对|在|从|由|将|使|把|到|的|了|是"
    r"|\d{4}年度?|[“”\"：:，,；;、。]|[一二三四五六]是|首先|其次|[-—]+)+$"
)
_VERBS = re.compile(
    r"(?:累计完成(?!投资)|全面完成|超额完成|完成(?!率|投资|整改|情况|比例|额|量|进度)|实现|达到|组织|开展|召开|举办|举行|拨付|获得|争取|取得|(?<!研发)投入(?!资金|金额|强度)|建成|引进|签约(?!项目|资金|额)"
    r"|培育|发放|兑现|落实|帮助|协助|办理|解决|查处|形成|带动|拉动|吸引|接待|新建|推进|实施|启动|支持|下达|参加|拥有|共有|安排(?!资金)|涌现|认定|创建|覆盖|惠及|聚集|入驻|走访|收到|核减|化解|筹集|征收|清理|排查|整治|改造|先后|陆续|全年共|共计|(?<!公)共(?![同享建用青产]))(?![率数额量面])"
)
_VERB_OF_NAME = re.compile("(?:全年)?(?:累计)?(?:完成|实现|达到?|组织)")
_LEAD = re.compile(
    r"^(?:其中|其|内|全年|累计|共计|合计|总计|总共|预[计期](?!性)|力争|确保|已经?|先后|主要|年内|同时|另外|此外|以及|及|和|与|并|以来|今年|本年|期间|年度(?=[^计目任预投])|末(?!端)|底(?!数|线)|来(?!源|自)|份"
    r"|我[市县区省州园]|本[市县区省州园]|[我本]部门|[我本]单位|全园区?|全[市县区省州国]|[“”\"：:，,；;、。]|[一二三四五六]是|首先|其次|[-—]+|\d{4}年度?|的|了|在|由|将|使|对|从|为|把|共(?!同|享|建)|有(?!效|色|限|机))+"
)
_ITEM = re.compile(r"(?:\d{4}年)?第[\d一二三四五六七八九十百]{1,5}批次?")
_OTHER_BEFORE = re.compile("(?:[人亩地户]均|单位|每[^，。]{0,4})$")
_PLACE_END = re.compile(
    r"(?P<place>全[国省市县区州]|[\u4e00-\u9fff]{2,8}?(?:自治州|经开区|高新区|开发区|集中区|产业园|园区|[省市县区州]))$"
)
_SELF = re.compile("^(?:全(?:市|县|区|州|园区?)|.*(?:我|本)[市县区省州园]|.{0,2}(?:园区|开发区|集中区))$")
# What follows a count: 11个项目, 50多家规模企业.
_NOUN = re.compile(r"[\u4e00-\u9fffA-Za-z“”\"]{1,16}")
_NOUN_END = re.compile(
    "的|和|与|及|在|对|为|被|由|均|已|参加|完成|实现|达到|进行|开展|通过|建成|投产|开工|竣工|签约|落户|入驻|全部|中|占|获|获得|列入|纳入|正在|其中|增长|下降|同比|比上|较上"
)
_NO_NOUN = re.compile("以|至|到|的|左右|，|同比|比|较|占|和|与|及|、|，")
_ONE_TO_THREE = re.compile(
    "第?一(?:、二)?(?:、|和|与)(?P<last>[二三])(?:次)?产业(?P<rest>[\u4e00-\u9fff]{0,8})$"
)


# What parts a list, the surest first; and what is measured of all that stand in one.
_JOINTS = ("、", "[、和与]", "[、和与及]|以及")
_MEASURE = re.compile("(?:总产值|增加值|产值|收入|利润总额|利润|投资|税收|零售额|销售额|出口额|产量|用电量)$")


@dataclass(frozen=True, slots=True)
class Name:
    """What a figure is called. `text` is the label as printed, `code` "" where the catalogue lacks it.

    `place` is another unit's name that stands before it (县, 全国), "" for the report's own.
    """

    text: str = ""
    code: str = ""
    item: str = ""
    place: str = ""
    child: bool = False
    # Whether it is only a verb (投资1600万元), which a noun after the figure says better.
    weak: bool = False


# What a clause says of its subject: 地区生产总值突破千亿大关 is about 地区生产总值.
_PREDICATE = re.compile(
    "突破|超过|达到|稳步|稳定|稳中|保持|持续|再创|首次|迈[上向进]|跨越|较快|平稳|企稳|呈现?|回升|明显|总体|加快|实现"
)


class Labels:
    """Finds names in the words beside figures, for a report of `entity`."""

    def __init__(self, matcher: Matcher, entity: str) -> None:
        self._matcher = matcher
        self._entity = entity

    @property
    def _catalogue(self) -> Catalogue:
        return self._matcher.catalogue

    def before(self, phrase: str) -> Name:
        """The name that ends the words before a figure; an empty one where they hold none."""
        phrase = phrase[-REACH * 2 :]
        child = "其中" in phrase
        items = _ITEM.findall(phrase)
        bare = _AFTER_NAME.sub("", phrase)
        for text in dict.fromkeys((phrase, bare)):
            if name := self._known(text):
                return replace(name, child=child, item=items[-1] if items else "")
        if amount := _INVESTMENT.search(bare):
            return Name(amount[0], child=child)
        rest = bare
        if items:
            rest = bare[bare.rindex(items[-1]) + len(items[-1]) :]
        # In 来自园区的50多家企业 the name follows.
        name = self._unknown(rest.rpartition("、")[2] or rest)
        if phrase.endswith("的") and not name.weak:
            name = replace(name, weak=True)
        return replace(name, child=child, item=items[-1] if items else "")

    def _known(self, text: str) -> Name | None:
        start, code = self._matcher.ending(text)
        if start < 0:
            return None
        before = text[:start].rstrip()
        if _OTHER_BEFORE.search(before):
            return None
        place = _PLACE_END.search(before)
        if place is None and before and not self._may_precede(before):
            return None
        start += self._verb(text[start:], code)
        return Name(text[start:], code, place=self._other(place["place"]) if place else "")

    def _verb(self, name: str, code: str) -> int:
        """The length of the verb that a spelling begins with, where the rest is a name by itself."""
        verb = _VERB_OF_NAME.match(name)
        return verb.end() if verb and self._matcher.ending(name[verb.end() :]) == (0, code) else 0

    def _may_precede(self, before: str) -> bool:
        """Whether the words before a known name leave it whole: 房地产 before 税收 does not."""
        return before[-1] in '，；:、“”"和及与' or _BEFORE_NAME.search(before[-16:]) is not None

    def _other(self, place: str) -> str:
        """The place, or "" where it is the report's own."""
        bare = _LEAD.sub("", place) if not place.startswith("全") else place
        if not bare or _SELF.match(bare) or self._entity.endswith(bare) or bare in self._entity:
            return ""
        known = self._matcher.entity(bare)
        if known and known == self._entity:
            return ""
        if bare in ("全国", "全省"):
            kind = getattr(self._catalogue.entities.get(self._entity), "kind", "")
            return "" if {"全国": "nation", "全省": "province"}[bare] == kind else bare
        return known or places.at_start(bare)

    def topic(self, clause: str) -> Name:
        """The subject of a clause without a figure, which the figures of the next clauses may be of."""
        subject = _PREDICATE.split(clause, maxsplit=1)[0]
        name = self.before(subject if len(subject) > 1 else clause)
        return name if name.code or len(name.text) < _LONGEST_UNKNOWN else Name()

    def counted(self, phrase: str) -> Name:
        """The indicator that counts what the words name: 规模以上工业企业86家 is of …企业数."""
        bare = _AFTER_NAME.sub("", phrase)
        name = self._known(f"{bare}数")
        return replace(name, text=name.text[:-1], child="其中" in phrase) if name else Name()

    def place(self, words: str) -> str:
        """The other unit that the words are and nothing else: 全国, 大祥区; "" where they are more."""
        match = _PLACE_END.fullmatch(words.strip("，、 "))
        return self._other(match["place"]) if match else ""

    def _unknown(self, text: str) -> Name:
        verbs = list(_VERBS.finditer(text))
        label = text
        if verbs:
            label = text[verbs[-1].end() :]
        label = _tidy(label)
        if verbs and label:
            # 规模以上工业企业实现利润总额: the catalogue may know whose it is.
            whole = _tidy(text[: verbs[-1].start()]) + label
            if code := self._matcher.indicator(whole):
                return Name(whole, code)
        if label:
            return Name(label[-_LONGEST_UNKNOWN:])
        return Name(verbs[-1][0], weak=True) if verbs else Name()

    def after(self, before: str, following: str) -> tuple[Name, int]:
        """The name that the noun after a count gives, alone or with the words before, and its length."""
        match = _NOUN.match(following)
        if match is None or _NO_NOUN.match(following):
            return Name(), 0
        noun = _NOUN_END.split(match[0], maxsplit=1)[0]
        if not noun:
            return Name(), 0
        lead = re.sub("[我本](?:部门|单位|区|市|县|园区|园)|园区|开发区", "", _AFTER_NAME.sub("", before))
        start, code = self._matcher.ending(lead + noun)
        if code and start < len(lead) and self._may_precede(lead[:start] or "，"):
            return Name((lead + noun)[start:], code), len(noun)
        return Name(noun, self._matcher.indicator(noun)), len(noun)

    def listed(self, phrase: str, count: int) -> tuple[Name, ...]:
        """The names of a list of so many, if it can be read as one: 总产值、增加值和税金.

        The later ones take over what they share with the first (规模以上工业), the earlier ones what is
        said of the last (采矿业、制造业增加值).
        """
        bare = _AFTER_NAME.sub("", phrase)
        sectors = _ONE_TO_THREE.search(bare)
        if sectors:
            marks = "一二三"[: 2 if sectors["last"] == "二" else 3]
            return tuple(self.before(f"第{mark}产业{sectors['rest']}") for mark in marks)
        # A name may hold an 及 of its own: 电力热力及供水业.
        splits = [[part for part in re.split(joint, bare) if part] for joint in _JOINTS]
        pieces = next((parts for parts in splits if len(parts) == count), splits[-1])
        names = [self.before(piece) for piece in pieces]
        return tuple(self._shared(name, names[0], names[-1]) for name in names)

    def _shared(self, name: Name, first: Name, last: Name) -> Name:
        if name.code or not first.text:
            return name
        completed = self._completed(first.text, name)
        measure = _MEASURE.search(last.text)
        if completed.code or measure is None or _MEASURE.search(name.text):
            return completed
        whole = name.text + measure[0]
        return replace(name, text=whole, code=self._matcher.indicator(whole))

    def _completed(self, first: str, name: Name) -> Name:
        """The name with what it shares with the first of its list: 规模以上工业 before 增加值."""
        for size in range(len(first) - 1, 1, -1):
            if code := self._matcher.indicator(first[:size] + name.text):
                return replace(name, text=first[:size] + name.text, code=code)
        return name


def _tidy(label: str) -> str:
    """A label without what leads up to it and what follows it; two passes, as one uncovers the other."""
    for _ in range(2):
        label = _AFTER_NAME.sub("", _LEAD.sub("", label)).strip(' “”"‘’《》')
    return label
