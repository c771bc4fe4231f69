"""What each limit of data/promises.yml is about, in Chinese: words of which one occurs, and the expression."""

from __future__ import annotations

LIMITS = {
    "reset_link": (("链接",), r"重置[^。；，]{0,6}链接|链接[^。；，]{0,8}重置"),
    "activation_link": (("链接",), r"激活[^。；，]{0,6}链接|链接[^。；，]{0,8}激活"),
    "withdrawal_hold": (("提现",), r"提现[^。；]{0,8}(?:暂停|停[^机]|锁定|不能用|受限)|暂停[^。；]{0,6}提现"),
    "bank_transfer": (("银行转账", "银行汇款", "转账到银行"), r"银行转账|银行汇款|转账到银行"),
}
NOT_THE_LIMIT = r"再试|重试|等了|前天|旧|分钟后再|每天|限额|笔|如果|超过|过了"
"""Words of a time that is no limit."""
