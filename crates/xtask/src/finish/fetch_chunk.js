// How chunks are fetched: added to the script of wasm_split_cli_support, which calls `loadChunk` and has `makeLoad`.

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

// Small chunks travel together: for each of their files, the name and the length of each chunk in it, in order.
const SMALL = "{{ small chunks }}";
// In which file each is, where it begins there, and where it ends.
const places = {};
SMALL.forEach((chunks, number) => {
  let end = 0;
  for (const [name, length] of chunks) places[name] = [number, end, (end += length)];
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

// Browsers compile while they fetch only what a host sends as `application/wasm`, and not every host does. A chunk is
// small enough to be compiled when it is there.
function loadChunk(name, needed) {
  return makeLoad(() => {
    const source = fetchChunk(name);
    source.catch(() => {});
    return async (imports) => {
      try {
        return await WebAssembly.instantiate(await source, imports);
      } catch (error) {
        // A host may have answered with something else. Asked again, it is asked for the whole file.
        delete files[places[name]?.[0]];
        throw error;
      }
    };
  }, needed);
}
