// The brand's own name is no secret. The build replaces brand-words.json with the words of data/brand.yml's names.
import brandWords from "./brand-words.json" with { type: "json" };

const BRAND_BEFORE_A_DIGIT = new RegExp(`^(?:${brandWords.join("|")})[-_ ]?\\d`, "i");

/** @param {string} word */
export const isBrand = (word) => brandWords.includes(word.toLowerCase());

/**
 * "OKPay2", "okpay-7": the name of a version or a page.
 * @param {string} mixture
 */
export const isNumberedBrand = (mixture) => brandWords.length > 0 && BRAND_BEFORE_A_DIGIT.test(mixture);
