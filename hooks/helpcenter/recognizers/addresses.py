"""Addresses as people type them: links of any scheme, bare domains, mailboxes, account names; in normalised text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from helpcenter.recognizers import json_tables
from helpcenter.recognizers.lexicon import Lexicon, Within, lowered, phrases
from helpcenter.recognizers.spelled_out import COMMON_DOMAINS, top_level_domains

_END = r"[^\s<>()\[\]\"'`|，。；、！？）】》”’\ufffc]"
EMAIL = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63} ?@ ?[A-Za-z0-9-]{1,63}(?: ?\. ?[A-Za-z0-9-]{1,63}){0,5} ?\.[ ]?[A-Za-z][A-Za-z0-9-]+"
    r"|(?<![A-Za-z0-9._-])[A-Za-z0-9][A-Za-z0-9._-]*@[A-Za-z][A-Za-z0-9-]{2,}"
)
_NAMED_SCHEMES = (
    *("javascript", "vbscript", "livescript", "data", "blob", "file", "about", "view-source", "mailto", "cid", "jar"),
    *("ws", "wss", "ftp", "sftp", "ssh", "feed", "webcal", "magnet", "geo", "maps", "intent", "market", "live"),
    *(
        "skype",
        "weixin",
        "wechat",
        "alipay",
        "alipays",
        "tg",
        "whatsapp",
        "viber",
        "line",
        "snapchat",
        "fb",
        "fb-messenger",
    ),
    *("twitter", "instagram", "taobao", "tmall", "bitcoin", "ethereum", "android-app"),
)
_FAMILIES = r"mqq[a-z]*|itms(?:-[a-z]+)?|openapp[a-z.]*|ms-[a-z-]+|web\+[a-z]+"
_NO_SCHEME_BEFORE = r"(?<![a-z0-9+.-])"
_HOST = r"[a-z0-9-]"
LINK = phrases(
    # any://host, https:host, weixin:…
    (rf"{_NO_SCHEME_BEFORE}[a-z][a-z0-9+.-]{{1,30}}", (":/", ":\\"), rf"(?<=:.)[/\\]+{_END}*"),
    (_NO_SCHEME_BEFORE, ("http:", "https:"), rf"[/\\]?(?=[a-z0-9\[]){_END}+"),
    (_NO_SCHEME_BEFORE, tuple(f"{scheme}:" for scheme in _NAMED_SCHEMES), rf"(?=[^\s,;，。；）)]){_END}+"),
    (
        Within(("mqq", "itms", "openapp", "ms-", "web+")),
        rf"{_NO_SCHEME_BEFORE}(?:{_FAMILIES}):(?=[^\s,;，。；）)]){_END}+",
    ),
    # www okpay com, hxxp…, wwwokpaycom, okpay com, okpay.c0m
    (r"\b", ("www", "http", "hxxp"), rf"s?\s+{_HOST}+\s+(?:com|cn|net|org)\b"),
    (r"\b", ("hxxp",), rf"s?\b{_END}*"),
    (r"\b", ("www",), rf"{_HOST}{{4,}}com\b"),
    (rf"(?<![a-z0-9.-]){_HOST}{{3,}}", (" com", " c0m", ".c0m"), r"(?![a-z0-9-])"),
    # zip and mov end files, and hosts where a path follows
    (rf"{_NO_SCHEME_BEFORE}{_HOST}{{3,}}", (".zip/", ".mov/"), rf"[a-z0-9]{_END}*"),
    # //host, \\host
    (r"(?<![^\s(\"'<=])", ("//", "\\\\", "/\\", "\\/"), rf"[\w\[][^/\s]*\.{_END}+"),
)
"""What leads somewhere by its scheme, or is spelt so that a reader types it."""

_LETTER = r"A-Za-z0-9\u00c0-\u024f\u0370-\u03ff\u0400-\u052f"
_DOMAIN = re.compile(
    rf"(?<![{_LETTER}_.@/\\-])(?:[{_LETTER}](?:[{_LETTER}_-]{{0,62}}[{_LETTER}])?\.){{1,6}}"
    rf"([A-Za-z]{{2,24}}|xn--[a-z0-9-]+|[{_LETTER}]{{2,24}})(?![{_LETTER}_-])(?:[/:?#]{_END}*)?",
    re.IGNORECASE,
)
_DOT = re.compile(r"\.\w")
"""What every host holds, and few texts do."""
_CHINESE_TOP_LEVEL = re.compile(
    r"\.(?:中国|中國|公司|网络|網絡|网址|网店|在线|商城|集团|手机|移动|信息|公益|政务|我爱你|商标|香港|台湾)(?!\w)"
)
_PUNYCODE = re.compile(r"(?<![\w-])xn--[a-z0-9-]+", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)(?::\d+)?"
)
_VERSION = re.compile(r"(?:版本|version|build|release|\bv)[号: ]*$", re.IGNORECASE)
_COMMON = re.compile(COMMON_DOMAINS, re.IGNORECASE)
_ABBREVIATION = re.compile(r"(?:[a-z]\.)+[a-z]|\d+(?:\.\d+)*[a-z]*|node\.js", re.IGNORECASE)
_TABLE = json_tables.table("networks")
NETWORKS = tuple(name for names in _TABLE["names"].values() for name in names.split("|"))
WORDS = tuple(
    name for names in _TABLE["words"].values() for name in names.split("|") if name not in ("v", "薇", "威", "fb")
)
"""Networks whose name is also a word; they need an account word beside them. Those of one letter have rules of their
own below."""
_EITHER = (*NETWORKS, *WORDS)
_EITHER_BESIDE = (*(name for name in _EITHER if name not in ("x", "ins")), "x ", "x:", "ins ", "ins:")
"""Where no account word follows; 0x10ff is no account on X."""
_NO_LETTER_BEFORE = r"(?<![a-z])"
_ACCOUNT_WORD = r"(?:官方)?(?:账号|帐号|用户名|号码?|群号?|id\b|account\b|user ?name\b|handle\b|group\b)"
_ACCOUNT = Within(("账号", "帐号", "用户名", "号", "群", "id", "account", "user", "handle", "group"))
_IS = r"[ ]*(?::|=|是|为|叫|\bis\b|\bnamed\b)?[ ]*[\"“'@*`]*"
_IS_CLEARLY = (Within((":", "=", "是", "为", "叫", "is")), r"[ ]*(?::|=|是|为|叫|\bis\b)[ ]*[\"“'@*`]*")
_PROSE = "(?:listed|shown|below|above|only|also|here|there|open|this|that|what|used|never|always|real|fake|official|blocked|closed)"
_NAME = rf"(?P<id>(?!{_PROSE}\b)[a-z][a-z0-9_.-]{{3,}}|\d(?: ?\d){{4,11}})(?![a-z0-9])"
_ODD_NAME = r"(?P<id>(?=[a-z0-9_.-]*[\d_])[a-z0-9][a-z0-9_.-]{4,})"
_SPACED = r"ok ?pay [a-z]?\d{2,8}|ok pay(?: [a-z0-9]{1,12})?|okpay (?:help|kefu|support|service|official)|(?:[a-z0-9] ){4,20}[a-z0-9]"
_AT_RULES = r"(?!(?:media|import|supports|font-face|keyframes|layer|charset|page|property|container)\b)"
ACCOUNTS = phrases(
    (r"(?<![a-z0-9._%+@/-])", ("@",), rf"{_AT_RULES}[a-z][a-z0-9_.-]{{2,}}"),
    # 微信号：okpay_help, Telegram account is okpay_help
    (_NO_LETTER_BEFORE, _EITHER, _ACCOUNT, rf"[ ]*{_ACCOUNT_WORD}", *_IS_CLEARLY, _NAME),
    (_NO_LETTER_BEFORE, NETWORKS, r"(?:客服|群)?[ ]*", Within((":", "=", "是", "为", "叫", "搜")), r"(?::|=|是|为|叫|搜索?)[ ]*[\"“'@*`]*",
     rf"{_NAME}(?=[^a-z0-9]*(?:$|[.,;!|)\u3000-\u9fff]))"),
    # Next to each other: 加微信okpay888, QQ 12345678, Telegram okpay_help.
    (_NO_LETTER_BEFORE, _EITHER_BESIDE, rf"(?:{_ACCOUNT_WORD})?(?: (?:us|me)\b)?(?: (?:at|on)\b)?{_IS}{_ODD_NAME}"),
    # message okpay_help on Telegram
    (r"(?<![a-z0-9._-])(?P<id>(?=[a-z0-9._-]*[\d_])[a-z0-9][a-z0-9._-]{3,} (?:on|via) ", NETWORKS, ")"),
    (_NO_LETTER_BEFORE, NETWORKS, _ACCOUNT, rf"[ ]*{_ACCOUNT_WORD}{_IS}(?P<id>(?!{_PROSE}\b)[a-z][a-z0-9]*-[a-z0-9-]{{2,}})"),
    (_NO_LETTER_BEFORE, _EITHER, _ACCOUNT, rf"[ ]*(?:官方)?(?:账号|帐号|用户名|号|id\b|user ?name\b|handle\b)[ ]*{_NAME}"),
    (_NO_LETTER_BEFORE, NETWORKS, r"[ ]*", ("群", "频道", "机器人", "邮箱"), rf"[ ]*[:是叫]?[ ]*{_NAME}"),
    (("纸飞机", "飞机", "绿泡泡", "绿色软件", "扣扣"), rf"(?:号|加|搜|上)?[ :]*{_NAME}"),
    # With spaces in it: 微信：ok pay 888, WeChat: okpay 888, 微信：o k p a y 8. Nobody writes the brand so in a sentence.
    (_NO_LETTER_BEFORE, NETWORKS, rf"[ ]*(?:{_ACCOUNT_WORD})?{_IS}(?P<id>{_SPACED})(?=[^a-z0-9\u4e00-\u9fff]*(?:$|[.,;!|)，。；！）\n]))"),
    # t.me/okpay_help, Q 12345678, Discord okpay#1234, okpay_help at gmail
    (r"(?<![a-z0-9'’])", ("t.me", "t me", "tme"), r"(?: name)?[ /:]+(?P<id>[a-z0-9_]{5,})"),
    (r"(?<![a-z0-9])", ("q",), r"[ :]*(?P<id>\d{7,11})(?!\d)"),
    (("discord",), r"[^\n]{0,20}#\d{4}(?!\d)"),
    (r"(?P<id>(?=[a-z0-9._-]*[\d_.])[a-z0-9][a-z0-9._-]{2,} (?:at|在) ?", ("gmail", "hotmail", "outlook", "yahoo", "foxmail", "proton", "icloud"), ")"),
    (NETWORKS, r"[ ]*(?:[:是叫]|上)?[ ]*[“\"]", ("okpay",), r"[^”\"\s]{1,12}[”\"]"),
    # The brand with something behind it, which is nobody's word: okpayhelp, OKPay_kefu.
    (r"(?<![a-z0-9.@/_-])(?P<id>", ("okpay",), r"[._-]?(?:help|kefu|support|service|official|care|team|cs|china|hk|cn|vip|\d{2,})[a-z0-9_-]*)"),
    # 加 V okpay888, 搜公众号 okpay_help
    (r"(?:搜索?|添加|加|关注)[ ]*", NETWORKS, rf"[ ]*{_NAME}"),
    (("加", "➕", "+"), r"[ ]?(?:v|vx|薇|威|微|卫星)[^a-z0-9\n]{0,3}(?P<id>[a-z0-9_-]{5,})"),
    (("威", "薇"), r"[^a-z0-9\n\u4e00-\u9fff]{1,3}(?P<id>[a-z][a-z0-9_-]{4,})"),
    (("搜", "关注", "添加", "加"), r"索?(?:好友|公众号|微信|客服|群|账号|我们的)*[: “\"]*(?P<id>[a-z][a-z0-9]*[_\d-][a-z0-9_-]{3,})"),
)  # fmt: skip
"""Account names on networks and messengers; the name itself is the group `id`."""
LEXICON = Lexicon({"link": LINK, "account": ACCOUNTS})


def network(text: str) -> str:
    """The id of the network that a text names, such as wechat for "微信公众号 WeChat", or an empty string."""
    lower = text.casefold()
    words = set(re.findall(r"[a-z]+|(?<=加)[^\W\d_a-z]", lower))
    named = (key for key, names in _TABLE["names"].items() if any(name in lower for name in names.split("|")))
    meant = (key for key, names in _TABLE["words"].items() if not words.isdisjoint(names.split("|")))
    return next(chain(named, meant), "")


def spans(text: str) -> Iterator[tuple[str, int, int]]:
    """Kind, start and end of each address: email, link, account. What contains another comes first."""
    lower = lowered(text)
    there = LEXICON.present(lower)
    links = sorted((match.span() for match in LINK.finditer(lower, there)), key=lambda span: (span[0], -span[1]))
    yield from (("link", *span) for span in links if "//" in text[slice(*span)])
    if "@" in text:
        yield from (("email", *match.span()) for match in EMAIL.finditer(text))
    yield from (("link", *span) for span in links)
    if _DOT.search(text):
        yield from _domains(text)
    if "." in text and "xn--" in lower:
        yield from (("link", *match.span()) for match in _PUNYCODE.finditer(text))
    for match in ACCOUNTS.finditer(lower, there):
        yield "account", *match.span("id" if "id" in match.re.groupindex else 0)


def _domains(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _DOMAIN.finditer(text):
        end = match[1]
        exists = end.lower() in top_level_domains() and (end.islower() or end.isupper() or _COMMON.fullmatch(end))
        if (exists or end.lower().startswith("xn--")) and not _ABBREVIATION.fullmatch(match[0]):
            yield "link", *match.span()
    yield from (("link", *span) for span in _chinese_domains(text))
    for match in _ADDRESS.finditer(text):
        if not _VERSION.search(text[max(0, match.start() - 12) : match.start()]):
            yield "link", *match.span()


def _chinese_domains(text: str) -> Iterator[tuple[int, int]]:
    # Found by their ends: a pattern that begins with the name scans to the end of a word from each of its letters,
    # and the words of a minified script are long. It took half of a build.
    last = 0
    for match in _CHINESE_TOP_LEVEL.finditer(text):
        start = match.start()
        while start > last and (text[start - 1] in "-_" or text[start - 1].isalnum()):
            start -= 1
        if start < match.start():
            last = match.end()
            yield start, last
