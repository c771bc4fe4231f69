"""Negation, bounds and order in Chinese: what a translation must say as well; regular expressions."""

from __future__ import annotations

FORBIDS = r"不要|(?<![特分区识级个辨国离告])别(?![忘的人处名墅国慌急看怪称])|切勿|请勿|绝不|(?<!能)不能(?!登|用了|说明|算)|不可以|不许|不得(?!不)"
"""Tells the reader not to do something."""
NO = r"不|别|勿|没|无|未|非|否|免|拒|停|忘|少|空|等|挂断|删|遮|只|除|才|禁|避|防|失|断|冻|假|骗|缺|仅|算上"
"""Any word that says no, in the widest sense."""
AT_LEAST = r"至少|最少|不少于|以上|起码"
AT_MOST = r"(?<!用处)(?:最多|至多)(?!的)|不超过|以内|以下(?!几|是|这|的|步|面)|不多于|不高于"
FEW = r"以上|至少|最少|要|起码|不少|不低|更|或"
MANY = r"最多|至多|不超过|以内|以下|不多|上限|只|内|限|不|最"
"""What may stand for the two above in a translation."""
BEFORE = r"之前|以前"
AFTER = r"之后|以后"
EARLIER = r"前|先|还没|未|别|等|才|再|直到"
"""What may stand for “before” in a translation."""
