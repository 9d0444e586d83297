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

// Chunks that parts share travel together, and have numbers in place of names: for each of their files, how many it holds.
const SHARED = "{{ shared chunks }}";
// For each number, in which file the chunk is, and which of those in it.
const places = SHARED.flatMap((count, file) => Array.from({ length: count }, (_, place) => [file, place]));
// In front of each chunk in a file stands its length.
function chunksIn(file) {
  const found = [];
  const numbers = new DataView(file);
  for (let start = 0; start < file.byteLength; ) {
    const end = start + 4 + numbers.getUint32(start, true);
    found.push(file.slice(start + 4, end));
    start = end;
  }
  return found;
}
const files = [];
async function fetchChunk(name) {
  const url = new URL(name, import.meta.url);
  const place = places[name];
  if (!place) return get(url);
  const [number, at] = place;
  try {
    files[number] ??= get(new URL(`shared_chunks_${number}.bin`, url)).then(chunksIn);
    return (await files[number])[at];
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
