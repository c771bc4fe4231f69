"""What a token is for, in English: other names of channels, and on which occasion which token is wrong."""

from __future__ import annotations

NAMES = {
    "phone.urgent": (
        "urgent line",
        "emergency line",
        "urgent number",
        "urgent hotline",
        "emergency number",
    ),
    "phone.general": (
        "general line",
        "general number",
        "ordinary line",
    ),
    "chat": (
        "live chat",
        "chat window",
    ),
    "email": (
        "support email",
        "support mailbox",
        "support address",
    ),
    "email.complaints": (
        "complaints email",
        "complaints mailbox",
        "complaints address",
    ),
    "email.report": (
        "report email",
        "reporting address",
        "report mailbox",
        "report address",
    ),
    "public.police": (
        "police emergency line",
        "the police",
        "police",
    ),
    "public.anti_fraud": (
        "anti-fraud line",
        "anti-fraud hotline",
        "anti-fraud centre",
        "fraud advice",
    ),
    "account.x": (
        "x (formerly twitter)",
        "twitter",
    ),
    "account.facebook": ("facebook",),
    "account.wechat": (
        "wechat official account",
        "wechat",
    ),
    "app.ios": ("iphone",),
    "app.android": ("android",),
    "domain.web": (
        "the website",
        "our website",
        "sign-in page",
    ),
    "domain.mail": (
        "sender domain",
        "automatic notices",
        "automatic emails",
    ),
    "domain.help": (
        "help centre's domain",
        "domain of this help centre",
    ),
}
"""Names of what a token stands for, besides those in data/channels.yml."""
GAP = 30
"""How many characters may stand between a name and its token."""
TURNS = r"\bor\b|\band\b|\binstead\b|\bthen\b|\botherwise\b|\bif\b|\belse\b|\bemail\b|\bwrite\b|\bfails\b|\bbut\b|\bnot\b|n't\b|\btype\b|\bbefore\b|;|\.\s|\bthan\b|\bto\b|\bfrom\b|\buse\b|\bunlike\b|\bopens\b|\bunder\b"
"""Words after which another thing is spoken of."""
BEHIND = r" ?[(,]? ?(?:which is |is |that is )?(?:the |our )?"
"""What may stand between a token and its name behind it."""

OCCASIONS = (
    (
        r"\bstolen\b|money is (?:still )?leaving|taken over|freeze (?:it|your account|the account) (?:now|at once|for you)|phone is (?:gone|lost)|ask us to freeze|have (?:it|the account) frozen",
        r"isn't urgent|not urgent|can wait|otherwise|anything else|ordinary|for the rest|afterwards|don't|after that|once it is|report|pretend|how it is going|complain|if not|scam|fake",
        ("phone.general", "chat", "email", "hours.general", "hours.chat"),
        ("phone.urgent", "label.freeze_account"),
    ),
    (
        r"isn't urgent|not urgent|can wait|ordinary question|general question",
        r"money|if it is urgent",
        ("phone.urgent",),
        (),
    ),
    (r"complain", r"report|pretend|scam|fake", ("email.report",), ("email.complaints",)),
    (r"to report|report (?:a|the|it)|pretends? to be", r"complain", ("email.complaints",), ("email.report",)),
    (r"(?:call|ring|tell) the police|\bpolice\b", r"advice|report|fraud", ("public.anti_fraud",), ("public.police",)),
    (r"anti-fraud|fraud advice|advice (?:on|about) fraud", r"police|crime", ("public.police",), ("public.anti_fraud",)),
    (
        r"\bfreeze (?:your|the|it|my)\b|\bfreezing (?:your|the|it)\b|freeze at once",
        r"lift|unfreeze|afterwards|the freeze",
        ("label.lift_freeze",),
        ("label.freeze_account",),
    ),
    (
        r"lift (?:the|a|your) (?:protective )?freeze|\bunfreeze\b",
        r"freeze (?:your|the) account|yet|before|don't|first|money|stolen",
        ("label.freeze_account",),
        ("label.lift_freeze",),
    ),
    (r"change your (?:registered )?email", r"phone", ("label.change_phone",), ("label.change_email",)),
    (r"change your (?:registered )?phone", r"email", ("label.change_email",), ("label.change_phone",)),
    (r"cancel (?:a|the|your) payment", r"withdrawal", ("label.cancel_withdrawal",), ("label.cancel_payment",)),
    (r"cancel (?:a|the|your) withdrawal", r"payment", ("label.cancel_payment",), ("label.cancel_withdrawal",)),
    (r"\bsign in\b|\btype\b|\bwebsite\b", r"mail|notice|sender|from|domain", ("domain.mail",), ()),
    (
        r"automatic (?:notices|emails) come|sender|notices come from",
        r"sign in|website",
        ("domain.web", "domain.help"),
        ("domain.mail",),
    ),
    (
        r"open an account|create an account|to register",
        r"sign in|already|registered",
        ("label.sign_in", "label.close_account"),
        ("label.register",),
    ),
    (
        r"close (?:your|the) account",
        r"freeze|don't|not",
        ("label.freeze_account", "label.register"),
        ("label.close_account",),
    ),
    (r"\btop up\b|add money", r"withdraw|transfer", ("label.withdraw",), ("label.top_up",)),
    (r"\bwithdraw\b", r"top|cancel", ("label.top_up",), ("label.withdraw",)),
)
"""Words of a clause, words that make it another occasion, tokens that are wrong there, and those that are right."""
CLAUSE = r"[^,;:()!?|\n]+?(?:\.(?=\s|$)|(?=[,;:()!?|\n]|$))"

FREEZE = r"label\.freeze_account|phone\.urgent|\bfreeze (?:the|your|it)\b"
"""A step that freezes the account."""
LATER = r"\bbank\b|\bpolice\b|change[^.]{0,24}password|\bscreenshots?\b|\bevidence\b|\blive chat\b|\bwrite to\b"
"""What comes after it where money is leaving."""
AGAIN = (
    r"\bif (?:that|it) (?:fails|does)|if you can't|\bagain\b|\bif you (?:still )?don't\b|look|check|see whether|think"
)
"""Words of a step that comes after a first attempt, or that is still finding out."""
TOO_LATE = (
    r"\bfirst[^.;]{0,40}\b(?:bank|police|password|screenshots?|evidence|sim|live chat|email us|write to)\b[^.;]{0,50}\b(?:then|after|afterwards|finally)\b[^.;]{0,24}\bfreez"
    r"|\b(?:evidence|screenshots?|sim)\b[^.;]{0,20}\bfirst\b[^.;]{0,16}\b(?:then|and)\b[^.;]{0,10}\b(?:freez|ring the urgent|call the urgent)"
    r"|\b(?:bank|police|password|screenshots?|evidence)\b[^.;]{0,30}(?:, then|\band then|\bthen|\bbefore you|\bbefore|\bonly then)\b[^.;]{0,16}\bfreez"
    r"|\bfreez\w+[^.;]{0,30}\b(?:after|(?<!at )once|when) (?:you have |you've |the |your )?[^.;]{0,40}\b(?:bank|police|password|screenshots?|evidence)\b"
    r"|\bbefore (?:you )?freez\w+[^.;]{0,60}\b(?:bank|police|password|screenshots?|evidence|support)\b"
    r"|\b(?:after|once|when) [^.;]{0,40}\b(?:bank|police|password|screenshots?|evidence)\b[^.;]{0,24}, (?:then )?freeze\b"
    r"|\b(?:stolen|money is leaving|taken over)\b[^.;]{0,24}\bfirst (?:wait|write|ask|email|look|call the police|ring your bank|tell your bank|change your password|try live chat|use live chat|collect|take)"
    r"|\b(?:stolen|money is leaving)\b[^.;]{0,10}, (?:use live chat|try live chat|email us|write to us|ring the general line|call the general line)"
    r"|(?:no need|needn't|don't need) to freeze|don't freeze|freezing can wait|freeze (?:it|the account) later"
)
NOT_LATE = r"\bdon't (?:wait|stop|look|write|call|email|use)|already frozen|is frozen|isn't yours|the freeze|lift|unless|“|have you frozen|urgent line"
"""Words that make it no advice of that kind."""
