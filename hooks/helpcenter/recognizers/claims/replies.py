"""The words of reply times: who answers, how soon, and what takes time without being our answer."""

from __future__ import annotations

import re

from helpcenter.recognizers.claims.times import DAY, DAY_STEMS, EN_NUMBER, NUMBER
from helpcenter.recognizers.lexicon import DIGITS, Within, phrases

_ANSWERS = ("回复", "答复", "回信", "回应", "回电", "响应", "回访", "联系你", "给你答案", "给你结果", "处理完", "解决",
    "办结", "受理",
            "接通", "接入", "接听", "有结果", "审完", "处理好")  # fmt: skip
_FROM_US = (
    "我们",
    "客服",
    "专员",
    "团队",
    "邮件",
    "来信",
    "工单",
    "投诉",
    "举报",
    "申诉",
    "留言",
    "人工",
    "在线",
    "消息",
)

REPLY = phrases(
    # 我们会回复你, 投诉有结果, 邮件必回
    (_FROM_US, r"[^。;]{0,24}", _ANSWERS),
    (("邮件", "来信", "工单", "投诉", "举报", "留言"), r"[^。;]{0,12}(?:必?回(?=$|[,。;! ])|必回|结案|出结果)"),
    (("没", "未", "不", "给"), Within(("回", "答复")), r"(?:回$|回就|回信|答复|回复)"),
    (("答复你", "回复你", "有答复", "有回复", "秒回", "秒接"),),
    (("回你",), "$"),
    (("给",), r"你?(?:们)?(?:答复|回复|回信)"),
    (("有人",), r"(?:会)?(?:接|回|联系你)"),
    (("一定",), r"(?:会)?回复"),
    (("必复", "必回"),),
    (_FROM_US, r"[^。;]{0,10}(?:内|当天|当日)[^。;,]{0,2}", ("处理",)),
    (r"(?:收到|得到|等)(?:我们的?|客服的?)?", ("回复", "答复")),
    (r"(?:内|后天|隔夜|当天)[^。;,]{0,6}", ("回复", "答复", "回电", "回信")),
    (r"\d ", ("小时",), r"[^。]{0,4}(?:回复|答复)"),
    # 回复时间, 人工排队等待, 一分钟内接通
    (("回复", "答复", "响应", "处理", "接通", "等待", "受理"), r"(?:时间|时限|速度|时长)"),
    (("通话", "排队", "平均", "人工"), r"[^。;,]{0,4}", ("等",), r"待?"),
    (("分钟", "小时", "秒"), r"钟?(?:之?内)?(?:就)?能?(?:接通|接入|转人工)"),
    # we reply, replies take, expect an answer, wait times
    (r"\b(?:we|support|team|agents?|staff|somebody|someone|adviser)\b[^.;]{0,40}\b",
     ("reply", "replies", "respond", "answer", "get back", "write back", "call back", "call you back", "ring back",
      "ring you back",
      "contact you", "be in touch", "resolve", "fix", "settle")),
    (r"\b", ("reply", "replies", "response", "answer"), r"\b[^.;]{0,30}\b(?:within|in|takes?|comes?|times?|under)\b"),
    (r"\b", ("email", "message", "ticket", "case", "complaint"),
     r"s?\b[^.;]{0,20}\b(?:are|is|get|gets) ", ("answered", "resolved", "read", "closed", "settled"), r"\b"),
    (r"\b", ("get an answer", "get a reply", "get a response", "expect a reply", "expect an answer", "replies take",
     "take us",
     "takes us", "picked up", "be with you"), r"\b"),
    (r"\bhear (?:back )?", ("from us",), r"\b"),
    (r"\b", ("wait",), r"(?:ing)? times?\b"),
    (r"\b", ("average wait",), r"\b"),
    (r"(?:^|\s)", ("complaint",), r"s?:"),
)  # fmt: skip
"""That something is answered or settled; a claim where a duration stands beside it."""

DURATION = phrases(
    (r"\b", ("within the hour", "within the day", "within the week"), r"\b"),
    (Within(("秒", "分钟", "小时", "钟头", "天", "日", "周", "星期", "个月")),
     rf"{NUMBER} ?(?:个)?(?:秒钟?|分钟|小时|钟头|天|日|工作日|周|星期|个月)(?:之?内|以内|左右|后|之后)?"),
    (("当天", "当日", "隔天", "次日", "第二天", "后天", "隔夜", "立刻", "秒回", "秒接", "即时", "实时", "今晚", "明天",
     "明早", "明日", "下班前"),),
    (Within(f"{digit}{space}h" for digit in DIGITS for space in ("", " ")), r"\d+ ?h(?:rs?)?\b"),
    (DIGITS, ("t+", "t +"), r" ?\d"),
    (Within(("周",)), r"周[一二三四五六日天](?:前|之前)"),
    (Within(("天", "日", "小时")), rf"{NUMBER} ?- ?{NUMBER} ?个?(?:天|日|小时|工作日)"),
    (Within(("second", "minute", "hour", "day", "week", "month")),
     rf"\b{EN_NUMBER}[- ](?:(?:business|working|calendar|clock) )?(?:seconds?|minutes?|hours?|days?|weeks?|months?)\b"),
    (r"\b(?:same|next)[- ](?:business |working )?", ("day",), r"\b"),
    (r"\b(?:in|within) ", ("seconds", "minutes", "hours", "days"), r"\b"),
    (r"\b", ("instant", "instantly", "overnight", "by tomorrow", "tomorrow", "in no time", "by tonight", "by noon"),
     r"\b"),
    (r"\bby ", Within(DAY_STEMS), rf"{DAY}\b"),
)  # fmt: skip
"""How long, or by when."""

SOON = phrases(
    (r"(?:客服|我们|专员|有人|人工)?(?:会|将)?",
     ("马上", "立刻", "立即", "立马", "很快", "尽快", "尽早", "稍后", "一会儿", "片刻", "几分钟", "及时"),
     r"(?:之?内)?(?:就|会|能|都|便|给|向|有|与|跟|人|客服|专员|你|您|把){0,5}",
     ("回复", "答复", "回你", "回信", "回电", "回访", "联系你", "接听", "接通", "处理好"),
      r"(?:(?<=复)你)?(?!之前|以前|了他|他|她|对方)"),
    (r"\b(?:we|support|agents?|someone|somebody|staff|adviser)\b[^.;]{0,24}\b"
     r"(?:repl(?:y|ies)|responds?|answers?|get back|be with you|contact you)\b[^.;]{0,12}\b",
     Within(("repl", "respond", "answer", "get back", "be with you", "contact you")),
     ("immediately", "straight away", "right away", "promptly", "shortly", "quickly", "soon"), r"\b"),
    (r"\b(?:we|support|agents?|someone|somebody|staff) (?:will )?", ("immediately", "promptly", "quickly", "soon"),
     r" (?:repl(?:y|ies)|responds?|answers?)"),
    (r"\b", ("as soon as we", "as soon as possible"), r"[^.;]{0,12}(?:we(?:'ll| will) )?(?:reply|answer|get back)\b"),
)  # fmt: skip
"""A reply time without a number."""

OTHERS = re.compile(
    r"银行|发卡行|商家|到账|有效|失效|过期|冻结(?:期|时间)|暂停|链接|验证码|运营商|警方|平台|清关|物流|时差|减|加|骗子|对方|等几分钟"
    r"|\b(?:banks?(?! holiday)|card issuer|merchants?|carriers?|police|expires?|valid|link|pauses?|hold|arrives?"
    r"|credited|clocks?|minus|plus|fraudsters?|scammers?|callers?)\b",
    re.IGNORECASE,
)
"""What takes time, or opens and closes, and is not support."""
