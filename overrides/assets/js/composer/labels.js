// The words that name a secret, and those that name something support needs, in both languages. Patterns for plain text
// (plain-text.js), matched without case. A number belongs to the nearest label (labelled-numbers.js).
/**
 * @param {string} english
 * @param {string} chinese
 */
const label = (english, chinese) => `(?<![a-z])(?:${english})(?![a-z])|${chinese}`;
const NUMBER = "(?:,?[ -]?(?:numbers?|no|nr|ids?|#)\\.?)";
const FROM_12_TO_24 = "1[258]|2[14]";

export const PASSWORD = label(
  "pass-? ?words?|wpa\\d?(?:[- ]?psk)?(?: key)?|(?:wi-?fi|network) (?:key|code)|p[as]{1,3}w(?:o?rd|or|rod)s?|pas+w(?:o?r|ro|a|o)d|pas+wo?rt|pas+owrds?|pswo?rds?|pwrds?|memorable (?:words?|names?|places?|dates?|information|answers?)|safe ?word|secret word|(?:first|childhood) pet(?:'s name)?|(?:telephone|phone) banking (?:password|pin|number)|(?<![\\w.-]|\\d )mm(?=\\s*[:是])|passwort|kennwort|wachtwoord|mot de passe|parola|word i (?:use|type|enter)(?: to (?:get|log|sign) in)?|mdp|contraseña|senha|passwd|pwords?|pass ?phrases?|pwd|psw|pw|pass ?codes?|p/w(?:or)?d?|pass ?wd|passcd|mi ?ma|pass(?=\\s*[:=]|\\s+[-–>]\\s)|(?<=(?:my|the|his|her|our) )pass(?= (?:is|was) )|(?<=[,;] ?)pass(?= [a-z]\\S*\\d)|(?<=(?:user|login)(?:name)?:? [^\\s]{2,30}[\\s,;/]{1,3})pass(?= )|log ?in details|credentials|sec(?:urity|ret) (?:question )?answer|maiden name|answer to (?:my|the) sec(?:urity|ret) question",
  "[密蜜秘]\\s?[码马吗玛]|密语(?=[是为:])|密(?=[a-z]{3,}\\d)|口令|暗号|(?:密保|安全)问题的?(?:[^\\n。;是]{0,12},)?答案|密保(?:答案)?",
);

export const PHRASE = label(
  `(?:seed|recovery|back-?up|mnemonic|restor[a-z]{1,6}|secret|wallet|bip-?39)(?: seed| recovery| backup)?[ -]?(?:phrases?|words?|seed|key ?words?|mnemonics?)|seeds?|mnemonics?|(?:${FROM_12_TO_24}|twelve|fifteen|eighteen|twenty[- ]?(?:one|four))[ -](?:secret |seed |recovery )?words?|(?<=(?:my|the|these) )words(?=:| (?:are|were) )`,
  `[助注住][记计](?:[词码字刺]|短语|单词)|(?:恢复|备份|种子|还原|找回|钱包|安全|私密)的?(?:短语|词组?|单词|助记词|密语)|密语|种子|(?:${FROM_12_TO_24}|十[二五八]|二十[一四])个?(?:[英中]文|汉)?(?:单词|词语?|字)`,
);

export const BACKUP_CODE = label(
  "(?:back-?up|recovery|rescue|scratch|emergency|restore|one-time|single-use)[ -](?:(?:access|log-?in|verification|2fa) )?(?:codes?|keys?)|[2m]fa (?:backup|recovery)(?: (?:codes?|keys?))?|backup(?=\\s*[:=])",
  "(?:备用|备份|恢复|救援|应急|紧急|一次性)(?:验证|登录|安全)?(?:码|代码|密钥)",
);

export const KEY = label(
  "(?:(?:product|unlock|recovery|(?:en|de)cryption|bitlocker|vpn|admin|api|access|secret|private|priv|signing|encryption|master|client|app|set-?up|authenticator|totp|[2m]fa|license|ssh|wallet|web ?hook|session|refresh|id|auth[a-z]{0,12})[ _-]?){1,3}(?:key|secret|token|cookie|id)s?|apikey|(?:php)?sess(?:ion)?(?:id)?(?==)|bearer|tokens?|jwt|cookie|secret|authorization",
  "[密秘私]钥|令牌",
);

export const OPENING_LINK = label(
  "(?:reset|recovery|magic|log-? ?in|sign[ -]?in|verif[a-z]{1,8}|confirmation|activation|one-time|unlock)[ -](?:links?|urls?)",
  "(?:重[置设]|找回|登录|验证|激活|确认|解锁|免密|一次性)(?:密码|账[户号])?的?(?:链接|网址|地址)",
);

// For numbers: the first that matches at a place counts, so a longer name stands before a shorter one.
const NUMBER_LABELS = {
  account: label(
    `(?:account|acct|acc)${NUMBER}|acct\\.?|(?:acc|sort)(?=\\s*:)|sort(?= \\d\\d-\\d\\d-\\d\\d)|bank(?=\\s*:\\s*\\d{8})|acc(?= ?\\d{6})|sc(?= ?\\d\\d-\\d\\d-)|a/c(?: ?no\\.?)?|iban|sort[ -]?codes?|routing(?:${NUMBER}| code)?|aba(?:${NUMBER})?|bsb|transit${NUMBER}|ifsc|clabe|(?:bank|checking|savings|payee) accounts?|accounts?`,
    "(?:银行|收款|对[公方]|付款|开户|结算|汇款)(?:账[户号]|户[头口])(?:号码?)?|账户?号码?|户[头口]号?码?|联行号|存折号?|账户",
  ),
  card: label(`cards?${NUMBER}?|visa|master ?card|amex|american express|union ?pay|jcb|maestro|pan|cc(?=\\s*[#:])`, "卡(?:片|的)?(?:号码?)?|银联|维萨|万事达|运通"),
  identity: label(
    `passports?${NUMBER}?|identity (?:cards?|numbers?|documents?)${NUMBER}?|id cards?${NUMBER}?|national (?:id|insurance|identity)(?: card)?${NUMBER}?|ni(?:no|${NUMBER})|driv[a-z]{1,4}'?s? licen[cs]e${NUMBER}?|social (?:security|insurance)(?: card)?${NUMBER}?|ssn|tax(?:payer)?${NUMBER}|nric|hkid|(?:residence permit|visa)${NUMBER}|id (?:number|no\\.?)`,
    "(?:身份证件?|护照|证件|通行证|台胞证|回乡证|居[留住]证|驾照|驾驶证|社保卡?|军官证)(?:号码?)?|税号",
  ),
  shortCode: label(
    `c(?:vv|vc|vn)(?:2(?!\\d))?s?|csc|sec(?:urity|\\.) ?(?:codes?|numbers?|digits)(?: (?:on|at) the (?:back|front))?|(?:three|3|four|4)[- ]?(?:digits?|numbers?)(?: (?:code|number|pin))?(?: (?:on|at|from) the (?:back|front))?|(?:digits|numbers?|codes?|three|3|four|4) (?:on|at|from) the (?:back|front|strip|reverse)|security(?=,? \\d{3,4}(?!\\d))|(?:the )?(?:back|reverse) says|on the (?:back|reverse)|puk|pin(?:[ -]?(?:numbers?|codes?|no\\.?))?s?`,
    "安全码|(?:[背后反]面|背后)(?:的|那|最后|末)*(?:末?[三四34]个?位?)?(?:数字?|码)?|卡[后背]面?的?(?:[三四34]位)?(?:数字?|码)?|[后末][三3](?:位(?:数字?|码)?|码)|[三3][位个](?:数字?|码)|p[iu][nk] ?码|密码",
  ),
  phone: label(`(?:phone|mobile|cell|contact|whatsapp|call-?back)${NUMBER}|tel\\.?|my number|fax|hotline`, "手机号?码?|(?:电话|传真|热线)(?:号码?)?"),
  amount: label("amount|total|balance|sum|price|fees?|cost|limit", "[金余总额]额|总共|合计|费用|手续费|[额限]度"),
  reference: label(
    `(?:order|transaction|txn?|case|ticket|reference|ref|invoice|tracking|receipt|booking|trace|claim(?! code)|customer|user|serial|device|model|build|policy|error|err|event|log|flight|room|flat|seat|ext|staff|agent|badge|branch|request|response|http|status|version|ios|iphone|uid)s?(?:[ -]?(?:codes?|hash|ref))?${NUMBER}?(?:\\.(?= ?\\d))?(?!['a-z]|[ -](?:pass|pin|otp|card|verif|security|account|link|token|key|sms|authori|code))|(?:zip|post(?:al)?|area|country|dial[a-z]{3,5}|promo[a-z]{0,5}|discount|voucher|invit[a-z]{1,5}|referral|bar|qr|swift|bank|reason|result|exit|return|decline|short|source|product|currency)[ -]?codes?|postcodes?|zip|swift|bic|(?!(?:the|my|your|his|her|our|their|a|an|this|that|its?|same|first|last|whole|full|long|what|which|verification|security|authentication|right|wrong|correct|new|old|secret|sms|text|otp|digit|cc|pan|cvv\\d?|cvc\\d?|exp)(?![a-z]))[a-z]{2,12}(?: ?numbers?| no\\.| ids?| ?#)`,
    "(?:(?!账[户号]|[卡证照机户全]号|电话|密码|验证)[^\\x00-\\u4e00是为我的和全]){1,5}(?:编号|单号|序号|号(?!码)|id|哈希)|(?:邮政?|区|优惠|邀请|折扣|条形?|二维|错误|状态|返回|响应|报错)[代编]?码|订单|工单|发票|[运单]单|单[号据]|编号|流水|报错|错误|(?<![a-z])id(?![a-z])|哈希|版本|邮编|区号",
  ),
  code: label(
    `(?:verification|security|authentication)${NUMBER}|(?:otps?|totp|m?tan|one[- ]time (?:pass(?:words?|codes?)?|pins?|numbers?))(?:[ -]?(?:codes?|numbers?))?|pass ?codes?|(?<!-)(?:[a-z]{2,6}-)?[a-z]{0,20}[ -]?codes?|(?:six|6|four|4|eight|8)[- ]?(?:digits?|numbers?)(?: (?:code|number))?|verification(?=\\s*:)|yzm|yan ?zheng ?ma|2fa|authenticator(?: app)?|(?:digits|numbers?) (?:they|he|she|it|in|from)|(?:the|those|these|six|four) (?:digits|numbers|figures)`,
    "(?:验证|校验|动态|短信|认证|确认|激活|登录|授权|口令|随机|一次性|付款|支付|取款|备用|恢复|备份|安全)(?:码|口令|验证码|数字|代码)|(?:短信|登录|二次|身份)验证|短信[里上中]?的?[^\\n,。0-9]{0,6}(?:数字|码)|收到的(?:数字|码)|[四六八468][位个](?:数字?|码)|验[证正征][吗马嘛妈玛]|验[正征]码|(?<![一-龥])码(?=[\\s:是为]{0,3}\\d)|[输填报念]的?码|播报的?数字|(?:刚才|这个|那个|那种|收到|发来|给我|手机上|屏幕上)的?[^\\n,。0-9码]{0,4}码|令牌|验证器[上里中]?(?:显示)?的?(?:数字|码)?",
  ),
};
export const NUMBER_LABEL = new RegExp(
  Object.entries(NUMBER_LABELS).map(([kind, words]) => `(?<${kind}>${words})`).join("|"),
  "gi",
);
