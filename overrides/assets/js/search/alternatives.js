/**
 * The texts that hooks/helpcenter/artifacts/search/alternatives.py packs: "刷|被人(偷|转)" is 刷, 被人偷, 被人转.
 * @param {string} packed
 */
export function spread(packed) {
  /** @type {string[]} */
  const found = [];
  let at = 0;
  /** @param {string} begun */
  const read = (begun) => {
    for (let text = begun, ended = false; ; ) {
      const one = packed[at++];
      if (one === "(") {
        read(text);
        ended = true;
      } else if (one && !"|)".includes(one)) text += one;
      else {
        if (!ended && text) found.push(text);
        if (one !== "|") return;
        [text, ended] = [begun, false];
      }
    }
  };
  read("");
  return found;
}
