"""Phone numbers as people type them, in text that is already normalised."""

from __future__ import annotations

import re
from collections.abc import Iterator

# What may stand between two digits of one number: a few spaces and signs, or the line's end.
_S = r"(?:[ ()/.·\[\]~-]{0,3}|[ -]?\n[ ]{0,3})"
_D = rf"(?:{_S}\d)"
_ODD = rf"(?:{_S}|,| ?[|:_'=→…~] ?)"
_WIDE = r"[^\w\n]{1,4}"
_NOT_BEFORE = r"(?<![\dA-Za-z])(?<!\d[.,:/-])"
_NOT_AFTER = r"(?!\d)(?![.,:/-]\d)"
_UNIT = (
    r"(?!\s*(?:元|块|美元|欧元|英镑|日元|港元|港币|新台币|人民币|万|千|百|亿|[%‰]|次|笔|个(?!人)|人(?!工)|位|条|张|天|年(?!中)|"
    r"月|日|小时|分钟?|秒|字|倍|[KMG]B\b|px|ms|r?em|[YCR]?yuan|dollars?|pounds?|euros?|cents?|USD|CNY|RMB|EUR|GBP|HKD|"
    r"people|users|times|characters|digits|words|per ?cent|kilo|kg|km|days|hours|minutes|seconds|years))"
)

_SHAPES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\dA-Za-z+])\+{_S}[1-9](?:{_ODD}\d){{6,14}}(?!\d)",  # international
        r"(?:tel|sms|mms|smsto|callto|fax|facetime|sip|mmsto|telprompt)\s?:[/\s]*[+*#\d(][\d ()+*#.;=a-z-]{1,40}",
        rf"(?<![\d.,:/-])00{_S}[1-9]{_D}{{8,13}}(?!\d)",  # international, dialled
        rf"{_NOT_BEFORE}(?:86{_S})?1{_S}[3-9]{_D}{{9}}{_NOT_AFTER}",  # mainland mobile
        rf"{_NOT_BEFORE}(?:1[3-9]\d{_WIDE}\d{{4}}|[48]00{_WIDE}\d{{3,4}}){_WIDE}\d{{4}}{_NOT_AFTER}{_UNIT}",  # 138…0000…0000
        rf"{_NOT_BEFORE}\(?[48]{_S}0{_S}0{_D}{{7}}{_NOT_AFTER}{_UNIT}",  # mainland service numbers
        rf"{_NOT_BEFORE}9[ -]?[56](?:\d{{3,4}}|(?: ?-? ?\d){{3}}){_NOT_AFTER}{_UNIT}",  # mainland short codes
        rf"(?<![\dA-Za-z])(?<!\d[.,:/-])\(?0{_D}{{8,11}}{_NOT_AFTER}",  # national, with the trunk prefix
        rf"{_NOT_BEFORE}(?:1[ .-]?)?\(?[2-9]\d\d\)?[ .-]{{1,3}}[2-9]\d\d[ .-]{{1,3}}\d{{4}}{_NOT_AFTER}",  # NANP
        rf"{_NOT_BEFORE}[2-9]\d\d[2-9]\d{{6}}{_NOT_AFTER}{_UNIT}",
        rf"{_NOT_BEFORE}\d{{2,4}}(?:[ .·-]\d{{2,4}}){{2,4}}{_NOT_AFTER}{_UNIT}",  # three groups or more
        rf"{_NOT_BEFORE}\d{{3,4}}[ -]\d{{4}}{_NOT_AFTER}{_UNIT}",  # two
        rf"{_NOT_BEFORE}(?:[48]00|1[3-9]\d) ?[,:、|] ?\d{{3,4}} ?[,:、|] ?\d{{4}}{_NOT_AFTER}",  # 400，000，0001; a row of cells
        rf"\bplus ?\d{{2}}{_D}{{6,13}}(?!\d)",
        rf"{_NOT_BEFORE}106\d{{5}}(?:[ -]?\d){{0,12}}{_NOT_AFTER}",  # mainland text messages
        r"(?<=\ufffc)[ ,(]*(?:转|分机|按|ext\.?|extension)\s*\d{2,6}(?!\d)",
    )
)
_DIGITS = re.compile(rf"\d{_D}{_D}")
"""What every shape but `_SHORT` holds, and few texts do: three digits as of one number."""
_SHORT = (_SHAPES[1], _SHAPES[-1])
"""A target of a scheme, and an extension."""
# A number that somebody is told to dial is one, however short.
_DIALLED = re.compile(
    r"(?:拨打|拨|致电|来电|(?<!打)打(?:给|到|通)?|热线|电话|座机|手机|短信|传真|客服号|(?:发送|编辑|回复)[^\n。]{0,10}到|\btext [^\n.]{1,16} to\b|发[到至]|\b(?:call|ring|dial|phone|text|telephone|hotline|"
    r"helpline|freephone|tel|fax|whatsapp|sms)\b)"
    r"(?:号码?|number|us|me|support|on|at|to|is|是|为|:|[ (\"“*>-]){0,6}"
    rf"(?P<number>\d{_D}{{2,14}})(?!\d)(?![.,:/]\d)(?!-\d){_UNIT}",
    re.IGNORECASE,
)
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
    r"(?: (?:number|no\.?|id|code))?|\b(?:ref|id|version|v|code|codes|build)|#)[是为isn: 如像such a]{0,9}$",
    re.IGNORECASE,
)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where phone numbers stand; the same digits may come more than once."""
    for shape in _SHAPES if _DIGITS.search(text) else _SHORT:
        for match in shape.finditer(text):
            if not _harmless(text, *match.span()):
                yield match.span()
    for match in _DIALLED.finditer(text) if _DIGITS.search(text) else ():
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
    if number[0] in "+(0" or ":" in number:
        return False
    if digits > 13 or (digits < 7 and not re.match(r"9[ -]?[56]|[ ,(]*\D", number)):
        return True
    if _THOUSANDS.fullmatch(number) and not re.match(r"[48]00", number):
        return True
    return bool(re.search(r"[*x•]{2,} ?$", before)) or bool(_LABELLED.search(before) and digits > 11)
