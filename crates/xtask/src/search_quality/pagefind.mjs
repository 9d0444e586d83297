// Pagefind as it comes, in the folder that it is given: one record of HTML for each text.

import { readFile, writeFile } from "node:fs/promises";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { close, createIndex } from "pagefind";
import { timed } from "./timed.mjs";

const folder = argv[2];
const read = async (file) => JSON.parse(await readFile(`${folder}/${file}`, "utf8"));
const html = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const lines = (text) => html(text).split("\n").map((line) => `<p>${line}</p>`).join("");

// Pagefind keeps one record of an address, and some texts have one in common.
const texts = await read("texts.json");
const { index } = await createIndex();
for (const { id, title, titles, text } of texts) {
  const body = `${lines(titles)}<h1>${html(title)}</h1>${lines(text)}`;
  await index.addHTMLFile({ url: `/${id}`, content: `<!doctype html><html lang="en"><body>${body}</body></html>` });
}
await index.writeFiles({ outputPath: `${folder}/pagefind` });
await close();

// What it loads in a browser. The program counts as the script does.
let fetched = 0;
globalThis.fetch = async (address) => {
  const bytes = await readFile(new URL(address));
  fetched += address.includes("/wasm.") ? 0 : bytes.length;
  return new Response(bytes);
};
const { createInstance } = await import(pathToFileURL(`${folder}/pagefind/pagefind.js`));
const start = () => createInstance({ baseUrl: "/" });
const answered = async (instance, query) => {
  const { results } = await instance.search(query);
  const first = await Promise.all(results.slice(0, 10).map((hit) => hit.data()));
  return first.map((hit) => texts[hit.url.slice(1)].url);
};

const queries = await read("queries.json");
for (const query of queries) {
  await answered(start(), query);
}
const transferred = Math.round(fetched / queries.length);
const started = start();
const result = await timed(queries, (query) => answered(started, query));
await writeFile(`${folder}/pagefind.json`, JSON.stringify({ ...result, transferred }));
