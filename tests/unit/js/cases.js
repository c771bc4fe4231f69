import { readFileSync } from "node:fs";

/** What tests/unit/test_javascript.py made of tests/cases/ and the project for this test file. */
export const cases = JSON.parse(readFileSync(process.env.HELPCENTER_CASES, "utf-8"));
