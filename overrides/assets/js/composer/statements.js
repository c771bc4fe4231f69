// What follows "my password is": a password, or a statement about it.

const FUNCTION_WORD = "[a-z]{1,2}|(?:i|you|we|they|he|she|it|that|who|there)'[a-z]+|\\w+n't|the|and|but|for|not|nor|are|was|has|had|did|can|you|his|her|its|our|who|why|how|any|all|too|yet|got|gets?|let|may|than|then|that|this|the[my]|these|those|there|here|what|which|when|where|while|with|without|will|would|should|could|must|might|were|been|being|have|does|very|just|only|also|even|ever|never|none|always|again|still|now|once|because|since|until|after|before|about|into|from|over|your|their|same|such|other|each|every|both|either|neither|if|some\\w*|no\\w*thing|nobody|quite|rather|fairly|pretty|really|perhaps|maybe|often|twice|exactly|said?|says|tells?|asks?|asked|needs?|wants?|tried|help|see|sees|shows?|keeps?|kept|makes?|made|like|seems?|looks?|used|please|sorry|thanks?|cannot|today|tomorrow|tonight|yesterday|earlier|later|between|forgot|between|instead|however|apparently|though|n/a|goodbye|bye|stop|hello|yes|sure|leave|anything";
const STATUS = "aged|bad|blank|broken|case(?:-sensitive)?|compromised|complex|(?:in)?correct|dead|differ\\w+|independent|down|easy|empty|enough|expired|fine|forgotten|fake|familiar|gone|given|good|held|hidden|identical|(?:in)?valid|(?:un)?known|least|left|long(?:er)?|lost|mine|missing|newe?r?|numeric|official|okay|olde?r?|off|optional|outdated|perfect|personal|confidential|plain|private|public|random|ready|real|genuine|right|(?:un)?safer?|separate|secret|(?:in)?secure|sent|seen|set|reset|short(?:er)?|shown|similar|simple|stale|stolen|strong(?:er)?|stuck|taken|told|typed|found|undefined|useless|weak(?:er)?|wrong|written|yours|theirs|above|below|unique|unusual|important|common|default|false|true|null|alphanumeric|drawn";
const ABOUT_SUPPORT = "app|accounts?|address|attempts?|bank|box|browser|button|char(?:acter)?s?|codes?|computer|customer|days?|digits?|e?-?mail|error|field|form|hours?|issue|keyboard|laptop|letters?|links?|login|manager|messages?|minutes?|months?|mobile|numbers?|pages?|people|permission|phone|policy|problem|prompt|requirements?|screen\\w*|settings?|site|sms|support|symbols?|system|tablet|text|ticket|times?|update|website|weeks?|years?|recovery";
const MAY_BEGIN = /^(?:correct|right|good|old|new|long|strong|secret|private|simple|easy|random|blank|dead|perfect|ready|safe|true|real|plain)$/i;
const VERBAL = /.{3}(?:ed|ing|[ai]ble|ive|[ao]ry|ous)$/i;
const NUMBER_WORD = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen|twenty)$/i;
/** @param {...string} lists */
const words = (...lists) => new RegExp(`^(?:${lists.join("|")})$`, "i");
const FUNCTION_WORDS = words(FUNCTION_WORD, "(?!\\w+fly$)\\w{4,}ly");
const SUPPORT_WORDS = words(ABOUT_SUPPORT);
const STATUS_WORDS = words(STATUS);

// `status`: a word that tells how a password fares; `any`: one that stands in a report rather than in a password.
export const STATEMENT = {
  status: { test: (/** @type {string} */ word) => STATUS_WORDS.test(word) && !MAY_BEGIN.test(word) },
  any: words(FUNCTION_WORD, STATUS, ABOUT_SUPPORT),
};

/** @param {string} token */
export const trimmed = (token) => token.replace(/[.,;:'")\]]+$/, "").replace(/(?<=^\W?)[!?]+$/, "");

/**
 * A token that nobody writes but as a password or code: letters with digits, signs within letters, a long number.
 * @param {string} token
 */
export function isTelling(token) {
  if (/^(?:https?:|www\.)|@[\w-]+\.|^(?:iphone|ipad|ios|android|windows|v)\d|^\d{1,2}[:/]\d|^[\d.,]+(?:st|nd|rd|th|x|min|[ap]m|k|h|s|%)$|^\d+-(?:digit|char|letter|factor|step)|^(?:[2m]fa|[a-z]+[/-][a-z-]+)$/i.test(token)) return false;
  if (/^\d+$/.test(token)) return token.length >= 4 && !/^(?:19|20)\d\d$/.test(token);
  return /^(?=.*\d)(?=.*[A-Za-z!@#$%^&*_+=~?]).{3,}/.test(token) || /^(?=.{4})(?:.*[A-Za-z][!@#$%^&*_+=~?]+[A-Za-z]|[@#$%^&*_+=~][A-Za-z])|^[A-Za-z]{3,}[!@#$%^&*_+=~]+$|^(?=.{6})(?=.*[a-z][A-Z])(?=.*[A-Z].*[A-Z])/.test(token);
}

/**
 * The length of the secret at the beginning of an English clause, or 0 for a statement.
 * @param {string} clause
 */
export function phraseLength(clause) {
  const content = [];
  for (const word of clause.matchAll(/\S+/g)) {
    const plain = trimmed(word[0]).replace(/[!?]+$/, "");
    if (content.length > 9 || FUNCTION_WORDS.test(plain) || !/^[\x21-\x7e]+$/.test(plain) || /^-+$/.test(plain)) break;
    content.push({ plain, telling: isTelling(trimmed(word[0])), end: word.index + trimmed(word[0]).length });
    if (/[.,;:]$/.test(word[0])) break;
  }
  if (!content.length || /^[*•.xX_-]+$/.test(content[0].plain)) return 0;
  const ordinary = content.findIndex(({ telling }) => !telling);
  if (ordinary) return content[(ordinary > 0 ? ordinary : content.length) - 1].end;
  const [first, second] = content.map(({ plain }) => plain);
  if (/^(?:https?:|www\.)|@[\w-]+\.|^\d{1,3}(?:-[a-z]+)?$/i.test(first) || first.length < 3) return 0;
  const support = content.findIndex(({ plain }) => SUPPORT_WORDS.test(plain));
  if (support >= 0 && (support < 2 || NUMBER_WORD.test(first) || STATUS_WORDS.test(first) || STATUS_WORDS.test(second))) return 0;
  if (STATUS_WORDS.test(first) && (content.length < 3 || !MAY_BEGIN.test(first))) return 0;
  if (VERBAL.test(first) && content.length < 4) return 0;
  return content[(support > 0 ? support : content.length) - 1].end;
}

const HAN_OPENING = /^(?:[不没未错啥怎哪谁否得能会被刚在从由给让把有无这那都还也就才又再总登输改强弱锁请别勿只可跟和与]|对[的了吗不]|正确(?![一-龥])|正确[的了吗无但]|什么|几[位个]|多[少长]|空的?$|需要|应该|必[须填]|已经?|以前|之前|上次|最近|自己|系统|默认|随机|自动|一[样直]|相同|同一|用(?:[^一-龥]|来)|其他|银行|数字|字母|大小?写|小写|[一二三四五六七八九十\d]+ ?[位个]|通过|忘|记[不得错]|重[置设新]|显示|提示|过期|失效|泄露|安全|简单|复杂|经常|好像|大概|肯定|确定|明明|正常|有效|问题|格式|要|短信|客服|谢谢|麻烦|[旧新]密码|为空|本人|原来|指纹|人脸|生日[,。\s]*$|(?:我|老[公婆]|孩子|[儿女][子儿]|妈|爸).{0,6}(?:生日|名字|手机号|电话|号码|纪念日)$)/;
const HAN_END = /(?:[的了吗呢吧么过呀啊啦嘛没]|错误|正确|不对|有误|登录|问题|失败|怎么办|密码|验证码|格式|不[行了上到])[?!\s]*$|还是|或者|[的了吗呢吧没]/;

/** @param {string} clause */
export const hanStatement = (clause) => HAN_OPENING.test(clause) || HAN_END.test(clause);
