// How the scripts that are written here are linted: `cargo xtask test` runs it, with the ESLint that node.rs pins.
//
// It lies here and not in public/, because everything there is published.

import { createRequire } from "node:module";

// What a test takes from npm lies in target/, where an import from here would not look.
const eslint = createRequire(new URL("../../target/tools/npm/node_modules/eslint/package.json", import.meta.url));
const recommended = eslint("@eslint/js").configs.recommended;

// What stands in braces is put in by the build, such as `{{ files }}`. Until then it stands for an empty object of the
// same length, so that a report names the line and column of the file.
const slots = {
  preprocess: (text) => [text.replaceAll(/\{\{( [a-z ]+ )\}\}/g, (slot) => `{${" ".repeat(slot.length - 2)}}`)],
  postprocess: ([messages]) => messages,
};

// What the scripts may take from the browser, by name: whatever else has no declaration is a slip.
function known(...names) {
  return Object.fromEntries(names.map((name) => [name, "readonly"]));
}
const both = known("location");
const page = known(
  "CSS",
  "WebAssembly",
  "addEventListener",
  "console",
  "document",
  "fetch",
  "history",
  "localStorage",
  "navigation",
  "navigator",
  "performance",
  "sessionStorage",
  "setTimeout",
);
const worker = known("Response", "URL", "caches", "fetch", "self");

export default [
  recommended,
  {
    processor: slots,
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-undef": "error",
      "no-unused-vars": "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  { files: ["public/boot.js"], languageOptions: { sourceType: "module", globals: { ...both, ...page } } },
  // What calls its functions is the script that it is added to.
  {
    files: ["crates/xtask/src/finish/fetch_chunk.js"],
    languageOptions: { sourceType: "module", globals: known("URL", "WebAssembly", "fetch", "getSharedImports", "setTimeout") },
    rules: { "no-unused-vars": ["error", { varsIgnorePattern: "Chunk$" }] },
  },
  // What other search engines are measured by, in Node.
  {
    files: ["crates/xtask/src/search_quality/*.mjs"],
    languageOptions: { globals: known("Response", "URL", "performance") },
  },
  // A worker's script has a global scope of its own, so `no-implicit-globals` would protect nobody.
  { files: ["public/sw.js"], languageOptions: { sourceType: "script", globals: { ...both, ...worker } } },
];
