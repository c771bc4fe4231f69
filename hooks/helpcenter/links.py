"""Addresses as people type them: links of any scheme, bare domains, mailboxes, account names; in normalised text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpcenter.spoken import COMMON_DOMAINS, top_level_domains

_END = r"[^\s<>()\[\]\"'`|，。；、！？）】》”’\ufffc]"
EMAIL = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63} ?@ ?[A-Za-z0-9-]{1,63}(?: ?\. ?[A-Za-z0-9-]{1,63}){0,5} ?\.[ ]?[A-Za-z][A-Za-z0-9-]+"
    r"|(?<![A-Za-z0-9._-])[A-Za-z0-9][A-Za-z0-9._-]*@[A-Za-z][A-Za-z0-9-]{2,}"
)
_SCHEMES = (
    "javascript|vbscript|livescript|data|blob|file|about|view-source|mailto|skype|weixin|wechat|alipays?|mqq[a-z]*|tg|whatsapp|"
    "viber|line|intent|market|itms(?:-[a-z]+)?|bitcoin|ethereum|magnet|geo|maps|snapchat|fb|fb-messenger|twitter|instagram|"
    "taobao|tmall|openapp[a-z.]*|android-app|ms-[a-z-]+|web\\+[a-z]+|cid|jar|ws|wss|ftp|sftp|ssh|feed|webcal|live"
)
LINK = re.compile(
    rf"(?<![A-Za-z0-9+.-])[a-z][a-z0-9+.-]{{1,30}}:[/\\]{{2,}}{_END}*"
    rf"|(?<![A-Za-z0-9+.-])https?:[/\\]?(?=[A-Za-z0-9\[]){_END}+"
    rf"|(?<![A-Za-z0-9+.-])(?:{_SCHEMES}):(?=[^\s,;，。；）)]){_END}+"
    rf"|\b(?:www|https?|hxxps?)\s+[a-z0-9-]+\s+(?:com|cn|net|org)\b|\bhxxps?\b{_END}*|\bwww[a-z0-9-]{{4,}}com\b"
    rf"|(?<![a-z0-9.-])[a-z0-9-]{{3,}}(?: (?:com|c0m)|\.c0m)(?![a-z0-9-])"
    rf"|(?<![^\s(\"'<=])(?://|\\\\|/\\|\\/)[\w\[][^/\s]*\.{_END}+",
    re.IGNORECASE,
)
_LINK_HINT = re.compile(r"www|:(?=[^\s\ufffc])|//|/\\|\\[\\/]|https? |hxxp|[ .]c[o0]m(?![a-z])", re.IGNORECASE)
_LETTER = r"A-Za-z0-9\u00c0-\u024f\u0370-\u03ff\u0400-\u052f"
_DOMAIN = re.compile(
    rf"(?<![{_LETTER}_.@/\\-])(?:[{_LETTER}](?:[{_LETTER}_-]{{0,62}}[{_LETTER}])?\.){{1,6}}"
    rf"([A-Za-z]{{2,24}}|xn--[a-z0-9-]+|[{_LETTER}]{{2,24}})(?![{_LETTER}_-])(?:[/:?#]{_END}*)?",
    re.IGNORECASE,
)
_CHINESE_DOMAIN = re.compile(r"[\w-]+\.(?:中国|中國|公司|网络|網絡|网址|网店|在线|商城|集团|手机|移动|信息|公益|政务|我爱你|商标|香港|台湾)(?!\w)")
_PUNYCODE = re.compile(r"(?<![\w-])xn--[a-z0-9-]+", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)(?::\d+)?")
_VERSION = re.compile(r"(?:版本|version|build|release|\bv)[号: ]*$", re.IGNORECASE)
_COMMON = re.compile(COMMON_DOMAINS, re.IGNORECASE)
_ABBREVIATION = re.compile(r"(?:[a-z]\.)+[a-z]|\d+(?:\.\d+)*[a-z]*|node\.js", re.IGNORECASE)

NETWORKS = (
    "微信|薇信|威信|v信|wechat|weixin|qq|扣扣|企鹅|飞机|telegram|电报|whatsapp|skype|discord|instagram|facebook|脸书|twitter|推特|"
    "weibo|微博|抖音|douyin|tiktok|快手|小红书|公众号|视频号|youtube|linkedin|钉钉|飞书|snapchat|viber|kakaotalk|zalo"
)
_ALSO_WORDS = "vx|wx|tg|line|signal|ins|messenger|x|threads"
"""Networks whose name is also a word; they need an account word beside them."""
_ACCOUNT_HINTS = (*NETWORKS.split("|"), *_ALSO_WORDS.split("|")[:-2], "threads", "x ", "x:", "x账", "x帐", "t me", "okpay", "at gmail", "q ", "q:", "绿泡泡", "搜", "关注", "加", "➕", "威", "薇")
_ACCOUNT_WORD = r"(?:官方)?(?:账号|帐号|用户名|号码?|群号?|id\b|account\b|user ?name\b|handle\b|group\b)"
_IS = r"[ ]*(?::|=|是|为|叫|\bis\b|\bnamed\b)?[ ]*[\"“'@*`]*"
_PROSE = (
    "(?:listed|shown|below|above|only|also|here|there|open|this|that|what|used|never|always|real|fake|official|blocked|closed)"
)
_NAME = rf"(?P<id>(?!{_PROSE}\b)[A-Za-z][A-Za-z0-9_.-]{{3,}}|\d(?: ?\d){{4,11}})(?![A-Za-z0-9])"
_ODD_NAME = r"(?P<id>(?=[A-Za-z0-9_.-]*[\d_])[A-Za-z0-9][A-Za-z0-9_.-]{4,})"
ACCOUNTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![A-Za-z0-9._%+@/-])@(?!(?:media|import|supports|font-face|keyframes|layer|charset|page|property|container)\b)[A-Za-z][A-Za-z0-9_.-]{2,}",
        rf"(?<![A-Za-z])(?:{NETWORKS}|{_ALSO_WORDS})[ ]*{_ACCOUNT_WORD}[ ]*(?::|=|是|为|叫|\bis\b)[ ]*[\"“'@*`]*{_NAME}",
        rf"(?<![A-Za-z])(?:{NETWORKS})(?:客服|群)?[ ]*(?::|=|是|为|叫|搜索?)[ ]*[\"“'@*`]*{_NAME}(?=[^A-Za-z0-9]*(?:$|[.,;!|)\u3000-\u9fff]))",
        # Next to each other: 加微信okpay888, QQ 12345678, Telegram okpay_help.
        rf"(?<![A-Za-z])(?:{NETWORKS}|{_ALSO_WORDS})(?:{_ACCOUNT_WORD})?{_IS}{_ODD_NAME}",
        rf"(?<![A-Za-z])(?:{NETWORKS})[ ]*{_ACCOUNT_WORD}{_IS}(?P<id>(?!{_PROSE}\b)[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9-]{{2,}})",
        rf"(?<![A-Za-z])(?:{NETWORKS}|{_ALSO_WORDS})[ ]*(?:官方)?(?:账号|帐号|用户名|号|id\b|user ?name\b|handle\b)[ ]*{_NAME}",
        rf"(?<![A-Za-z])(?:{NETWORKS})[ ]*(?:群|频道|机器人|邮箱)[ ]*[:是叫]?[ ]*{_NAME}",
        rf"(?:纸?飞机|绿泡泡|绿色软件|扣扣)(?:号|加|搜|上)?[ :]*{_NAME}",
        r"(?<![A-Za-z0-9'’])t[ .]?me(?: name)?[ /:]+(?P<id>[a-z0-9_]{5,})",
        r"(?<![A-Za-z0-9])q[ :]*(?P<id>\d{7,11})(?!\d)",
        r"discord[^\n]{0,20}#\d{4}(?!\d)",
        r"(?P<id>(?=[a-z0-9._-]*[\d_.])[a-z0-9][a-z0-9._-]{2,} (?:at|在) ?(?:gmail|hotmail|outlook|yahoo|foxmail|proton|icloud))",
        rf"(?:{NETWORKS})[ ]*(?:[:是叫]|上)?[ ]*[“\"]OKPay[^”\"\s]{{1,12}}[”\"]",
        # The brand with something behind it, which is nobody's word: okpayhelp, OKPay_kefu.
        r"(?<![A-Za-z0-9.@/_-])(?P<id>okpay[._-]?(?:help|kefu|support|service|official|care|team|cs|china|hk|cn|vip|\d{2,})[a-z0-9_-]*)",
        rf"(?:搜索?|添加|加|关注)[ ]*(?:{NETWORKS})[ ]*{_NAME}",
        r"(?:加|➕|\+)[ ]?(?:v|vx|薇|威|微|卫星)[^A-Za-z0-9\n]{0,3}(?P<id>[a-z0-9_-]{5,})",
        r"(?:威|薇)[^A-Za-z0-9\n\u4e00-\u9fff]{1,3}(?P<id>[a-z][a-z0-9_-]{4,})",
        r"(?:搜索?|关注|添加|加)(?:好友|公众号|微信|客服|群|账号|我们的)*[: “\"]*(?P<id>[a-z][a-z0-9]*[_\d-][a-z0-9_-]{3,})",
    )
)


def spans(text: str) -> Iterator[tuple[str, int, int]]:
    """Kind, start and end of each address: email, link, account. What contains another comes first."""
    links = [match.span() for match in LINK.finditer(text)] if _LINK_HINT.search(text) else []
    yield from (("link", *span) for span in links if "//" in text[slice(*span)])
    if "@" in text:
        yield from (("email", *match.span()) for match in EMAIL.finditer(text))
    yield from (("link", *span) for span in links)
    if "." in text:
        yield from _domains(text)
    lower = text.lower()
    if not ("@" in lower or any(name in lower for name in _ACCOUNT_HINTS)):
        return
    for pattern in ACCOUNTS:
        for match in pattern.finditer(text):
            yield "account", *match.span("id" if "id" in pattern.groupindex else 0)


def _domains(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _DOMAIN.finditer(text):
        end = match[1]
        exists = end.lower() in top_level_domains() and (end.islower() or end.isupper() or _COMMON.fullmatch(end))
        if (exists or end.lower().startswith("xn--")) and not _ABBREVIATION.fullmatch(match[0]):
            yield "link", *match.span()
    for pattern in (_CHINESE_DOMAIN, _PUNYCODE):
        for match in pattern.finditer(text):
            yield "link", *match.span()
    for match in _ADDRESS.finditer(text):
        if not _VERSION.search(text[max(0, match.start() - 12) : match.start()]):
            yield "link", *match.span()
