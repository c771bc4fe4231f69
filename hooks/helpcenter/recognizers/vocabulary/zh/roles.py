"""What a token is for, in Chinese: other names of channels, and on which occasion which token is wrong."""

from __future__ import annotations

NAMES = {
    "phone.urgent": (
        "紧急热线",
        "紧急电话",
        "紧急专线",
        "紧急线路",
        "应急热线",
    ),
    "phone.general": (
        "客服电话",
        "普通热线",
        "普通电话线",
        "一般热线",
    ),
    "chat": (
        "在线客服",
        "聊天窗口",
        "网上客服",
    ),
    "email": (
        "客服邮箱",
        "客服邮件地址",
    ),
    "email.complaints": (
        "投诉邮箱",
        "投诉邮件",
        "投诉地址",
    ),
    "email.report": (
        "举报邮箱",
        "举报邮件",
        "举报地址",
    ),
    "public.police": (
        "报警电话",
        "报警",
        "警方",
        "警察",
    ),
    "public.anti_fraud": (
        "反诈专线",
        "反诈中心",
        "反诈热线",
        "反诈电话",
        "诈骗咨询",
    ),
    "account.x": (
        "X（原 Twitter）",
        "推特",
    ),
    "account.facebook": (
        "Facebook",
        "脸书",
    ),
    "account.wechat": (
        "微信公众号",
        "公众号",
    ),
    "app.ios": (
        "iPhone",
        "苹果手机",
        "苹果应用",
    ),
    "app.android": (
        "安卓",
        "Android",
    ),
    "domain.web": (
        "官网",
        "登录页",
        "网站登录",
    ),
    "domain.mail": (
        "发件域名",
        "系统邮件",
        "通知邮件",
    ),
    "domain.help": (
        "帮助中心的域名",
        "帮助中心域名",
        "帮助中心的网址",
        "帮助中心网址",
    ),
}
"""Names of what a token stands for, besides those in data/channels.yml."""
GAP = 14
"""How many characters may stand between a name and its token."""
TURNS = r"打不通|没人接|不通|不上|不了|以外|之外|或|还是|不如|然后|写信|写邮件|发邮件|发到|改|再|就|也可以|先|如果|要是|时候打|咨询|举报|里没有|不是|不同|比|并|和|、|；|。"
"""Words after which another thing is spoken of."""
BEHIND = r"[ ]?(?:[（(](?:这是|即|也就是)?|是|，也就是|，即)(?:我们的)?"
"""What may stand between a token and its name behind it."""

OCCASIONS = (
    (
        r"被盗|盗刷|盗用|(?:正在|在)被转走|钱在往外|马上冻结|立刻冻结|请我们冻结|替你冻结|手机丢了",
        r"不急|普通|其他|别的|可以等|不紧急|冻结之后|冻结以后|之后|以后|别写|不要|别等|查不到|一般|取消|举报|冒充|问进度|投诉|假",
        ("phone.general", "chat", "email", "hours.general", "hours.chat"),
        ("phone.urgent", "label.freeze_account"),
    ),
    (r"不急|不紧急|普通问题|一般问题|可以等|想慢慢说", r"急的|紧急的|钱|如果急", ("phone.urgent",), ()),
    (r"投诉", r"举报|冒充|骗|假", ("email.report",), ("email.complaints",)),
    (r"举报|冒充我们", r"投诉", ("email.complaints",), ("email.report",)),
    (r"报警|报案|警察", r"反诈|咨询|举报|诈骗", ("public.anti_fraud",), ("public.police",)),
    (r"反诈|诈骗咨询|咨询诈骗", r"报警|犯罪|警", ("public.police",), ("public.anti_fraud",)),
    (
        r"(?<!解除)(?<!解除保护性)冻结(?:账户|账号|它)|马上冻结|自己冻结",
        r"解除|解冻|取消冻结|恢复|之后|以后",
        ("label.lift_freeze",),
        ("label.freeze_account",),
    ),
    (
        r"解除(?:保护性)?冻结|解冻",
        r"(?<!解除)冻结(?:账户|账号)|还没|之前|别|不要|先冻结|钱|被盗",
        ("label.freeze_account",),
        ("label.lift_freeze",),
    ),
    (r"(?:换|改|更换|修改)(?:注册)?邮箱", r"手机号", ("label.change_phone",), ("label.change_email",)),
    (r"(?:换|改|更换|修改)(?:注册)?手机号", r"邮箱", ("label.change_email",), ("label.change_phone",)),
    (r"撤销付款|撤回付款|取消付款", r"提现", ("label.cancel_withdrawal",), ("label.cancel_payment",)),
    (r"取消提现|撤回提现|撤销提现", r"付款", ("label.cancel_payment",), ("label.cancel_withdrawal",)),
    (r"登录|输入|官网", r"邮件|发件|邮箱|寄|通知|域名", ("domain.mail",), ()),
    (r"发件|系统邮件|通知邮件|自动邮件", r"登录|官网|网址", ("domain.web", "domain.help"), ("domain.mail",)),
    (
        r"开户|注册新?账户|点.{0,6}注册",
        r"登录|已经|注册(?:过|时|了|邮箱|手机)",
        ("label.sign_in", "label.close_account"),
        ("label.register",),
    ),
    (r"关闭账户|注销", r"冻结|不|别", ("label.freeze_account", "label.register"), ("label.close_account",)),
    (r"充值", r"提现|转账", ("label.withdraw",), ("label.top_up",)),
    (r"提现", r"充值|取消", ("label.top_up",), ("label.withdraw",)),
)
"""Words of a clause, words that make it another occasion, tokens that are wrong there, and those that are right."""
CLAUSE = r"[^，。；：！？（）\n|]+"

FREEZE = r"label\.freeze_account|phone\.urgent|(?<!解除)(?<!解除保护性)(?<!后)冻结(?:账户|账号|它|你的)"
"""A step that freezes the account."""
LATER = r"银行|报警|警方|警察|改.{0,8}密码|换.{0,8}密码|截图|证据|public\.police|反诈|写信|在线客服"
"""What comes after it where money is leaving."""
AGAIN = r"打不开|进不去|登录不了|如果不行|再打|又打|第二次|没打通|认不出|不认识|查|看看|核对"
"""Words of a step that comes after a first attempt, or that is still finding out."""
TOO_LATE = (
    r"先[^。，；]{0,24}(?:银行|报警|报案|改密码|换密码|改掉密码|截图|收集证据|证据|补卡|营业厅|挂失|写信|写邮件|找客服|问客服|在线客服)[^。；]{0,24}(?:再|然后|之后|才|最后)[^。；]{0,14}(?<!解除)冻结"
    r"|先[^。，；]{0,14}(?:证据|截图|补卡|挂失)[^。；]{0,10}(?:再|然后)[^。；]{0,4}打紧急热线"
    r"|(?:银行|报警|报案|警方|改完?密码|换完?密码|证据|截图)[^。，；]{0,12}(?:之后|以后|后)，?[^。；]{0,12}(?<!解除)冻结(?!的)"
    r"|(?<!解除)冻结(?:账户|账号)?(?:之前|以前|前)，?[^。；]{0,16}(?:银行|报警|改密码|证据|警|截图|客服)"
    r"|(?:被盗|被转走|盗刷|转走)[^。；]{0,14}先(?:等|写|问|找在线客服|联系在线客服|联系客服|看看|打客服电话|报警|打银行|改密码|收集|截图)"
    r"|(?:被盗|被转走|盗刷)[^。；]{0,12}(?:找|联系|打)(?:在线客服|客服邮箱|客服电话)"
    r"|不用(?:急着|马上|先)冻结|不(?:必|需要)(?:马上|先|急着)冻结|先别冻结|先不要冻结|冻结可以(?:晚|等)"
)
NOT_LATE = r"不要|别再|不必|不急|冻结好|已经冻结|冻结了|受限|误会|除非|“|确认(?:是|不是)|解除冻结|自己给的|本人|先冻结|先打紧急|打紧急热线 "
"""Words that make it no advice of that kind."""
