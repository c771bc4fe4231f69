import { test } from "node:test";
import { cases } from "./cases.js";

for (const file of cases) {
  test(`${file} needs no page`, () => import(file));
}
