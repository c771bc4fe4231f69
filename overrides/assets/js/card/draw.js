// A card of a few large lines as a picture, drawn here in the page: nothing is sent and nothing asked for.
import { linesOf } from "./lines.js";

const WIDTH = 1080; // CSS pixels of the picture: the width of most phones' screens
const HEIGHT = 1350;
const EDGE = 84;

/**
 * @param {object} card
 * @param {string} card.title
 * @param {{ words: string, number?: string }[]} card.lines each with its number to ring, in red below it
 * @param {string} card.from whose card it is
 * @param {string} font
 */
export function drawnCard({ title, lines, from }, font) {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const brush = canvas.getContext("2d");
  if (!brush) return null;
  let y = EDGE;
  /**
   * @param {string} text
   * @param {number} size
   * @param {string} colour
   * @param {number} left
   * @param {number} weight
   */
  const write = (text, size, colour, left = EDGE, weight = 700) => {
    brush.font = `${weight} ${size}px ${font}`;
    brush.fillStyle = colour;
    for (const line of linesOf(text, (one) => brush.measureText(one).width <= WIDTH - left - EDGE)) {
      y += size * 1.3;
      brush.fillText(line, left, y);
    }
  };
  brush.fillStyle = "#ffffff";
  brush.fillRect(0, 0, WIDTH, HEIGHT);
  write(title, 56, "#000000");
  lines.forEach(({ words, number }, index) => {
    y += 64;
    const top = y;
    write(words, 60, "#000000", EDGE + 96);
    if (number) write(number.replaceAll(" ", "\u00a0"), 84, "#a2281c", EDGE + 96);
    brush.font = `700 72px ${font}`;
    brush.fillStyle = "#a2281c";
    brush.fillText(String(index + 1), EDGE, top + 78);
  });
  y = Math.max(y + 40, HEIGHT - 200);
  write(from, 34, "#333333", EDGE, 400);
  return canvas;
}
