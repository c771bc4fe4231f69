/**
 * What a label that begins with xn-- is shown as (RFC 3492, section 6.2). A label that cannot be decoded stays as it is.
 * @param {string} label
 */
function fromPunycode(label) {
  if (!/^xn--/i.test(label)) return label;
  const encoded = label.slice(4).toLowerCase();
  const cut = encoded.lastIndexOf("-");
  const output = [...(cut > 0 ? encoded.slice(0, cut) : "")];
  let [n, i, bias, at] = [128, 0, 72, cut > 0 ? cut + 1 : 0];
  while (at < encoded.length) {
    const before = i;
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(encoded[at++] ?? "?");
      if (digit < 0) return label;
      i += digit * weight;
      const limit = Math.min(26, Math.max(1, k - bias));
      if (digit < limit) break;
      weight *= 36 - limit;
    }
    bias = adapted(i - before, output.length + 1, before === 0);
    n += Math.floor(i / (output.length + 1));
    i %= output.length + 1;
    if (n > 0x10ffff) return label;
    output.splice(i++, 0, String.fromCodePoint(n));
  }
  return output.join("");
}

/**
 * The bias for the next character (RFC 3492, section 6.1).
 * @param {number} delta
 * @param {number} count
 * @param {boolean} first
 */
function adapted(delta, count, first) {
  let rest = first ? Math.floor(delta / 700) : Math.floor(delta / 2);
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}

/** @param {string} host */
export const shownHost = (host) => host.split(".").map(fromPunycode).join(".");
