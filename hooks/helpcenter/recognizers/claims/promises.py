"""The words of promises: that support never calls, never asks for a code; and of their opposites."""

from __future__ import annotations

import re

from helpcenter.recognizers.lexicon import Within, one_by_one, one_of, phrases

_CODES = ("密码", "验证码", "备用码", "动态码", "pin码", "pin", "cvv")
_CODE = one_of(_CODES)
_EN_CODES = ("password", "code", "pin", "cvv")
_SECRETS = (
    *_CODES,
    *("银行卡号", "卡号", "证件", "身份证", "护照", "安全账户", "转账", "汇款", "转钱", "打款", "保证金", "解冻费"),
    *("手续费", "远程", "共享屏幕", "屏幕共享", "下载软件", "安装"),
)
_EN_SECRETS = (
    *_EN_CODES,
    *("card number", "identity paper", "identity document", "passport", "safe account", "transfer", "move money"),
    *("move your money", "fee", "deposit", "gift card", "remote", "share your screen", "screen", "install"),
)

_NOBODY_ELSE = r"(?<!自称)(?<!冒充)(?<!假)(?<![“\"])"
"""Before us: somebody who says to be us is not us, nor is a word in quotation marks."""
_US = ("我们", "okpay", "客服", "工作人员", "官方", "专员", "员工", "支持团队")
_US_THERE = (_NOBODY_ELSE, _US, r"(?![”\"])")
_EN_NOBODY_ELSE = r"\b(?<!are )(?<!is )(?<!be )(?<!fake )(?<!“)"
_EN_US_THERE = (
    _EN_NOBODY_ELSE,
    Within(
        (
            *("we ", "we'", "we-", "we:", "our ", "okpay", "support", "customer service", "staff", "agent"),
            *("no one", "noone", "nobody"),
        )
    ),
    r"(?:we|okpay|support|our (?:staff|team|support|agents?|people|advisers?)|(?:no )?(?:member of )?(?:our )?staff"
    r"|no ?one (?:from|at) okpay|customer service|agents?|nobody (?:from|at) okpay)\b",
)

_NEVER = "绝不|决不|从不|永不|永远不|不会"
_NOT = r"有可能会?|保证不|绝对?不|决不|从不|从来不|永远?不|不可能|一定不|不会|不|没有?人会|无需|不用|不需要"
_EN_NOT = (
    r"(?:will ever|(?:will|would|can|do|does|shall)? ?never|won't|shan't|shall not|will not|do not|don't|does not"
    r"|doesn't|would not|cannot|can't|are never going to)"
)
_EN_NOTS = Within(
    (
        *("ever", "won't", "shan't", "shall not", "will not", "do not", "don't", "does not", "doesn't", "would not"),
        *("cannot", "can't", "are never"),
    )
)
"""One of these is part of each of them."""
_EN_MAY = r"(?:may|might|can|will|could|sometimes|occasionally)(?: also| sometimes)?"
_EN_MAY_ASK = Within(
    one_by_one(
        ("may", "might", "can", "will", "could", "sometimes", "occasionally", "also"), (" ",),
        ("ask", "request", "charge", "require"),
    )
)  # fmt: skip
_EN_CALL = ("call", "phone", "ring", "telephone", "contact", "message", "text", "whatsapp", "dm")

PROMISE = phrases(
    # 我们绝不会主动给你打电话; 客服有时会先联系你
    (*_US_THERE, rf"[^。;,?]{{0,6}}(?:{_NOT}|可能会?|有时会?|将会?|会)[^。;,?]{{0,8}}", ("主动", "先"),
     r"[^。;,?]{0,6}",
     ("打", "拨", "致电", "来电", "联系", "找你", "来找", "发短信", "私信", "加你", "添加")),
    (*_US_THERE, rf"[^。;,?]{{0,6}}(?:{_NEVER}|不|有?可能会?|有时会?)[^。;,?]{{0,6}}",
     ("打电话", "打给你", "来电", "致电", "加你", "私信")),
    (*_US_THERE, r"[^。;,?]{0,4}(?:会|将|要|必要时会?)?",
     ("给你打电话", "打电话给你", "打你电话给你", "打你的电话给你", "致电你", "打给你", "给你来电")),
    (*_US_THERE, r"[^。;,?]{0,4}(?:不|从来?不|绝不|永不)(?:会)?", ("加你", "加好友", "加微信", "加qq", "加群", "加人")),
    (*_US_THERE, rf"[^。;,?]{{0,6}}(?:{_NEVER}|不)[^。;,?]{{0,4}}", ("通过", "用", "在"), r"[^。;,?]{0,8}",
     ("联系你", "联系您", "联系用户", "找你", "加你")),
    # 客服不会问你验证码, 我们从来不要密码
    (*_US_THERE, r"[^。;,?]{0,4}(?:绝对|从来|永远|决)?", ("不要",), r"(?:你的?|您的?|任何)?", _CODES),
    (*_US_THERE, rf"[^。;,?]{{0,8}}(?:{_NEVER}|不可能|保证不|可能会|有时会|会|需要)[^。;?]{{0,8}}",
     ("问", "索要", "索取", "要求", "要你", "向你要", "让你", "叫你", "请你", "收取"), r"[^。;?]{0,20}", _SECRETS),
    # we will never call you; we may call you; our agents will phone you
    (*_EN_US_THERE, _EN_NOTS, rf"[^.;,?]{{0,12}}\b{_EN_NOT}\b[^.;?]{{0,16}}\b",
     one_by_one(_EN_CALL, ("", "s", "ing"), " ", ("you", "customers", "anyone", "first"))),
    (*_EN_US_THERE, rf" {_EN_MAY} ",
     one_by_one(("call", "phone", "ring", "telephone", "message", "text"), (" you",)), r"\b"),
    (r"\b", Within(("we'll", "agent")), r"(?:we'll|(?:our|an) agents? will) ",
     one_by_one(("call", "phone", "ring", "telephone"), (" you",)), r"\b"),
    (r"\b(?:we|our (?:agents?|staff|team|support)) (?:always |often |usually )?",
     one_by_one(("call", "phone", "ring", "telephone"), ("", "s"), (" you",)), r"\b",
     Within(("we ", "agent", "staff", "team", "support"))),
    (r"\b(?:we|okpay|our (?:agents?|staff|team))", (" never ",), ("call", "phone", "ring", "text"), r"s?\b"),
    (r"\bwe ", ("guarantee",), r"\b[^.;]{0,30}\b(?:money|refund|back)\b"),
    (("我们保证", "客服保证", "保证帮你"), r"[^。;,]{0,10}(?:退|追回|赔|找回)"),
    # no agent asks for it, you will never be asked by us, we never ask for your password
    (r"\b", ("no agent", "no adviser", "no employee", "no one here", "no one in support"), r" (?:ever )?",
     ("asks", "calls", "wants", "needs", "will"), r"\b"),
    (r"\byou(?:'ll| will) ", ("never be ",),
     r"(?:asked|called|phoned|contacted)\b[^.;]{0,40}\b(?:by us|we|okpay|support|passwords?|codes?|pin)\b"),
    (*_EN_US_THERE, _EN_NOTS, rf"[^.;,?]{{0,12}}\b{_EN_NOT}\b[^.;?]{{0,16}}\b",
     ("ask", "request", "demand", "need", "require", "charge", "want"),
     r"(?:s|ing)?\b[^.;?]{0,40}\b", _EN_SECRETS, "s?"),
    (*_EN_US_THERE, _EN_MAY_ASK, rf" {_EN_MAY} ", ("ask", "request", "charge", "require"), r"s?\b[^.;?]{0,40}\b",
     _EN_SECRETS, "s?"),
)  # fmt: skip
"""Who calls first and what support asks for: said to never happen, or to happen."""

_FEES = ("费", "保证金", "押金", "税")
TAKEN = phrases(
    # 请把验证码告诉客服, 我们需要你的密码才能解锁
    (r"(?:^|请)", ("把",),
     rf"[^。;,?]{{0,8}}{_CODE}[^。;,?]{{0,4}}(?:告诉|发给|报给|念给|提供给|交给|给)[^。;,?]{{0,4}}",
     ("客服", "我们", "工作人员", "专员")),
    (("请把",), rf"[^。;,?]{{0,8}}{_CODE}[^。;,?]{{0,4}}(?:告诉|发给|报给|念给)"),
    (("把",), _CODES, ("发给客服就", "告诉客服就", "报给客服就")),
    (("向客服", "跟客服", "给客服", "向我们"), r"[^。;,?]{0,4}(?:提供|报|说|出示|发)[^。;,?]{0,6}", _CODES),
    (("客服", "我们"), r"[^。;,?]{0,4}需?", ("要",), r"(?:你的?|您的?|提供|核对|验证|看)*", _CODES,
     r"[^。;?]{0,6}(?:可以给|就给|来核实|核实|核对|解锁|才能|$)"),
    # 先交解冻费才能, 需要先付保证金
    (("先",), r"(?:要)?(?:交|付|转|打|缴)[^。;,?]{0,6}", _FEES, r"[^。;?]{0,4}(?:才|再|就)(?:能|给|会|可)?"),
    (("要先", "需先"), r"(?:交|付|缴)[^。;,?]{0,6}", _FEES),
    # 客服可以远程控制你的手机, 安装我们发的
    (("客服", "我们", "工作人员"), r"(?:还)?(?:可以|能|会)[^。;,?]{0,4}", ("远程", "控制你的", "共享你的")),
    (("安装我们发", "安装我们给"),),
    # Give the code to our agent. We need your password. We can take over your screen.
    (r"^\W*(?:please )?", ("give", "tell", "read", "send", "show"), r"\b[^.;]{0,20}\b", _EN_CODES,
     r"s?\b[^.;]{0,20}(?:\b(?:support|agents?|us|advisers?)\b|when asked|$)(?<!\bcode name)"),
    (r"^\W*(?:please )?", ("give", "tell", "read", "send"),
     r"\b[^.;]{0,12}\b(?:support|agents?|us|advisers?)\b[^.;]{0,8}\b", _EN_CODES, r"s?\b"),
    (r"\b(?:we|support|our agents?) ", ("need", "want"), "s? ", ("your ",), _EN_CODES),
    (r"\b(?:we|support|our agents?) (?:can|may|will) ",
     ("connect", "take over", "control", "access"), r"\b[^.;]{0,24}\b",
     ("remote", "screen", "phone", "device", "computer"), r"(?:ly)?\b"),
)  # fmt: skip
"""What a fraudster would have us say: that support takes codes, fees or the screen."""

TOLD = re.compile(
    r"骗|假|冒充|自称|“|\"|谁|不要|别|不用|不能|不会|绝不"
    r"|never|don't|do not|not |without|except|scam|fraud|fake|pretend|claim",
    re.IGNORECASE,
)
"""Where one of these stands, a sentence tells of a fraud or warns of it."""
