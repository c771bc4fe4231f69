// Check digits of card, account and identity numbers.

/**
 * ISO/IEC 7812-1, annex B (Luhn).
 * @param {string} digits
 */
export function isLuhn(digits) {
  const sum = [...digits].reverse().reduce((total, digit, index) => total + (index % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)] : Number(digit)), 0);
  return sum % 10 === 0;
}

/**
 * ISO 13616-1: the first four characters moved to the end, letters as 10-35, modulo 97.
 * @param {string} compact
 */
export function isIban(compact) {
  let rest = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/**
 * GB 11643-1999: seventeen digits and a check character.
 * @param {string} digits
 */
export function isChineseIdentity(digits) {
  const sum = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return "10X98765432"[sum % 11] === digits[17].toUpperCase();
}
