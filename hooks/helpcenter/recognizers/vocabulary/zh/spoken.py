"""In Chinese, that support answers in a language."""

from __future__ import annotations

from helpcenter.recognizers.lexicon import Within, one_of, phrases

_NAMES = (
    *(
        "中文",
        "汉语",
        "普通话",
        "国语",
        "粤语",
        "广东话",
        "闽南语",
        "英文",
        "英语",
        "阿拉伯语",
        "阿拉伯文",
        "法语",
        "法文",
        "德语",
        "德文",
    ),
    *(
        "西班牙语",
        "葡萄牙语",
        "俄语",
        "俄文",
        "日语",
        "日文",
        "韩语",
        "韩文",
        "意大利语",
        "土耳其语",
        "印地语",
        "乌尔都语",
        "波斯语",
    ),
    *("泰语", "越南语", "马来语", "印尼语", "双语"),
)
_NAME = rf"(?:{one_of(_NAMES)})(?!名|字|缩写|版|拼写|内容|页面|文章|界面|原文|说明)"
_US = ("客服", "热线", "渠道", "我们", "电话", "邮件", "邮箱", "专员", "人工", "坐席", "工单")

ANSWERED = phrases(
    # 所有渠道都能用中文和英文, 客服会说英语, 我们提供中文服务
    (_US, r"[^。;?]{0,16}(?:用|讲|说|会|懂|支持|提供|使用|通)[^。;,?]{0,6}?", Within(_NAMES), _NAME),
    # 中文、英文都可以; 用中文或英文说
    (Within(_NAMES), rf"{_NAME}(?:[、和或与/及]{_NAME}){{0,4}}(?:都|均|皆|也)?", ("可以", "都行", "均可", "都能", "能用")),
    (r"(?:用|讲|说|写)(?:的是)?", Within(_NAMES), rf"{_NAME}[、和或与/及]", _NAMES),
    # 中文客服, 英语热线
    (_NAMES, ("客服", "热线", "专线", "坐席", "人工", "服务", "接待", "答复", "回复", "专员")),
)  # fmt: skip
"""In which language support answers, or a reader may speak to it."""
