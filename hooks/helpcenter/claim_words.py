"""The words of claims in both languages: hours, reply times, promises, and what is none of them."""

from __future__ import annotations

import re

_N = r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九十半几数]+)"
_WORD_N = (
    r"(?:\d+(?:\.\d+)?|(?<=within )an?|(?<=in )an?|(?<=under )an?|(?<=takes )an?|(?<=about )an?|(?<=than )an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty(?:-four)?|thirty|"
    r"forty-eight|sixty|seventy-two|half an|a few|a couple of|several|some)"
)
_DAY = r"(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?s?"
_ZH_DAY = r"(?:周|星期|礼拜)[一二三四五六日天末1-7]"
_CLOCK = r"(?:[01]?\d|2[0-4]) ?: ?[0-5]\d"
_HALF = r"\d{1,2}(?::[0-5]\d)? ?(?:[ap]\.?m\b\.?|o'clock)"
_ZH_CLOCK = r"(?:早上|上午|中午|下午|晚上|凌晨|早|晚)? ?(?:[01]?\d|2[0-4]|[一二两三四五六七八九十]{1,3}) ?[点时](?:半|整|\d+分)?"
_TO = r" ?(?:-+|~|至|到|to|till?|until|through|and|–) ?"

# Open at all hours: a claim in itself, whatever else the sentence says.
ALWAYS = re.compile(
    r"(?:客服|我们|人工|热线|专员)[^。,;]{0,4}(?:一直|始终|永远|时刻|每时每刻|全时段|从早到晚|白天黑夜|通宵|整夜|彻夜|全年 ?365)[^。,;]{0,6}(?:在|有人|接|待命|不休|服务)(?!线下|乎|意)"
    r"|随叫随到|(?:随时|半夜|深夜|凌晨[^。,;]{0,3}|夜里|白天晚上|节日|节假日|春节|国庆|周末)(?:都|也|还)?(?:能|可以|可)?(?:打来|找到|联系到|打通|有)(?:也|都)?(?:客服|人工|有人)"
    r"|(?:半夜|深夜|凌晨|夜里|白天晚上|春节|国庆|节日)[^。,;]{0,6}(?:打(?:通)?|找到?|联系到?)(?:人工)?客服(?:也|都)?(?:行|可以|没问题|能)?"
    r"|\b(?:support|chat|lines?|phones?|we(?:'re| are)|agents?)\b[^.,;]{0,24}\b(?:all day,? every day|all night|all day long|overnight|whenever you|24 ?hrs?)\b"
    r"|\b(?:day or night|any hour|all hours),? (?:we|support|our)\b|\bwe (?:answer|pick up|reply)[^.,;]{0,12}\b(?:any|all) (?:hours?|times?)\b|\b24 ?hrs?\b|\bchat is[^.;]{0,10} 24h\b|"
    r"24 ?h(?:rs?)?\b[^。,;]{0,4}(?:在线|都在|服务|接听|有人|不)|(?:客服|我们|热线|人工)[^。,;]{0,4}(?:从不|不|全天)(?:休息|打烊|下班)|(?:什么时候|凌晨|半夜|深夜|几点)[^。;]{0,5}有人(?:接|回|在)"
    r"|\b(?:support|chat|line|team|we) never (?:sleeps?|stops?|rests?)\b|\b(?:call|phone|ring|contact|message|reach|write to) us (?:at )?any ?time\b|一周[五六七]天|节假日[^。;]{0,4}不休息"
    r"|7 ?(?:[x×*]|乘|/) ?24|24 ?(?:[x×*]|乘|/) ?7|24/365|全天候|全年无休|(?:24|二十四) ?小时(?:全天)?(?:在线|服务|客服|热线|接听|待命|响应|值守|都有人|有人)"
    r"|(?:服务|客服|热线|电话|在线|人工)[^。,，;]{0,6}(?:24|二十四) ?小时(?!内|之内|后)|昼夜|不打烊|日夜(?:在线|值守)|随时(?:都)?(?:在线|待命|为你服务|有人接|有人回|接听|响应|恭候)"
    r"|(?:任何时候|任何时间|什么时候|随时)都?(?:可以|能|有人)?(?:找到|联系到|接听|打通|回复你|为你)"
    r"|around[- ]the[- ]clock|round[- ]the[- ]clock|(?:24|twenty[- ]four)[- ]?hours?(?: a day)?[- ,]*(?:support|service|helpline|hotline|line|chat|help desk)"
    r"|(?:support|line|chat|we(?:'re| are)|agents?|team|staff|phones?)\b[^.;]{0,40}\b(?:24 hours(?: a day)?|twenty-four hours|day (?:and|or) night|night (?:and|or) day|at (?:all|any) hours?|"
    r"seven days a week|7 days a week|every (?:day|hour) of the (?:year|week|day)|365 days)"
    r"|we(?:'re| are) (?:always|never) (?:open|available|here|online|on hand|closed|on call)|never clos(?:es|ed?)\b|always[- ](?:open|on|available) (?:support|line|chat)",
    re.IGNORECASE,
)
WEEK = re.compile(
    rf"{_ZH_DAY}{_TO}(?:{_ZH_DAY}|[一二三四五六日天])|(?:工作日|每天|每日|平日|周末|节假日)[^。,;]{{0,6}}(?:{_CLOCK}|{_ZH_CLOCK})|\bm(?:on)?-f(?:ri)?\b|\b{_DAY}{_TO}{_DAY}\b"
    rf"|\b(?:on )?(?:weekdays|weekends|{_DAY})[ ,]+(?:from )?(?:{_CLOCK}|{_HALF}|\d{{1,2}}{_TO}\d)",
    re.IGNORECASE,
)
TIMES = re.compile(
    rf"{_CLOCK}{_TO}(?:次日|第二天)?{_CLOCK}|{_HALF}{_TO}{_HALF}|\b\d{{1,2}}{_TO}\d{{1,2}} ?[ap]\.?m|{_ZH_CLOCK}{_TO}{_ZH_CLOCK}|"
    rf"\b(?:from )?(?:eight|nine|ten|8|9|10) (?:to|till|until) (?:five|six|seven|eight|nine|ten|5|6|7|8|9|10)\b|朝九晚[五六]|\bm(?:on)?-f(?:ri)?,? \d{{1,2}} ?- ?\d{{1,2}}|早 ?(?:\d{{1,2}}|[五六七八九十]{{1,2}}) ?[点时]?(?:半)?[ 到至-]*晚 ?(?:\d{{1,2}}|[四五六七八九十]{{1,2}})|\b[0-2]\d[03]0 ?(?:-|to|至|到) ?[0-2]\d[03]0\b|\bfrom \d{{1,2}} (?:to|till|until) \d{{1,2}}\b(?! ?(?:days|hours|minutes|per|%|yuan|characters))"
    r"|(?:服务|工作|营业|上班|办公|客服|接听|在线)时间[ :是为从]*\d{1,2} ?[-~至到] ?\d{1,2}|\b(?:lines?|phones?|chat|support|open)\b[^.;,]{0,16} \d{1,2} ?(?:-|to|till|until) ?\d{1,2}\b(?! ?(?:days|hours|minutes|working|per|%|yuan|characters|digits|steps))"
    r"|\b(?:ends?|closes?|opens?|starts?|runs?|stops?)(?: until| at| till| from)? (?:five|six|seven|eight|nine|ten|noon|\d{1,2}(?! ?(?:days|hours|minutes|%)))\b|\bhours[ :are]*\d{1,2} ?(?:-|to) ?\d{1,2}\b|\bat (?:eight|nine|ten|five|six) (?:in the (?:morning|evening)|o'clock)",
    re.IGNORECASE,
)
ONE_TIME = re.compile(
    rf"(?<![\d:]){_CLOCK}(?![\d:])|\b{_HALF}|{_ZH_CLOCK}(?=[以之前后开关上下有没])"
    r"|(?:工作日|平日|周末|双休日?|节假?日|周[一二三四五六日天末]{1,3}|春节|国庆|元旦|五一|清明|端午|中秋)[^。,;]{0,6}(?:休息|不休|不上班|放假|有人工|(?<!调休)上班|不办公|没人|无人|关闭|不开|开放|有人|接听|在线|照常)"
    r"|双休|单休|大小周|\bon (?:sun|mon|tues|wednes|thurs|fri|satur)days\b|\b(?:at|on|over) (?:the )?weekends?\b(?! days)"
    r"|\b(?:open|closed?|shut|work|staffed|answer\w*|available|off)\b[^.;]{0,16}\b(?:(?:bank|public|national) holidays?|christmas|new year)"
    r"|\b(?:open|closed|shut|staffed|available|answered)(?: only)? (?:at|on|over|during) (?:the )?(?:weekends?|weekdays|business hours|working days)"
    r"|\b(?:weekdays|weekends|working days) only\b|\b(?:until|till|by|after|before|at) midnight\b",
    re.IGNORECASE,
)
DURATION = re.compile(
    rf"{_N} ?(?:个)?(?:秒钟?|分钟|小时|钟头|天|日|工作日|周|星期|个月)(?:之?内|以内|左右|后|之后)?|当天|当日|隔天|次日|第二天|后天|隔夜|立刻|\d+ ?h(?:rs?)?\b|秒回|秒接|即时|实时|t ?\+ ?\d|今晚|明天|明早|明日|下班前|周[一二三四五六日天](?:前|之前)|{_N} ?- ?{_N} ?个?(?:天|日|小时|工作日)"
    rf"|\b{_WORD_N}[- ](?:(?:business|working|calendar|clock) )?(?:seconds?|minutes?|hours?|days?|weeks?|months?)\b"
    r"|\b(?:same|next)[- ](?:business |working )?day\b|\binstant(?:ly)?\b|\bovernight\b|\bby tomorrow\b|\bin no time\b|\b(?:in|within) (?:seconds|minutes|hours|days)\b|\btomorrow\b"
    rf"|\bby (?:{_DAY}|tonight|noon)\b",
    re.IGNORECASE,
)
SUPPORT = re.compile(
    r"客服|热线|人工(?:服务|坐席)|我们的(?:电话|邮箱)|服务时间|工作时间|营业时间|办公时间|上班|下班|我们(?:在|从|每|的|会|周|工|早|都|全|晚|上午|下午|节|春|国庆|休)|有人(?:接|值|在线|回)|有人$|聊天窗口|接听|值班|"
    r"\b(?:support|customer service|live chat|chat is|chat opens?|urgent line|general line|help ?line|hot ?line|agents?|advisers?|"
    r"our (?:team|staff|line|phones?|lines)|we(?:'re| are) (?:open|closed|available|here|online)|we (?:open|close|work|answer)|opening hours|office hours|staffed|"
    r"on (?:chat|the line|the phones?)|lines? (?:are|is) open|open (?:weekdays|on christmas|m-f)|our hours|phone lines?|open (?:mon|tue|wed|thu|fri|sat|sun)|lines? open|the lines? (?:is|are|open|close)s?)\b",
    re.IGNORECASE,
)
REPLY = re.compile(
    r"(?:邮件|来信|工单|投诉|举报|留言)[^。;]{0,12}(?:必?回(?=$|[,。;! ])|必回|结案|出结果)|(?:没|未|不|给)(?:回$|回就|回信|答复|回复)|答复你|回复你|回你$|给你?(?:们)?(?:答复|回复|回信)|有(?:答复|回复)|有人(?:会)?(?:接|回|联系你)"
    r"|(?:通话|排队|平均|人工)[^。;,]{0,4}等待?|(?:分钟|小时|秒钟?)(?:之?内)?(?:就)?能?(?:接通|接入|转人工)"
    r"|\bget a (?:reply|response)\b|\btakes? us\b|\bpicked up\b|\bwait(?:ing)? times?\b|\baverage wait\b|\bbe with you\b|(?:^|\s)complaints?:|\bexpect an answer\b"
    r"|\bwe (?:usually |normally |always |will )?(?:respond|reply|answer)\b|一定(?:会)?回复|"
    r"(?:我们|客服|专员|团队|邮件|来信|工单|投诉|举报|申诉|留言|人工|在线|消息)[^。;]{0,24}(?:回复|答复|回信|回应|回电|响应|回访|联系你|给你答案|给你结果|处理完|解决|办结|受理|接通|接入|有结果|审完|处理好)|秒回|秒接"
    r"|(?:回复|答复|响应|处理|接通|等待|受理)(?:时间|时限|速度|时长)|(?:收到|得到|等)(?:我们的?|客服的?)?(?:回复|答复)|\d 小时[^。]{0,4}(?:回复|答复)|(?:内|后天|隔夜|当天)[^。;,]{0,6}(?:回复|答复|回电|回信)|\bget an answer\b|\bexpect (?:a|an) (?:reply|answer)\b|\breplies take\b"
    r"|\b(?:we|support|team|agents?|staff|somebody|someone|adviser)\b[^.;]{0,40}\b(?:repl(?:y|ies)|respond|answers?|get back|write back|call(?: you)? back|ring(?: you)? back|contact you|be in touch|resolve|fix|settle)"
    r"|\b(?:reply|replies|response|answer)\b[^.;]{0,30}\b(?:within|in|takes?|comes?|times?|under)\b|\bhear (?:back )?from us\b|\b(?:emails?|messages?|tickets?|cases?|complaints?)\b[^.;]{0,20}\b(?:are|is|get|gets) (?:answered|resolved|read|closed|settled)\b",
    re.IGNORECASE,
)
# What takes time and is not support's answer.
OTHERS = re.compile(
    r"银行|发卡行|商家|到账|有效|失效|过期|冻结(?:期|时间)|暂停|链接|验证码|运营商|警方|平台|清关|物流|时差|减|加|骗子|对方|等几分钟|"
    r"\b(?:banks?(?! holiday)|card issuer|merchants?|carriers?|police|expires?|valid|link|pauses?|hold|arrives?|credited|clocks?|minus|plus|fraudsters?|scammers?|callers?)\b",
    re.IGNORECASE,
)

SOON = re.compile(
    r"(?:客服|我们|专员|有人|人工)?(?:会|将)?(?:马上|立刻|立即|立马|很快|尽快|尽早|稍后|一会儿|片刻|几分钟|及时)(?:之?内)?(?:就|会|能|都|便|给|向|有|与|跟|人|客服|专员|你|您|把){0,5}"
    r"(?:回复你?|答复你?|回你|回信|回电|回访|联系你|接听|接通|处理好)(?!之前|以前|了他|他|她|对方)"
    r"|\b(?:we|support|agents?|someone|somebody|staff|adviser)\b[^.;]{0,24}\b(?:repl(?:y|ies)|responds?|answers?|get back|be with you|contact you)\b[^.;]{0,12}\b(?:immediately|(?:straight|right) away|promptly|shortly|quickly|soon)\b"
    r"|\b(?:we|support|agents?|someone|somebody|staff) (?:will )?(?:immediately|promptly|quickly|soon) (?:repl(?:y|ies)|responds?|answers?)"
    r"|\bas soon as (?:we|possible)[^.;]{0,12}(?:we(?:'ll| will) )?(?:reply|answer|get back)\b",
    re.IGNORECASE,
)
"""A reply time without a number."""
TOLD = re.compile(r"骗|假|冒充|自称|“|\"|谁|不要|别|不用|不能|不会|绝不|never|don't|do not|not |without|except|scam|fraud|fake|pretend|claim", re.IGNORECASE)
"""Where one of these stands, a sentence tells of a fraud or warns of it."""
_CODE = r"(?:密码|验证码|备用码|动态码|PIN码?|CVV)"
_EN_CODE = r"(?:passwords?|codes?|pins?|cvv)"
TAKEN = re.compile(
    rf"(?:^|请)把[^。;,?]{{0,8}}{_CODE}[^。;,?]{{0,4}}(?:告诉|发给|报给|念给|提供给|交给|给)[^。;,?]{{0,4}}(?:客服|我们|工作人员|专员)|(?:客服|我们)[^。;,?]{{0,4}}(?:需要|要)(?:你的?|您的?|提供|核对|验证|看)*{_CODE}[^。;?]{{0,6}}(?:可以给|就给|来核实|核实|核对|解锁|才能|$)"
    rf"|请把[^。;,?]{{0,8}}{_CODE}[^。;,?]{{0,4}}(?:告诉|发给|报给|念给)|把{_CODE}(?:发给|告诉|报给)客服就"
    r"|先(?:要)?(?:交|付|转|打|缴)[^。;,?]{0,6}(?:费|保证金|押金|税)[^。;?]{0,4}(?:才|再|就)(?:能|给|会|可)?|(?:要|需要?)先(?:交|付|缴)[^。;,?]{0,6}(?:费|保证金|押金|税)"
    r"|(?:客服|我们|工作人员)(?:还)?(?:可以|能|会)[^。;,?]{0,4}(?:远程|控制你的|共享你的)|安装我们(?:发|给)"
    rf"|^\W*(?:please )?(?:give|tell|read|send|show)\b[^.;]{{0,20}}\b{_EN_CODE}\b[^.;]{{0,20}}(?:\b(?:support|agents?|us|advisers?)\b|when asked|$)(?<!\bcode name)"
    rf"|^\W*(?:please )?(?:give|tell|read|send)\b[^.;]{{0,12}}\b(?:support|agents?|us|advisers?)\b[^.;]{{0,8}}\b{_EN_CODE}\b|\b(?:we|support|our agents?) (?:needs?|wants?) your {_EN_CODE}\b"
    r"|\b(?:we|support|our agents?) (?:can|may|will) (?:connect|take over|control|access)\b[^.;]{0,24}\b(?:remote(?:ly)?|screen|phone|device|computer)\b",
    re.IGNORECASE,
)
"""What a fraudster would have us say: that support takes codes, fees or the screen."""

_WE = r"(?:我们|OKPay|客服|工作人员|官方|专员|员工|支持团队)"
_NOT = r"(?:有可能会?|保证不|绝对?不|决不|从不|从来不|永远?不|不可能|一定不|不会|不|没有?人会|无需|不用|不需要)"
_SECRET = r"(?:密码|验证码|备用码|动态码|PIN|银行卡号|卡号|CVV|证件|身份证|护照|安全账户|转账|汇款|转钱|打款|保证金|解冻费|手续费|远程|共享屏幕|屏幕共享|下载软件|安装)"
_EN_WE = r"(?<!are )(?<!is )(?<!be )(?<!fake )(?<!“)(?:we|okpay|support|our (?:staff|team|support|agents?|people|advisers?)|(?:no )?(?:member of )?(?:our )?staff|no ?one (?:from|at) okpay|customer service|agents?|nobody (?:from|at) okpay)"
_EN_NOT = r"(?:will ever|(?:will|would|can|do|does|shall)? ?never|won't|shan't|shall not|will not|do not|don't|does not|doesn't|would not|cannot|can't|are never going to)"
_EN_SECRET = (
    r"(?:passwords?|codes?|pins?\b|cvv|card numbers?|safe account|transfer|move (?:your )?money|remote|share your screen|screen|install|"
    r"identity (?:papers|documents?)|passports?|fee|deposit|gift cards?)"
)
PROMISE = re.compile(
    # Who calls first: said to never happen, or to happen.
    rf"(?<!自称)(?<!冒充)(?<!假)(?<![“\"]){_WE}(?![”\"])[^。;,?]{{0,6}}(?:{_NOT}|可能会?|有时会?|将会?|会)[^。;,?]{{0,8}}"
    r"(?:主动|先)[^。;,?]{0,6}(?:打|拨|致电|来电|联系|找你|来找|发短信|私信|加你|添加)"
    rf"|(?<!自称)(?<!冒充)(?<!假)(?<![“\"]){_WE}(?![”\"])[^。;,?]{{0,6}}(?:绝不|决不|从不|永不|永远不|不会|不|有?可能会?|有时会?)[^。;,?]{{0,6}}(?:打电话|打给你|来电|致电|加你|私信)"
    rf"|(?<!自称)(?<!冒充)(?<!假)(?<![“\"]){_WE}(?![”\"])[^。;,?]{{0,4}}(?:会|将|要|必要时会?)?(?:给你打电话|打(?:你的?)?电话给你|致电你|打给你|给你来电)"
    rf"|(?<!自称)(?<!冒充)(?<!假)(?<![“\"]){_WE}(?![”\"])[^。;,?]{{0,4}}(?:不|从来?不|绝不|永不)(?:会)?加(?:你|好友|微信|QQ|群|人)"
    rf"|(?<!自称)(?<!冒充)(?<!假)(?<![“\"]){_WE}(?![”\"])[^。;,?]{{0,4}}(?:绝对|从来|永远|决)?不要(?:你的?|您的?|任何)?{_CODE}"
    # What support asks for.
    rf"|(?<!自称)(?<!冒充)(?<!假)(?<![“\"]){_WE}(?![”\"])[^。;,?]{{0,8}}(?:绝不|决不|从不|永不|永远不|不会|不可能|保证不|可能会|有时会|会|需要)[^。;?]{{0,8}}"
    rf"(?:问|索要|索取|要求|要你|向你要|让你|叫你|请你|收取)[^。;?]{{0,20}}{_SECRET}"
    rf"|\b{_EN_WE}\b[^.;,?]{{0,12}}\b{_EN_NOT}\b[^.;?]{{0,16}}\b(?:call|phone|ring|telephone|contact|message|text|whatsapp|dm)(?:s|ing)? (?:you|customers|anyone|first)"
    rf"|\b{_EN_WE}\b (?:may|might|can|will|could|sometimes|occasionally)(?: also| sometimes)? (?:call|phone|ring|telephone|message|text) you\b"
    r"|\b(?:we'll|(?:our|an) agents? will) (?:call|phone|ring|telephone) you\b|\b(?:we|our (?:agents?|staff|team|support)) (?:always |often |usually )?(?:call|phone|ring|telephone)s? you\b"
    r"|\b(?:we|okpay|our (?:agents?|staff|team)) never (?:calls?|phones?|rings?|texts?)\b|\bno (?:agent|adviser|employee|one (?:here|in support)) (?:ever )?(?:asks|calls|wants|needs|will)\b"
    r"|\byou(?:'ll| will) never be (?:asked|called|phoned|contacted)\b[^.;]{0,40}\b(?:by us|we|okpay|support|passwords?|codes?|pin)\b"
    rf"|\b{_EN_WE}\b[^.;,?]{{0,12}}\b{_EN_NOT}\b[^.;?]{{0,16}}\b(?:ask|request|demand|need|require|charge|want)(?:s|ing)?\b[^.;?]{{0,40}}\b{_EN_SECRET}"
    rf"|\b{_EN_WE}\b (?:may|might|can|will|could|sometimes|occasionally)(?: also| sometimes)? (?:ask|request|charge|require)(?:s)?\b[^.;?]{{0,40}}\b{_EN_SECRET}",
    re.IGNORECASE,
)
# Cheap questions first: a block without any of these words makes no claim.
HINTS = (
    *["小时", "分钟", "钟头", "全天", "全年", "昼夜", "日夜", "随时", "任何时", "不打烊", "朝九", "当天", "当日", "隔天", "次日", "第二天", "立刻", "秒回", "秒接", "即时", "实时", "工作日", "周末", "周一"],
    *["周二", "周三", "周四", "周五", "周六", "周日", "周天", "星期", "礼拜", "天内", "天之内", "天后", "日内", "clock", "hour", "minute", "second", "day", "week", "month", "instant"],
    *["overnight", "midnight", "always", "24/", "/7", "x7", "×7", "x24", "×24", "a.m", "p.m"],
    "in no time",
    "nine to",
    "eight to",
    "ten to",
    "秒",
    *["休息", "有人", "后天", "隔夜", "天上班", "上班时间", "服务时间", "工作时间", "tomorrow", "anytime", "never", "mon-fri", "open"],
    "any time",
    "get an answer",
    *["24", "一直", "始终", "永远", "时刻", "每时", "全时段", "从早到晚", "通宵", "整夜", "随叫", "半夜", "深夜", "凌晨", "夜里", "晚上", "双休", "单休", "节日", "节假", "春节", "国庆"],
    *["中秋", "放假", "不休", "马上", "立即", "立马", "很快", "尽快", "尽早", "稍后", "一会儿", "片刻", "及时", "今晚", "明天", "明早", "下班", "t+1", "night", "any hour", "all hours"],
    *["m-f", "holiday", "christmas", "noon", " six", " five", "immediately", "straight away", "right away", "promptly", "shortly", "by mon", "by fri", "as soon as"],
)
NUMBER_HINT = re.compile(r"早[七八九十]|\d ?[点时:：周天日aph晚]|[一二两三四五六七八九十几] ?[点周天日]|\d ?(?:to|-|–|~|至|到) ?\d")
WE_HINT = re.compile(
    r"(?:我们|客服|okpay|\ufffc|工作人员|官方|专员|员工|支持团队)[^。\n]{0,24}"
    r"(?:主动|先|打|拨|来电|致电|联系|找你|加|私信|问|索|要|让你|叫你|请你|收取|远程|控制)"
    r"|把[^。\n]{0,8}(?:码)|先(?:要)?(?:交|付|缴|转|打)|安装我们|会给你打电话|\b(?:give|tell|read|send|show|pay)\b[^.\n]{0,40}\b(?:passwords?|codes?|pins?|fee)\b|we'll|never be |no (?:agent|adviser|employee)|our agents?|needs? your|wants? your"
    r"|no ?one from|(?:\ufffc|\b(?:we|support|okpay|staff|team|agents?|advisers?|service|nobody)\b)[^.;\n]{0,24}\b"
    r"(?:never|won't|shan't|shall|don't|doesn't|can't|not|cannot|may|might|could|can|will|sometimes|occasionally)\b[^.;\n]{0,24}\b"
    r"(?:call|phone|ring|telephone|contact|message|text|ask|request|demand|need|require|charge|want|whatsapp|dm)"
)
