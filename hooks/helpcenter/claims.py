"""Claims about support that belong in `data/`: when it is open, how soon it replies, what it does and never does.

A sentence is judged whole: a time is a claim only where the sentence (or the table's header) speaks of support, so a
reset link's 30 minutes, a hold on withdrawals and a bank's Monday pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from helpcenter.normalise import TOKEN, TOKEN_PATTERN, seen


@dataclass(frozen=True)
class Claim:
    """A claim in a text; `start` is a 0-based offset, `kind` is hours, reply or promise."""

    start: int
    kind: str
    text: str


_SENTENCE = re.compile(r"[^。！？!?;\n]+?(?:(?<=[a-z0-9)\ufffc”\"])\.(?=\s|$)|[。！？!?;\n]|$)", re.IGNORECASE)

_N = r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九十半几数]+)"
_WORD_N = (
    r"(?:\d+(?:\.\d+)?|(?<=within )an?|(?<=in )an?|(?<=under )an?|(?<=takes )an?|(?<=about )an?|(?<=than )an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty(?:-four)?|thirty|"
    r"forty-eight|sixty|seventy-two|half an|a few|a couple of|several|some)"
)
_DAY = r"(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?s?"
_ZH_DAY = r"(?:周|星期|礼拜)[一二三四五六日天末1-7]"
_CLOCK = r"(?:[01]?\d|2[0-4]) ?: ?[0-5]\d"
_HALF = r"\d{1,2}(?::[0-5]\d)? ?(?:[ap]\.?m\b\.?|o'clock)"
_ZH_CLOCK = r"(?:早上|上午|中午|下午|晚上|凌晨|早|晚)?(?:[01]?\d|2[0-4]|[一二两三四五六七八九十]{1,3}) ?[点时](?:半|整|\d+分)?"
_TO = r" ?(?:-+|~|至|到|to|till?|until|through|and|–) ?"

# Open at all hours: a claim in itself, whatever else the sentence says.
_ALWAYS = re.compile(
    r"24 ?h(?:rs?)?\b[^。,;]{0,4}(?:在线|都在|服务|接听|有人|不)|(?:客服|我们|热线|人工)[^。,;]{0,4}(?:从不|不|全天)(?:休息|打烊|下班)|(?:什么时候|凌晨|半夜|深夜|几点)[^。;]{0,5}有人(?:接|回|在)"
    r"|\b(?:support|chat|line|team|we) never (?:sleeps?|stops?|rests?)\b|\b(?:call|phone|ring|contact|message|reach|write to) us (?:at )?any ?time\b|一周[五六七]天|节假日[^。;]{0,4}不休息"
    r"|7 ?(?:[x×*]|乘|/) ?24|24 ?(?:[x×*]|乘|/) ?7|24/365|全天候|全年无休|(?:24|二十四) ?小时(?:全天)?(?:在线|服务|客服|热线|接听|待命|响应|值守|都有人|有人)"
    r"|(?:服务|客服|热线|电话|在线|人工)[^。,，;]{0,6}(?:24|二十四) ?小时(?!内|之内|后)|昼夜|不打烊|日夜(?:在线|值守)|随时(?:都)?(?:在线|待命|为你服务|有人接|有人回|接听|响应|恭候)"
    r"|(?:任何时候|任何时间|什么时候|随时)都?(?:可以|能|有人)?(?:找到|联系到|接听|打通|回复你|为你)"
    r"|around[- ]the[- ]clock|round[- ]the[- ]clock|(?:24|twenty[- ]four)[- ]?hours?(?: a day)?[- ,]*(?:support|service|helpline|hotline|line|chat|help desk)"
    r"|(?:support|line|chat|we(?:'re| are)|agents?|team|staff|phones?)\b[^.;]{0,40}\b(?:24 hours(?: a day)?|twenty-four hours|day (?:and|or) night|night (?:and|or) day|at (?:all|any) hours?|"
    r"seven days a week|7 days a week|every (?:day|hour) of the (?:year|week|day)|365 days)"
    r"|we(?:'re| are) (?:always|never) (?:open|available|here|online|on hand|closed|on call)|never clos(?:es|ed?)\b|always[- ](?:open|on|available) (?:support|line|chat)",
    re.IGNORECASE,
)
_WEEK = re.compile(
    rf"{_ZH_DAY}{_TO}(?:{_ZH_DAY}|[一二三四五六日天])|(?:工作日|每天|每日|平日|周末|节假日)[^。,;]{{0,6}}{_CLOCK}|\b{_DAY}{_TO}{_DAY}\b"
    rf"|\b(?:on )?(?:weekdays|weekends|{_DAY})[ ,]+(?:from )?(?:{_CLOCK}|{_HALF}|\d{{1,2}}{_TO}\d)",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"{_CLOCK}{_TO}(?:次日|第二天)?{_CLOCK}|{_HALF}{_TO}{_HALF}|\b\d{{1,2}}{_TO}\d{{1,2}} ?[ap]\.?m|{_ZH_CLOCK}{_TO}{_ZH_CLOCK}|"
    rf"\b(?:from )?(?:eight|nine|ten|8|9|10) (?:to|till|until) (?:five|six|seven|eight|nine|ten|5|6|7|8|9|10)\b|朝九晚[五六]|早 ?\d{1,2} ?[点时]? ?晚 ?\d{1,2}|\bfrom \d{1,2} (?:to|till|until) \d{1,2}\b(?! ?(?:days|hours|minutes|per|%|yuan|characters))"
    r"|(?:服务|工作|营业|上班|办公)时间[ :是为]*\d{1,2} ?[-~至到] ?\d{1,2}|\bhours[ :are]*\d{1,2} ?(?:-|to) ?\d{1,2}\b|\bat (?:eight|nine|ten|five|six) (?:in the (?:morning|evening)|o'clock)",
    re.IGNORECASE,
)
_ONE_TIME = re.compile(
    rf"(?<![\d:]){_CLOCK}(?![\d:])|\b{_HALF}|{_ZH_CLOCK}(?=[以之前后开关上下有没])"
    r"|(?:工作日|平日|周末|双休日|节假日)[^。,;]{0,4}(?:休息|不上班|不办公|没人|无人|关闭|不开|开放|有人|接听|在线|照常)"
    r"|\b(?:open|closed|shut|staffed|available|answered)(?: only)? (?:at|on|over|during) (?:the )?(?:weekends?|weekdays|business hours|working days)"
    r"|\b(?:weekdays|weekends|working days) only\b|\b(?:until|till|by|after|before|at) midnight\b",
    re.IGNORECASE,
)
_DURATION = re.compile(
    rf"{_N} ?(?:个)?(?:秒钟?|分钟|小时|钟头|天|日|工作日|周|星期|个月)(?:之?内|以内|左右|后|之后)?|当天|当日|隔天|次日|第二天|后天|隔夜|立刻|\d+ ?h(?:rs?)?\b|秒回|秒接|即时|实时"
    rf"|\b{_WORD_N}[- ](?:(?:business|working|calendar|clock) )?(?:seconds?|minutes?|hours?|days?|weeks?|months?)\b"
    r"|\b(?:same|next)[- ](?:business |working )?day\b|\binstant(?:ly)?\b|\bovernight\b|\bby tomorrow\b|\bin no time\b|\bin seconds\b",
    re.IGNORECASE,
)
_SUPPORT = re.compile(
    r"客服|热线|人工(?:服务|坐席)|我们的(?:电话|邮箱)|服务时间|工作时间|营业时间|办公时间|上班|下班|我们(?:在|从|每|的|会|周|工)|聊天窗口|接听|值班|"
    r"\b(?:support|customer service|live chat|chat is|chat opens?|urgent line|general line|help ?line|hot ?line|agents?|advisers?|"
    r"our (?:team|staff|line|phones?|lines)|we(?:'re| are) (?:open|closed|available|here|online)|we (?:open|close|work|answer)|opening hours|office hours|staffed|"
    r"phone lines?|open (?:mon|tue|wed|thu|fri|sat|sun)|lines? open|the lines? (?:is|are|open|close)s?)\b",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"(?:我们|客服|专员|团队|邮件|来信|工单|投诉|举报|申诉|留言|人工|在线|消息)[^。;]{0,24}(?:回复|答复|回信|回应|回电|响应|回访|联系你|给你答案|给你结果|处理完|解决|办结|受理|接通|接入|有结果|审完|处理好)|秒回|秒接"
    r"|(?:回复|答复|响应|处理|接通|等待|受理)(?:时间|时限|速度|时长)|(?:收到|得到|等)(?:我们的?|客服的?)?(?:回复|答复)|\d 小时[^。]{0,4}(?:回复|答复)|(?:内|后天|隔夜|当天)[^。;,]{0,6}(?:回复|答复|回电|回信)|\bget an answer\b|\bexpect (?:a|an) (?:reply|answer)\b|\breplies take\b"
    r"|\b(?:we|support|team|agents?|staff|somebody|someone|adviser)\b[^.;]{0,40}\b(?:repl(?:y|ies)|respond|answers?|get back|write back|call(?: you)? back|ring(?: you)? back|contact you|be in touch|resolve|fix|settle)"
    r"|\b(?:reply|replies|response|answer)\b[^.;]{0,30}\b(?:within|in|takes?|comes?|times?|under)\b|\bhear (?:back )?from us\b|\b(?:emails?|messages?|tickets?|cases?|complaints?)\b[^.;]{0,20}\b(?:are|is|get|gets) (?:answered|resolved|read|closed|settled)\b",
    re.IGNORECASE,
)
# What takes time and is not support's answer.
_OTHERS = re.compile(
    r"银行|发卡行|商家|到账|有效|失效|过期|冻结(?:期|时间)|暂停|链接|验证码|运营商|警方|平台|清关|物流|时差|减|加|骗子|对方|等几分钟|"
    r"\b(?:banks?|card issuer|merchants?|carriers?|police|expires?|valid|link|pauses?|hold|arrives?|credited|clocks?|minus|plus|fraudsters?|scammers?|callers?)\b",
    re.IGNORECASE,
)

_WE = r"(?:我们|OKPay|客服|工作人员|官方|专员|员工|支持团队)"
_NOT = r"(?:有可能会?|保证不|绝对?不|决不|从不|从来不|永远?不|不可能|一定不|不会|不|没有?人会|无需|不用|不需要)"
_SECRET = r"(?:密码|验证码|备用码|动态码|PIN|银行卡号|卡号|CVV|证件|身份证|护照|安全账户|转账|汇款|转钱|打款|保证金|解冻费|手续费|远程|共享屏幕|屏幕共享|下载软件|安装)"
_EN_WE = r"(?<!are )(?<!is )(?<!be )(?<!fake )(?<!“)(?:we|okpay|support|our (?:staff|team|support|agents?|people|advisers?)|(?:no )?(?:member of )?(?:our )?staff|no ?one (?:from|at) okpay|customer service|agents?|nobody (?:from|at) okpay)"
_EN_NOT = r"(?:will ever|(?:will|would|can|do|does|shall)? ?never|won't|will not|do not|don't|does not|doesn't|would not|cannot|can't|are never going to)"
_EN_SECRET = (
    r"(?:passwords?|codes?|pins?\b|cvv|card numbers?|safe account|transfer|move (?:your )?money|remote|share your screen|screen|install|"
    r"identity (?:papers|documents?)|passports?|fee|deposit|gift cards?)"
)
_PROMISE = re.compile(
    # Who calls first: said to never happen, or to happen.
    rf"(?<!自称)(?<!冒充)(?<!假)(?<![“\"]){_WE}(?![”\"])[^。;,?]{{0,6}}(?:{_NOT}|可能会?|有时会?|将会?|会)[^。;,?]{{0,8}}"
    r"(?:主动|先)[^。;,?]{0,6}(?:打|拨|致电|来电|联系|找你|来找|发短信|私信|加你|添加)"
    rf"|(?<!自称)(?<!冒充)(?<!假)(?<![“\"]){_WE}(?![”\"])[^。;,?]{{0,6}}(?:绝不|决不|从不|永不|永远不|不会|不|有?可能会?|有时会?)[^。;,?]{{0,6}}(?:打电话|打给你|来电|致电|加你|私信)"
    # What support asks for.
    rf"|(?<!自称)(?<!冒充)(?<!假)(?<![“\"]){_WE}(?![”\"])[^。;,?]{{0,8}}(?:绝不|决不|从不|永不|永远不|不会|不可能|保证不|可能会|有时会|会|需要)[^。;?]{{0,8}}"
    rf"(?:问|索要|索取|要求|要你|向你要|让你|叫你|请你|收取)[^。;?]{{0,20}}{_SECRET}"
    rf"|\b{_EN_WE}\b[^.;,?]{{0,12}}\b{_EN_NOT}\b[^.;?]{{0,16}}\b(?:call|phone|ring|telephone|contact|message|text|whatsapp|dm)(?:s|ing)? (?:you|customers|anyone|first)"
    rf"|\b{_EN_WE}\b (?:may|might|can|will|could|sometimes|occasionally)(?: also| sometimes)? (?:call|phone|ring|telephone|message|text) you\b"
    rf"|\b{_EN_WE}\b[^.;,?]{{0,12}}\b{_EN_NOT}\b[^.;?]{{0,16}}\b(?:ask|request|demand|need|require|charge|want)(?:s|ing)?\b[^.;?]{{0,40}}\b{_EN_SECRET}"
    rf"|\b{_EN_WE}\b (?:may|might|can|will|could|sometimes|occasionally)(?: also| sometimes)? (?:ask|request|charge|require)(?:s)?\b[^.;?]{{0,40}}\b{_EN_SECRET}",
    re.IGNORECASE,
)
# Cheap questions first: a block without any of these words makes no claim.
_HINTS = (
    *["小时", "分钟", "钟头", "全天", "全年", "昼夜", "日夜", "随时", "任何时", "不打烊", "朝九", "当天", "当日", "隔天", "次日", "第二天", "立刻", "秒回", "秒接", "即时", "实时", "工作日", "周末", "周一"],
    *["周二", "周三", "周四", "周五", "周六", "周日", "周天", "星期", "礼拜", "天内", "天之内", "天后", "日内", "clock", "hour", "minute", "second", "day", "week", "month", "instant"],
    *["overnight", "midnight", "always", "24/", "/7", "x7", "×7", "x24", "×24", "a.m", "p.m"],
    "in no time",
    "nine to",
    "eight to",
    "ten to",
    "秒",
    *["休息", "有人", "后天", "隔夜", "天上班", "上班时间", "服务时间", "工作时间", "tomorrow", "anytime", "never", "mon-fri", "open"],
    "any time",
    "get an answer",
)
_NUMBER_HINT = re.compile(r"\d ?[点时:：周天日aph晚]|[一二两三四五六七八九十几] ?[点周天日]|\d ?(?:to|-|–|~|至|到) ?\d")
_WE_HINT = re.compile(
    r"(?:我们|客服|okpay|\ufffc|工作人员|官方|专员|员工|支持团队)[^。\n]{0,24}"
    r"(?:主动|先|打|拨|来电|致电|联系|找你|加你|私信|问|索|要|让你|叫你|请你|收取)"
    r"|no ?one from|(?:\ufffc|\b(?:we|support|okpay|staff|team|agents?|advisers?|service|nobody)\b)[^.;\n]{0,24}\b"
    r"(?:never|won't|don't|doesn't|can't|not|cannot|may|might|could|can|will|sometimes|occasionally)\b[^.;\n]{0,24}\b"
    r"(?:call|phone|ring|telephone|contact|message|text|ask|request|demand|need|require|charge|want|whatsapp|dm)"
)


def suspicious(block: str) -> bool:
    """Whether a block may make a claim at all."""
    lower = TOKEN_PATTERN.sub(TOKEN, block).lower() if "{{" in block else block.lower()
    return any(hint in lower for hint in _HINTS) or bool(_NUMBER_HINT.search(lower) or _WE_HINT.search(lower))


def find(text: str, context: str = "") -> Iterator[Claim]:
    """The claims of a text. `context` is what stands above it and tells what it is about: a heading, a table's header.

    A heading that ends in a question mark is no claim; nor is a sentence that asks.
    """
    if suspicious(text):
        yield from judged(text, context)


def judged(text: str, context: str = "") -> Iterator[Claim]:
    """The same for a text that is suspicious."""
    normal = seen(text)
    for sentence in _SENTENCE.finditer(normal.text):
        words = sentence[0]
        if words.rstrip().endswith("?"):
            continue
        for kind, match in _judge(words, f"{context} {words}"):
            first, last = normal.span(sentence.start() + match.start(), sentence.start() + match.end())
            yield Claim(first, kind, text[first:last])


def _judge(words: str, about: str) -> Iterator[tuple[str, re.Match[str]]]:
    lower = words.lower()
    if _WE_HINT.search(lower) and (promise := _PROMISE.search(words)):
        yield "promise", promise
    if not (_NUMBER_HINT.search(lower) or any(hint in lower for hint in _HINTS)):
        return
    said = match = _ALWAYS.search(words)
    if match:
        yield "hours", match
    else:
        week, times = _WEEK.search(words), _TIMES.search(words)
        others = _OTHERS.search(words)
        if week and times and not others:
            said = min(week, times, key=lambda one: one.start())
            yield "hours", said
        elif (match := week or times or _ONE_TIME.search(words)) and _SUPPORT.search(about) and not others:
            said = match
            yield "hours", match
    after = said.end() if said else 0
    duration = _DURATION.search(words, after) or _DURATION.search(words[: said.start()] if said else "")
    if duration and _REPLY.search(about) and not _OTHERS.search(words):
        yield "reply", duration
