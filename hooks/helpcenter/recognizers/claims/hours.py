"""The words of opening hours: open at all hours, days of the week, times of day, and who is open."""

from __future__ import annotations

from helpcenter.recognizers.claims.times import (
    CLOCK,
    CLOCK_MARKS,
    DAY,
    DAY_STEMS,
    HALF,
    HALF_MARKS,
    NOT_OPEN_BUT,
    TO,
    TOS,
    ZH_CLOCK,
    ZH_CLOCK_MARKS,
    ZH_DAY,
    ZH_WEEK,
)
from helpcenter.recognizers.lexicon import DIGITS, Within, one_by_one, phrases

_WE = ("客服", "我们", "人工", "热线", "专员")
_AT_NIGHT = ("半夜", "深夜", "凌晨", "夜里", "白天晚上", "春节", "国庆", "节日")
_ANY_TIME = ("任何时候", "任何时间", "什么时候", "随时")
_AGENTS = ("support", "chat", "line", "helpline", "hotline", "phone", "we're", "we are", "agent")

ALWAYS = phrases(
    # 客服一直都在, 热线全年 365 天不休
    (_WE, r"[^。,;]{0,4}", ("一直", "始终", "永远", "时刻", "每时每刻", "全时段", "从早到晚", "白天黑夜", "通宵",
     "整夜", "彻夜",
     "全年365", "全年 365"), r"[^。,;]{0,6}(?:在|有人|接|待命|不休|服务|开着)(?!线下|乎|意)"),
    # 客服每天都有人, 客服全天在线, 节假日照常服务
    (("客服", "热线", "人工"), r"[^。,;]{0,4}", ("每天", "天天", "全天"),
     r"都?(?:有人(?:在|接|$|[。,;!])|在线|开着|开放)"),
    (("节假日", "春节", "周末"), r"(?:也|都)?", ("照常",), r"(?:服务|接听|有人|值班|在线)"),
    (("随叫随到", "全天候", "全年无休", "全年不休", "昼夜", "不打烊", "24/365"),),
    # 春节也有人工, 半夜打客服也行, 凌晨三点有人接
    (("随时", "节假日", "周末", *_AT_NIGHT), r"(?:(?<=凌晨)[^。,;]{0,3})?(?:都|也|还)?(?:能|可以|可)?",
     ("打来", "找到", "联系到", "打通", "有"), r"(?:也|都)?", ("客服", "人工", "有人")),
    (_AT_NIGHT, r"[^。,;]{0,6}(?:打(?:通)?|找到?|联系到?)(?:人工)?", ("客服",), r"(?:也|都)?(?:行|可以|没问题|能)?"),
    (("什么时候", "凌晨", "半夜", "深夜", "几点"), r"[^。;]{0,5}", ("有人",), r"(?:接|回|在)"),
    (_ANY_TIME, r"都?(?:可以|能|有人)?", ("找到", "联系到", "接听", "打通", "回复你", "为你")),
    (_ANY_TIME, r"(?:来电|打来|打电话|致电)?[^。,;]{0,3}", ("有人接", "有人回", "能接通", "能打通")),
    (_WE, r"[^。,;]{0,2}", ("随时",), r"都?在(?=$|[。,;! ])"),
    (("日夜",), r"(?:在线|值守)"),
    (("随时",), r"都?(?:在线|待命|为你服务|有人接|有人回|接听|响应|恭候)"),
    # 客服从不休息, 节假日也不休息, 一周七天
    (("客服", "我们", "热线", "人工"), r"[^。,;]{0,4}(?:从不|不|全天)", ("休息", "打烊", "下班", "关门")),
    (("节假日",), r"[^。;]{0,4}不休息"),
    (("一周",), r"[五六七]天"),
    # 24 小时在线, 客服 24 小时, 7×24, 24h 在线
    (r"(?:24|二十四) ?", ("小时",), r"(?:全天)?都?有?(?:在线|服务|客服|热线|接听|待命|响应|值守|都有人|有人)"),
    (("服务", "客服", "热线", "电话", "在线", "人工"), r"[^。,，;]{0,6}(?:24|二十四) ?", ("小时",), r"(?!内|之内|后)"),
    (r"7 ?(?:[x×*]|乘|/) ?", ("24",)),
    (("24",), r" ?(?:[x×*]|乘|/) ?7"),
    (("服务", "客服", "热线", "在线"), r"[^。,;]{0,6}(?<!\d)", ("724",), r"(?!\d)"),  # 7*24, less its emphasis
    (("724小时", "724 小时"),),
    (("24h", "24 h"), r"(?:rs?)?(?![a-z])[^。,;]{0,4}(?:在线|都在|服务|接听|有人|不休|不停|不打烊)"),
    (r"\b", ("24h", "24 h"), r"rs?(?![a-z])"),
    (r"\bchat is[^.;]{0,10} ", ("24h",), r"\b"),
    # round the clock, 24-hour support, we are never closed
    (r"a?round[- ]the[- ]", ("clock",)),
    (r"(?:24|twenty[- ]four)[- ]?", ("hour",), r"s?(?: a day)?[- ,]*",
     ("support", "service", "helpline", "hotline", "line", "chat", "help desk")),
    (r"\b", _AGENTS, r"s?\b[^.,;]{0,24}\b",
     ("all day every day", "all day, every day", "all night", "all day long", "overnight", "whenever you", "24hr",
      "24 hr", "open all week", "open all year", "from dawn", "dawn to dusk", "morning to night", "morning till night"),
     r"s?\b"),
    (r"(?:^|[.;!] )", ("open on ", "open over ", "open during "), r"(?:public |bank |national )?",
     ("holidays", "weekends"), r"\b"),
    (r"\b", (*_AGENTS, "team", "staff"), r"s?\b[^.;]{0,40}\b",
     ("24 hours", "twenty-four hours", "day and night", "day or night", "night and day", "night or day", "at all hour",
      "at any hour",
      "seven days a week", "7 days a week", "365 days", "every day of the", "every hour of the"),
      r"(?: a day| day| week| year)?"),
    (r"\b", ("day or night", "any hour", "all hours"), r",? (?:we|support|our)\b"),
    (r"\bwe ", ("answer", "pick up", "reply"), r"[^.,;]{0,12}\b", ("any hour", "any time", "all hour", "all time"),
     r"s?\b"),
    (r"\b", ("support", "chat", "line", "team", "we"), (" never ",), ("sleep", "stop", "rest"), r"s?\b"),
    (r"\b", ("call", "phone", "ring", "contact", "message", "reach", "write to"), (" us ",), r"(?:at )?any ?",
     ("time",), r"\b"),
    (("we're ", "we are "), ("always", "never"), r" (?:open|available|here|online|on hand|closed|on call)"),
    (("never clos",), r"(?:es|ed?)\b"),
    (("always",), r"[- ](?:open|on|available) ", ("support", "line", "chat")),
)  # fmt: skip
"""Open at all hours: a claim in itself, whatever else the sentence says."""

WEEK = phrases(
    # 周一至周五, 工作日 9:00
    (ZH_WEEK, rf"[一二三四五六日天末1-7]{TO}(?:{ZH_DAY}|[一二三四五六日天])"),
    (("工作日", "每天", "每日", "平日", "周末", "节假日"), r"[^。,;]{0,6}", Within((":", *ZH_CLOCK_MARKS)),
     rf"(?:{CLOCK}|{ZH_CLOCK})"),
    # Mon-Fri, Monday to Friday, weekdays from 9 am, Sat 9-5
    (r"\b", ("m-f", "mon-f"), r"(?:ri)?\b"),
    (Within(one_by_one(TOS, ("", " "), DAY_STEMS)), rf"\b{DAY}{TO}{DAY}\b"),
    (Within(("weekdays", "weekends", *DAY_STEMS)), DIGITS,
     rf"\b(?:on )?(?:weekdays|weekends|{DAY})[ ,]+(?:from )?(?:{CLOCK}|{HALF}|\d{{1,2}}{TO}\d)"),
)  # fmt: skip
"""Days of a week, or a day with a time."""

_HOURS = ("eight", "nine", "ten")
TIMES = phrases(
    # 9:00-18:00, 9 am to 6 pm, 9-6pm, 九点到六点
    (Within(CLOCK_MARKS), rf"{CLOCK}{TO}(?:次日|第二天)?{CLOCK}"),
    (Within(HALF_MARKS), rf"{HALF}{TO}{HALF}"),
    (Within(HALF_MARKS), rf"\b\d{{1,2}}{TO}\d{{1,2}} ?[ap]\.?m"),
    (Within(ZH_CLOCK_MARKS), rf"{ZH_CLOCK}{TO}{ZH_CLOCK}"),
    # nine to five, from 9 until 6, 0900-1800, M-F 9-6
    (Within(one_by_one(("eight", "nine", "ten", "8", "9", "10"), " ", ("to", "till", "until"))),
     r"\b(?:from )?(?:eight|nine|ten|8|9|10) (?:to|till|until) (?:five|six|seven|eight|nine|ten|5|6|7|8|9|10)\b",),
    (DIGITS, r"\b", ("from",),
     r" \d{1,2} (?:to|till|until) \d{1,2}\b(?! ?(?:days|hours|minutes|per|%|yuan|characters))"),
    (Within(("00", "30")), r"\b[0-2]\d[03]0 ?(?:-|to|至|到) ?[0-2]\d[03]0\b",),
    (r"\b", ("m-f", "mon-f"), r"(?:ri)?,? \d{1,2} ?- ?\d{1,2}"),
    # 朝九晚五, 早 9 晚 6, 服务时间 9-18
    (("朝九晚五", "朝九晚六"),),
    (("早",), r" ?(?:\d{1,2}|[五六七八九十]{1,2}) ?[点时]?(?:半)?[ 到至-]*", ("晚",),
     r" ?(?:\d{1,2}|[四五六七八九十]{1,2})"),
    (DIGITS, r"(?:服务|工作|营业|上班|办公|客服|接听|在线)", ("时间",), r"[ :是为从]*\d{1,2} ?[-~至到] ?\d{1,2}"),
    # lines open 9-6, hours: 9 to 6, closes at six
    (Within(one_by_one(DIGITS, ("", " "), ("-", "to", "till", "until"))),
     r"\b", ("line", "phone", "chat", "support", "open"),
     rf"s?\b[^.;,]{{0,16}} \d{{1,2}} ?(?:-|to|till|until) ?\d{{1,2}}\b{NOT_OPEN_BUT}"),
    (DIGITS, r"\b", ("hours",), r"[ :are]*\d{1,2} ?(?:-|to) ?\d{1,2}\b"),
    (r"\b", ("end", "close", "open", "start", "run", "stop"), r"s?(?: until| at| till| from)? ",
     Within(one_by_one(" ", ("five", "six", "seven", "eight", "nine", "ten", "noon", *DIGITS))),
     r"(?:five|six|seven|eight|nine|ten|noon|\d{1,2}(?! ?(?:days|hours|minutes|%)))\b"),
    (r"\b", one_by_one(("at ",), (*_HOURS, "five", "six")), r" (?:in the (?:morning|evening)|o'clock)"),
)  # fmt: skip
"""From one time of day to another."""

_HOLIDAYS = ("工作日", "平日", "周末", "双休", "节假日", "节日", *(f"周{day}" for day in "一二三四五六日天末"),
             "春节", "国庆", "元旦", "五一", "清明", "端午", "中秋")  # fmt: skip
ONE_TIME = phrases(
    # from 9:00, at 5 pm, 六点以后
    (Within(CLOCK_MARKS), rf"(?<![\d:]){CLOCK}(?![\d:])"),
    (Within(HALF_MARKS), rf"\b{HALF}"),
    (Within(ZH_CLOCK_MARKS), rf"{ZH_CLOCK}(?=[以之前后开关上下有没])"),
    (r"\b(?:until|till|by|after|before|at) ", ("midnight",), r"\b"),
    # 周末休息, 国庆照常, 双休
    (Within(_HOLIDAYS),
     r"(?:工作日|平日|周末|双休日?|节假?日|周[一二三四五六日天末]{1,3}|春节|国庆|元旦|五一|清明|端午|中秋)[^。,;]{0,6}",
     r"(?:休息|不休|不上班|放假|有人工|(?<!调休)上班|不办公|没人|无人|关闭|不开|开放|有人|接听|在线|照常|提供服务)"),
    (("双休", "单休", "大小周"),),
    # on Sundays, at weekends, closed on bank holidays, weekdays only
    (r"\bon (?:sun|mon|tues|wednes|thurs|fri|satur)", ("days",), r"\b"),
    (r"\b(?:at|on|over) (?:the )?", ("weekend",), r"s?\b(?! days)"),
    (r"\b(?:open|closed?|shut|work|staffed|answer\w*|available|off)\b[^.;]{0,16}\b",
     ("bank holiday", "public holiday", "national holiday", "christmas", "new year"), r"s?\b"),
    (r"\b(?:open|closed|shut|staffed|available|answered)(?: only)? (?:at|on|over|during) (?:the )?",
     ("weekend", "weekday", "business hours", "working days"), r"s?\b"),
    (r"\b", ("weekdays", "weekends", "working days"), r" only\b"),
    (r"\bon ", ("weekdays", "working days", "business days"), r"\b"),
)  # fmt: skip
"""A single time or day; a claim only where the sentence speaks of support."""

SUPPORT = phrases(
    (("客服", "热线", "人工服务", "人工坐席", "服务时间", "工作时间", "营业时间", "办公时间", "上班", "下班",
     "聊天窗口", "接听", "值班"),),
    (("我们",), r"(?:在|从|每|的|会|周|工|早|都|全|晚|上午|下午|节|春|国庆|休)"),
    (("有人",), r"(?:接|值|在线|回|$)"),
    (r"\b", ("support", "customer service", "live chat", "chat is", "urgent line", "general line", "help line",
     "helpline",
     "hot line", "hotline", "opening hours", "office hours", "staffed", "our hours"), r"\b"),
    (r"\b", ("agent", "adviser", "phone line"), r"s?\b"),
    (r"\b", ("chat open", "chat close", "line open", "line close", "lines open", "lines close"), r"s?\b"),
    (r"\b", ("our team", "our staff", "our line", "our phone", "our office", "our help desk"), r"s?\b"),
    (r"\b(?:nobody|no one|someone|somebody) ", ("answer", "picks up"), r"s?\b"),
    (r"(?:^|\|)\W*", ("hours",), r" ?:"),
    (r"^\W*", one_by_one(("open ", "open from "), DIGITS)),
    (r"\b", ("we're ", "we are "), ("open", "closed", "available", "here", "online"), r"\b"),
    (r"\b", ("we open", "we close", "we work", "we answer"), r"\b"),
    (r"\b", ("on chat", "on the line", "on the phone", "on the phones"), r"\b"),
    (r"\b", tuple(f"open {day}" for day in ("weekdays", "on christmas", "m-f", *DAY_STEMS)), r"\b"),
    (r"\b", ("lines are open", "line is open"), r"\b"),
    (r"\b", ("the line",), r"s? (?:is|are|open|close)s?\b"),
)  # fmt: skip
"""Who is open or not."""
