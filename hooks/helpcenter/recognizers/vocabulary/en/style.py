"""What does not belong in an English article: leftovers of writing, words that the house avoids; regular expressions."""

from __future__ import annotations

LEFTOVERS = (
    r"\b(?:todo|fixme|tbd|tbc|xxx+|wip|lorem ipsum)\b|\bplaceholder\b|\[(?:insert|add|link|tbd|todo|your (?:name|text|link|number)|name|date|screenshot|image|number)[^\]]{0,30}\](?!\()|(?:^\W*|[(:–—] ?)to be (?:added|written|completed|confirmed|translated|determined|filled in|updated)\b"
    r"|\bcoming soon\b|\bmore to come\b|\?\?\?+"
)
"""What a writer meant to replace."""
CHATTER = (
    r"\bas an? (?:ai|artificial|language model|assistant)\b|^(?:certainly|sure|of course|absolutely|great question|no problem)[!,.]|\bhere(?:'s| is| are) (?:the|a|an|your|my) (?:revised|updated|rewritten|improved|translated|translation|version|corrected|polished|edited|draft|text)"
    r"|\bi hope (?:this|that) helps|\blet me know if|\bi(?:'ve| have) (?:updated|revised|rewritten|translated|polished|edited|added)|\bfeel free to (?:ask|reach|let|contact me)|^translation:|\bas (?:you )?requested\b|\bas per your (?:request|instruction)|\blanguage model\b|\bmy knowledge cutoff|\bi (?:cannot|can't) (?:browse|access the internet)|\bwould you like me to\b|\bbased on your (?:request|instructions|prompt)"
)
"""What an assistant says around the text that it was asked for."""
# fmt: off
_TWICE = ("the", "a", "an", "to", "of", "and", "is", "in", "you", "we", "your", "for", "it", "on", "with", "are", "be", "or")
AVOIDED = (
    (
        ("log in", "log-in", "login", "logging in", "logged in", "log on", "logon", "logs in", "logging into", "log into", "logged into"),
        r"\blog(?:ging|ged|s)?[- ]?in(?:to)?\b|\blog ?on to\b|\blogon\b",
        "write sign in",
    ),
    (
        ("safe", "secure", "protected", "risk", "reliable", "foolproof", "guarantee", "we always", "we promise", "we ensure", "you will", "you'll", "rest assured", "peace of mind", "can never be", "hackers cannot"),
        r"\b(?:100 ?%|completely|absolutely|totally|perfectly|entirely|fully|always|guaranteed) (?:safe|secure|protected|risk-free|reliable)\b|\brisk-free\b|\bfoolproof\b|\b(?<!no )(?<!not )(?<!cannot )(?<!can't )(?<!can )guarantees?d? (?:that|your|you|to|the|a|safe|delivery)|\bwe (?:always|promise|guarantee|ensure)\b|\byou (?:will|'ll) (?:definitely|certainly|always) (?:get|have|receive)|\brest assured\b|\bpeace of mind\b|\bcan never be (?:hacked|stolen|lost)|\bhackers cannot\b",
        "promise nothing that cannot be kept",
    ),
    (
        ("should have", "should've", "own fault", "yourself", "careless", "failed to"),
        r"\byou should(?:'ve| have)\b|\byour own fault\b|\byou (?:only have|have only) yourself\b|\byou were careless\b|\byou failed to\b",
        "blame nobody",
    ),
    (
        ("world-class", "seamless", "hassle-free", "industry-leading", "market-leading", "best-in-class", "cutting-edge", "valued customer", "exciting", "delighted", "one-stop", "state-of-the-art", "unrivalled", "the safest", "the best", "trusted by", "effortless"),
        r"\bworld-class\b|\bseamless|\bhassle-free\b|\bindustry-leading\b|\bmarket-leading\b|\bbest-in-class\b|\bcutting-edge\b|\bvalued customers?\b|\bexciting\b|\bdelighted to\b|\bone-stop\b|\bstate-of-the-art\b|\bunrivalled\b|\bthe (?:safest|best) (?:app|wallet|service)\b|\btrusted by\b|\beffortless",
        "no marketing",
    ),
    (
        ("color", "center", "favorite", "behavior", "canceled", "canceling", "traveled", "traveling", "dialed", "dialing", "organiz", "apologize", "fulfill", "neighbor", "honor", "enrollment", "gray", "cell phone", "cellphone", "zip code", "checkbook"),
        r"\b(?:color|center|favorite|behavior|cancel(?:ed|ing)|travel(?:ed|ing)|dial(?:ed|ing)|organiz(?:e|ation)|apologize|fulfill|neighbor|honor|enrollment|gray|cell ?phone|zip code|checkbook)\w*\b",
        "write British English",
    ),
    (
        tuple(f" {word} {word} " for word in _TWICE),
        rf"\b(?:{'|'.join(f'{word} {word}' for word in _TWICE)})\b",
        "write it once",
    ),
    (
        (),
        r"[,.;:!?](?<=\w .)(?=\s|$)|[,;](?<=[a-z].)(?=[a-z]{2})|\.(?<=[a-z]{3}\.)(?=[A-Z][a-z])|\.\.(?<![.].[.])(?!\.)|,,|;;",
        "write one mark, with a blank behind it and none in front",
    ),
    (
        ("[here", "[click", "[this]", "[this link", "[this page", "[link", "[read more", "[more", "[over here", "[see here"),
        r"\[(?:here|click here|this|this link|this page|link|read more|more|more here|over here|click|see here)\](?=[(\ufffc])",
        "name what the link leads to",
    ),
    (("!",), r"\w!+(?=\s|$|[\"”)])", "end with a full stop"),
    (
        ("please note that", "kindly", "in order to", "utilise", "utilize", "gonna", "wanna", "pls"),
        r"\bplease note that\b|\bkindly\b|\bin order to\b|\butili[sz]e\b|\bgonna\b|\bwanna\b|\bpls\b",
        "write it plainly",
    ),
    (("e-mail",), r"\be-mails?\b", "write email"),
)
"""Words of which one occurs (none: always looked for), the expression, and what to write instead."""
ANSWERS = (
    *((rf"{first}og(ging|ged|s)?[ ]?into\b", rf"{new}ign\1 in to") for first, new in (("l", "s"), ("L", "S"))),
    *((rf"{first}og(ging|ged|s)? in\b", rf"{new}ign\1 in") for first, new in (("l", "s"), ("L", "S"))),
    (r"([Cc]ol|[Ff]av|[Bb]ehavi|[Nn]eighb|[Hh]on)or", r"\1our"),
    (r"([Cc])enter(s?)\b", r"\1entre\2"),
    (r"([Cc]ance|[Tt]rave|[Dd]ia)l(ed|ing)", r"\1ll\2"),
    (r"([Oo]rgani|[Aa]pologi)z", r"\1s"),
    (r"([Ff])ulfill\b", r"\1ulfil"),
    (r"([Ee])nrollment", r"\1nrolment"),
    (r"([Gg])ray", r"\1rey"),
    (r"\b(\w+) \1\b", r"\1"),
    (r"(?<=[a-z])([,;])(?=[a-z])", r"\1 "),
    (r"(?<=[a-z])\.(?=[A-Z][a-z])", ". "),
    (r"(,),|(;);|(?<!\.)(\.)\.(?!\.)", r"\1\2\3"),
    (r"(?<=\w) ([,.;:!?])(?=\s|$)", r"\1"),
    (r"(\w)!+", r"\1."),
    (r"in order to\b", "to"),
    (r"In order to\b", "To"),
    (r"([Ee])-(mails?)\b", r"\1\2"),
)
"""What `check --fix` writes at the place of a word or mark of the above, where there is one answer only."""
LEFTOVER_WORDS = ("todo", "fixme", "tbd", "tbc", "xxx", "wip", "lorem ipsum", "placeholder", "[insert", "[add", "[link", "[your", "[name", "[date", "[screenshot", "[image", "[number", "to be ", "coming soon", "insert ", "more to come", "???")
_DONE = ("updated", "revised", "rewritten", "translated", "polished", "edited", "added")
CHATTER_WORDS = (
    *("as an ai", "as a ai", "as an assistant", "as an artificial", "as a language", "as an language", "language model", "knowledge cutoff"),
    *(
        f"{word}{mark}"
        for word in ("certainly", "sure", "of course", "absolutely", "great question", "no problem")
        for mark in "!,."
    ),
    *(
        f"{begin} {word}"
        for begin in ("here's", "here is", "here are")
        for word in ("the ", "a ", "an ", "your ", "my ")
    ),
    *("i hope this helps", "i hope that helps", "let me know if", "feel free to", "translation:", "as requested", "as you requested", "as per your"),
    *(f"{begin} {word}" for begin in ("i've", "i have") for word in _DONE),
    *("i cannot browse", "i can't browse", "i cannot access", "i can't access", "would you like me to", "based on your"),
)
"""One of these stands in each."""
