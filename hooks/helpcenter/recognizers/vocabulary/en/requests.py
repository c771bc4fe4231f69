"""What support never requests, in English: the words of each request, and what makes a sentence none."""

from __future__ import annotations

_SECRETS = (
    "password", "verification code", "the code", "your code", "backup code", "one-time code", "security code",
    "passcode", "code you receive", "code you get", "code that you", "code we sent", "code in the", "code from the",
    "the full card", "full card number", "three digits on", "card pin", "your pin", "pin code", "cvv", "cvc",
    "six digits", "seed phrase", "recovery phrase", "private key", "full card number", "card number", "a code",
    "codes", "three digits", "this code", "sms code", "text code", "recovery code", "sign-in code",
)  # fmt: skip
_PAPERS = (
    "identity card", "passport", "identity paper", "identity document", "your id", "photo id", "driving licence",
    "driver's licence", "proof of address", "selfie", "your papers", "id card", "copy of your id", "bank statement",
    "proof of identity", "your documents", "identification", "photo of your card", "papers", "identity documents",
    "marriage certificate",
)  # fmt: skip
_GIVE = (
    "tell", "give", "send", "read", "share", "provide", "email us", "emailed", "accepted by", "we accept",
    "we also accept", "email it", "email your", "email the", "email a", "forward", "attach", "post", "show", "text",
    "message", "hand", "submit", "upload", "write", "quote", "enclose", "paste", "dictate", "say", "reply with",
    "confirm", "pass on", "supply", "mail", "include", "photograph", "fax", "drop", "put your", "put the", "state",
    "mention", "type", "needs your", "need your", "needs the", "asks for", "ask for", "wants your", "asks you for",
    "requires", "require",
)  # fmt: skip
_READY = ("have ready", "ready", "to hand", "at hand", "prepare", "handy", "beside you", "in front of you")
_US = (
    "support", " us ", " we ", "we'll", "agent", "adviser", "our team", "our staff", "{{ email", "{{ chat", "{{ phone",
    "{{ account", "live chat", "in the chat", "in the email", "in your email", "by email", "by e-mail", "on the phone",
    "urgent line", "general line", "on the line", "{{ brand",
)  # fmt: skip
_BY_MESSAGE = (
    "{{ email", "{{ chat", "{{ account", "send us", "an email to", "we'll upload", "for you", "by email", "by e-mail",
    "in the chat", "in chat", "live chat", "private message", "direct message", "by message", "wechat", "whatsapp",
    "telegram", "support", "an agent", "our agent", "adviser", "an email", "your email", "to us", "by post", "by fax",
    "by text", "us a ", "us your", "in a message", "in your message", "email us", "write to us", "our team",
)  # fmt: skip
_MONEY = ("money", "balance", "funds", "savings", "cash")
_MOVE = ("let support", "let us", "transfer", "move", "send", "pay", "shift", "wire", "put")
_OTHER_ACCOUNT = (
    "safe account", "secure account", "holding account", "temporary account", "protected account", "escrow account",
    "account support", "account we ", "account our", "account that support", "account that we", "account the agent",
    "account an agent", "account named by", "account given by", "account provided by", "account of an agent",
    "agent's account", "our account", "an account of ours", "account that an a", "account that the a",
    "account they give", "special account", "new account we", "our safekeeping", "another account until",
    "to us for safe", "to support", "to an agent", "to our agent", "gives you an account", "there and it is safe",
    "hold your balance", "keep your balance", "hold your money", "keep your money", "look after your",
    "safekeeping account", "custody account", "account which support", "account which we",
)  # fmt: skip
_FEES = (
    "deposit", "fee", "tax", "charge", "small payment", "small amount", "advance", "bond", "surety", "a sum",
    "guarantee payment", "pay a sum",
)  # fmt: skip
_PAY = (
    "pay", "deposit", "transfer", "send", "top up", "put down", "required", "needed", "due", "necessary", "takes a",
    "paid", "takes", "cost", "costs", "top up", "charge",
)  # fmt: skip
_BEFORE = (
    "before", "first", "then", "until", "once", "to release", "to unfreeze", "to lift", "in order to", "after",
    "needed", "required", "to get", "to have", "so that", "and we", "must", "to speed", "to unlock", "in advance",
    "upfront", "takes a", "costs a", "urgent", "is due",
)  # fmt: skip
_RELEASE = (
    "refund", "release", "unfreeze", "lift", "unfreezing", "releasing", "restriction", "prove the account",
    "verify the account", "verify your account", "activate", "withdraw", "restore", "unlock", "unblock",
    "get your money", "pay out", "paid out", "your money back", "arrive", "compensation", "reimburse", "recover",
)  # fmt: skip
_REMOTE = (
    "remote-control", "remote control", "teamviewer", "anydesk", "remote access", "remote-access", "your screen",
    "screen sharing", "screen-sharing", "remotely", "your device", "remote support", "remote software",
    "remote-support", "your phone",
)  # fmt: skip
_INSTALL = (
    "install", "download", "share", "let support", "let us", "let an agent", "let our", "allow support", "allow us",
    "allow our", "allow an agent", "we may", "we can", "we will", "support may", "support can", "support will",
    "accept the", "accept our", "we'll", "an agent will", "an agent can", "an agent may", "an adviser can",
    "give support", "give us", "grant", "our agent can", "our agents can", "show us", "show support", "show an agent",
)  # fmt: skip
_CALLERS = (
    "we may", "we might", "we will", "we'll", "support will", "support may", "support might", "an agent will",
    "an agent may", "an adviser will", "an adviser may", "our team will", "our team may", "our staff will",
    "our staff may", "we sometimes", "support sometimes", "we can", "we also", "expect a call", "wait for our call",
    "wait for a call", "wait for us to", "wait for support", "answer our call", "call from us", "call from support",
    "we'd", "we would", "let us call", "our agents will", "our agents may", "an agent can", "await our", "await a",
    "we do call", "we always", "we often", "we usually", "until we", "until support",
)  # fmt: skip
_CALLING = (
    "call you", "ring you", "phone you", "telephone you", "expect a call", "our call", "wait for a call", "to call",
    "to ring", "to phone", "call from us", "call from support", "give you a call", "give you a ring", "to phone you",
    "calls you", "rings you", "phones you", "your number", "await a call", "contact you by phone",
    "reach you by phone", "contact you by telephone", "phone or text you",
)  # fmt: skip
_MESSAGE_US = (
    "message us privately", "private message", "direct message", "dm us", "message us on", "message support on",
    "add us on", "add support on", "add an agent", "contact us on wechat", "contact us on whatsapp",
    "message us there", "message us directly", "private chat", "on whatsapp", "on telegram", "on wechat",
    "messages on {{ account", "message {{ account", "messages to {{ account", "write privately",
    "message to {{ account", "send {{ account", "by dm", "write to {{ account", "privately on", "us privately",
    "support privately",
)  # fmt: skip

REQUESTS = (
    ("password", _SECRETS, _GIVE, _US),
    (
        "password",
        _SECRETS,
        _READY,
        ("support", " us ", "call", "ring", "phone", "contact", "{{ chat", "{{ email", "ready", "chat", "speak"),
    ),
    ("papers", _PAPERS, _GIVE, _BY_MESSAGE),
    ("safe_account", _MONEY, _MOVE, _OTHER_ACCOUNT),
    ("release_fee", _FEES, _PAY, _BEFORE, _RELEASE),
    ("remote_control", _REMOTE, _INSTALL, ("support", "us ", "we ", "agent", "adviser", "our team", "we'll")),
    ("remote_control", ("teamviewer", "anydesk"), ("install", "download", "open", "start")),
    ("call_first", _CALLERS, _CALLING),
    ("social_messages", _MESSAGE_US),
    (
        "advice",
        ("number shown", "caller id", "number on the screen", "number that is shown", "number displayed"),
        ("trust", "it is us", "it's us", "is genuine", "is real", "safe to"),
    ),
    (
        "advice",
        ("link in the message", "link in the text", "link you receive", "link they send", "link you get"),
        ("follow", "open", "tap", "click", "use"),
    ),
    (
        "advice",
        ("gift card", "voucher", "virtual currency", "bitcoin", "usdt"),
        ("pay", "buy", "send"),
        ("release", "fee", "support", "refund", "us ", "deposit"),
    ),
    (
        "advice",
        ("two-step verification", "second step", "authenticator"),
        ("turn off", "switch off", "disable", "remove"),
        ("support", "us ", "before you contact", "before you call", "before you ring"),
    ),
    (
        "advice",
        ("search the web", "search engine", "google", "baidu", "search online"),
        ("support", "number", "website", "our "),
    ),
    (
        "advice",
        ("freeze", "freezing"),
        ("wait until", "wait for", "the next working day", "tomorrow"),
        ("opens", "open", "working day", "tomorrow", "monday"),
    ),
    (
        "advice",
        ("closed account", "after closing", "after you close", "once closed", "once it is closed"),
        ("restore", "reopen", "get it back", "at any time"),
    ),
    (
        "advice",
        ("as the caller says", "what the caller says", "as the caller asks", "what the caller asks", "as you are told"),
        ("do", "follow"),
    ),
    (
        "secrecy",
        ("tell",),
        ("family", "your bank", "police", "anyone", "friends"),
        (
            "don't tell your family",
            "don't tell your bank",
            "do not tell your",
            "tell nobody about",
            "keep it secret",
            "keep this secret",
            "keep it to yourself",
            "don't tell the police",
            "never tell your family",
            "never tell your bank",
        ),
    ),
)
"""Each kind with sets of words: a sentence that has one of each requests it."""

HARMLESS = (
    r"(?:reset|change|choose|set|forgot|forget|forgotten|new|your current|old|master|enter|type|screen) (?:your |a |the |any )?(?:sign-in )?passwords?|password (?:manager|reset|managers)"
    r"|(?:the )?code(?: that)? (?:doesn't|does not|never|hasn't)|error code|country code|calling code|exit code|qr code|code name"
    r"|forgotten the email password|prove it's you with your email and your papers|sheet of paper ready|text code|new bank card|identity check|read (?:more|the message|the notice)|terms? and"
)
LISTED = r"^\W*(?:don't|do not|never|nobody|no one)\b.* or "
"""A denial of everything in a list."""
POSSIBLE = (
    r"(?<!support )(?<!we )(?<!nobody )(?:can't|cannot|can not|couldn't|won't let you|unable to|don't have to|needn't) (?:sign|log|get|reach|open|find|remember|freeze|receive|see|call|use|access|upload|enter|wait|do it|manage|get through)"
    r"|not (?:sure|working|only|yet|long)|isn't working|doesn't (?:work|help|arrive|open)|no (?:longer|matter|problem|worries|later|more than|less than)|don't (?:hesitate|worry|wait|hang up|delay|mind|close)"
)
DENIAL = (
    r"\bnever\b|\bcannot\b|\bnot\b|n't\b|\bno\b|\bnobody\b|\bwithout\b|\bnothing\b|\bneither\b|\bnor\b|\bnone\b|\bavoid|\brefuse|\bexcept\b|\binstead of\b"
    r"|\brather than\b|\bleave out\b|\bcover\b|\bremove\b|\bhide\b|\bdelete\b|\bkeep\b[^,]{0,30}\bout\b|\bcrop|\bblack out\b|\btake out\b|\bbeware|\bhang up\b|\bstop\b"
)
STRANGERS = (
    r"^it wants|^they (?:take|ask|want)|scam|fraud|fake|pretend|claim|impost|phish|stranger|\banyone\b|\banybody\b|\bsomebody\b|\bsomeone\b|\bwhoever\b|\bcaller\b|\bcriminal|\bthie"
    r"|isn't us|aren't us|not us\b|isn't ours|not ours|isn't support|\bhack|\bsuspicious\b|“support”|\balready\b|\bgave\b|\btold\b|\bsent\b|\btyped\b|\bmerchant\b|\bseller\b|\bimpersonat|\bposing\b"
)
CONDITION = r"^\W*(?:if|when|before|after|once|unless|whether|while|in case)\b"
BOOKED = r"\bbook|\bcall back|\bcallback|\basked for|\brequest"
HEDGE = r"\b(?:may|might|sometimes|usually|generally|normally|unless|as a rule|mostly|rarely|hardly|occasionally|in general|where possible|if necessary|almost|seldom|perhaps|typically|in most cases|except|apart from)\b"
DENIES = r"\bnever\b|\bwill not\b|\bwon't\b|\bdoes not\b|\bdoesn't\b|\bdo not\b|\bdon't\b|\bunder no circumstances\b"
"""What makes a sentence a denial for good."""
SAYS_NO = r"\bnever\b|\bcannot\b|\bnot\b|n't\b|\bno\b|\bnobody\b|\bnone\b|\bnothing\b|\bcannot\b|\bneither\b|\bwithout\b|\bstop\b"
"""Any negation."""
EXCEPTION = r"\bunless\b|\bexcept\b|\bapart from\b|\bother than\b"
PARTS = r",| or | and |/"
SWINDLER = r"asked me|wants me|scam|fraud|fake|pretend|claim|impost|\bnot (?:trust|proof)|\bproves nothing"
"""Where one of these stands, advice is a swindler's."""
REACH = 100
"""How far, in characters, the words of one request stand apart."""
