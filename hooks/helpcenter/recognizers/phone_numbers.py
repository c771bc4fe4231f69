"""Phone numbers as people type them, in text that is already normalised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpcenter.recognizers.lexicon import Lexicon, Within, lowered, phrases

# What may stand between two digits of one number: a few spaces and signs, or the line's end.
_S = r"(?:[ ()/.·\[\]~-]{0,3}|[ -]?\n[ ]{0,3})"
_D = rf"(?:{_S}\d)"
_ODD = rf"(?:{_S}|,| ?[|:_'=→…~] ?)"
_WIDE = r"[^\w\n]{1,4}"
_NOT_BEFORE = r"(?<![\da-z])(?<!\d[.,:/-])"
_NOT_AFTER = r"(?!\d)(?![.,:/-]\d)"
_UNIT = (
    r"(?!\s*(?:元|块|美元|欧元|英镑|日元|港元|港币|新台币|人民币|万|千|百|亿|[%‰]|次|笔|个(?!人)|人(?!工)|位|条|张|天|年(?!中)|"
    r"月|日|小时|分钟?|秒|字|倍|[kmg]b\b|px|ms|r?em|[YCR]?yuan|dollars?|pounds?|euros?|cents?|usd|cny|rmb|eur|gbp|hkd|"
    r"people|users|times|characters|digits|words|per ?cent|kilo|kg|km|days|hours|minutes|seconds|years))"
)

_ADDRESSED = phrases(
    (
        ("tel", "sms", "mms", "callto", "fax", "facetime", "sip"),
        r"(?:to|prompt)?\s?:[/\s]*[+*#\d(][\d ()+*#.;=a-z-]{1,40}",
    ),
    (Within(("\ufffc",)), r"(?<=\ufffc)[ ,(]*(?:转|分机|按|ext\.?|extension)\s*(?P<number>\d{2,6})(?!\d)"),
)
"""What needs few digits: a target of a scheme, an extension after a token."""
_SHAPES = phrases(
    # International: +44 …, dialled 0044 …, "plus 44"
    (r"(?<![\da-z+])", ("+",), rf"{_S}[1-9](?:{_ODD}\d){{6,14}}(?!\d)"),
    (r"(?<![\d.,:/-])", ("00",), rf"{_S}[1-9]{_D}{{8,13}}(?!\d)"),
    (r"\b", ("plus",), rf" ?\d{{2}}{_D}{{6,13}}(?!\d)"),
    # Mainland China: mobile, 400 and 800, 95xxx, senders of text messages
    (Within("1"), rf"{_NOT_BEFORE}(?:86{_S})?1{_S}[3-9]{_D}{{9}}{_NOT_AFTER}"),
    (rf"{_NOT_BEFORE}(?:1[3-9]\d{_WIDE}\d{{4}}|[48]00{_WIDE}\d{{3,4}}){_WIDE}\d{{4}}{_NOT_AFTER}{_UNIT}",),
    (Within("48"), rf"{_NOT_BEFORE}\(?[48]{_S}0{_S}0{_D}{{7}}{_NOT_AFTER}{_UNIT}"),
    (rf"{_NOT_BEFORE}(?:[48]00|1[3-9]\d) ?[,:、|] ?\d{{3,4}} ?[,:、|] ?\d{{4}}{_NOT_AFTER}",),  # a row of cells
    (Within("9"), rf"{_NOT_BEFORE}9[ -]?[56](?:\d{{3,4}}|(?: ?-? ?\d){{3}}){_NOT_AFTER}{_UNIT}"),
    (Within(("106",)), rf"{_NOT_BEFORE}106\d{{5}}(?:[ -]?\d){{0,12}}{_NOT_AFTER}"),
    # National, with the trunk prefix; North America
    (Within("0"), rf"(?<![\da-z])(?<!\d[.,:/-])\(?0{_D}{{8,11}}{_NOT_AFTER}"),
    (rf"{_NOT_BEFORE}(?:1[ .-]?)?\(?[2-9]\d\d\)?[ .-]{{1,3}}[2-9]\d\d[ .-]{{1,3}}\d{{4}}{_NOT_AFTER}",),
    (rf"{_NOT_BEFORE}[2-9]\d\d[2-9]\d{{6}}{_NOT_AFTER}{_UNIT}",),
    # Three groups or more, or two
    (rf"{_NOT_BEFORE}\d{{2,4}}(?:[ .·-]\d{{2,4}}){{2,4}}{_NOT_AFTER}{_UNIT}",),
    (rf"{_NOT_BEFORE}\d{{3,4}}[ -]\d{{4}}{_NOT_AFTER}{_UNIT}",),
)
_DIGITS = re.compile(rf"\d{_D}{_D}")
"""What every shape holds, and few texts do: three digits as of one number."""
# A number that somebody is told to dial is one, however short.
_DIALLED = phrases(
    (
        Within((
            *("拨", "电", "打", "热线", "座机", "手机", "短信", "传真", "客服号", "到", "发", "call", "ring", "dial", "phone", "text"),
            *("hotline", "helpline", "tel", "fax", "whatsapp", "sms"),
        )),
        r"(?:拨打|拨|致电|来电|(?<!打)打(?:给|到|通)?|热线|电话|座机|手机|短信|传真|客服号|(?:发送|编辑|回复)[^\n。]{0,10}到|发[到至]"
        r"|\btext [^\n.]{1,16} to\b"
        r"|\b(?:call|ring|dial|phone|text|telephone|hotline|helpline|freephone|tel|fax|whatsapp|sms)\b)"
        r"(?:号码?|number|us|me|support|on|at|to|is|是|为|:|[ (\"“*>-]){0,6}"
        rf"(?P<number>\d{_D}{{2,14}})(?!\d)(?![.,:/]\d)(?!-\d){_UNIT}",
    ),
)  # fmt: skip
LEXICON = Lexicon({"addressed": _ADDRESSED, "shape": _SHAPES, "dialled": _DIALLED})
_EXIT_CODE = re.compile(r"00[12]?|0?011")
_DATE = re.compile(
    r"(?:19|20)\d\d([-./ ]?)(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?:[ T]+\d{1,2})?"
    r"|(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|1[0-2])\2(?:19|20)\d\d"
)
_DAYS = re.compile(r"\d{1,2} ?- ?\d{1,2}")
_DECIMAL = re.compile(r"\d+\.\d+")
_YEARS = re.compile(r"(?:19|20)\d\d(?:[ ./·-]+(?:19|20)\d\d)+")
_THOUSANDS = re.compile(r"\d{1,3}(?: \d{3})+")
_ROUND = re.compile(r"\d+00-\d+00")
_MONEY = re.compile(r"(?:[¥$€£]|USD|CNY|RMB|EUR|GBP|HKD|金额|余额|额度)[是为: ]*$", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:编号|单号|订单|流水|工单|序号|验证码|代码|版本|备用码|示例码|(?:order|transaction|reference|case|ticket|tracking|invoice)"
    r"(?: (?:number|no\.?|id|code))?|(?:退款|申请|客户|合同|运单|受理|业务|会员)编?号码?"
    r"|(?:refund|payment|policy|account|meter|membership|application|claim|confirmation|serial) (?:number|no\.?|id|code)"
    r"|\b(?:ref|id|version|v|code|codes|build)|#)[是为isn: 如像such a]{0,9}$",
    re.IGNORECASE,
)


_REFERENCE = re.compile(r"(?:19|20)\d\d-(?:\d{4}|(?:0?[1-9]|1[0-2])-\d{3,6})")
"""A year and a running number: 2026-0042, 2026-11-0042."""
_BEFORE_REFERENCE = re.compile(r"(?<![A-Za-z])[A-Za-z]{1,2}-$")
_FOURS = re.compile(r"\d{4}(?: \d{4})*(?: \d{1,3})?")
_IBAN_BEFORE = re.compile(r"\b[A-Z]{2}\d\d (?:\d{4} ){0,5}$")
_FOURS_BEFORE = re.compile(r"(?:\d{4} ){0,5}$")
_FOURS_AFTER = re.compile(r"(?: \d{4}){0,5}")
_BANK_ACCOUNT = re.compile(r"\b[A-Z]{2}\d\d(?: [A-Z0-9]{4})+ $")
"""The beginning of an IBAN (ISO 13616), in groups of four: GB33 BUKB."""


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where phone numbers stand; the same digits may come more than once."""
    lower = lowered(text)
    there = LEXICON.present(lower)
    for match in _ADDRESSED.finditer(lower, there):
        if not _harmless(text, *match.span()):
            yield match.span()
    if _DIGITS.search(text):
        for match in _SHAPES.finditer(lower, there):
            if not _harmless(text, *match.span()):
                yield match.span()
        for match in _DIALLED.finditer(lower, there):
            number = match["number"]
            if not (_EXIT_CODE.fullmatch(number) or _DATE.fullmatch(number) or _DAYS.fullmatch(number)):
                yield match.span("number")


def _harmless(text: str, start: int, end: int) -> bool:
    """Whether what has the shape of a phone number is a date, an amount, a range of years or a labelled order number."""
    number = text[start:end]
    before = text[max(0, start - 24) : start]
    digits = sum(char.isdigit() for char in number)
    if _DATE.fullmatch(number) or _DECIMAL.fullmatch(number) or _YEARS.fullmatch(number):
        return True
    if _ROUND.fullmatch(number) or _MONEY.search(before):
        return True
    if number.isdigit() and _LABELLED.search(before):
        return True
    if _REFERENCE.fullmatch(number) and (_LABELLED.search(before) or _BEFORE_REFERENCE.search(before)):
        return True
    if _FOURS.fullmatch(number) and _BANK_ACCOUNT.search(before):
        return True
    apart = not _IBAN_BEFORE.search(before)
    run = _FOURS_BEFORE.search(before)[0] + number + _FOURS_AFTER.match(text, end)[0]  # type: ignore[index]
    if apart and sum(char.isdigit() for char in run) > 15 and _FOURS.fullmatch(run):  # E.164 allows 15
        return True
    if number[0] in "+(0" or ":" in number:
        return False
    if digits > 13 or (digits < 7 and not re.match(r"9[ -]?[56]|[ ,(]*\D", number)):
        return True
    if _THOUSANDS.fullmatch(number) and not re.match(r"[48]00", number):
        return True
    return bool(re.search(r"[*x•]{2,} ?$", before)) or bool(_LABELLED.search(before) and digits > 11)
