// MiniSearch as VitePress 1.6 sets it up, in the folder that it is given.

import { readFile, writeFile } from "node:fs/promises";
import { argv } from "node:process";
import { build } from "esbuild";
import MiniSearch from "minisearch";
import { timed } from "./timed.mjs";

const folder = argv[2];
const read = async (file) => JSON.parse(await readFile(`${folder}/${file}`, "utf8"));
const options = {
  fields: ["title", "titles", "text"],
  storeFields: ["title", "titles", "url"],
  searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
};

const made = new MiniSearch(options);
made.addAll(await read("texts.json"));
const written = JSON.stringify(made);
await writeFile(`${folder}/minisearch/index.json`, written);
// VitePress has esbuild bundle the library in the same way.
const outfile = `${folder}/minisearch/minisearch.js`;
await build({ entryPoints: ["minisearch"], bundle: true, minify: true, format: "esm", outfile, logLevel: "error" });

const index = MiniSearch.loadJSON(written, options);
const search = (query) => index.search(query).slice(0, 10).map((hit) => hit.url);
const result = await timed(await read("queries.json"), search);
await writeFile(`${folder}/minisearch.json`, JSON.stringify(result));
