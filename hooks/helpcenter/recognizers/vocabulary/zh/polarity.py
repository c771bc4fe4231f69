"""Negation, bounds and order in Chinese: what a translation must say as well; regular expressions."""

from __future__ import annotations

FORBIDS = r"不要|(?<![特分区识级个辨国离告])别(?![忘的人处名墅国慌急看怪称着放])|切勿|请勿|绝不|不可以|不许|不认识|不知道|不记得|不需要|不接|不回|不点|不付|不告诉|不信|不理|不再"
"""Tells the reader not to do something."""
NO = r"不|别|勿|没|无|未|非|否|免|拒|停|忘|挂断|删|遮|禁|避|防|失|断|冻|假|骗|缺|只|可疑|陌生|关掉"
"""Any word that says no, in a wide sense."""
SENTENCE = r"[^。！？；]+[。！？；]?"
AT_LEAST = r"至少|最少|不少于|以上|起码"
AT_MOST = r"(?<!用处)(?:最多|至多)(?!的)|不超过|以内|以下(?!几|是|这|的|步|面)|不多于|不高于"
FEW = r"以上|至少|最少|要|起码|不少|不低|更|或"
"""What may stand for “at least” in a translation."""
BEFORE = r"之前|以前"
AFTER = r"之后|以后"
EARLIER = r"前|先|还没|未|别|等|才|再|直到"
"""What may stand for “before” in a translation."""
SOME = (
    *(
        "不要",
        "别",
        "勿",
        "绝不",
        "不可以",
        "不许",
        "不认识",
        "不知道",
        "不记得",
        "不需要",
        "不接",
        "不回",
        "不点",
        "不付",
    ),
    *(
        "不告诉",
        "不信",
        "不理",
        "不再",
        "至少",
        "最少",
        "不少于",
        "以上",
        "起码",
        "最多",
        "至多",
        "不超过",
        "以内",
        "以下",
    ),
    *("不多于", "不高于", "之前", "以前", "之后", "以后"),
)
"""One of these stands in each match of what forbids, bounds and orders."""
DENIAL = r"[不没勿未无非]|(?<![特分区识级个辨国离告])别|休想|免得|禁止|拒绝"
"""Each "not", for counting."""
NEUTRAL = (
    r"(.)[不没]\1|不(?:同|过|但|仅|久|管|论|断|妨|光|止|只|得不|一定)|别(?:人|的|处|国|名|家)|非常|未来|无(?:论|线)"
)
"""Words that hold one of these characters and deny nothing, 有没有 among them."""
