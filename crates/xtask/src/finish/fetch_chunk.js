// How chunks are fetched: added to the script of wasm_split_cli_support, which calls both functions.

const asked = new Set();

// A browser may store that a chunk was not found for as long as it would store the chunk. Asked again, it asks the host.
function fetchChunk(url) {
  const cache = asked.has(url.href) ? "reload" : "default";
  asked.add(url.href);
  return fetch(url, { cache });
}

// Browsers compile while they fetch only what a host sends as `application/wasm`, and not every host does. A chunk is
// small enough to be compiled when it is there.
async function instantiateChunk(source, imports) {
  const response = await source;
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
