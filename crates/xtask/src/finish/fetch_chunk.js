// How chunks are fetched: added to the script of wasm_split_cli_support, which calls `load` and has `getSharedImports`.

// A browser may store that a chunk was not found for as long as it would store the chunk. Asked again, it asks the host.
const asked = new Set();
// To begin a request takes a slow device some milliseconds, and a page can need a dozen: each begins in a task of its own.
let turn = Promise.resolve();
async function get(url) {
  await (turn = turn.then(() => new Promise((begin) => setTimeout(begin))));
  const cache = asked.has(url.href) ? "reload" : "default";
  asked.add(url.href);
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  return response.arrayBuffer();
}

// Small chunks travel together, and have numbers in place of names: for each of their files, the lengths of the chunks in it.
const SMALL = "{{ small chunks }}";
// For each number, in which file the chunk is, where it begins there, and where it ends.
const places = [];
SMALL.forEach((lengths, file) => {
  let end = 0;
  for (const length of lengths) places.push([file, end, (end += length)]);
});
const files = [];
async function fetchChunk(name) {
  const url = new URL(name, import.meta.url);
  const place = places[name];
  if (!place) return get(url);
  const [number, start, end] = place;
  try {
    files[number] ??= get(new URL(`small_chunks_${number}.bin`, url));
    return (await files[number]).slice(start, end);
  } catch (error) {
    delete files[number];
    throw error;
  }
}

// Each chunk is instantiated once, behind those that it imports from. What fails begins anew when it is asked for again.
const chunks = {};
function load(name, needed = []) {
  return (chunks[name] ??= instantiate(name, needed).catch((error) => {
    delete chunks[name];
    throw error;
  }));
}

// Browsers compile while they fetch only what a host sends as `application/wasm`, and not every host does. A chunk is
// small enough to be compiled when it is there.
async function instantiate(name, needed) {
  const imported = Promise.all(needed.map((chunk) => load(chunk)));
  const source = fetchChunk(name);
  source.catch(() => {});
  await imported;
  try {
    return await WebAssembly.instantiate(await source, getSharedImports());
  } catch (error) {
    // A host may have answered with something else. Asked again, it is asked for the whole file.
    delete files[places[name]?.[0]];
    throw error;
  }
}
