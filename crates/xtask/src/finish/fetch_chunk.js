// How chunks are fetched: added to the script of wasm_split_cli_support, which calls `fetchChunk` and `instantiateChunk`.

// A browser may store that a chunk was not found for as long as it would store the chunk. Asked again, it asks the host.
const asked = new Set();
async function get(url) {
  const cache = asked.has(url.href) ? "reload" : "default";
  asked.add(url.href);
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  return response.arrayBuffer();
}

// Small chunks travel in one file: where each begins in it, and where it ends.
const SMALL = "{{ small chunks }}";
let small;
async function fetchChunk(url) {
  const place = SMALL[url.pathname.split("/").pop()];
  if (!place) return get(url);
  try {
    small ??= get(new URL("small_chunks.bin", url));
    return (await small).slice(...place);
  } catch (error) {
    small = undefined;
    throw error;
  }
}

// Browsers compile while they fetch only what a host sends as `application/wasm`, and not every host does. A chunk is
// small enough to be compiled when it is there.
async function instantiateChunk(source, imports) {
  return WebAssembly.instantiate(await source, imports);
}
